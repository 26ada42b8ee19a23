// Files that lie beside reports and say something about them: settings, accepted findings, what to ignore.
import type { Standing } from '../examine/status.ts'
import { readBytes } from './bytes.ts'

/** The bytes and the text of such a file, or why it cannot be read. */
export type SmallFile = { readonly bytes: Buffer; readonly text: string } | { readonly standing: Standing }

/** In characters; the accepted findings of a thousand reports have some 5,000,000. A guess. */
const MOST = 16_000_000

/** `undefined` where there is none. */
export function readSmallFile(path: string): SmallFile | undefined {
  const read = readBytes(path, MOST)
  if ('bytes' in read) return { bytes: read.bytes, text: read.bytes.toString() }
  return read.standing.reason === 'not-found' ? undefined : read
}
