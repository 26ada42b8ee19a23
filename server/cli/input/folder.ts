// The files below a folder.
import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { FoundPath } from './foundPath.ts'
import { describeFileError } from '../fileError.ts'

/** The text files below a folder that may hold reports, sorted by path in code-unit order. */
export async function* filesIn(folder: string): AsyncGenerator<FoundPath> {
  yield* walk({ folder, real: await realpath(folder) }, new Set())
}

/** The files of pages and texts. */
const EXTENSIONS: ReadonlySet<string> = new Set([
  '.txt',
  '.md',
  '.html',
  '.htm',
  '.tsv',
  '.csv',
  '.gov-report',
])

interface Folder {
  readonly folder: string
  /** Its path without symbolic links. */
  readonly real: string
}

/** `visited`: real paths. A link to a folder that was seen before leads in a circle, or to the same files again. */
async function* walk({ folder, real }: Folder, visited: Set<string>): AsyncGenerator<FoundPath> {
  if (visited.has(real)) return
  visited.add(real)
  let entries: readonly Dirent[]
  try {
    entries = await readdir(folder, { withFileTypes: true })
  } catch (error) {
    yield { kind: 'lost', file: folder, reason: describeFileError(error) }
    return
  }
  for (const { name, isFolder, isLink } of await sorted(folder, entries)) {
    const path = join(folder, name)
    if (!isFolder) yield { kind: 'file', file: path, asked: false }
    else yield* walk({ folder: path, real: isLink ? await realpath(path) : join(real, name) }, visited)
  }
}

interface FolderEntry {
  readonly name: string
  readonly isFolder: boolean
  readonly isLink: boolean
}

/** A folder sorts as if its name ended with the slash that follows it in every path below it. */
async function sorted(folder: string, entries: readonly Dirent[]): Promise<readonly FolderEntry[]> {
  const visible = entries.filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
  const known = await Promise.all(
    visible.map(async (entry): Promise<FolderEntry> => {
      const isLink = entry.isSymbolicLink()
      const isFolder = isLink ? await leadsToFolder(join(folder, entry.name)) : entry.isDirectory()
      return { name: entry.name, isFolder, isLink }
    }),
  )
  const key = ({ name, isFolder }: FolderEntry) => (isFolder ? `${name}/` : name)
  return known
    .filter(({ name, isFolder }) => isFolder || EXTENSIONS.has(extname(name).toLowerCase()))
    .sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

async function leadsToFolder(link: string): Promise<boolean> {
  try {
    return (await stat(link)).isDirectory()
  } catch {
    return false
  }
}
