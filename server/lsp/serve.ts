import {
  CancellationToken,
  DidChangeConfigurationNotification,
  LSPErrorCodes,
  ResponseError,
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type InitializeResult,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { readClient, type Client } from './client.ts'
import { CODE_ACTION_KINDS, codeActions } from './codeActions.ts'
import { makeConfiguration } from './configuration.ts'
import { toOffset } from './convert.ts'
import { answerDiagnostics, makePublisher } from './diagnostics.ts'
import { makeOpenReports, type OpenReport } from './documents.ts'
import { hoverAt } from './hover.ts'
import { documentSymbols } from './symbols.ts'

/** Answers an editor over `connection` until it goes. */
export function serve(connection: Connection, version: string): void {
  let client: Client = readClient({ capabilities: {} })
  const documents = new TextDocuments(TextDocument)
  const configuration = makeConfiguration(connection, () => client)
  const reports = makeOpenReports(documents, configuration, logFailure)
  const publisher = makePublisher(connection, reports, () => client)

  connection.onInitialize(params => {
    client = readClient(params)
    return { capabilities: capabilitiesFor(client), serverInfo: { name: 'gouji', version } }
  })
  connection.onInitialized(() => {
    if (!client.registersConfiguration) return
    const options = { section: 'gouji' }
    void connection.client.register(DidChangeConfigurationNotification.type, options)
  })
  connection.onDidChangeConfiguration(({ settings }) => {
    configuration.change(settings)
    reports.forgetAll()
    if (!client.pullsDiagnostics) for (const uri of documents.keys()) publisher.publishSoon(uri)
    else if (client.refreshesDiagnostics) void connection.languages.diagnostics.refresh()
  })
  documents.onDidChangeContent(({ document: { uri } }) => {
    if (!client.pullsDiagnostics) publisher.publishSoon(uri)
  })
  documents.onDidClose(({ document: { uri } }) => publisher.clear(uri))

  connection.languages.diagnostics.on(
    answer((open, { previousResultId }) => answerDiagnostics(open, previousResultId, client)),
  )
  connection.onHover(
    answer((open, { position }) =>
      open ? hoverAt(open, toOffset(open.report.source, position), client) : null,
    ),
  )
  connection.onCodeAction(
    answer((open, { range, context }) => (open ? codeActions(open, range, context.only, client) : null)),
  )
  connection.onDocumentSymbol(answer(open => (open ? documentSymbols(open, client) : null)))

  /** A request on one document. Whatever goes wrong in it is logged, and is nobody else's trouble. */
  function answer<Params extends { readonly textDocument: { readonly uri: string } }, Result>(
    work: (open: OpenReport | undefined, params: Params) => Result,
  ) {
    return async (params: Params, token: CancellationToken) => {
      const { uri } = params.textDocument
      const open = await reports.of(uri)
      if (token.isCancellationRequested) return new ResponseError<never>(LSPErrorCodes.RequestCancelled, uri)
      try {
        return work(open, params)
      } catch (error) {
        logFailure(uri, error)
        return work(undefined, params)
      }
    }
  }

  function logFailure(uri: string, error: unknown): void {
    connection.console.error(
      `${uri}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    )
  }

  documents.listen(connection)
  connection.listen()
}

function capabilitiesFor(client: Client): InitializeResult['capabilities'] {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    documentSymbolProvider: true,
    codeActionProvider: { codeActionKinds: [...CODE_ACTION_KINDS] },
    ...(client.pullsDiagnostics && {
      diagnosticProvider: {
        identifier: 'gouji',
        interFileDependencies: false,
        workspaceDiagnostics: false,
      },
    }),
  }
}
