// What the open documents hold: each version of a text is read once, when somebody first asks for it.
import type { TextDocuments } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { looksLikeReport } from '../../outline/recognise.ts'
import type { FormId } from '../../forms/form.ts'
import { tokenizeHtml } from '../../html.ts'
import { REPORT_LANGUAGE } from '../../protocol/introduction.ts'
import { readReport, type Report } from '../../report.ts'
import { makeSource } from '../../text/source.ts'
import type { LogFailure } from '../logFailure.ts'
import type { CostDebounce } from './debounceByCost.ts'
import type { RunWatched } from './watchdog.ts'

export interface OpenDocuments {
  /** What each document holds by now, `undefined` for one that is no report; those that changed are not in it. */
  readonly readings: ReadonlyMap<string, Report | undefined>
  /** Whether the reader fails on a document. */
  readonly hasFailed: (uri: string) => boolean
  /** What to wait for before it is time to read those that changed; `undefined` when it is now. */
  readonly wait: () => Promise<void> | undefined
  /** Reads those that changed. */
  readonly readChanged: () => void
  /** Reads again what is asked for from now on. */
  readonly forgetAll: () => void
}

export interface ReadingContext {
  readonly documents: Pick<TextDocuments<TextDocument>, 'all' | 'keys' | 'onDidChangeContent' | 'onDidClose'>
  readonly formFor: (uri: string) => FormId | undefined
  readonly debounce: CostDebounce
  readonly runWatched: RunWatched
  readonly logFailure: LogFailure
}

export function makeOpenDocuments(context: ReadingContext): OpenDocuments {
  const { documents, formFor, debounce, runWatched, logFailure } = context
  const readings = new Map<string, Report | undefined>()
  /** The last report of each document: an edit leaves most of it as it was. */
  const last = new Map<string, Report>()
  const failed = new Set<string>()

  documents.onDidChangeContent(({ document: { uri } }) => {
    readings.delete(uri)
    debounce.changed(uri)
  })
  documents.onDidClose(({ document: { uri } }) => {
    readings.delete(uri)
    last.delete(uri)
    failed.delete(uri)
    debounce.forget(uri)
  })

  function read(document: TextDocument): Report | undefined {
    const { uri, languageId } = document
    const text = readablePart(document.getText())
    failed.delete(uri)
    if (languageId !== REPORT_LANGUAGE && !looksLikeReport(text)) return undefined
    try {
      const before = last.get(uri)
      const source = makeSource(uri, text, tokenizeHtml, before?.source)
      const report = readReport(source, formFor(uri), before)
      last.set(uri, report)
      return report
    } catch (error) {
      logFailure(uri, error)
      failed.add(uri)
      return undefined
    }
  }

  return {
    readings,
    hasFailed: uri => failed.has(uri),
    wait: () => debounce.wait(documents.keys().filter(uri => !readings.has(uri))),
    readChanged() {
      for (const document of documents.all()) {
        const { uri } = document
        if (readings.has(uri)) continue
        const report = debounce.measure(uri, () => runWatched(uri, () => read(document)))
        readings.set(uri, report)
      }
    },
    forgetAll: () => readings.clear(),
  }
}

/** In UTF-16 code units. Reading so many takes about a second; a long report has fifty thousand. */
const MOST_CHARACTERS = 2_000_000

/** As much of a text as is read: whole lines, where there are lines. */
function readablePart(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text
  const lineEnd = text.lastIndexOf('\n', MOST_CHARACTERS) + 1
  return text.slice(0, lineEnd > 0 ? lineEnd : MOST_CHARACTERS)
}
