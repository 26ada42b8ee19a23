// Tells the server of all files of one name, as long as it runs.
import { Disposable, workspace, type Uri } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { ChangedFiles } from '../server/protocol/files.ts'
import { makeTaskQueue, type Notifier, type TaskQueue } from './notifier.ts'

export class NamedFilesNotifier implements Notifier {
  readonly #client: BaseLanguageClient
  readonly #pattern: string
  readonly #notification: string
  readonly #queue: TaskQueue
  readonly #listeners: Disposable

  constructor(client: BaseLanguageClient, name: string, notification: string) {
    this.#client = client
    this.#pattern = `**/${name}`
    this.#notification = notification
    this.#queue = makeTaskQueue(message => client.warn(message))
    const look = (uri: Uri) => this.look(uri)
    const watcher = workspace.createFileSystemWatcher(this.#pattern)
    this.#listeners = Disposable.from(
      watcher,
      watcher.onDidCreate(look),
      watcher.onDidChange(look),
      watcher.onDidDelete(look),
      client.onDidChangeState(() => this.#lookAtAll()),
    )
  }

  async settled(): Promise<void> {
    await this.#queue.settled()
  }

  dispose(): void {
    this.#listeners.dispose()
  }

  look(uri: Uri): void {
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
      for (const uri of await workspace.findFiles(this.#pattern)) this.look(uri)
    })
  }

  #tell(files: ChangedFiles): void {
    const client = this.#client
    if (client.isRunning()) void client.sendNotification(this.#notification, files).catch(() => undefined)
  }
}

export async function readText(uri: Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri))
  } catch {
    // It is not there.
    return undefined
  }
}
