// The files that the server knows as reports, and what it has to be told when they are looked at again.
import type { Uri } from 'vscode'
import type { ChangedFiles } from '../../server/protocol/files.ts'
import { isNoReport, type FileOutcome } from './outcome.ts'

export interface LookedAtFile {
  readonly uri: Uri
  readonly outcome: FileOutcome
}

export interface KnownFiles {
  /** Each as the file system had it; `undefined` where that keeps no times. */
  readonly stamps: ReadonlyMap<string, string | undefined>
  /** Those that are too large to be read. */
  readonly tooLarge: () => readonly Uri[]
  /** Takes in what was found; gives what the server has to be told of it. */
  readonly take: (files: readonly LookedAtFile[]) => ChangedFiles
  /** Drops all but these; gives what the server has to be told of it. */
  readonly retain: (present: ReadonlySet<string>) => ChangedFiles
  /** A server that starts anew knows of none. */
  readonly forgetTold: () => void
}

export function makeKnownFiles(): KnownFiles {
  const stamps = new Map<string, string | undefined>()
  const tooLarge = new Map<string, Uri>()

  function takeBack(removed: readonly string[]): readonly string[] {
    for (const uri of removed) stamps.delete(uri)
    return removed
  }

  function takeOne({ uri, outcome }: LookedAtFile): ChangedFiles['changed'] {
    const name = uri.toString()
    if (outcome === 'tooLarge') tooLarge.set(name, uri)
    else tooLarge.delete(name)
    if (outcome === 'same' || isNoReport(outcome)) return []
    stamps.set(name, outcome.stamp)
    return [{ uri: name, text: outcome.text }]
  }

  return {
    stamps,
    tooLarge: () => [...tooLarge.values()],
    take(files) {
      const gone = files.filter(({ uri, outcome }) => isNoReport(outcome) && stamps.has(uri.toString()))
      const changed = files.flatMap(takeOne)
      return { changed, removed: takeBack(gone.map(({ uri }) => uri.toString())) }
    },
    retain(present) {
      for (const uri of tooLarge.keys()) if (!present.has(uri)) tooLarge.delete(uri)
      return { changed: [], removed: takeBack([...stamps.keys()].filter(uri => !present.has(uri))) }
    },
    forgetTold: () => stamps.clear(),
  }
}
