// What is found in all reports of the workspace, kept up to date from the first time that the user asks.
import {
  Disposable,
  EventEmitter,
  l10n,
  ProgressLocation,
  Uri,
  window,
  type CancellationToken,
  type Diagnostic,
  type Progress,
} from 'vscode'
import { WorkDoneProgress, type BaseLanguageClient } from 'vscode-languageclient'
import type { Acceptance } from '../../server/acceptance/acceptance.ts'
import type { PlacedAcceptance } from '../../server/protocol/commands.ts'
import {
  CHECK_WORKSPACE,
  WORKSPACE_CHANGED,
  type FailedCheck,
  type ReportCheck,
  type Survey,
  type SurveyFinding,
  type SurveyParams,
} from '../../server/protocol/survey.ts'
import type { ReportFilesNotifier } from '../reportFiles/notifier.ts'

/** A report of the workspace with what is found in it. */
export interface CheckedFile {
  readonly uri: Uri
  readonly check: ReportCheck
  /** In the order of the text. */
  readonly findings: readonly FileFinding[]
  readonly accepted: readonly FileFinding[]
}

export interface FileFinding {
  readonly diagnostic: Diagnostic
  /** What its rule is called. */
  readonly title: string
  readonly brief?: string
  readonly acceptance: Acceptance
  readonly elsewhere?: readonly PlacedAcceptance[]
}

/** The files of the workspace, of which the server is told. */
type WorkspaceFiles = Pick<
  ReportFilesNotifier,
  'lookAtAll' | 'limit' | 'tooLarge' | 'isGone' | 'onDidChangeGone'
>

/**
 * What is found in all reports of the workspace: nothing until the user asks for it, and from then on what is true
 * by now, as reports are edited, come and go.
 */
export class WorkspaceSurvey implements Disposable {
  readonly #client: BaseLanguageClient
  readonly #workspaceFiles: WorkspaceFiles
  readonly #allTold: () => Promise<void>
  readonly #isCounted: (uri: Uri) => boolean
  readonly #changed = new EventEmitter<readonly string[]>()
  /** Names the reports of which something else is known now. */
  readonly onDidChange = this.#changed.event
  readonly #listeners: Disposable
  readonly #files = new Map<string, CheckedFile>()
  readonly #failed = new Map<string, Uri>()
  #state: 'unchecked' | 'partial' | 'complete' = 'unchecked'
  #revision = 0
  /** One request after the other. */
  #work: Promise<unknown> = Promise.resolve()
  #waits = false

