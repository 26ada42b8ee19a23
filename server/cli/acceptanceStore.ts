// The accepted findings of the files of one run.
import { readFile, writeFile } from 'node:fs/promises'
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
import { describeFileError } from './fileError.ts'
import type { Terminal } from './output/terminal.ts'

/** The accepted findings of the files that are checked, read from and written to the folders that these lie in. */
export interface AcceptanceStore {
  /** What is accepted in a file. */
  readonly of: (file: string) => Promise<readonly Acceptance[]>
  /** Accepts that from now on, and nothing else in a file that was asked about. Standard input is no file. */
  readonly accept: (file: string, acceptances: readonly Acceptance[]) => void
  /** Writes what was accepted, and tells whether all could be written. A file that makes no sense stays as it is. */
  readonly save: () => Promise<boolean>
}

export function openAcceptanceStore(terminal: Terminal): AcceptanceStore {
  const folders = new Map<string, Promise<FolderAcceptances | undefined>>()
  /** What they came to. */
  const known = new Map<string, FolderAcceptances | undefined>()
  const changed = new Map<string, Map<string, readonly Acceptance[]>>()
  let failed = false

  function folderOf(folder: string): Promise<FolderAcceptances | undefined> {
    const read = folders.get(folder) ?? readFolder(folder, terminal)
    folders.set(folder, read)
    return read
  }

  return {
    async of(file) {
      if (file === STANDARD_INPUT) return []
      const folder = dirname(file)
      const read = await folderOf(folder)
      known.set(folder, read)
      return read?.get(basename(file)) ?? []
    },
    accept(file, acceptances) {
      if (file === STANDARD_INPUT) return
      const folder = dirname(file)
      const before = known.get(folder)
      if (!before) {
        failed = true
        return
      }
      const reports = changed.get(folder) ?? new Map(before)
      changed.set(folder, reports)
      reports.set(basename(file), acceptances)
    },
    async save() {
      for (const [folder, reports] of changed) {
        const path = join(folder, ACCEPTANCE_FILE)
        try {
          await writeFile(path, formatAcceptances(reports))
        } catch (error) {
          terminal.noteOf(path, describeFileError(error))
          failed = true
        }
      }
      return !failed
    },
  }
}

async function readFolder(folder: string, terminal: Terminal): Promise<FolderAcceptances | undefined> {
  const path = join(folder, ACCEPTANCE_FILE)
  try {
    const acceptances = parseAcceptances(await readFile(path, 'utf8'))
    if (!acceptances) terminal.noteOf(path, BROKEN)
    return acceptances
  } catch (error) {
    if (isMissing(error)) return new Map()
    terminal.noteOf(path, describeFileError(error))
    return undefined
  }
}

const BROKEN: Text = {
  zh: '不是记录保留原文的 JSON，未使用',
  en: 'holds no accepted findings in JSON and is not used',
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT'
}
