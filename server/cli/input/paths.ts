// The files behind the PATHs of a command line.
import { stat } from 'node:fs/promises'
import { isAbsolute, resolve } from 'node:path'
import { filesIn } from './folder.ts'
import type { FoundPath } from './foundPath.ts'
import { describeFileError } from '../fileError.ts'

export const STANDARD_INPUT = '-'

/** The files behind the PATHs in their order, each once, however often it is met. */
export async function* filesAt(paths: readonly string[]): AsyncGenerator<FoundPath> {
  const seen = new Set<string>()
  for (const path of paths) {
    for await (const found of expand(path)) {
      const key = found.file === STANDARD_INPUT ? STANDARD_INPUT : resolve(found.file)
      if (seen.has(key)) continue
      seen.add(key)
      yield found
    }
  }
}

async function* expand(path: string): AsyncGenerator<FoundPath> {
  if (path === STANDARD_INPUT) {
    yield { kind: 'file', file: path, asked: true }
    return
  }
  try {
    // A name such as `报告(2021).txt` is a glob too: what exists under the very name comes first.
    if ((await stat(path)).isDirectory()) yield* filesIn(path)
    else yield { kind: 'file', file: path, asked: true }
  } catch (error) {
    const matched = isMissing(error) && LIKE_GLOB.test(path) ? await matching(path) : []
    for (const file of matched) yield { kind: 'file', file, asked: true }
    if (matched.length === 0) yield { kind: 'lost', file: path, reason: describeFileError(error) }
  }
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