  /**
   * @param allTold resolves when the server has been told of all that has happened to files by now
   * @param isCounted whether an open document is one of the reports of the workspace
   */
  constructor(
    client: BaseLanguageClient,
    workspaceFiles: WorkspaceFiles,
    allTold: () => Promise<void>,
    isCounted: (uri: Uri) => boolean,
  ) {
    this.#client = client
    this.#isCounted = isCounted
    this.#workspaceFiles = workspaceFiles
    this.#allTold = allTold
    this.#listeners = Disposable.from(
      this.#changed,
      client.onNotification(WORKSPACE_CHANGED, () => this.#refreshSoon()),
      // A server that starts anew has checked nothing, and counts from the beginning.
      client.onDidChangeState(() => this.#begin()),
      // What does not count any more, or does again, is for the server as it was.
      workspaceFiles.onDidChangeGone(() => this.#begin()),
    )
  }

  get state() {
    return this.#state
  }

  get files(): ReadonlyMap<string, CheckedFile> {
    return this.#files
  }

  /** How many files were looked at, where there are too many to look at all. */
  get limit(): number | undefined {
    return this.#workspaceFiles.limit
  }

  /** The files that were not looked at because each is too large; not all need be reports. */
  get tooLarge(): readonly Uri[] {
    return this.#workspaceFiles.tooLarge
  }

  /** The reports that the reader failed on. */
  get failed(): readonly Uri[] {
    return [...this.#failed.values()]
  }

  /** Checks everything, shows how far it is, and can be ended by the user. */
  async check(): Promise<void> {
    const options = {
      location: ProgressLocation.Notification,
      title: l10n.t('Gouji: checking the reports of the workspace'),
      cancellable: true,
    }
    await window.withProgress(options, async (progress, token) => {
      this.#workspaceFiles.lookAtAll()
      await this.#allTold()
      if (!token.isCancellationRequested) await this.#ask({ scope: 'all' }, token, progress)
    })
    // Which files were left out may have changed although no report has.
    this.#changed.fire([])
  }

  /** Brings what is known up to date. */
  async refresh(): Promise<void> {
    if (this.#state === 'unchecked') return
    await this.#ask({ scope: this.#state === 'complete' ? 'all' : 'checked' })
  }

  dispose(): void {
    this.#listeners.dispose()
  }

  /** Asks for all anew. */
  #begin(): void {
    this.#revision = 0
    if (this.#client.isRunning()) this.#refreshSoon()
  }

  #refreshSoon(): void {
    if (this.#waits || this.#state === 'unchecked') return
    this.#waits = true
    void this.#allTold().then(() => {
      this.#waits = false
      return this.refresh()
    })
  }

  #ask(params: SurveyParams, token?: CancellationToken, progress?: SurveyProgress): Promise<void> {
    const asked = this.#work.then(() => this.#request(params, token, progress))
    this.#work = asked.catch(() => undefined)
    return asked
  }

  async #request(params: SurveyParams, token?: CancellationToken, progress?: SurveyProgress): Promise<void> {
    if (!this.#client.isRunning()) return
    const workDoneToken = progress && `gouji-${String(Math.random())}`
    const telling = progress && this.#follow(workDoneToken!, progress)
    const revision = this.#revision
    try {
      const all = { ...params, since: revision, ...(progress && { workDoneToken }) }
      // A token that is `undefined` would be sent to the server as a parameter.
      const answer = token
        ? this.#client.sendRequest<Survey>(CHECK_WORKSPACE, all, token)
        : this.#client.sendRequest<Survey>(CHECK_WORKSPACE, all)
      this.#take(await answer, revision, params)
    } catch (error) {
      this.#client.warn(String(error))
    } finally {
      telling?.dispose()
    }
  }

  #follow(token: string, progress: SurveyProgress): Disposable {
    let shown = 0
    return this.#client.onProgress(WorkDoneProgress.type, token, value => {
      if (value.kind !== 'report' || value.percentage === undefined) return
      progress.report({ message: value.message ?? '', increment: value.percentage - shown })
      shown = value.percentage
    })
  }

  #take({ revision, complete, reports, removed }: Survey, since: number, { scope }: SurveyParams): void {
    const before = [...this.#files.keys(), ...this.#failed.keys()]
    const gone = since === 0 ? before.filter(uri => !reports.some(report => report.uri === uri)) : removed
    for (const uri of [...gone, ...reports.map(report => report.uri)]) {
      this.#files.delete(uri)
      this.#failed.delete(uri)
    }
    for (const report of reports) this.#keep(report)
    this.#revision = revision
    const state = scope === 'all' ? (complete ? 'complete' : 'partial') : this.#state
    const isOther = state !== this.#state
    this.#state = state
    const changed = [...gone, ...reports.map(({ uri }) => uri)]
    if (isOther || changed.length > 0) this.#changed.fire(changed)
  }

  #keep(report: ReportCheck | FailedCheck): void {
    const uri = Uri.parse(report.uri)
    if (!this.#isCounted(uri) || this.#workspaceFiles.isGone(uri)) return
    if ('failed' in report) {
      this.#failed.set(report.uri, uri)
      return
    }
    const findings = this.#convert(report.findings)
    this.#files.set(report.uri, { uri, check: report, findings, accepted: this.#convert(report.accepted) })
  }

  #convert(found: readonly SurveyFinding[]): readonly FileFinding[] {
    return found
      .map(({ diagnostic, ...accepting }) => ({
        ...accepting,
        diagnostic: this.#client.protocol2CodeConverter.asDiagnostic(diagnostic),
      }))
      .sort((a, b) => a.diagnostic.range.start.compareTo(b.diagnostic.range.start))
  }
}

type SurveyProgress = Progress<{ message?: string; increment?: number }>
