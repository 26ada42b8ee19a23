// Tells the server of the files that keep accepted findings, as long as it runs, and changes them for the user.
import { commands, Disposable, l10n, Uri, window, workspace, type TextDocument } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { keyOf, type Acceptance } from '../server/acceptance/acceptance.ts'
import { ACCEPTANCE_FILE, formatAcceptances, parseAcceptances } from '../server/acceptance/acceptanceFile.ts'
import { ACCEPT, WITHDRAW } from '../server/protocol/commands.ts'
import { ACCEPTANCE_FILES, type ChangedFiles } from '../server/protocol/files.ts'
import type { Reports } from './reports.ts'
import { makeTaskQueue, type Notifier, type TaskQueue } from './notifier.ts'

const EVERYWHERE = `**/${ACCEPTANCE_FILE}`

export class AcceptancesNotifier implements Notifier {
  readonly #client: BaseLanguageClient
  readonly #reports: Reports
  readonly #queue: TaskQueue
  readonly #listeners: Disposable

  constructor(client: BaseLanguageClient, reports: Reports) {
    this.#client = client
    this.#reports = reports
    this.#queue = makeTaskQueue(message => client.warn(message))
    const look = (uri: Uri) => this.#look(uri)
    const watcher = workspace.createFileSystemWatcher(EVERYWHERE)
    this.#listeners = Disposable.from(
      watcher,
      watcher.onDidCreate(look),
      watcher.onDidChange(look),
      watcher.onDidDelete(look),
      reports.onDidFind(document => this.#lookBeside(document)),
      client.onDidChangeState(() => this.#lookAtAll()),
      commands.registerCommand(ACCEPT, (report: string, acceptance: Acceptance) =>
        this.#accept(report, acceptance),
      ),
      commands.registerCommand(WITHDRAW, (report: string, acceptance: Acceptance) =>
        this.#change(report, before => without(before, acceptance)),
      ),
    )
  }

  async settled(): Promise<void> {
    await this.#queue.settled()
  }

  dispose(): void {
    this.#listeners.dispose()
  }

  #look(uri: Uri): void {
    this.#queue.add(async () => {
      const text = await readText(uri)
      const name = uri.toString()
      this.#tell(
        text === undefined
          ? { changed: [], removed: [name] }
          : { changed: [{ uri: name, text }], removed: [] },
      )
    })
  }

  #lookAtAll(): void {
    this.#queue.add(async () => {
      if (!this.#client.isRunning()) return
      for (const uri of await workspace.findFiles(EVERYWHERE)) this.#look(uri)
      for (const document of workspace.textDocuments) this.#lookBeside(document)
    })
  }

  /** A report may lie outside the workspace. */
  #lookBeside(document: TextDocument): void {
    if (this.#reports.includes(document) && !document.isUntitled) this.#look(fileBeside(document.uri))
  }

  #tell(files: ChangedFiles): void {
    const client = this.#client
    if (client.isRunning()) void client.sendNotification(ACCEPTANCE_FILES, files).catch(() => undefined)
  }

  async #accept(report: string, acceptance: Acceptance): Promise<void> {
    const reason = await window.showInputBox({
      title: l10n.t('Accept as published'),
      prompt: l10n.t('Why is it right as it is? (May be left empty.)'),
      placeHolder: l10n.t('For instance: as on paper'),
    })
    if (reason === undefined) return
    const accepted = { ...acceptance, ...(reason !== '' && { reason }) }
    await this.#change(report, before => [...without(before, acceptance), accepted])
  }

  async #change(
    report: string,
    edit: (before: readonly Acceptance[]) => readonly Acceptance[],
  ): Promise<void> {
    const uri = fileBeside(Uri.parse(report))
    if (await rewrite(uri, nameOf(Uri.parse(report)), edit)) this.#look(uri)
  }
}

/** Whether it could be written. A file that makes no sense is left alone. */
async function rewrite(
  uri: Uri,
  name: string,
  edit: (before: readonly Acceptance[]) => readonly Acceptance[],
): Promise<boolean> {
  const text = await readText(uri)
  const before = text === undefined ? new Map<string, readonly Acceptance[]>() : parseAcceptances(text)
  if (!before) {
    void window.showErrorMessage(
      l10n.t('{0} holds no accepted findings in JSON; mend or remove it first.', uri.fsPath),
    )
    return false
  }
  const after = new Map(before).set(name, edit(before.get(name) ?? []))
  try {
    await workspace.fs.writeFile(uri, new TextEncoder().encode(formatAcceptances(after)))
    return true
  } catch (error) {
    void window.showErrorMessage(l10n.t('{0} cannot be written: {1}', uri.fsPath, String(error)))
    return false
  }
}

function without(before: readonly Acceptance[], acceptance: Acceptance): readonly Acceptance[] {
  return before.filter(other => keyOf(other) !== keyOf(acceptance))
}

async function readText(uri: Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri))
  } catch {
    // It is not there.
    return undefined
  }
}

function fileBeside(report: Uri): Uri {
  return Uri.joinPath(report, '..', ACCEPTANCE_FILE)
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
