// The findings of reports that are not open, beside those of open ones, in one list without doubles.
import { languages, Uri, type Diagnostic, type DiagnosticCollection, type Disposable } from 'vscode'
import { DiagnosticCollectionSource, type LanguageClientOptions } from 'vscode-languageclient'
import type { WorkspaceSurvey } from './survey.ts'

type Provider = NonNullable<LanguageClientOptions['diagnosticCollectionProvider']>

/** The findings of reports that are not open, beside those of open ones, in one list without doubles. */
export interface Problems extends Provider {
  readonly show: (survey: WorkspaceSurvey) => Disposable
}

/**
 * The library asks for the findings of the documents that are to be seen, and takes them back when they are closed.
 * Then, in the very same collection, those of the workspace stand in for them.
 */
export function makeProblems(): Problems {
  /** The collections that the library fills by asking, mostly one. */
  const collections = new Set<StandInCollection>()
  let survey: WorkspaceSurvey | undefined

  const elsewhere = (uri: string) => survey?.files.get(uri)?.findings.map(({ diagnostic }) => diagnostic)

  return {
    create(name, source) {
      const inner = languages.createDiagnosticCollection(name)
      // What comes unasked is none of this.
      if (source === DiagnosticCollectionSource.push) return inner
      const made = standInCollection(inner, elsewhere)
      collections.add(made)
      return made.collection
    },
    dispose(collection) {
      for (const known of collections) {
        if (known.collection === collection) collections.delete(known)
      }
      collection.dispose()
    },
    show(shown) {
      survey = shown
      return shown.onDidChange(uris => {
        for (const { update } of collections) update(uris)
      })
    },
  }
}

/** Files told at once: a guess, so that together they stay below the thousand findings that VS Code shows of one go. */
const AT_ONCE = 10

interface StandInCollection {
  readonly collection: DiagnosticCollection
  readonly update: (uris: readonly string[]) => void
}

function standInCollection(
  inner: DiagnosticCollection,
  elsewhere: (uri: string) => readonly Diagnostic[] | undefined,
): StandInCollection {
  /** What the library answers for. */
  const asked = new Set<string>()

  function letGo(uri: Uri): void {
    asked.delete(uri.toString())
    inner.set(uri, elsewhere(uri.toString()))
  }

  function update(uris: readonly string[]): void {
    const entries = uris
      .filter(uri => !asked.has(uri))
      .map((uri): [Uri, readonly Diagnostic[] | undefined] => [Uri.parse(uri), elsewhere(uri)])
    for (let at = 0; at < entries.length; at += AT_ONCE) inner.set(entries.slice(at, at + AT_ONCE))
  }

  const collection: DiagnosticCollection = {
    name: inner.name,
    set(
      first: Uri | readonly [Uri, readonly Diagnostic[] | undefined][],
      diagnostics?: readonly Diagnostic[],
    ) {
      const entries = 'scheme' in first ? [[first, diagnostics] as const] : first
      for (const [uri, found] of entries) {
        asked.add(uri.toString())
        inner.set(uri, found)
      }
    },
    delete: letGo,
    clear() {
      asked.clear()
      inner.clear()
    },
    forEach: (callback, that) => inner.forEach(callback, that),
    get: uri => inner.get(uri),
    has: uri => inner.has(uri),
    dispose: () => inner.dispose(),
    [Symbol.iterator]: () => inner[Symbol.iterator](),
  }
  return { collection, update }
}
