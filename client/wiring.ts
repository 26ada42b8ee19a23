// What the language client does besides speaking the protocol, wherever the server runs.
import {
  Disposable,
  type Diagnostic,
  type LogOutputChannel,
  type Memento,
  type TextDocument,
  type Uri,
} from 'vscode'
import {
  CloseAction,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ErrorAction,
  RevealOutputChannelOn,
  vsdiag,
  type BaseLanguageClient,
  type ErrorHandler,
  type LanguageClientOptions,
  type Middleware,
} from 'vscode-languageclient'
import { EXPLAIN } from '../server/protocol/commands.ts'
import { SETTINGS_FILE, SETTINGS_FILES } from '../server/protocol/files.ts'
import type { IntroductionOptions } from '../server/protocol/introduction.ts'
import { BUSY, type Busy } from '../server/protocol/watchdog.ts'
import { AcceptancesNotifier } from './acceptancesNotifier.ts'
import { NamedFilesNotifier } from './namedFiles.ts'
import type { Guard } from './guard.ts'
import { KEPT_LANGUAGES, PLAIN_TEXT } from './languages.ts'
import { REPORT_LANGUAGE } from '../server/protocol/introduction.ts'
import type { Reports } from './reports.ts'
import { registerRewriting } from './rewriteTable.ts'
import { registerSelecting, selectingMended } from './selectMended.ts'
import { executeOnServer } from './serverCommands.ts'
import { makeProblems } from './workspace/problems.ts'
import { WorkspaceSurvey } from './workspace/survey.ts'
import { ReportsView } from './workspace/view.ts'
import { ReportFilesNotifier } from './reportFiles/notifier.ts'

export interface Wiring {
  /** The folder of the extension. */
  readonly extension: Uri
  readonly output: LogOutputChannel
  readonly reports: Reports
  /** What is kept for this workspace. */
  readonly memory: Memento
  readonly guard: Guard
  /** Called with what the server has found in a document. */
  readonly onChecked: (uri: Uri, diagnostics: readonly Diagnostic[]) => void
}

export interface WiredClient {
  readonly client: BaseLanguageClient
  readonly listeners: Disposable
  readonly survey: WorkspaceSurvey
  /** Does away with a server that would not stop. */
  readonly end: () => void
}

/**
 * A client that sends only those of the documents in its languages that are reports.
 * @param make the client for this kind of extension host
 */
export function wireClient(
  { output, reports, guard, memory, onChecked }: Wiring,
  make: (options: LanguageClientOptions) => BaseLanguageClient,
): WiredClient {
  /** The documents that the server has open. */
  const sent = new Set<string>()
  const wants = (document: TextDocument) =>
    reports.includes(document) && !guard.isSetAside(document.uri.toString())
  const problems = makeProblems()
  const introduction: IntroductionOptions = {
    accepts: true,
    showsFindings: true,
    explains: true,
    choosesFinding: true,
    choosesLayout: true,
    watchesOver: true,
  }
  const client = make({
    documentSelector: [REPORT_LANGUAGE, PLAIN_TEXT, ...KEPT_LANGUAGES].map(language => ({ language })),
    outputChannel: output,
    initializationOptions: introduction,
    markdown: { isTrusted: { enabledCommands: [EXPLAIN] } },
    errorHandler: handlerFor(guard),
    diagnosticCollectionProvider: problems,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    middleware: {
      ...synchronising(wants, sent, forget),
      ...asking(sent, onChecked),
      executeCommand: executeOnServer,
    },
  })
  /** The library may have asked for the findings of this version before, in vain: it must ask again. */
  function forget(document: TextDocument): void {
    client.getFeature(DocumentDiagnosticRequest.method).getProvider(document)?.forget(document)
  }
  function close(document: TextDocument): void {
    void client.getFeature(DidCloseTextDocumentNotification.method).getProvider(document)?.send(document)
  }
  const acceptances = new AcceptancesNotifier(client, reports)
  const settings = new NamedFilesNotifier(client, SETTINGS_FILE, SETTINGS_FILES)
  const listeners = Disposable.from(
    client.onNotification(BUSY, ({ uri }: Busy) => guard.busy(uri)),
    // A server that starts anew has none.
    client.onDidChangeState(() => {
      if (client.isRunning()) return
      sent.clear()
      guard.busy(undefined)
    }),
    // Documents are found, and lost, while they are open, when the library by itself would send nothing.
    reports.onDidFind(document => {
      void client.getFeature(DidOpenTextDocumentNotification.method).getProvider(document)?.send(document)
    }),
    reports.onDidLose(close),
  )
  const files = new ReportFilesNotifier({ client, reports, guard, letGo: close })
  const allTold = async () => {
    await Promise.all([settings.settled(), files.settled(), acceptances.settled()])
  }
  const survey = new WorkspaceSurvey(client, files, allTold, uri => reports.counts(uri))
  const across = Disposable.from(
    acceptances,
    settings,
    files,
    survey,
    problems.show(survey),
    new ReportsView(client, survey, memory),
    registerRewriting(client),
    registerSelecting(),
  )
  return {
    client,
    survey,
    listeners: Disposable.from(listeners, across),
    // The library sees to a process.
    end: () => undefined,
  }
}

