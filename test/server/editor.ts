// An editor as the server sees it, with what tests ask of it.
import {
  ApplyWorkspaceEditRequest,
  CodeActionRequest,
  CodeLensRefreshRequest,
  ConfigurationRequest,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  DocumentSymbolRequest,
  ExitNotification,
  FoldingRangeRefreshRequest,
  HoverRequest,
  InlayHintRefreshRequest,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  SemanticTokensRefreshRequest,
  ShowDocumentRequest,
  ShutdownRequest,
  type ApplyWorkspaceEditParams,
  type CancellationToken,
  type ClientCapabilities,
  type CodeAction,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type DocumentSymbol,
  type InitializeParams,
  type InitializeResult,
  type MarkupContent,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  type Registration,
  type ShowDocumentParams,
  type SymbolInformation,
  type TextEdit,
} from 'vscode-languageserver-protocol/node'
import { TextDocument } from 'vscode-languageserver-textdocument'

/** What a full-grown editor can do. */
export const EVERYTHING: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
    applyEdit: true,
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
    foldingRange: { refreshSupport: true },
  },
  window: { showDocument: { support: true } },
  textDocument: {
    diagnostic: { relatedInformation: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    documentHighlight: {},
    references: {},
    foldingRange: { lineFoldingOnly: true },
    selectionRange: {},
    inlayHint: {},
    codeLens: {},
    formatting: { dynamicRegistration: true },
    rangeFormatting: { dynamicRegistration: true },
    completion: { completionItem: { snippetSupport: true } },
    semanticTokens: {
      requests: { full: { delta: true }, range: true },
      tokenTypes: [],
      tokenModifiers: [],
      formats: ['relative'],
    },
  },
}

/** An editor at the other end of the protocol. */
export interface Editor {
  readonly connection: ProtocolConnection
  readonly initialized: InitializeResult
  /** What the server has sent, in order. */
  readonly published: PublishDiagnosticsParams[]
  readonly logged: string[]
  readonly registered: Registration[]
  refreshes: number
  /** The methods of the other refreshes that the server has asked for. */
  readonly refreshed: string[]
  /** The places that the server has asked to show, and the changes that it has asked to make. */
  readonly shown: ShowDocumentParams[]
  readonly edited: ApplyWorkspaceEditParams[]
  /** What it answers when asked for settings, by uri. */
  settings: (uri: string | undefined) => unknown
  open(uri: string, text: string, languageId?: string): TextDocument
  change(document: TextDocument, ...edits: readonly TextEdit[]): void
  close(document: TextDocument): void
  changeSettings(settings?: unknown): void
  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport>
  /** The diagnostics by pull. */
  diagnose(uri: string): Promise<readonly Diagnostic[]>
  /** The next diagnostics that are sent for this version. */
  sent(uri: string, version: number | undefined): Promise<PublishDiagnosticsParams>
  hover(uri: string, position: Position): Promise<{ text: string; kind: string; range?: Range } | undefined>
  actions(uri: string, range: Range, only?: string[]): Promise<CodeAction[]>
  symbols(uri: string): Promise<(DocumentSymbol | SymbolInformation)[] | null>
  shutdown(): Promise<void>
}

export type Introduction = Partial<Pick<InitializeParams, 'locale' | 'initializationOptions' | 'processId'>>

/** Introduces an editor over a connection that is not yet listened to. */
export async function introduce(
  connection: ProtocolConnection,
  capabilities: ClientCapabilities = EVERYTHING,
  introduction: Introduction = {},
): Promise<Editor> {
  const editor = makeEditor(connection)
  listen(editor)
  const initialized = await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    capabilities,
    ...introduction,
  } as InitializeParams)
  await connection.sendNotification(InitializedNotification.type, {})
  return Object.assign(editor, { initialized })
}

function listen(editor: Editor): void {
  const { connection } = editor
  connection.onNotification(PublishDiagnosticsNotification.type, params => void editor.published.push(params))
  connection.onNotification(LogMessageNotification.type, ({ message }) => void editor.logged.push(message))
  connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
    editor.registered.push(...registrations)
  })
  connection.onRequest(DiagnosticRefreshRequest.type, () => {
    editor.refreshes++
  })
  for (const { type } of [
    CodeLensRefreshRequest,
    InlayHintRefreshRequest,
    SemanticTokensRefreshRequest,
    FoldingRangeRefreshRequest,
  ])
    connection.onRequest(type, () => void editor.refreshed.push(type.method))
  connection.onRequest(ShowDocumentRequest.type, params => {
    editor.shown.push(params)
    return { success: true }
  })
  connection.onRequest(ApplyWorkspaceEditRequest.type, params => {
    editor.edited.push(params)
    return { applied: true }
  })
  connection.onRequest(ConfigurationRequest.type, ({ items }) =>
    items.map(({ scopeUri, section }) => (section === 'gouji' ? (editor.settings(scopeUri) ?? null) : null)),
  )
  connection.listen()
}

