// Tells the server of the reports in the files of the workspace, whether they are open or not, as long as it runs.
//
// The server has no file system, and the workspace may be no folder of this machine. An open document counts as it is;
// of that the server takes care.
import { Disposable, EventEmitter, RelativePattern, Uri, workspace, type TextDocument } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { REPORT_FILES, type ChangedFiles } from '../../server/protocol/files.ts'
import type { Guard } from '../guard.ts'
import { makeTaskQueue, type Notifier, type TaskQueue } from '../notifier.ts'
import type { Reports } from '../reports.ts'
import { makeKnownFiles } from './known.ts'
import { openFiles, unseenDocument } from './open.ts'
import { isGone, readEach, readReportFile } from './read.ts'

/** The files that may hold reports, as the command line looks for them. */
const CANDIDATES = '**/*.{txt,md,html,htm,tsv,csv,gov-report}'
const LEFT_OUT = '{**/node_modules/**,**/.*,**/.*/**}'
/** A guess: no office has so many reports, and reading so many files takes some seconds. */
const MOST_FILES = 5000
/** How long the file system is quiet before changes are looked at: a guess, longer than saving a file takes. */
const PAUSE_MS = 100

/** Whether a file of the same size and time as before is taken to be the same. */
type Trust = 'stamps' | 'nothing'

export interface ReportFilesContext {
  readonly client: Pick<BaseLanguageClient, 'isRunning' | 'sendNotification' | 'onDidChangeState' | 'warn'>
  readonly reports: Pick<Reports, 'mayHold' | 'recognises' | 'onDidLose'>
  readonly guard: Pick<Guard, 'isSetAside'>
  /** Has a document not count as open any more. */
  readonly letGo: (document: TextDocument) => void
}

export class ReportFilesNotifier implements Notifier {
  readonly #context: ReportFilesContext
  readonly #queue: TaskQueue
  readonly #known = makeKnownFiles()
  /** Files that may have changed, not yet looked at. */
  readonly #touched = new Map<string, Uri>()
  #pause: ReturnType<typeof setTimeout> | undefined
  #isLimited = false
  /** Files that are there no more, though the editor may show still what they held. */
  readonly #gone = new Set<string>()
  readonly #goneChanged = new EventEmitter<void>()
  readonly onDidChangeGone = this.#goneChanged.event
  readonly #listeners: Disposable

