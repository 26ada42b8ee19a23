// The accepted findings of the files of one run.
import { basename, dirname, join } from 'node:path'
import type { Acceptance } from '../acceptance/acceptance.ts'
import {
  ACCEPTANCE_FILE,
  formatAcceptances,
  parseAcceptances,
  type FolderAcceptances,
} from '../acceptance/acceptanceFile.ts'
import type { Text } from '../text/locale.ts'
import { STANDARD_INPUT } from './input/paths.ts'
import { readSmallFile } from './input/smallFile.ts'
import { describeFileError } from './fileError.ts'
import { replaceFile } from './output/replaceFile.ts'
import type { Terminal } from './output/terminal.ts'

/** The accepted findings of the files that are checked, read from and written to the folders that these lie in. */
export interface AcceptanceStore {
  /** What is accepted in a file. */
  readonly of: (file: string) => readonly Acceptance[]
  /** Accepts that from now on, and nothing else in a file that was asked about. Standard input is no file. */
  readonly accept: (file: string, acceptances: readonly Acceptance[]) => void
  /** Writes what was accepted, and tells whether all could be written. A file that makes no sense stays as it is. */
  readonly save: () => Promise<boolean>
}

export function openAcceptanceStore(terminal: Terminal): AcceptanceStore {
  const folders = new Map<string, Folder | undefined>()
  const changed = new Map<string, Map<string, readonly Acceptance[]>>()
  let failed = false

  function folderOf(folder: string): Folder | undefined {
    if (!folders.has(folder)) folders.set(folder, readFolder(folder, terminal))
    return folders.get(folder)
  }

  return {
    of: file =>
      file === STANDARD_INPUT ? [] : (folderOf(dirname(file))?.accepted.get(basename(file)) ?? []),
    accept(file, acceptances) {
      if (file === STANDARD_INPUT) return
      const folder = dirname(file)
      const before = folderOf(folder)
      if (!before) {
        failed = true
        return
      }
      const reports = changed.get(folder) ?? new Map(before.accepted)
      changed.set(folder, reports)
      reports.set(basename(file), acceptances)
    },
    async save() {
      for (const [folder, reports] of changed) {
        const path = join(folder, ACCEPTANCE_FILE)
        try {
          const before = { bytes: folderOf(folder)!.bytes }
          await replaceFile(path, Buffer.from(formatAcceptances(reports)), { before, withinFolder: true })
        } catch (error) {
          terminal.noteOf(path, describeFileError(error))
          failed = true
        }
      }
      return !failed
    },
  }
}

interface Folder {
  readonly accepted: FolderAcceptances
  /** What its file holds; `undefined` where there is none. */
  readonly bytes: Buffer | undefined
}

function readFolder(folder: string, terminal: Terminal): Folder | undefined {
  const path = join(folder, ACCEPTANCE_FILE)
  const found = readSmallFile(path)
  if (!found) return { accepted: new Map(), bytes: undefined }
  if ('standing' in found) {
    terminal.noteOf(path, found.standing.message!)
    return undefined
  }
  const accepted = parseAcceptances(found.text)
  if (!accepted) terminal.noteOf(path, BROKEN)
  return accepted && { accepted, bytes: found.bytes }
}

const BROKEN: Text = {
  zh: '不是记录保留原文的 JSON，未使用',
  en: 'holds no accepted findings in JSON and is not used',
}