/** The status bar shows that the server has gone, and the output why: that it comes back is no news. */
function handlerFor(guard: Guard): ErrorHandler {
  return {
    error: (_error, _message, count) => ({
      action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown,
      handled: true,
    }),
    closed: () => ({ action: guard.fell() ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true }),
  }
}

function synchronising(
  wants: (document: TextDocument) => boolean,
  sent: Set<string>,
  aboutToOpen: (document: TextDocument) => void,
): Middleware {
  return {
    async didOpen(document, next) {
      const key = document.uri.toString()
      if (sent.has(key) || !wants(document)) return
      sent.add(key)
      aboutToOpen(document)
      await next(document)
    },
    async didChange(event, next) {
      if (sent.has(event.document.uri.toString())) await next(event)
    },
    async didClose(document, next) {
      if (sent.delete(document.uri.toString())) await next(document)
    },
  }
}

/** What an editor asks of a document; the last argument of each is what goes on to ask the server. */
const REQUESTS = [
  'provideHover',
  'provideDocumentSymbols',
  'provideFoldingRanges',
  'provideSelectionRanges',
  'provideDocumentHighlights',
  'provideReferences',
  'provideDefinition',
  'provideDocumentSemanticTokens',
  'provideDocumentSemanticTokensEdits',
  'provideDocumentRangeSemanticTokens',
  'provideInlayHints',
  'provideCodeLenses',
  'provideDocumentFormattingEdits',
  'provideDocumentRangeFormattingEdits',
  'provideCompletionItem',
] as const satisfies readonly (keyof Middleware)[]

type Request = (document: TextDocument, ...rest: readonly unknown[]) => unknown

/** Nothing is asked about documents that the server does not have. */
function asking(sent: ReadonlySet<string>, onChecked: Wiring['onChecked']): Middleware {
  const ask: Request = (document, ...rest) => {
    if (!sent.has(document.uri.toString())) return undefined
    return (rest.at(-1) as Request)(document, ...rest.slice(0, -1))
  }
  return {
    ...(Object.fromEntries(REQUESTS.map(name => [name, ask])) as Middleware),
    async provideCodeActions(document, range, context, token, next) {
      if (!sent.has(document.uri.toString())) return undefined
      return selectingMended(await next(document, range, context, token))
    },
    async provideDiagnostics(document, previousResultId, token, next) {
      const uri = 'uri' in document ? document.uri : document
      if (!sent.has(uri.toString())) return { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] }
      const report = await next(document, previousResultId, token)
      if (report?.kind === vsdiag.DocumentDiagnosticReportKind.full) onChecked(uri, report.items)
      return report
    },
  }
}
