// The report files of which an editor tells, without those that a settings file has passed over (`ignores`).
import ignore, { type Ignore } from 'ignore'
import type { ChangedFiles } from '../../protocol/files.ts'
import type { SettingsFiles } from './settingsFiles.ts'

export interface OfferedFiles {
  /** What of the change concerns reports that are read. */
  readonly change: (files: ChangedFiles) => ChangedFiles
  /** What comes and goes when settings files say something else. */
  readonly review: () => ChangedFiles
}

export function makeOfferedFiles(ignoresFor: SettingsFiles['ignoresFor']): OfferedFiles {
  const texts = new Map<string, string>()
  const passedOver = new Set<string>()
  /** By the patterns, which are many files' and are taken apart once. */
  const matchers = new WeakMap<readonly string[], Ignore>()

  function matcherOf(patterns: readonly string[]): Ignore {
    const matcher = matchers.get(patterns) ?? ignore().add([...patterns])
    matchers.set(patterns, matcher)
    return matcher
  }

  function isPassedOver(uri: string): boolean {
    const said = ignoresFor(uri)
    if (!said || said.patterns.length === 0) return false
    const path = decoded(uri.slice(said.folder.length + 1))
    return ignore.isPathValid(path) && matcherOf(said.patterns).ignores(path)
  }

  return {
    change({ changed, removed }) {
      for (const { uri, text } of changed) {
        texts.set(uri, text)
        if (isPassedOver(uri)) passedOver.add(uri)
        else passedOver.delete(uri)
      }
      for (const uri of removed) texts.delete(uri)
      return { changed: changed.filter(({ uri }) => !passedOver.has(uri)), removed }
    },
    review() {
      const changed: { uri: string; text: string }[] = []
      const removed: string[] = []
      for (const [uri, text] of texts) {
        const isNow = isPassedOver(uri)
        if (isNow === passedOver.has(uri)) continue
        if (isNow) removed.push(uri)
        else changed.push({ uri, text })
        if (isNow) passedOver.add(uri)
        else passedOver.delete(uri)
      }
      return { changed, removed }
    },
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
