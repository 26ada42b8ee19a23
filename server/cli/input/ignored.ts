// What is passed over in folders: what settings, `--exclude`, `.gitignore` and `.goujiignore` say.
import { existsSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, sep } from 'node:path'
import type { Ignore } from 'ignore'
import { readSmallFile } from './smallFile.ts'

/** Patterns as `.gitignore` has them, of a folder; without one, of each folder that is named. */
export interface Excluded {
  readonly folder?: string
  readonly patterns: readonly string[]
}

/** Says of paths below a folder whether they are passed over. Paths have `/` between, and behind a folder. */
export interface Ignored {
  readonly has: (path: string) => boolean
  /** With what a folder below adds, by its path. */
  readonly within: (folder: string, path: string) => Ignored
}

/** For a folder that is named, by its path without links. */
export type IgnoredBelow = (named: string) => Ignored

const FILES = ['.gitignore', '.goujiignore']

/** `excluded` holds everywhere; the files in the folders, and in those above, too, unless they are not wanted. */
export async function ignoredIn(excluded: readonly Excluded[], readsFiles: boolean): Promise<IgnoredBelow> {
  const make = (await import('ignore')).default
  const layerOf = (base: string, above: string, patterns: readonly string[]): Layer => ({
    base,
    above,
    patterns: make().add([...patterns]),
  })
  const ignoredBy = (layers: readonly Layer[]): Ignored => ({
    has: path => isIgnored(path, layers),
    within(folder, path) {
      const patterns = readsFiles ? patternsIn(folder) : []
      return patterns.length === 0 ? this : ignoredBy([...layers, layerOf(path, '', patterns)])
    },
  })
  return named => {
    const files = readsFiles
      ? foldersAbove(named).map(folder => ({ folder, patterns: patternsIn(folder) }))
      : []
    const layers = [...files, ...excluded].map(({ folder, patterns }) =>
      layerOf('', folder === undefined ? '' : pathTo(folder, named), patterns),
    )
    // Who names a folder wants it read, whatever is said of it above.
    return ignoredBy(layers.filter(({ above, patterns }) => above === '' || !patterns.ignores(above)))
  }
}

interface Layer {
  /** Where its patterns begin, with a `/` at the end, or nothing for the top. */
  readonly base: string
  /** The path from its folder to the one that was named, where that lies below it. */
  readonly above: string
  readonly patterns: Ignore
}

function patternsIn(folder: string): string[] {
  return FILES.flatMap(name => {
    const found = readSmallFile(join(folder, name))
    return found && 'text' in found ? found.text.split(/\r?\n/) : []
  })
}

/** The folders above one, the farthest first, as far as they belong to the same working tree of git. */
function foldersAbove(folder: string): readonly string[] {
  const above: string[] = []
  for (let place = folder; !existsSync(join(place, '.git')); place = dirname(place)) {
    if (dirname(place) === place) return []
    above.unshift(dirname(place))
  }
  return above
}

/** Empty where it does not lead down. */
function pathTo(folder: string, below: string): string {
  const path = relative(folder, below).replaceAll(sep, '/')
  return path === '' || /^\.\.(?:\/|$)/.test(path) || isAbsolute(path) ? '' : `${path}/`
}

/** Of what several layers say, the one nearest to the file holds, as with git. */
function isIgnored(path: string, layers: readonly Layer[]): boolean {
  let ignored = false
  for (const { base, above, patterns } of layers) {
    if (!path.startsWith(base) || path === base) continue
    const answer = patterns.test(above + path.slice(base.length))
    if (answer.ignored) ignored = true
    else if (answer.unignored) ignored = false
  }
  return ignored
}
