import type { Acceptance } from '../acceptance/acceptance.ts'
import { parseAcceptances, type FolderAcceptances } from '../acceptance/acceptanceFile.ts'

/** The notification with which an editor tells of the files that keep what was accepted. */
export const ACCEPTANCE_FILES = 'gouji/acceptanceFiles'

export interface AcceptanceFiles {
  readonly changed: readonly { readonly uri: string; readonly text: string }[]
  readonly removed: readonly string[]
}

/** What is accepted in the reports, as the files beside them say. */
export interface Acceptances {
  readonly change: (files: AcceptanceFiles) => void
  readonly of: (report: string) => readonly Acceptance[]
}

export function makeAcceptances(logBroken: (uri: string) => void): Acceptances {
  const folders = new Map<string, FolderAcceptances>()
  return {
    change({ changed, removed }) {
      for (const { uri, text } of changed) {
        const acceptances = parseAcceptances(text)
        if (!acceptances) logBroken(uri)
        folders.set(folderOf(uri), acceptances ?? new Map())
      }
      for (const uri of removed) folders.delete(folderOf(uri))
    },
    of(report) {
      const folder = folderOf(report)
      return folders.get(folder)?.get(decoded(report.slice(folder.length + 1))) ?? []
    },
  }
}

/** The address of a file without its name. */
function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'))
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
