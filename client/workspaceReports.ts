import {
  Disposable,
  RelativePattern,
  TabInputText,
  TabInputTextDiff,
  Uri,
  window,
  workspace,
  type TextDocument,
} from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { REPORT_FILES, type ChangedFiles } from '../server/protocol/files.ts'
import type { Guard } from './guard.ts'
import { isGone, isNoReport, readReport } from './reportFile.ts'
import type { Reports } from './reports.ts'
import { settled, type Teller } from './teller.ts'

/** The files that may hold reports, as the command line looks for them. */
const CANDIDATES = '**/*.{txt,md,html,htm,tsv,csv,gov-report}'
const LEFT_OUT = '{**/node_modules/**,**/.*,**/.*/**}'
const MOST_FILES = 5000
const AT_ONCE = 8
/** How long the file system is quiet before changes are looked at. */
const PAUSE_MS = 100

export interface FileTeller extends Teller {
  /** Looks at all files once more: not every file system tells of every change. */
  readonly lookAgain: () => void
  /** How many files are looked at, where there are more. */
  readonly limit: () => number | undefined
  /** The files that are too large to be looked at; an editor reads their beginning. */
  readonly tooLarge: () => readonly Uri[]
}

interface Surroundings {
  readonly client: BaseLanguageClient
  readonly reports: Reports
  readonly guard: Guard
  /** Has a document not count as open any more. */
  readonly letGo: (document: TextDocument) => void
}

/**
 * Tells the server of the reports in the files of the workspace, whether they are open or not, as long as it runs:
 * the server has no file system, and the workspace may be no folder of this machine. An open document counts as it
 * is; of that the server takes care.
 */
