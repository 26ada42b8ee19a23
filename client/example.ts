// The example of the first steps: a file in memory, so that nothing of the extension can be changed, and closing it asks
// for nothing as long as it is untouched.
import {
  commands,
  Disposable,
  EventEmitter,
  FileChangeType,
  FileSystemError,
  FileType,
  l10n,
  languages,
  Uri,
  window,
  workspace,
  type FileChangeEvent,
  type FileSystemProvider,
} from 'vscode'
import { EXAMPLE_SCHEME } from '../server/protocol/files.ts'
import { REPORT_LANGUAGE } from '../server/protocol/introduction.ts'

export function registerExample(extension: Uri): Disposable {
  const changed = new EventEmitter<FileChangeEvent[]>()
  const read = () => workspace.fs.readFile(Uri.joinPath(extension, 'dist', 'example.txt'))
  let content: Promise<Uint8Array> | undefined
  let mtime = 1

  const provider: FileSystemProvider = {
    onDidChangeFile: changed.event,
    watch: () => new Disposable(() => undefined),
    stat: async () => ({
      type: FileType.File,
      ctime: 0,
      mtime,
      size: (await (content ??= Promise.resolve(read()))).length,
    }),
    readFile: () => (content ??= Promise.resolve(read())),
    writeFile(uri, bytes) {
      content = Promise.resolve(bytes)
      mtime++
      changed.fire([{ type: FileChangeType.Changed, uri }])
    },
    readDirectory: () => [],
    createDirectory: refuse,
    delete: refuse,
    rename: refuse,
  }

  /** As it came; what somebody is at work on in it stays. */
  async function open(): Promise<void> {
    const uri = Uri.from({ scheme: EXAMPLE_SCHEME, path: `/${l10n.t('example report')}.txt` })
    const isOpen = workspace.textDocuments.some(document => document.uri.toString() === uri.toString())
    if (!isOpen && content) await workspace.fs.writeFile(uri, await read())
    const document = await workspace.openTextDocument(uri)
    await window.showTextDocument(await languages.setTextDocumentLanguage(document, REPORT_LANGUAGE))
  }

  return Disposable.from(
    changed,
    workspace.registerFileSystemProvider(EXAMPLE_SCHEME, provider),
    commands.registerCommand('gouji.openExample', open),
  )
}

function refuse(uri: Uri): never {
  throw FileSystemError.NoPermissions(uri)
}
