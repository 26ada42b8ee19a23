// What is passed over in folders: what `--exclude`, `.gitignore` and `.goujiignore` say.
import { join } from 'node:path'
import type { Ignore } from 'ignore'
import { readSmallFile } from './smallFile.ts'

/** Says of paths below a folder whether they are passed over. Paths have `/` between, and behind a folder. */
export interface Ignored {
  readonly has: (path: string) => boolean
  /** With what a folder below adds, by its path. */
  readonly within: (folder: string, path: string) => Promise<Ignored>
}

const FILES = ['.gitignore', '.goujiignore']

/** `excluded` holds everywhere; the files in the folders too, unless they are not wanted. */
export async function ignoredIn(excluded: readonly string[], readsFiles: boolean): Promise<Ignored> {
  const make = (await import('ignore')).default
  const top = excluded.length > 0 ? [{ base: '', patterns: make().add([...excluded]) }] : []
  return ignoredBy(top, readsFiles)
}

interface Layer {
  /** Where its patterns begin, with a `/` at the end, or nothing for the top. */
  readonly base: string
  readonly patterns: Ignore
}

function ignoredBy(layers: readonly Layer[], readsFiles: boolean): Ignored {
  return {
    has: path => isIgnored(path, layers),
    async within(folder, path) {
      if (!readsFiles) return this
      const contents = FILES.map(name => {
        const found = readSmallFile(join(folder, name))
        return found && 'text' in found ? found.text : ''
      })
      if (contents.every(content => content === '')) return this
      const make = (await import('ignore')).default
      return ignoredBy([...layers, { base: path, patterns: make().add(contents.join('\n')) }], readsFiles)
    },
  }
}

/** Of what several layers say, the one nearest to the file holds, as with git. */
function isIgnored(path: string, layers: readonly Layer[]): boolean {
  let ignored = false
  for (const { base, patterns } of layers) {
    if (!path.startsWith(base) || path === base) continue
    const answer = patterns.test(path.slice(base.length))
    if (answer.ignored) ignored = true
    else if (answer.unignored) ignored = false
  }
  return ignored
}
