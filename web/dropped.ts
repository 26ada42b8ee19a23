// The files that a drop or a choice brings, those in folders too.
import { element } from '../preview/dom.ts'

/** A file with its path below the folder that was opened. */
export interface BroughtFile {
  readonly path: string
  readonly file: File
}

/** Asks the user for files, or with `webkitdirectory` for a folder. */
export function choose(
  attributes: Readonly<Record<string, string>>,
  then: (files: readonly BroughtFile[]) => void,
): void {
  const input = element('input', { type: 'file', ...attributes })
  input.addEventListener('change', () =>
    then([...(input.files ?? [])].map(file => ({ path: file.webkitRelativePath || file.name, file }))),
  )
  input.click()
}

/** Takes what is dropped anywhere, and shows while it hovers that it may be. */
export function takeDrops(
  target: HTMLElement,
  then: (files: readonly BroughtFile[]) => void,
  fail: () => void,
): void {
  const carriesFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false
  target.addEventListener('dragover', event => {
    if (!carriesFiles(event)) return
    event.preventDefault()
    target.classList.add('dropping')
  })
  target.addEventListener('dragleave', ({ relatedTarget }) => {
    if (!relatedTarget) target.classList.remove('dropping')
  })
  target.addEventListener('drop', event => {
    target.classList.remove('dropping')
    if (!event.dataTransfer || !carriesFiles(event)) return
    event.preventDefault()
    filesOf(event.dataTransfer).then(then, fail)
  })
}

/** Has to be called while the event is handled: the browser forgets what was dropped. */
async function filesOf(transfer: DataTransfer): Promise<readonly BroughtFile[]> {
  const found = [...transfer.items].map(async item => {
    const entry = item.webkitGetAsEntry()
    const file = item.getAsFile()
    if (!entry?.isDirectory) return file ? [{ path: file.name, file }] : []
    // Chromium opens no entry of a folder for a page from disk, but does so with a handle.
    const handle = (item as WithHandle).getAsFileSystemHandle?.()
    return handle ? filesBelow(await handle, '') : filesIn(entry)
  })
  return (await Promise.all(found)).flat()
}

/** What browsers of one family have beyond the standard. */
interface WithHandle {
  readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle>
}

async function filesBelow(handle: FileSystemHandle, folder: string): Promise<readonly BroughtFile[]> {
  const path = folder + handle.name
  if (handle.kind === 'file') return [{ path, file: await (handle as FileSystemFileHandle).getFile() }]
  const found: BroughtFile[] = []
  for await (const inner of (handle as FileSystemDirectoryHandle).values()) {
    found.push(...(await filesBelow(inner, `${path}/`)))
  }
  return found
}

async function filesIn(entry: FileSystemEntry): Promise<readonly BroughtFile[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    )
    return [{ path: entry.fullPath.replace(/^\//, ''), file }]
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const found: BroughtFile[] = []
  // A reader gives some at a time, and none when there are no more.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (some.length === 0) return found
    for (const inner of some) found.push(...(await filesIn(inner)))
  }
}
