// The report files of which an editor tells, without those that a settings file has passed over (`ignores`).
import type { ChangedFiles } from '../../protocol/files.ts'
import type { SettingsFiles } from './settingsFiles.ts'

export interface OfferedFiles {
  /** What of the change concerns reports that are read. */
  readonly change: (files: ChangedFiles) => ChangedFiles
  /** What comes and goes when settings files say something else. */
  readonly review: () => ChangedFiles
}

export function makeOfferedFiles(passesOver: SettingsFiles['passesOver']): OfferedFiles {
  const texts = new Map<string, string>()
  const passedOver = new Set<string>()

  return {
    change({ changed, removed }) {
      for (const { uri, text } of changed) {
        texts.set(uri, text)
        if (passesOver(uri)) passedOver.add(uri)
        else passedOver.delete(uri)
      }
      for (const uri of removed) texts.delete(uri)
      return { changed: changed.filter(({ uri }) => !passedOver.has(uri)), removed }
    },
    review() {
      const changed: { uri: string; text: string }[] = []
      const removed: string[] = []
      for (const [uri, text] of texts) {
        const isNow = passesOver(uri)
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
