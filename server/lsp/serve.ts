import {
  type CancellationToken,
  DidChangeConfigurationNotification,
  LSPErrorCodes,
  ResponseError,
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type ServerCapabilities,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { makeWatchdog, type Post } from './documents/watchdog.ts'
import { readClient, type Client } from './client.ts'
import { makeConfiguration } from './configuration.ts'
import { makeAcceptances, watchAcceptances, type ReadText } from './documents/acceptances.ts'
import { makePublisher, type Given } from './features/diagnostics.ts'
import { makeOpenReports, type OpenReport } from './documents/documents.ts'
import { listenToExports } from './figures/request.ts'
import { makeFollower } from './follow.ts'
import type { AboutDocument, Desk, Handler } from './features/feature.ts'
import { FEATURES } from './features/index.ts'
import { refreshShown } from './refresh.ts'
import { ACCEPTANCE_FILES, REPORT_FILES, type ChangedFiles } from '../protocol/files.ts'
import { listenToSurveys } from './survey/request.ts'
import { makeSurveyor } from './survey/survey.ts'
import { makeWorkspaceReports } from './documents/workspace.ts'

/** What the place where the server runs can do. */
export interface Host {
  /** Hands a message to the editor past the connection, where there is a way. */
  readonly post?: Post | undefined
  /** Where there are files. */
  readonly readText?: ReadText
}

/** Answers an editor over `connection` until it goes. */
export function serve(connection: Connection, version: string, { post, readText }: Host = {}): void {
  let client: Client = readClient({ capabilities: {} })
  const documents = new TextDocuments(TextDocument)
  const configuration = makeConfiguration(connection, () => client)
  const runWatched = makeWatchdog(() => (client.watchesOver ? post : undefined))
  const workspace = makeWorkspaceReports(runWatched, logFailure)
  const acceptances = makeAcceptances({
    readText: () => (client.acceptsFindings ? undefined : readText),
    logBroken: uri => connection.console.warn(`${uri}: no accepted findings in JSON, not used`),
  })
  const reports = makeOpenReports({
    documents,
    configuration,
    workspace,
    acceptances,
    runWatched,
    logFailure,
  })
  const given: Given = new Map()
  const publisher = makePublisher(connection, reports, () => client, given)
  const isOpen = (uri: string) => documents.get(uri) !== undefined
  const tellOfSurvey = listenToSurveys(
    connection,
    makeSurveyor(reports, isOpen, () => client),
    () => client,
  )
  listenToExports(connection, reports, () => client)
  const follow = makeFollower({
    ...{ connection, documents, reports, publisher, given },
    client: () => client,
    done: tellOfSurvey,
  })

  connection.onInitialize(params => {
    client = readClient(params)
    return { capabilities: capabilitiesFor(client), serverInfo: { name: 'gouji', version } }
  })
  connection.onInitialized(() => {
    for (const { register } of FEATURES) register?.(desk)
    watchAcceptances(connection, client)
    if (!client.registersConfiguration) return
    const options = { section: 'gouji' }
    void connection.client.register(DidChangeConfigurationNotification.type, options)
  })
  connection.onDidChangeConfiguration(({ settings }) => {
    configuration.change(settings)
    reports.forgetAll()
    refreshShown(connection, client)
    tellOfSurvey()
    if (!client.pullsDiagnostics) for (const uri of documents.keys()) publisher.publishSoon(uri)
    else if (client.refreshesDiagnostics) void connection.languages.diagnostics.refresh()
  })
  documents.onDidChangeContent(({ document: { uri } }) => {
    if (!client.pullsDiagnostics) publisher.publishSoon(uri)
    follow()
  })
  documents.onDidClose(({ document: { uri } }) => {
    publisher.clear(uri)
    follow()
  })
  connection.onNotification(REPORT_FILES, (files: ChangedFiles) => {
    workspace.change(files)
    follow()
  })
  connection.onNotification(ACCEPTANCE_FILES, (files: ChangedFiles) => {
    acceptances.change(files)
    acceptancesChanged()
  })
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) lookForAcceptances(uri)
  })
  documents.onDidSave(({ document: { uri } }) => lookForAcceptances(uri))
  documents.onDidOpen(({ document: { uri } }) => {
    refreshShown(connection, client)
    lookForAcceptances(uri)
  })

  function lookForAcceptances(uri: string): void {
    void acceptances.lookAgain(uri).then(isOther => {
      if (isOther) acceptancesChanged()
    })
  }

  function acceptancesChanged(): void {
    reports.forgetFindings()
    follow()
  }

  const desk: Desk = {
    connection,
    documents,
    client: () => client,
    given,
    answer,
    about: work => answer((open, params) => (open ? work(open, params, client) : null)),
  }
  for (const { listen } of FEATURES) listen(desk)

  /** A request on one document. Whatever goes wrong in it is logged, and is nobody else's trouble. */
  function answer<Params extends AboutDocument, Result>(
    work: (open: OpenReport | undefined, params: Params) => Result,
  ): Handler<Params, Result> {
    return async (params: Params, token: CancellationToken) => {
      const { uri } = params.textDocument
      const open = await reports.of(uri)
      if (token.isCancellationRequested) return new ResponseError<never>(LSPErrorCodes.RequestCancelled, uri)
      try {
        return runWatched(uri, () => work(open, params))
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

function capabilitiesFor(client: Client): ServerCapabilities {
  const common: ServerCapabilities = {
    positionEncoding: 'utf-16',
    textDocumentSync: {
      openClose: true,
      change: TextDocumentSyncKind.Incremental,
      // A time to look beside a report, for who does not tell.
      save: !client.acceptsFindings,
    },
  }
  return FEATURES.reduce((all, { announce }) => ({ ...all, ...announce(client) }), common)
}
