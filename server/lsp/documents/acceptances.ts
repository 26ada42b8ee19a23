// What is accepted in the reports: told by the editor, or read from the files beside them.
import { DidChangeWatchedFilesNotification, type Connection } from 'vscode-languageserver'
import type { Acceptance } from '../../acceptance/acceptance.ts'
import { ACCEPTANCE_FILE, parseAcceptances, type FolderAcceptances } from '../../acceptance/acceptanceFile.ts'
import { SETTINGS_FILE, type ChangedFiles } from '../../protocol/files.ts'
import type { Client } from '../client.ts'

/** What is accepted in the reports, as the files beside them say. */
export interface KnownAcceptances {
  readonly change: (files: ChangedFiles) => void
  readonly of: (report: string) => readonly Acceptance[]
  /** What to wait for before `of` knows what is accepted in a report; `undefined` when there is nothing to wait for. */
  readonly wait: (report: string) => Promise<void> | undefined
  /** Reads once more the file beside this one, which may be that file itself; says whether its text has changed. */
  readonly lookAgain: (uri: string) => Promise<boolean>
}

/** Gives the text of a file, or `undefined` when there is none. */
export type ReadText = (uri: string) => Promise<string | undefined>

interface AcceptanceContext {
  /** Absent where there are no files, or the editor tells of them. */
  readonly readText: () => ReadText | undefined
  readonly logBroken: (uri: string) => void
}

export function makeAcceptances({ readText, logBroken }: AcceptanceContext): KnownAcceptances {
  const folders = new Map<string, FolderAcceptances>()
  const texts = new Map<string, string | undefined>()
  const reading = new Map<string, Promise<void>>()

  function take(folder: string, text: string | undefined): void {
    const acceptances = text === undefined ? new Map() : parseAcceptances(text)
    if (!acceptances) logBroken(`${folder}/${ACCEPTANCE_FILE}`)
    folders.set(folder, acceptances ?? new Map())
  }

  async function read(folder: string): Promise<boolean> {
    const text = await readText()?.(`${folder}/${ACCEPTANCE_FILE}`)
    const isOther = !folders.has(folder) || texts.get(folder) !== text
    texts.set(folder, text)
    if (isOther) take(folder, text)
    return isOther
  }

  return {
    change({ changed, removed }) {
      for (const { uri, text } of changed) take(folderOf(uri), text)
      for (const uri of removed) folders.delete(folderOf(uri))
    },
    of(report) {
      const folder = folderOf(report)
      return folders.get(folder)?.get(decoded(report.slice(folder.length + 1))) ?? []
    },
    wait(report) {
      const folder = folderOf(report)
      if (!isFile(report) || folders.has(folder) || !readText()) return undefined
      const begun = reading.get(folder) ?? read(folder).then(() => void reading.delete(folder))
      reading.set(folder, begun)
      return begun
    },
    // A file that was not read yet will be when its report is asked for.
    lookAgain: async uri =>
      isFile(uri) && folders.has(folderOf(uri)) && readText() !== undefined && read(folderOf(uri)),
  }
}

/** Asks an editor that does not tell of these files and of settings by itself to tell when one changes. */
export function watchFilesBeside(connection: Connection, { acceptsFindings, watchesFiles }: Client): void {
  if (acceptsFindings || !watchesFiles) return
  const watchers = [ACCEPTANCE_FILE, SETTINGS_FILE].map(name => ({ globPattern: `**/${name}` }))
  void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers })
}

function isFile(uri: string): boolean {
  return uri.startsWith('file:')
}

/** The address of a file without its name. */
export function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'))
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