export function tellOfFiles({ client, reports, guard, letGo }: Surroundings): FileTeller {
  /** The files that the server knows as reports, each as the file system had it. */
  const told = new Map<string, string | undefined>()
  const tooLarge = new Map<string, Uri>()
  const touched = new Map<string, Uri>()
  let pause: ReturnType<typeof setTimeout> | undefined
  /** One after the other, so that what is told last is what is true last. */
  let work = Promise.resolve()
  let limited = false

  function tell(files: ChangedFiles): void {
    for (const uri of files.removed) told.delete(uri)
    if (files.changed.length + files.removed.length === 0 || !client.isRunning()) return
    void client.sendNotification(REPORT_FILES, files).catch(() => undefined)
  }

  async function look(uris: readonly Uri[], trust: Trust): Promise<void> {
    const found = await readEach(uris, async uri =>
      guard.isSetAside(uri.toString())
        ? undefined
        : readReport(uri, reports, trust === 'stamps' ? told : undefined),
    )
    const named = uris.map((uri, i) => ({ uri: uri.toString(), file: found[i] }))
    for (const [i, { uri, file }] of named.entries()) {
      if (file === 'tooLarge') tooLarge.set(uri, uris[i]!)
      else tooLarge.delete(uri)
      if (file === 'gone') letGoUnseen(uri)
    }
    const removed = named.flatMap(({ uri, file }) => (isNoReport(file) && told.has(uri) ? [uri] : []))
    const changed = named.flatMap(({ uri, file }) => {
      if (file === 'same' || isNoReport(file)) return []
      told.set(uri, file.stamp)
      return [{ uri, text: file.text }]
    })
    tell({ changed, removed })
  }

  /** The editor keeps a document for some minutes after its last tab was closed. */
  function letGoUnseen(uri: string): void {
    const document = workspace.textDocuments.find(open => open.uri.toString() === uri)
    if (document && !document.isDirty && !hasTab(uri)) letGo(document)
  }

  function lookSoon(...uris: readonly Uri[]): void {
    for (const uri of uris) touched.set(uri.toString(), uri)
    clearTimeout(pause)
    pause = setTimeout(lookAtTouched, PAUSE_MS)
  }

  function lookAtTouched(): void {
    clearTimeout(pause)
    const waiting = [...touched.values()]
    touched.clear()
    if (waiting.length > 0) queue(() => look(waiting, 'nothing'))
  }

  /** A document that is a report no more, or again, is so as a file too. */
  function lookAtFileOf({ uri }: TextDocument): void {
    if (workspace.getWorkspaceFolder(uri)) lookSoon(uri)
  }

  function queue(task: () => Promise<void>): void {
    work = work.then(task).catch((error: unknown) => client.warn(String(error)))
  }

  /** Everything from the beginning: what was told before and is no report any more is taken back. */
  function lookAtAll(): void {
    queue(async () => {
      if (!client.isRunning()) return
      const uris = await workspace.findFiles(CANDIDATES, LEFT_OUT, MOST_FILES)
      limited = uris.length >= MOST_FILES
      const present = new Set(uris.map(uri => uri.toString()))
      for (const uri of tooLarge.keys()) if (!present.has(uri)) tooLarge.delete(uri)
      tell({ changed: [], removed: [...told.keys()].filter(uri => !present.has(uri)) })
      for (const uri of openFiles())
        if (!present.has(uri.toString()) && (await isGone(uri))) letGoUnseen(uri.toString())
      await look(uris, 'stamps')
    })
  }

  /** What is below a folder is not told of by itself when the folder goes or comes. */
  function below(folder: Uri): readonly Uri[] {
    const begin = `${folder.toString()}/`
    const uris = [...told.keys(), ...openFiles().map(uri => uri.toString())]
    return uris.filter(uri => uri.startsWith(begin)).map(uri => Uri.parse(uri))
  }

  async function lookBelow(folder: Uri): Promise<void> {
    lookSoon(...(await workspace.findFiles(new RelativePattern(folder, CANDIDATES), LEFT_OUT, MOST_FILES)))
  }

  const watcher = workspace.createFileSystemWatcher(CANDIDATES)
  const folders = workspace.createFileSystemWatcher('**', true, true)
  const listeners = Disposable.from(
    watcher,
    folders,
    folders.onDidDelete(uri => lookSoon(...below(uri))),
    watcher.onDidCreate(uri => lookSoon(uri)),
    watcher.onDidChange(uri => lookSoon(uri)),
    watcher.onDidDelete(uri => lookSoon(uri)),
    workspace.onDidDeleteFiles(({ files }) => lookSoon(...files.flatMap(below))),
    workspace.onDidRenameFiles(({ files }) => {
      lookSoon(...files.flatMap(({ oldUri }) => below(oldUri)))
      for (const { newUri } of files) void lookBelow(newUri)
    }),
    workspace.onDidChangeWorkspaceFolders(lookAtAll),
    workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('gouji.detect')) lookAtAll()
    }),
    client.onDidChangeState(() => {
      // A server that starts anew knows of none.
      told.clear()
      if (client.isRunning()) lookAtAll()
    }),
    reports.onDidLose(lookAtFileOf),
    { dispose: () => clearTimeout(pause) },
  )
  return {
    dispose: () => void listeners.dispose(),
    lookAgain: lookAtAll,
    limit: () => (limited ? MOST_FILES : undefined),
    tooLarge: () => [...tooLarge.values()],
    settled() {
      lookAtTouched()
      return settled(() => work)
    },
  }
}

/** Whether a file of the same size and time as before is taken to be the same. */
type Trust = 'stamps' | 'nothing'

/** The files of the workspace that the editor has open, be it without a tab. */
function openFiles(): readonly Uri[] {
  return workspace.textDocuments
    .map(({ uri }) => uri)
    .filter(uri => workspace.getWorkspaceFolder(uri) !== undefined)
}

function hasTab(uri: string): boolean {
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(({ input }) => {
      if (input instanceof TabInputText) return input.uri.toString() === uri
      return input instanceof TabInputTextDiff && input.modified.toString() === uri
    })
}

/** The results in the order of the items, with not too many under way. */
async function readEach<Item, Result>(
  items: readonly Item[],
  read: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = []
  for (let at = 0; at < items.length; at += AT_ONCE) {
    results.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(read))))
  }
  return results
}
