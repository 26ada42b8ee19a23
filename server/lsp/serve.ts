// Puts the server together: what it keeps, what makes that change, and the features that answer from it.
import {
  DidChangeConfigurationNotification,
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type ServerCapabilities,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { ACCEPTANCE_FILES, REPORT_FILES, SETTINGS_FILES } from '../protocol/files.ts'
import { makeAnswering } from './answering.ts'
import { readClient, type Client } from './client.ts'
import { EVERYWHERE, makeConfiguration, type Configuration } from './configuration.ts'
import { makePublisher, type Publisher, type ResultIds } from './diagnostics/publisher.ts'
import { makeRepublisher } from './diagnostics/republishRelated.ts'
import {
  makeAcceptances,
  watchFilesBeside,
  type KnownAcceptances,
  type ReadText,
} from './documents/acceptances.ts'
import { makeOfferedFiles, type OfferedFiles } from './documents/offeredFiles.ts'
import { makeSettingsFiles, type SettingsFiles } from './documents/settingsFiles.ts'
import { makeOpenReports, type OpenReports } from './documents/openReports.ts'
import { makeWatchdog, type Post, type RunWatched } from './documents/watchdog.ts'
import { makeWorkspaceReports, type WorkspaceReports } from './documents/workspace.ts'
import type { FeatureContext } from './feature.ts'
import { changedFilesIn, DOCUMENTS, urisIn } from './sent.ts'
import { FEATURES } from './features/index.ts'
import { makeLogFailure, type LogFailure } from './logFailure.ts'
import { refreshShown } from './refresh.ts'

/** What the place where the server runs can do. */
export interface ServerHost {
  /** Hands a message to the editor past the connection, where there is a way. */
  readonly post?: Post | undefined
  /** Where there are files. */
  readonly readText?: ReadText
}

/** Answers an editor over `connection` until it goes. */
export function serve(connection: Connection, version: string, host: ServerHost = {}): void {
  let client = readClient({ capabilities: {} })
  const server = makeServer(connection, host, () => client)
  const context = makeFeatureContext(server)
  connection.onInitialize(params => {
    client = readClient(params)
    return { capabilities: capabilitiesFor(client), serverInfo: { name: 'gouji', version } }
  })
  connection.onInitialized(() => {
    for (const { initialized } of FEATURES) initialized?.(context)
    watchFilesBeside(connection, client)
    if (!client.registersConfiguration) return
    const options = { section: 'gouji' }
    void connection.client.register(DidChangeConfigurationNotification.type, options)
  })
  listenToSettings(server)
  listenToDocuments(server)
  listenToFiles(server)
  for (const { register } of FEATURES) register(context)
  server.documents.listen(connection)
  connection.listen()
}

/** All that the server keeps while it runs. */
interface ServerParts {
  readonly connection: Connection
  readonly client: () => Client
  readonly documents: TextDocuments<TextDocument>
  readonly configuration: Configuration
  readonly settingsFiles: SettingsFiles
  readonly offered: OfferedFiles
  readonly acceptances: KnownAcceptances
  readonly workspace: WorkspaceReports
  readonly reports: OpenReports
  readonly resultIds: ResultIds
  readonly publisher: Publisher
  readonly runWatched: RunWatched
  readonly logFailure: LogFailure
  /** To be called when a report has changed: brings those that are compared with it up to date. */
  readonly republish: () => void
  /** Who wants to know that what is found in any report may be something else. */
  readonly findingListeners: (() => void)[]
}

function makeServer(
  connection: Connection,
  { post, readText }: ServerHost,
  client: () => Client,
): ServerParts {
  const documents = new TextDocuments(DOCUMENTS)
  const logFailure = makeLogFailure(connection)
  const filesOfServer = () => (client().acceptsFindings ? undefined : readText)
  const settingsFiles = makeSettingsFiles({
    readText: filesOfServer,
    found: () => configuration.forget(EVERYWHERE),
    logBroken: uri => connection.console.warn(`${uri}: no settings in JSON, not used`),
  })
  const configuration: Configuration = makeConfiguration(connection, client, settingsFiles)
  const runWatched = makeWatchdog(() => (client().watchesOver ? post : undefined))
  const workspace = makeWorkspaceReports(runWatched, logFailure)
  const acceptances = makeAcceptances({
    readText: filesOfServer,
    logBroken: uri => connection.console.warn(`${uri}: no accepted findings in JSON, not used`),
  })
  const kept = {
    connection,
    client,
    documents,
    configuration,
    settingsFiles,
    offered: makeOfferedFiles(settingsFiles.passesOver),
    acceptances,
    workspace,
    runWatched,
    logFailure,
  }
  const reports = makeOpenReports(kept)
  const resultIds: ResultIds = new Map()
  const publisher = makePublisher(connection, reports, client, resultIds)
  const findingListeners: (() => void)[] = []
  const shown = { ...kept, reports, resultIds, publisher, findingListeners }
  const republish = makeRepublisher({ ...shown, done: () => findingsChanged(shown) })
  return { ...shown, republish }
}

function findingsChanged({ findingListeners }: Pick<ServerParts, 'findingListeners'>): void {
  for (const listener of findingListeners) listener()
}

function makeFeatureContext(server: ServerParts): FeatureContext {
  const onFindingsChanged = (listener: () => void) => void server.findingListeners.push(listener)
  return { ...server, ...makeAnswering(server), onFindingsChanged }
}

function listenToSettings(server: ServerParts): void {
  const { connection, configuration, settingsFiles } = server
  connection.onDidChangeConfiguration(sent => {
    // Some clients send nothing at all.
    configuration.change((sent as Partial<typeof sent> | null)?.settings)
    settingsChanged(server)
  })
  connection.onNotification(SETTINGS_FILES, sent => {
    settingsFiles.change(changedFilesIn(sent))
    server.workspace.change(server.offered.review())
    settingsChanged(server)
  })
}

function settingsChanged(server: ServerParts): void {
  const { connection, client, documents, configuration, reports, publisher } = server
  configuration.forgetAll()
  reports.forgetAll()
  refreshShown(connection, client())
  findingsChanged(server)
  const { pullsDiagnostics, refreshesDiagnostics } = client()
  if (!pullsDiagnostics) for (const uri of documents.keys()) publisher.publishSoon(uri)
  else if (refreshesDiagnostics) void connection.languages.diagnostics.refresh()
}

function listenToDocuments({ connection, client, documents, publisher, republish }: ServerParts): void {
  documents.onDidChangeContent(({ document: { uri } }) => {
    if (!client().pullsDiagnostics) publisher.publishSoon(uri)
    republish()
  })
  documents.onDidClose(({ document: { uri } }) => {
    publisher.clear(uri)
    republish()
  })
  documents.onDidOpen(() => refreshShown(connection, client()))
}

function listenToFiles(server: ServerParts): void {
  const { connection, documents, workspace, offered, acceptances, settingsFiles, reports, republish } = server
  function acceptancesChanged(): void {
    reports.forgetFindings()
    republish()
  }

  /** A file that keeps what is accepted may lie beside this one, or is meant itself. */
  function lookForAcceptances(uri: string): void {
    void acceptances.lookAgain(uri).then(isOther => {
      if (isOther) acceptancesChanged()
    })
  }

  connection.onNotification(REPORT_FILES, sent => {
    workspace.change(offered.change(changedFilesIn(sent)))
    republish()
  })
  connection.onNotification(ACCEPTANCE_FILES, sent => {
    acceptances.change(changedFilesIn(sent))
    acceptancesChanged()
  })
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const uris = urisIn(changes)
    for (const uri of uris) lookForAcceptances(uri)
    if (uris.filter(uri => settingsFiles.lookAgain(uri)).length > 0) settingsChanged(server)
  })
  documents.onDidSave(({ document: { uri } }) => lookForAcceptances(uri))
  documents.onDidOpen(({ document: { uri } }) => lookForAcceptances(uri))
}

function capabilitiesFor(client: Client): ServerCapabilities {
  const common: ServerCapabilities = {
    positionEncoding: 'utf-16',
    textDocumentSync: {
      openClose: true,
      change: TextDocumentSyncKind.Incremental,
      // An editor that does not tell of accepted findings gives with each save an occasion to look beside the report.
      save: !client.acceptsFindings,
    },
  }
  return FEATURES.reduce((all, { capabilities }) => ({ ...all, ...capabilities(client) }), common)
}
