// The language server, in a worker of the page: the very one that editors talk to.
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  CodeActionRequest,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  InlayHintRequest,
  PublishDiagnosticsNotification,
  type CodeAction,
  type Diagnostic,
  type InlayHint,
  type Position,
  type ProtocolConnection,
  type Range,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol/browser'
import {
  EXPORT_DOCUMENT,
  EXPORT_FIGURES,
  EXPORT_TABLE,
  type ExportedFigures,
  type ExportParams,
  type TableParams,
} from '../server/protocol/figures.ts'
import { ACCEPTANCE_FILES, REPORT_FILES, type ChangedFiles } from '../server/protocol/files.ts'
import { REPORT_LANGUAGE, type IntroductionOptions } from '../server/protocol/introduction.ts'
import {
  EDIT_METHOD,
  PREVIEW_METHOD,
  type EditParams,
  type EditResult,
  type Preview,
} from '../server/protocol/preview.ts'
import { CHECK_WORKSPACE, WORKSPACE_CHANGED, type Survey } from '../server/protocol/survey.ts'
import type { Locale } from '../server/text/locale.ts'
import { startWorker } from './parts.ts'

/** What the server says unasked. */
export interface ServerNews {
  readonly found: (uri: string, version: number | undefined, diagnostics: readonly Diagnostic[]) => void
  /** The findings of any file may be others. */
  readonly workspaceChanged: () => void
}

export interface Server {
  readonly open: (uri: string, version: number, text: string) => void
  readonly change: (uri: string, version: number, changes: TextDocumentContentChangeEvent[]) => void
  readonly close: (uri: string) => void
  readonly files: (files: ChangedFiles) => void
  /** The files that keep what is accepted as published. */
  readonly accepted: (files: ChangedFiles) => void
  readonly hover: (uri: string, position: Position) => Promise<string | undefined>
  readonly hints: (uri: string, range: Range) => Promise<readonly InlayHint[]>
  /** What can be done about a range, of the kinds that are named. */
  readonly actions: (uri: string, range: Range, kind: string) => Promise<readonly CodeAction[]>
  readonly preview: (uri: string, before: string | undefined) => Promise<Preview | undefined>
  readonly edit: (params: EditParams) => Promise<EditResult | undefined>
  readonly figures: (params: ExportParams) => Promise<ExportedFigures>
  /** The report as HTML, with its tables as tables. */
  readonly document: (uri: string) => Promise<string | undefined>
  readonly table: (params: TableParams) => Promise<string>
  readonly survey: () => Promise<Survey>
  readonly stop: () => void
}

/** What the page can do, as a client of the protocol. */
const CAPABILITIES = {
  textDocument: {
    publishDiagnostics: { relatedInformation: true },
    hover: { contentFormat: ['plaintext' as const] },
    inlayHint: {},
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
  },
}

export async function startServer(locale: Locale, news: ServerNews): Promise<Server> {
  const worker = await startWorker('server')
  const connection = createProtocolConnection(
    new BrowserMessageReader(worker),
    new BrowserMessageWriter(worker),
  )
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, version, diagnostics }) =>
    news.found(uri, version, diagnostics),
  )
  connection.onNotification(WORKSPACE_CHANGED, news.workspaceChanged)
  connection.listen()
  const initializationOptions: IntroductionOptions = { locale, accepts: true, showsFindings: true }
  const introduction = { processId: null, rootUri: null, capabilities: CAPABILITIES, initializationOptions }
  await connection.sendRequest(InitializeRequest.type, introduction)
  await connection.sendNotification(InitializedNotification.type, {})
  return { ...documentsOf(connection), ...questionsOf(connection), stop: () => worker.terminate() }
}

function documentsOf(connection: ProtocolConnection): Pick<Server, Told> {
  return {
    open: (uri, version, text) =>
      void connection.sendNotification(DidOpenTextDocumentNotification.type, {
        // Whoever brings a text here says that it is a report.
        textDocument: { uri, languageId: REPORT_LANGUAGE, version, text },
      }),
    change: (uri, version, contentChanges) =>
      void connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges,
      }),
    close: uri =>
      void connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } }),
    files: files => void connection.sendNotification(REPORT_FILES, files),
    accepted: files => void connection.sendNotification(ACCEPTANCE_FILES, files),
  }
}

/** What the server is told, and does not answer. */
type Told = 'open' | 'change' | 'close' | 'files' | 'accepted'
type Questions = Omit<Server, Told | 'stop'>

function questionsOf(connection: ProtocolConnection): Questions {
  return {
    async hover(uri, position) {
      const hover = await connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position })
      // Plain text is what was asked for.
      return hover && typeof hover.contents === 'object' && 'value' in hover.contents
        ? hover.contents.value
        : undefined
    },
    hints: async (uri, range) =>
      (await connection.sendRequest(InlayHintRequest.type, { textDocument: { uri }, range })) ?? [],
    async actions(uri, range, kind) {
      const params = { textDocument: { uri }, range, context: { diagnostics: [], only: [kind] } }
      const actions = (await connection.sendRequest(CodeActionRequest.type, params)) ?? []
      return actions.filter((action): action is CodeAction => 'edit' in action || 'kind' in action)
    },
    async preview(uri, before) {
      const params = { textDocument: { uri }, ...(before !== undefined && { before }) }
      return (await connection.sendRequest<Preview | null>(PREVIEW_METHOD, params)) ?? undefined
    },
    edit: async params => (await connection.sendRequest<EditResult | null>(EDIT_METHOD, params)) ?? undefined,
    figures: params => connection.sendRequest<ExportedFigures>(EXPORT_FIGURES, params),
    async document(uri) {
      const params = { textDocument: { uri } }
      return (await connection.sendRequest<string | null>(EXPORT_DOCUMENT, params)) ?? undefined
    },
    table: params => connection.sendRequest<string>(EXPORT_TABLE, params),
    survey: () => connection.sendRequest<Survey>(CHECK_WORKSPACE, {}),
  }
}
