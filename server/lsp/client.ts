// What the editor at the other end can do, as it has said in the beginning.
import type {
  ClientCapabilities,
  InitializeParams,
  TextDocumentClientCapabilities,
} from 'vscode-languageserver'
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
  /** It has the command that shows the page of a rule. */
  readonly explainsRules: boolean
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

type Introduction = Pick<InitializeParams, 'capabilities' | 'locale' | 'initializationOptions'>

export function readClient({ capabilities, locale, initializationOptions }: Introduction): Client {
  // Whatever the client sends is looked at before it is believed.
  const options = (initializationOptions ?? {}) as Readonly<
    Partial<Record<keyof IntroductionOptions, unknown>>
  >
  const stated = typeof options.locale === 'string' ? options.locale : locale
  return {
    locale: localeOf(stated ?? DEFAULT_LOCALE),
    settings: options,
    refreshes: refreshesOf(capabilities),
    snippets: capabilities.textDocument?.completion?.completionItem?.snippetSupport ?? false,
    registersFormatting: capabilities.textDocument?.formatting?.dynamicRegistration ?? false,
    appliesEdits: capabilities.workspace?.applyEdit ?? false,
    showsDocuments: capabilities.window?.showDocument?.support ?? false,
    acceptsFindings: options.accepts === true,
    explainsRules: options.explains === true,
    choosesLayout: options.choosesLayout === true,
    watchesFiles: capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    watchesOver: options.watchesOver === true,
    knows: feature => capabilities.textDocument?.[feature] !== undefined,
    ...diagnosticsOf(capabilities),
    ...actionsOf(capabilities),
    hasConfiguration: capabilities.workspace?.configuration ?? false,
    registersConfiguration: capabilities.workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    markdown: capabilities.textDocument?.hover?.contentFormat?.includes('markdown') ?? false,
    hierarchicalSymbols:
      capabilities.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    versionedEdits: capabilities.workspace?.workspaceEdit?.documentChanges ?? false,
  }
}

function diagnosticsOf({ textDocument, workspace }: ClientCapabilities) {
  const pulled = textDocument?.diagnostic
  const related = pulled?.relatedInformation ?? textDocument?.publishDiagnostics?.relatedInformation
  return {
    pullsDiagnostics: pulled !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    relatedInformation: related ?? false,
  }
}

function actionsOf({ textDocument }: ClientCapabilities) {
  const actions = textDocument?.codeAction
  const resolves = actions?.resolveSupport?.properties.includes('edit') ?? false
  return {
    disabledActions: actions?.disabledSupport ?? false,
    resolvesActions: resolves && (actions?.dataSupport ?? false),
  }
}

function refreshesOf({ workspace }: ClientCapabilities): Client['refreshes'] {
  return {
    codeLens: workspace?.codeLens?.refreshSupport ?? false,
    inlayHint: workspace?.inlayHint?.refreshSupport ?? false,
    semanticTokens: workspace?.semanticTokens?.refreshSupport ?? false,
    foldingRange: workspace?.foldingRange?.refreshSupport ?? false,
  }
}
