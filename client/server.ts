// Starts, stops and asks the server, and keeps what it has found in the open documents.
import {
  commands,
  Disposable,
  EventEmitter,
  Uri,
  window,
  workspace,
  type Diagnostic,
  type ExtensionContext,
  type LogOutputChannel,
  type TextDocument,
} from 'vscode'
import { makeGuard, type Guard } from './guard.ts'
import type { Reports } from './reports.ts'
import { tellOfSetAside } from './setAside.ts'
import type { WiredClient } from './wiring.ts'
import { showEmptyView, VIEW } from './workspace/emptyView.ts'

const VIEW_FOCUS = `${VIEW}.focus`
/** Who has waited longer for the check of the workspace may be working elsewhere by then. A guess. */
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

  #wired: WiredClient | undefined
  #emptyView: Disposable | undefined = showEmptyView()
  #started: Promise<void> | undefined
  #output: LogOutputChannel | undefined
  #state: ServerState = 'off'
  readonly #results = new Map<string, readonly Diagnostic[]>()
  readonly #guard: Guard
  readonly #listeners: Disposable

  constructor(context: ExtensionContext, reports: Reports) {
    this.#context = context
    this.#reports = reports
    this.#guard = makeGuard({
      hangs: () => void this.#renew(),
      setAside: uri => {
        this.output.error(`${uri}: set aside, for it has taken the server down twice`)
        void tellOfSetAside(Uri.parse(uri))
        this.#changed.fire()
      },
    })
    this.#listeners = Disposable.from(
      this.#changed,
      this.#guard,
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

  /** Whether a file stands in the view of the reports of the workspace. */
  lists(uri: Uri): boolean {
    return this.#wired?.survey.files.has(uri.toString()) ?? false
  }

  /** Whether a document is left out because it has taken the server down. */
  isSetAside({ uri }: TextDocument): boolean {
    return this.#guard.isSetAside(uri.toString())
  }

  /** What is found in a document, once it has been checked; `undefined` when it cannot be. */
  async check(document: TextDocument): Promise<readonly Diagnostic[] | undefined> {
    await (this.isSetAside(document) ? this.restart() : this.start())
    for (;;) {
      const result = this.resultFor(document)
      if (result) return result
      if (this.#state === 'stopped' || this.isSetAside(document)) return undefined
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
    await this.#wired?.survey.check()
    // What had the focus is gone, now that there are lines. Who had to wait may be elsewhere by now.
    if (Date.now() - started < PATIENCE_MS) await commands.executeCommand(VIEW_FOCUS)
  }

  /** Asks the server what it alone knows how to answer; `undefined` when it does not know, or is not there. */
  async ask<Answer>(method: string, params: object): Promise<Answer | undefined> {
    void this.start()
    await this.#started?.catch(() => undefined)
    if (this.#state !== 'running') return undefined
    try {
      return (await this.#wired?.client.sendRequest<Answer | null>(method, params)) ?? undefined
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

  /** Starts anew, with what was set aside. */
  async restart(): Promise<void> {
    this.#guard.forgive()
    await this.#renew()
  }

  async stop(): Promise<void> {
    // A client can be stopped only when it is up.
    await this.#started?.catch(() => undefined)
    const wired = this.#wired
    this.#wired = undefined
    wired?.listeners.dispose()
    if (wired) this.#emptyView = showEmptyView()
    if (wired?.client.needsStop()) {
      // It may be coming back just now. One that does not hear is given up.
      await wired.client.start().catch(() => undefined)
      await wired.client.stop().catch(() => undefined)
    }
    wired?.end()
    this.#guard.busy(undefined)
    this.#become('stopped')
  }

  dispose(): void {
    this.#listeners.dispose()
    this.#wired?.listeners.dispose()
    this.#emptyView?.dispose()
    this.#output?.dispose()
  }

  async #renew(): Promise<void> {
    await this.stop()
    this.#state = 'off'
    await this.start()
  }

  async #load(): Promise<WiredClient['client']> {
    const { makeClient, State } = await import('./languageClient.ts')
    // The client has a view of its own, which it fills.
    this.#emptyView?.dispose()
    const wired = makeClient({
      extension: this.#context.extensionUri,
      output: this.output,
      reports: this.#reports,
      guard: this.#guard,
      memory: this.#context.workspaceState,
      onChecked: (uri, diagnostics) => {
        this.#results.set(uri.toString(), diagnostics)
        this.#changed.fire()
      },
    })
    const { client } = wired
    const state = client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) this.#become('running')
      else this.#become(newState === State.Starting ? 'starting' : 'stopped')
    })
    // From now on there is a view to be filled.
    void commands.executeCommand('setContext', 'gouji.knowsReports', true)
    this.#wired = { ...wired, listeners: Disposable.from(wired.listeners, state) }
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
