import {
  commands,
  Disposable,
  EventEmitter,
  window,
  workspace,
  type Diagnostic,
  type ExtensionContext,
  type LogOutputChannel,
  type TextDocument,
} from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { Reports } from './reports.ts'
import type { WorkspaceSurvey } from './workspace/survey.ts'

const VIEW_FOCUS = 'gouji.reports.focus'
const PATIENCE_MS = 3000

/** `off`: no report was seen yet. `stopped`: the server has gone and does not come back by itself. */
export type ServerState = 'off' | 'starting' | 'running' | 'stopped'

/** The server and what it says. Nothing of it is loaded before the first report is seen. */
export class Server implements Disposable {
  readonly #context: ExtensionContext
  readonly #reports: Reports
  readonly #changed = new EventEmitter<void>()
  /** The state, or what is known of a document, is another one. */
  readonly onDidChange = this.#changed.event

  #client: BaseLanguageClient | undefined
  #clientListeners: Disposable | undefined
  #survey: WorkspaceSurvey | undefined
  #started: Promise<void> | undefined
  #output: LogOutputChannel | undefined
  #state: ServerState = 'off'
  readonly #results = new Map<string, readonly Diagnostic[]>()
  readonly #listeners: Disposable

  constructor(context: ExtensionContext, reports: Reports) {
    this.#context = context
    this.#reports = reports
    this.#listeners = Disposable.from(
      this.#changed,
      reports.onDidFind(() => void this.start()),
      reports.onDidLose(document => this.#forget(document)),
      workspace.onDidCloseTextDocument(document => this.#forget(document)),
    )
  }

  get state(): ServerState {
    return this.#state
  }

  get output(): LogOutputChannel {
    return (this.#output ??= window.createOutputChannel('Gouji', { log: true }))
  }

  /** What was found in a document; `undefined` as long as it has not been checked. */
  resultFor(document: TextDocument): readonly Diagnostic[] | undefined {
    return this.#results.get(document.uri.toString())
  }

  /** What is found in a document, once it has been checked. */
  async check(document: TextDocument): Promise<readonly Diagnostic[]> {
    await this.start()
    for (;;) {
      const result = this.resultFor(document)
      if (result) return result
      if (this.#state === 'stopped') return []
      await new Promise<void>(resolve => {
        const once = this.onDidChange(() => {
          once.dispose()
          resolve()
        })
      })
    }
  }

  /** Checks all reports of the workspace, and shows what is found. */
  async checkWorkspace(): Promise<void> {
    void this.start()
    await this.#started?.catch(() => undefined)
    if (this.#state !== 'running') return
    await commands.executeCommand(VIEW_FOCUS)
    const started = Date.now()
    await this.#survey?.check()
    // What had the focus is gone, now that there are lines. Who had to wait may be elsewhere by now.
    if (Date.now() - started < PATIENCE_MS) await commands.executeCommand(VIEW_FOCUS)
  }

  /** Asks the server what it alone knows how to answer; `undefined` when it does not know, or is not there. */
  async ask<Answer>(method: string, params: object): Promise<Answer | undefined> {
    void this.start()
    await this.#started?.catch(() => undefined)
    if (this.#state !== 'running') return undefined
    try {
      return (await this.#client?.sendRequest<Answer | null>(method, params)) ?? undefined
    } catch {
      // The client has logged why.
      return undefined
    }
  }

  /** Does nothing when it was started before, even if it has failed since: that is for `restart`. */
  async start(): Promise<void> {
    if (this.#state !== 'off') return
    this.#become('starting')
    this.#started = this.#load().then(client => client.start())
    // The client itself has shown why.
    await this.#started.catch(() => this.#become('stopped'))
  }

  async restart(): Promise<void> {
    await this.stop()
    this.#state = 'off'
    await this.start()
  }

  async stop(): Promise<void> {
    // A client can be stopped only when it is up.
    await this.#started?.catch(() => undefined)
    this.#clientListeners?.dispose()
    if (this.#client?.isRunning()) await this.#client.stop()
    this.#become('stopped')
  }

  dispose(): void {
    this.#listeners.dispose()
    this.#clientListeners?.dispose()
    this.#output?.dispose()
  }

  async #load(): Promise<BaseLanguageClient> {
    const { makeClient, State } = await import('./languageClient.ts')
    const { client, listeners, survey } = makeClient({
      extension: this.#context.extensionUri,
      output: this.output,
      reports: this.#reports,
      memory: this.#context.workspaceState,
      onChecked: (uri, diagnostics) => {
        this.#results.set(uri.toString(), diagnostics)
        this.#changed.fire()
      },
    })
    const state = client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) this.#become('running')
      else this.#become(newState === State.Starting ? 'starting' : 'stopped')
    })
    this.#client = client
    this.#survey = survey
    // From now on there is a view to be filled.
    void commands.executeCommand('setContext', 'gouji.knowsReports', true)
    this.#clientListeners = Disposable.from(listeners, state)
    return client
  }

  #become(state: ServerState): void {
    this.#state = state
    if (state !== 'running') this.#results.clear()
    this.#changed.fire()
  }

  #forget(document: TextDocument): void {
    if (this.#results.delete(document.uri.toString())) this.#changed.fire()
  }
}