  constructor(context: ReportFilesContext) {
    this.#context = context
    this.#queue = makeTaskQueue(message => context.client.warn(message))
    this.#listeners = Disposable.from(
      this.#goneChanged,
      this.#watchFiles(),
      this.#watchFolders(),
      this.#watchReports(),
    )
  }

  /** How many files are looked at, where there are more. */
  get limit(): number | undefined {
    return this.#isLimited ? MOST_FILES : undefined
  }

  /** Whether a file was deleted, whatever the editor shows of it. */
  isGone(uri: Uri): boolean {
    return this.#gone.has(uri.toString())
  }

  /** The files that are too large to be looked at; an editor reads their beginning. */
  get tooLarge(): readonly Uri[] {
    return this.#known.tooLarge()
  }

  /**
   * Looks at all files from the beginning, for not every file system tells of every change. What was told before and
   * is no report any more is taken back.
   */
  lookAtAll(): void {
    this.#queue.add(async () => {
      if (!this.#context.client.isRunning()) return
      const uris = await workspace.findFiles(CANDIDATES, LEFT_OUT, MOST_FILES)
      this.#isLimited = uris.length >= MOST_FILES
      const present = new Set(uris.map(uri => uri.toString()))
      this.#tell(this.#known.retain(present))
      for (const uri of openFiles()) {
        if (!present.has(uri.toString()) && (await isGone(uri))) this.#lose(uri)
      }
      await this.#look(uris, 'stamps')
    })
  }

  async settled(): Promise<void> {
    this.#lookAtTouched()
    await this.#queue.settled()
  }

  dispose(): void {
    clearTimeout(this.#pause)
    this.#listeners.dispose()
  }

  async #look(uris: readonly Uri[], trust: Trust): Promise<void> {
    const { reports, guard } = this.#context
    const stamps = trust === 'stamps' ? this.#known.stamps : undefined
    const outcomes = await readEach(uris, async uri =>
      guard.isSetAside(uri.toString()) ? undefined : readReportFile(uri, reports, stamps),
    )
    const files = uris.map((uri, i) => ({ uri, outcome: outcomes[i] }))
    for (const { uri, outcome } of files) {
      if (outcome === 'gone') this.#lose(uri)
      else if (this.#gone.delete(uri.toString())) this.#goneChanged.fire()
    }
    this.#tell(this.#known.take(files))
  }

  #tell(files: ChangedFiles): void {
    const { client } = this.#context
    if (files.changed.length + files.removed.length === 0 || !client.isRunning()) return
    void client.sendNotification(REPORT_FILES, files).catch(() => undefined)
  }

  /** A document that nobody sees goes with its file; one with a tab is checked, and counts for nothing. */
  #lose(uri: Uri): void {
    const document = unseenDocument(uri.toString())
    if (document) this.#context.letGo(document)
    if (this.#gone.has(uri.toString())) return
    this.#gone.add(uri.toString())
    this.#goneChanged.fire()
  }

  #lookSoon(...uris: readonly Uri[]): void {
    for (const uri of uris) this.#touched.set(uri.toString(), uri)
    clearTimeout(this.#pause)
    this.#pause = setTimeout(() => this.#lookAtTouched(), PAUSE_MS)
  }

  #lookAtTouched(): void {
    clearTimeout(this.#pause)
    const touched = [...this.#touched.values()]
    this.#touched.clear()
    if (touched.length > 0) this.#queue.add(() => this.#look(touched, 'nothing'))
  }

  #watchFiles(): Disposable {
    const watcher = workspace.createFileSystemWatcher(CANDIDATES)
    return Disposable.from(
      watcher,
      watcher.onDidCreate(uri => this.#lookSoon(uri)),
      watcher.onDidChange(uri => this.#lookSoon(uri)),
      watcher.onDidDelete(uri => this.#lookSoon(uri)),
    )
  }

  /** What is below a folder is not told of by itself when the folder goes or comes. */
  #watchFolders(): Disposable {
    const watcher = workspace.createFileSystemWatcher('**', true, true)
    return Disposable.from(
      watcher,
      watcher.onDidDelete(uri => this.#lookSoon(...this.#below(uri))),
      workspace.onDidDeleteFiles(({ files }) => this.#lookSoon(...files.flatMap(uri => this.#below(uri)))),
      workspace.onDidRenameFiles(({ files }) => {
        this.#lookSoon(...files.flatMap(({ oldUri }) => this.#below(oldUri)))
        for (const { newUri } of files) void this.#lookBelow(newUri)
      }),
      workspace.onDidChangeWorkspaceFolders(() => this.lookAtAll()),
    )
  }

  #watchReports(): Disposable {
    const { client, reports } = this.#context
    return Disposable.from(
      workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration('gouji.detect')) this.lookAtAll()
      }),
      client.onDidChangeState(() => {
        this.#known.forgetTold()
        if (client.isRunning()) this.lookAtAll()
      }),
      // A document that is a report no more, or again, is so as a file too.
      reports.onDidLose(({ uri }) => {
        if (workspace.getWorkspaceFolder(uri)) this.#lookSoon(uri)
      }),
    )
  }

  /** The files below a folder that are known as reports, or open. */
  #below(folder: Uri): readonly Uri[] {
    const begin = `${folder.toString()}/`
    const uris = [...this.#known.stamps.keys(), ...openFiles().map(uri => uri.toString())]
    return uris.filter(uri => uri.startsWith(begin)).map(uri => Uri.parse(uri))
  }

  async #lookBelow(folder: Uri): Promise<void> {
    const pattern = new RelativePattern(folder, CANDIDATES)
    this.#lookSoon(...(await workspace.findFiles(pattern, LEFT_OUT, MOST_FILES)))
  }
}
