// The files behind the PATHs of a command line.
import { stat } from 'node:fs/promises'
import { isAbsolute, resolve } from 'node:path'
import { fileFailure } from '../fileError.ts'
import { filesIn, type Choice } from './folder.ts'
import type { FoundFile, FoundPath, PassedOver } from './foundPath.ts'
import { findUnreadableName, nameOf, pathOf, type Place } from './names.ts'

export const STANDARD_INPUT = '-'

/** A PATH as it is given: a word of the command line, or the bytes of a list of names. */
export type GivenPath = string | Buffer

/** The files behind the PATHs in their order, each once, however often and under whatever names it is met. */
export async function* filesAt(
  paths: AsyncIterable<GivenPath> | Iterable<GivenPath>,
  choice: Choice,
): AsyncGenerator<FoundPath | PassedOver> {
  const seen = new Set<string>()
  for await (const path of paths) {
    for await (const found of expand(path, choice)) {
      if (found.kind !== 'file') {
        yield found
        continue
      }
      const named = found.file === STANDARD_INPUT ? STANDARD_INPUT : resolve(found.file)
      if (seen.has(named)) continue
      seen.add(named)
      const same = await identityOf(found)
      if (same !== undefined && seen.has(same))
        yield { kind: 'passed over', file: found.file, why: 'link', isFolder: false }
      else yield found
      if (same !== undefined) seen.add(same)
    }
  }
}

/** What tells a file from all others, whatever names lead to it; `undefined` where only this name does. */
async function identityOf({ file, path }: FoundFile): Promise<string | undefined> {
  if (file === STANDARD_INPUT) return undefined
  try {
    const { dev, ino, mode } = await stat(path ? Buffer.from(path) : file, { bigint: true })
    const isRegular = (mode & FILE_TYPE) === REGULAR
    return isRegular ? `${dev}:${ino}` : undefined
  } catch {
    return undefined
  }
}

/** As `stat` has them (S_IFMT, S_IFREG). */
const FILE_TYPE = 0o170000n
const REGULAR = 0o100000n

async function* expand(given: GivenPath, choice: Choice): AsyncGenerator<FoundPath | PassedOver> {
  if (given === STANDARD_INPUT) {
    yield { kind: 'file', file: given, asked: true }
    return
  }
  const place = await placeOf(given)
  const file = place.shown
  try {
    // A name such as `报告(2021).txt` is a glob too: what exists under the very name comes first.
    if ((await stat(pathOf(place))).isDirectory()) yield* filesIn(place, choice)
    else yield { kind: 'file', file, ...(place.bytes && { path: place.bytes }), asked: true }
  } catch (error) {
    const matched = isMissing(error) && LIKE_GLOB.test(file) ? await matching(file) : []
    for (const match of matched) yield { kind: 'file', file: match, asked: true }
    if (matched.length === 0) yield { kind: 'lost', file, standing: fileFailure(error) }
  }
}

async function placeOf(given: GivenPath): Promise<Place> {
  const bytes = typeof given === 'string' ? unreadable(given) : given
  return bytes ? nameOf(bytes) : { shown: given as string }
}

function unreadable(path: string): Buffer | undefined {
  return path.includes('\ufffd') ? findUnreadableName(path) : undefined
}

const LIKE_GLOB = /[*?[\]{}()!]/

function isMissing(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EINVAL'
}

async function matching(pattern: string): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby')
  const slashed = process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern
  const files = await glob(slashed, {
    absolute: isAbsolute(pattern),
    expandDirectories: false,
    // A link may lead back to where it stands.
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**'],
  })
  return files.sort()
}