function makeEditor(connection: ProtocolConnection): Editor {
  const notify = (sending: Promise<void>) => void sending.catch(() => undefined)
  const at = (uri: string) => ({ textDocument: { uri } })
  const editor: Editor = {
    connection,
    initialized: { capabilities: {} },
    published: [],
    logged: [],
    registered: [],
    refreshes: 0,
    refreshed: [],
    shown: [],
    edited: [],
    settings: () => ({}),
    open(uri, text, languageId = 'plaintext') {
      const textDocument = { uri, languageId, version: 1, text }
      notify(connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument }))
      return TextDocument.create(uri, languageId, 1, text)
    },
    change(document, ...edits) {
      const { uri } = document
      // The last first, so that no edit moves the place of another.
      const changes = [...edits]
        .sort((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start))
        .map(({ range, newText }) => ({ range, text: newText }))
      const textDocument = { uri, version: document.version + 1 }
      notify(
        connection.sendNotification(DidChangeTextDocumentNotification.type, {
          textDocument,
          contentChanges: changes,
        }),
      )
      TextDocument.update(document, changes, textDocument.version)
    },
    close: ({ uri }) => notify(connection.sendNotification(DidCloseTextDocumentNotification.type, at(uri))),
    changeSettings: settings =>
      notify(connection.sendNotification(DidChangeConfigurationNotification.type, { settings })),
    pull: (uri, previousResultId) =>
      connection.sendRequest(DocumentDiagnosticRequest.type, {
        ...at(uri),
        ...(previousResultId !== undefined && { previousResultId }),
      }),
    async diagnose(uri) {
      const report = await editor.pull(uri)
      if (report.kind !== 'full') throw new Error('Nothing was known before')
      return report.items
    },
    sent: (uri, version) =>
      until(() => editor.published.find(params => params.uri === uri && params.version === version)),
    async hover(uri, position) {
      const hover = await connection.sendRequest(HoverRequest.type, { ...at(uri), position })
      if (!hover) return undefined
      const { kind, value } = hover.contents as MarkupContent
      return { kind, text: value, ...(hover.range && { range: hover.range }) }
    },
    async actions(uri, range, only) {
      const context = { diagnostics: [], ...(only && { only }) }
      const actions = await connection.sendRequest(CodeActionRequest.type, { ...at(uri), range, context })
      return (actions ?? []) as CodeAction[]
    },
    symbols: uri => connection.sendRequest(DocumentSymbolRequest.type, at(uri)),
    async shutdown() {
      await connection.sendRequest(ShutdownRequest.type)
      await connection.sendNotification(ExitNotification.type)
    },
  }
  return editor
}

/** Asks a server directly, with a token of one's own. */
export function pullWith(editor: Editor, uri: string, token: CancellationToken) {
  return editor.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } }, token)
}

export async function until<T>(look: () => T | undefined, what = 'something'): Promise<T> {
  for (const deadline = Date.now() + 25_000; Date.now() < deadline;) {
    const found = look()
    if (found !== undefined) return found
    await new Promise(resolve => setTimeout(resolve, 5))
  }
  throw new Error(`Waited in vain for ${what}`)
}

/** The text that a range covers. */
export function textIn(document: TextDocument, range: Range): string {
  return document.getText(range)
}

/** Where `needle` begins in the text, plus `offset`. */
export function positionOf(document: TextDocument, needle: string, offset = 0): Position {
  const at = document.getText().indexOf(needle)
  if (at === -1) throw new Error(`No “${needle}” in the text`)
  return document.positionAt(at + offset)
}

/** The text after an action was applied to it. */
export function apply(document: TextDocument, { edit }: Pick<CodeAction, 'edit'>): string {
  const versioned = edit?.documentChanges?.[0]
  const edits = versioned && 'edits' in versioned ? versioned.edits : edit?.changes?.[document.uri]
  return TextDocument.applyEdits(document, (edits ?? []) as TextEdit[])
}
