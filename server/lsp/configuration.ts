// The settings of each document, of the editor and of the nearest settings file, asked for once until they change.
import type { Connection } from 'vscode-languageserver'
import type { Padding } from '../format/whitespace.ts'
import type { FormId } from '../forms/form.ts'
import { FORMS } from '../forms/index.ts'
import type { Severities } from '../rules/check.ts'
import { severitiesIn } from '../rules/profile.ts'
import { SEVERITIES, type Severity } from '../rules/rule.ts'
import { readSeriesSettings, type SeriesSettings } from '../series/settings.ts'
import type { Client } from './client.ts'
import type { SettingsFiles } from './documents/settingsFiles.ts'

/** What the user decided, for one document. */
export interface Settings {
  /** The form to follow whatever the text says; absent when the text is to tell. */
  readonly form: FormId | undefined
  readonly severities: Severities
  /** The same for all documents, so those of `EVERYWHERE` count. */
  readonly series: SeriesSettings
  readonly hints: HintSettings
  readonly codeLens: boolean
  readonly formatting: { readonly padding: Padding }
}

/** Which inlay hints are shown. */
export interface HintSettings {
  /** What is wrong with a figure or a total, and what would be right. */
  readonly wrong: boolean
  /** A mark behind each total that is the sum of its parts. */
  readonly holding: boolean
  /** What the sums prove of a blank. */
  readonly proved: boolean
}

/** What stands for a uri where settings are wanted that do not depend on the document. */
export const EVERYWHERE = ''

/** The settings of each document, asked for once until they change. */
export interface Configuration {
  /** The same promise as long as the settings hold. */
  readonly of: (uri: string) => Promise<Settings>
  /** The settings that are known by now, for as long as they hold. */
  readonly settled: (uri: string) => Settings | undefined
  readonly forget: (uri: string) => void
  readonly forgetAll: () => void
  /** Takes over what a client sent along when the settings changed. */
  readonly change: (sent: unknown) => void
}

const SECTION = 'gouji'

export function makeConfiguration(
  connection: Connection,
  client: () => Client,
  files: SettingsFiles,
): Configuration {
  const known = new Map<string, Promise<Settings>>()
  const settled = new Map<string, Settings>()
  let sent: unknown

  async function ask(uri: string): Promise<Settings> {
    const [ofEditor, ofFiles] = await Promise.all([
      askEditor(uri),
      files.of(uri === EVERYWHERE ? undefined : uri),
    ])
    return readSettings(ofFiles.reduce(together, ofEditor))
  }

  async function askEditor(uri: string): Promise<unknown> {
    const { hasConfiguration, settings } = client()
    if (!hasConfiguration) return sent ?? settings
    try {
      return (await connection.workspace.getConfiguration(itemFor(uri))) as unknown
    } catch (error) {
      connection.console.warn(`${uri}: no settings, so the defaults hold. ${String(error)}`)
      return undefined
    }
  }

  function forgetAll(): void {
    known.clear()
    settled.clear()
  }

  return {
    of(uri) {
      const asked = known.get(uri)
      if (asked) return asked
      const settings = ask(uri).then(answer => {
        // They may have changed while the answer was under way.
        if (known.get(uri) === settings) settled.set(uri, answer)
        return answer
      })
      known.set(uri, settings)
      return settings
    },
    settled: uri => settled.get(uri),
    forget(uri) {
      known.delete(uri)
      settled.delete(uri)
    },
    forgetAll,
    change(changed) {
      forgetAll()
      const section = isRecord(changed) ? changed[SECTION] : undefined
      if (section !== undefined) sent = section
    },
  }
}

function itemFor(uri: string) {
  return { ...(uri !== EVERYWHERE && { scopeUri: uri }), section: SECTION }
}

/** Settings with what a settings file says, which holds where both say something: it is the same for all who read. */
export function together(settings: unknown, file: unknown): unknown {
  const [editor, said] = [asRecord(settings), asRecord(file)]
  const [ofEditor, ofFile] = [asRecord(editor.series), asRecord(said.series)]
  return {
    ...editor,
    ...(said.profile !== undefined && { profile: said.profile }),
    ...(said.form !== undefined && { form: said.form }),
    rules: { ...asRecord(editor.rules), ...asRecord(said.rules) },
    series: {
      reports: { ...asRecord(ofEditor.reports), ...asRecord(ofFile.reports) },
      names: { ...asRecord(ofEditor.names), ...asRecord(ofFile.names) },
      parts: { ...asRecord(ofEditor.parts), ...asRecord(ofFile.parts) },
    },
  }
}

/** Reads the settings as package.json has them; whatever in them is not understood counts as not set. */
export function readSettings(value: unknown): Settings {
  const { rules, profile, form, series, inlayHints, codeLens, formatting } = asRecord(value)
  const { wrong, holding, proved } = asRecord(inlayHints)
  const { padding } = asRecord(formatting)
  return {
    series: readSeriesSettings(series),
    form: FORMS.find(({ id }) => id === form)?.id,
    severities: severitiesIn(
      profile === 'submission' ? profile : 'published',
      Object.fromEntries(Object.entries(asRecord(rules)).filter(isSeverityEntry)),
    ),
    hints: { wrong: wrong !== false, holding: holding === true, proved: proved === true },
    codeLens: codeLens !== false,
    formatting: { padding: padding === 'columns' ? 'columns' : 'none' },
  }
}

function isSeverityEntry(entry: [string, unknown]): entry is [string, Severity | 'off'] {
  return entry[1] === 'off' || SEVERITIES.some(severity => severity === entry[1])
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {}
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
