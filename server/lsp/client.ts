// What the editor at the other end can do, as it has said in the beginning.
import type { InitializeParams, TextDocumentClientCapabilities } from 'vscode-languageserver'
import type { IntroductionOptions } from '../protocol/introduction.ts'
import { localeOf, type Locale } from '../text/locale.ts'

/** What is known of the editor at the other end, once it has introduced itself. */
export interface Client {
  readonly locale: Locale
  /** It asks for diagnostics; else they are sent to it. */
  readonly pullsDiagnostics: boolean
  /** It can be told that diagnostics should be asked for again. */
  readonly refreshesDiagnostics: boolean
  readonly relatedInformation: boolean
  /** It answers `workspace/configuration`. */
  readonly hasConfiguration: boolean
  /** It can be asked to tell of changed settings. */
  readonly registersConfiguration: boolean
  readonly markdown: boolean
  readonly hierarchicalSymbols: boolean
  /** It takes edits that name the version of the document that they are for. */
  readonly versionedEdits: boolean
  /** It shows an action that cannot be taken, and why. */
  readonly disabledActions: boolean
  /** It asks for the edit of an action when that is chosen. */
  readonly resolvesActions: boolean
  /** What it can be told to ask for again. */
  readonly refreshes: Readonly<Record<'codeLens' | 'inlayHint' | 'semanticTokens' | 'foldingRange', boolean>>
  /** A completion may have places to fill in. */
  readonly snippets: boolean
  /** Formatting can be offered for documents of one language only. */
  readonly registersFormatting: boolean
  readonly appliesEdits: boolean
  /** It can be asked to show a place. */
  readonly showsDocuments: boolean
  /** It has the command that accepts a finding, and tells what is accepted and what settings files say. */
  readonly acceptsFindings: boolean
  /** It shows what is found at a place above what hovers there. */
  readonly showsFindings: boolean
  /** It has the command that shows the page of a rule. */
  readonly explainsRules: boolean
  /** It has the command that asks which of several findings is to be accepted. */
  readonly choosesFinding: boolean
  /** It has the command that asks in which layout a table is to be written. */
  readonly choosesLayout: boolean
  /** It can be asked to tell of files that change. */
  readonly watchesFiles: boolean
  /** It starts the server again when a document takes it down, and wants to know which. */
  readonly watchesOver: boolean
  /** Whether it has use for a thing at all. */
  readonly knows: (feature: keyof TextDocumentClientCapabilities) => boolean
  /** The settings that it gave in the beginning, in case it cannot be asked. */
  readonly settings: unknown
}

/** Reports are Chinese, and so are, by default, those who read them. */
const DEFAULT_LOCALE = 'zh-CN'

/** Whatever the client sends is looked at before it is believed. */
type Introduction = Readonly<Partial<Record<keyof InitializeParams, unknown>>>

export function readClient({ capabilities, locale, initializationOptions }: Introduction): Client {
  const options = recordOf<keyof IntroductionOptions>(initializationOptions)
  const stated = [options.locale, locale].find(name => typeof name === 'string')
  const can = (...path: string[]) => at(capabilities, path) === true
  const lists = (word: string, ...path: string[]) => {
    const list = at(capabilities, path)
    return Array.isArray(list) && list.includes(word)
  }
  const refreshes = (feature: string) => can('workspace', feature, 'refreshSupport')
  return {
    locale: localeOf(stated ?? DEFAULT_LOCALE),
    settings: options,
    refreshes: {
      codeLens: refreshes('codeLens'),
      inlayHint: refreshes('inlayHint'),
      semanticTokens: refreshes('semanticTokens'),
      foldingRange: refreshes('foldingRange'),
    },
    snippets: can('textDocument', 'completion', 'completionItem', 'snippetSupport'),
    registersFormatting: can('textDocument', 'formatting', 'dynamicRegistration'),
    appliesEdits: can('workspace', 'applyEdit'),
    showsDocuments: can('window', 'showDocument', 'support'),
    acceptsFindings: options.accepts === true,
    showsFindings: options.showsFindings === true,
    explainsRules: options.explains === true,
    choosesFinding: options.choosesFinding === true,
    choosesLayout: options.choosesLayout === true,
    watchesFiles: can('workspace', 'didChangeWatchedFiles', 'dynamicRegistration'),
    watchesOver: options.watchesOver === true,
    knows: feature => isThere(at(capabilities, ['textDocument', feature])),
    pullsDiagnostics: isThere(at(capabilities, ['textDocument', 'diagnostic'])),
    refreshesDiagnostics: refreshes('diagnostics'),
    relatedInformation: ['diagnostic', 'publishDiagnostics'].some(feature =>
      can('textDocument', feature, 'relatedInformation'),
    ),
    disabledActions: can('textDocument', 'codeAction', 'disabledSupport'),
    resolvesActions:
      lists('edit', 'textDocument', 'codeAction', 'resolveSupport', 'properties') &&
      can('textDocument', 'codeAction', 'dataSupport'),
    hasConfiguration: can('workspace', 'configuration'),
    registersConfiguration: can('workspace', 'didChangeConfiguration', 'dynamicRegistration'),
    markdown: lists('markdown', 'textDocument', 'hover', 'contentFormat'),
    hierarchicalSymbols: can('textDocument', 'documentSymbol', 'hierarchicalDocumentSymbolSupport'),
    versionedEdits: can('workspace', 'workspaceEdit', 'documentChanges'),
  }
}

/** What stands at the end of a path of names; `undefined` where there is no such thing. */
function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((outer, name) => recordOf(outer)[name], value)
}

function recordOf<Key extends string>(value: unknown): Readonly<Partial<Record<Key, unknown>>> {
  return (typeof value === 'object' && value !== null ? value : {}) as Readonly<Partial<Record<Key, unknown>>>
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null
}
