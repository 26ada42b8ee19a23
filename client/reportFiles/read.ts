// Reads a file of the workspace, as the editor would open it, if it holds a report.
import { FileSystemError, FileType, workspace, type Uri } from 'vscode'
import type { Reports } from '../reports.ts'
import type { FileOutcome } from './outcome.ts'

/** In bytes: a guess, far above a page with a report, which has some ten thousand. The view names it. */
const LARGEST = 2_000_000

/** @param known the state of each file that was read before; such a file is the `same` as long as that is its state */
export async function readReportFile(
  uri: Uri,
  reports: Pick<Reports, 'mayHold' | 'recognises'>,
  known: ReadonlyMap<string, string | undefined> | undefined,
): Promise<FileOutcome> {
  if (isHidden(uri) || !reports.mayHold(uri)) return undefined
  try {
    const { type, size, mtime } = await workspace.fs.stat(uri)
    if ((type & FileType.File) === 0) return undefined
    if (size > LARGEST) return 'tooLarge'
    const stamp = mtime > 0 ? `${mtime} ${size}` : undefined
    if (stamp !== undefined && known?.get(uri.toString()) === stamp) return 'same'
    const text = await decode(await workspace.fs.readFile(uri), uri)
    return reports.recognises(text) ? { text, stamp } : undefined
  } catch (error) {
    // Else it cannot be read, or is no text.
    return isNotFound(error) ? 'gone' : undefined
  }
}

export async function isGone(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri)
    return false
  } catch (error) {
    return isNotFound(error)
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof FileSystemError && error.code === 'FileNotFound'
}

/** Folders with a dot hold what programs keep: old versions, for instance. */
function isHidden(uri: Uri): boolean {
  return workspace
    .asRelativePath(uri, false)
    .split('/')
    .some(name => name.startsWith('.'))
}

/** The encoding is that of the settings; a text that is not in it is mostly in the national one. */
async function decode(bytes: Uint8Array, uri: Uri): Promise<string> {
  const text = await workspace.decode(bytes, { uri })
  return text.includes('\ufffd') ? workspace.decode(bytes, { encoding: 'gb18030' }) : text
}

/** Reading many files at once is no quicker, and other extensions wait. A guess. */
const AT_ONCE = 8

/** The results in the order of the items, with not too many under way. */
export async function readEach<Item, Result>(
  items: readonly Item[],
  read: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = []
  for (let at = 0; at < items.length; at += AT_ONCE) {
    results.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(read))))
  }
  return results
}
