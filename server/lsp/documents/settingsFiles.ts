// What the settings files (`gouji.json`) say: told by the editor, or read from the folders above a report.
import ignore, { type Ignore } from 'ignore'
import { SETTINGS_FILE, type ChangedFiles } from '../../protocol/files.ts'
import { tooMuchJson } from '../../text/json.ts'
import { folderOf, type ReadText } from './acceptances.ts'

/** What the settings files say that the command line reads too. */
export interface SettingsFiles {
  readonly change: (files: ChangedFiles) => void
  /** What the nearest one above a file says, as it is written; without a file, what each one says that is known. */
  readonly of: (uri: string | undefined) => Promise<readonly unknown[]>
  /** Whether the nearest one above a file has it passed over (`ignores`), of those that the editor told of. */
  readonly passesOver: (uri: string) => boolean
  /** Forgets a settings file that may have changed; says whether `uri` is one that is read here. */
  readonly lookAgain: (uri: string) => boolean
}

interface Told {
  /** As it is written. */
  readonly said: object
  /** Of paths from its folder on. */
  readonly ignored: Ignore
}

interface SettingsFilesContext {
  /** Absent where there are no files, or the editor tells of them. */
  readonly readText: () => ReadText | undefined
  /** Called when one is found of which nothing was known. */
  readonly found: () => void
  readonly logBroken: (uri: string) => void
}

export function makeSettingsFiles({ readText, found, logBroken }: SettingsFilesContext): SettingsFiles {
  const told = new Map<string, Told>()
  const looked = new Map<string, Promise<unknown>>()

  function parse(uri: string, text: string): object | undefined {
    try {
      if (tooMuchJson(text)) throw new Error('too much')
      const said: unknown = JSON.parse(text.replace(/^\ufeff/, ''))
      if (typeof said !== 'object' || said === null || Array.isArray(said)) throw new Error('no object')
      return said
    } catch {
      logBroken(uri)
      return undefined
    }
  }

  async function look(folder: string, read: ReadText): Promise<unknown> {
    const uri = `${folder}/${SETTINGS_FILE}`
    const text = await read(uri)
    if (text !== undefined) found()
    return text === undefined ? undefined : parse(uri, text)
  }

  async function inFolder(folder: string): Promise<unknown> {
    const read = readText()
    if (!read || !folder.startsWith('file:')) return told.get(folder)?.said
    const said = looked.get(folder) ?? look(folder, read)
    looked.set(folder, said)
    return said
  }

  return {
    change({ changed, removed }) {
      for (const uri of removed) told.delete(folderOf(uri))
      for (const { uri, text } of changed) {
        const said = parse(uri, text)
        if (said) told.set(folderOf(uri), { said, ignored: ignore().add(patternsOf(said)) })
        else told.delete(folderOf(uri))
      }
    },
    async of(uri) {
      if (uri === undefined) {
        const read = await Promise.all(looked.values())
        return [...[...told.values()].map(({ said }) => said), ...read.filter(said => said !== undefined)]
      }
      for (const folder of foldersAbove(uri)) {
        const said = await inFolder(folder)
        if (said !== undefined) return [said]
      }
      return []
    },
    passesOver(uri) {
      const folder = foldersAbove(uri).find(above => told.has(above))
      if (folder === undefined) return false
      const path = decoded(uri.slice(folder.length + 1))
      return ignore.isPathValid(path) && told.get(folder)!.ignored.ignores(path)
    },
    lookAgain: uri => uri.endsWith(`/${SETTINGS_FILE}`) && looked.delete(folderOf(uri)),
  }
}

function patternsOf(said: object): string[] {
  const { ignores } = said as { readonly ignores?: unknown }
  return Array.isArray(ignores) ? ignores.filter(one => typeof one === 'string') : []
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** The folders that a file is in, the nearest first. */
function foldersAbove(uri: string): readonly string[] {
  const folders: string[] = []
  const root = uri.indexOf('/', uri.indexOf('://') + 3)
  for (let folder = folderOf(uri); root !== -1 && folder.length >= root; folder = folderOf(folder)) {
    folders.push(folder)
  }
  return folders
}
