import { FileSystemError, FileType, workspace, type Uri } from 'vscode'
import type { Reports } from './reports.ts'

/** In bytes. A page with a report has some ten thousand. */
const LARGEST = 2_000_000

export interface ReadFile {
  readonly text: string
  /** Absent where the file system keeps no times. */
  readonly stamp: string | undefined
}

export type Found = ReadFile | 'same' | NoReport

/** `undefined` for a file that holds no report, or cannot be read. */
type NoReport = 'tooLarge' | 'gone' | undefined

export function isNoReport(file: Found): file is NoReport {
  return file === undefined || file === 'tooLarge' || file === 'gone'
}

/** The text of a file, as the editor would open it, if it holds a report. */
export async function readReport(
  uri: Uri,
  reports: Reports,
  known: ReadonlyMap<string, string | undefined> | undefined,
): Promise<Found> {
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
