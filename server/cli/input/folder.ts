// The files below a folder.
import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { fileFailure } from '../fileError.ts'
import type { FoundPath, PassedOver } from './foundPath.ts'
import type { Ignored, IgnoredBelow } from './ignored.ts'
import { nameOf, pathOf, placeIn, type Name, type Place } from './names.ts'

/** What is taken of a folder. */
export interface Choice {
  /** With their dots, in small letters. */
  readonly extensions: ReadonlySet<string>
  readonly ignoredBelow: IgnoredBelow
}

/** The files of pages, texts and records. */
export const EXTENSIONS: readonly string[] = [
  '.txt',
  '.text',
  '.md',
  '.html',
  '.htm',
  '.shtml',
  '.shtm',
  '.xhtml',
  '.tsv',
  '.csv',
  '.gov-report',
  '.ndjson',
  '.jsonl',
]

/** Everything below a folder that is read or passed over, sorted by path in code-unit order. */
export async function* filesIn(folder: Place, choice: Choice): AsyncGenerator<FoundPath | PassedOver> {
  const real = await realpath(pathOf(folder))
  const ignored = choice.ignoredBelow(real)
  yield* walk({ place: folder, real, path: '', ignored }, choice.extensions, new Set())
}

interface Folder {
  readonly place: Place
  /** Its path without symbolic links. */
  readonly real: string
  /** Its path below the folder that was named, with a `/` at the end, or nothing for that one. */
  readonly path: string
  readonly ignored: Ignored
}

/** `visited`: real paths. A link to a folder that was seen before leads in a circle, or to the same files again. */
async function* walk(
  folder: Folder,
  extensions: ReadonlySet<string>,
  visited: Set<string>,
): AsyncGenerator<FoundPath | PassedOver> {
  const { place, path } = folder
  if (visited.has(folder.real)) {
    yield { kind: 'passed over', file: place.shown, why: 'link', isFolder: true }
    return
  }
  visited.add(folder.real)
  let entries: readonly Entry[]
  try {
    entries = await entriesOf(place)
  } catch (error) {
    yield { kind: 'lost', file: place.shown, standing: fileFailure(error) }
    return
  }
  const ignored = folder.ignored.within(place.shown, path)
  for (const { name, isFolder, isLink } of entries) {
    const within = placeIn(place, name)
    const below = `${path}${name.shown}${isFolder ? '/' : ''}`
    const why = reasonToPass(name.shown, isFolder, extensions) ?? (ignored.has(below) ? 'ignored' : undefined)
    if (why) yield { kind: 'passed over', file: within.shown, why, isFolder }
    else if (isFolder) {
      const real = isLink || within.bytes ? await realpath(pathOf(within)) : `${folder.real}/${name.shown}`
      yield* walk({ place: within, real, path: below, ignored }, extensions, visited)
    } else
      yield { kind: 'file', file: within.shown, ...(within.bytes && { path: within.bytes }), asked: false }
  }
}

function reasonToPass(
  name: string,
  isFolder: boolean,
  extensions: ReadonlySet<string>,
): PassedOver['why'] | undefined {
  if (name.startsWith('.')) return 'hidden'
  if (isFolder) return name === 'node_modules' ? 'hidden' : undefined
  return extensions.has(extname(name).toLowerCase()) ? undefined : 'extension'
}

interface Entry {
  readonly name: Name
  readonly isFolder: boolean
  readonly isLink: boolean
}

/** A folder sorts as if its name ended with the slash that follows it in every path below it. */
async function entriesOf(folder: Place): Promise<readonly Entry[]> {
  const listed = await readdir(pathOf(folder), { withFileTypes: true, encoding: 'buffer' })
  const known = await Promise.all(
    (listed as unknown as Dirent<Buffer>[]).map(entry => entryOf(folder, entry)),
  )
  const key = ({ name, isFolder }: Entry) => (isFolder ? `${name.shown}/` : name.shown)
  return known.sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

async function entryOf(folder: Place, entry: Dirent<Buffer>): Promise<Entry> {
  const name = await nameOf(entry.name)
  const isLink = entry.isSymbolicLink()
  const isFolder = isLink ? await leadsToFolder(placeIn(folder, name)) : entry.isDirectory()
  return { name, isFolder, isLink }
}

async function leadsToFolder(link: Place): Promise<boolean> {
  try {
    return (await stat(pathOf(link))).isDirectory()
  } catch {
    return false
  }
}
