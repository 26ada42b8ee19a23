// Reads `gouji.json`.
import { access, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { NO_SERIES_SETTINGS, readSeriesSettings, type SeriesSettings } from '../series/settings.ts'
import type { FormId } from '../forms/form.ts'
import type { Severities } from '../rules/check.ts'
import type { ProfileId } from '../rules/profile.ts'
import { lastValue, type Invocation } from './arguments.ts'
import { checkConfig } from './configFaults.ts'
import { STANDARD_INPUT } from './input/paths.ts'
import { readSmallFile } from './input/smallFile.ts'
import { fileFailure } from './fileError.ts'
import type { Text } from '../text/locale.ts'
import type { Excluded } from './input/ignored.ts'
import { tooMuchJson } from '../text/json.ts'
import { UsageError } from './usage.ts'

/** What the settings of a run say. */
export interface Config {
  readonly rules: Severities
  readonly profile: ProfileId | undefined
  readonly form: FormId | undefined
  /** What is not read in folders. */
  readonly ignores: readonly Excluded[]
  readonly series: SeriesSettings
  /** The files that it comes from. */
  readonly from: readonly string[]
}

/**
 * What the file says that `--config` names; without one, the nearest `gouji.json` from each PATH upwards, or else
 * from here. What several say goes together; of two that contradict each other, the later holds.
 */
export async function configOf(invocation: Invocation, note: Note = () => undefined): Promise<Config> {
  const named = lastValue(invocation, 'config')
  if (named !== undefined) return readConfig(named, readNamed(named))
  const contents = new Map<string, string>()
  const seen = new Set<string>()
  const noted: Note = (file, text) => {
    if (!seen.has(file)) note(file, text)
    seen.add(file)
  }
  const paths = invocation.operands.length > 0 ? invocation.operands : ['.']
  for (const path of paths) {
    const found = nearest(await folderOf(path), noted) ?? nearest(process.cwd(), noted)
    if (found) contents.set(...found)
  }
  let all = NO_CONFIG
  for (const [file, content] of contents) all = together(all, await readConfig(file, content))
  return all
}

/** What the file says that `--config` names, and nothing without one. */
export async function readNamedConfig(invocation: Invocation): Promise<Config> {
  const named = lastValue(invocation, 'config')
  return named === undefined ? NO_CONFIG : readConfig(named, readNamed(named))
}

const NO_CONFIG: Config = {
  rules: {},
  profile: undefined,
  form: undefined,
  ignores: [],
  series: NO_SERIES_SETTINGS,
  from: [],
}

/** Says something of a file. */
type Note = (file: string, text: Text) => void

const NAME = 'gouji.json'

/** The file and its content. One that cannot be read is told of and passed over. */
function nearest(from: string, note: Note): [string, string] | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const file = join(folder, NAME)
    const found = readSmallFile(file)
    if (found && 'text' in found) return [file, found.text]
    if (found) note(file, found.standing.message!)
    if (dirname(folder) === folder) return undefined
  }
}

/** The folder that a PATH is, or is in; of a glob, that in which it begins. */
async function folderOf(path: string): Promise<string> {
  if (path === STANDARD_INPUT) return process.cwd()
  const whole = resolve(path)
  for (let place = whole; ; place = dirname(place)) {
    const found = await stat(place).catch(() => undefined)
    if (found?.isDirectory()) return place
    if (dirname(place) === place) return process.cwd()
  }
}

function together(one: Config, other: Config): Config {
  const { reports, names, parts } = one.series
  return {
    rules: { ...one.rules, ...other.rules },
    profile: other.profile ?? one.profile,
    form: other.form ?? one.form,
    ignores: [...one.ignores, ...other.ignores],
    series: {
      reports: { ...reports, ...other.series.reports },
      names: { ...names, ...other.series.names },
      parts: { ...parts, ...other.series.parts },
    },
    from: [...one.from, ...other.from],
  }
}

function readNamed(file: string): string {
  const found = readSmallFile(file) ?? { standing: fileFailure({ code: 'ENOENT' }) }
  if ('text' in found) return found.text
  const { zh, en } = found.standing.message!
  throw new UsageError({ zh: `${file}：${zh}。`, en: `${file}: ${en}.` })
}

async function readConfig(file: string, content: string): Promise<Config> {
  const value = parsed(file, content)
  checkConfig(file, value)
  const { rules, profile, form, ignores, series } = value as Written
  const settings = readSeriesSettings(series)
  for (const end of Object.keys(settings.reports)) await mustBeThere(file, end)
  return {
    rules: rules ?? {},
    profile,
    form: form === undefined || form === 'auto' ? undefined : form,
    ignores: ignores === undefined ? [] : [{ folder: dirname(resolve(file)), patterns: ignores }],
    series: settings,
    from: [file],
  }
}

/** A file that was seen to be right. */
interface Written {
  readonly rules?: Severities
  readonly profile?: ProfileId
  readonly form?: FormId | 'auto'
  readonly ignores?: readonly string[]
  readonly series?: unknown
}

function parsed(file: string, content: string): unknown {
  const tooMuch = tooMuchJson(content)
  if (tooMuch) throw new UsageError({ zh: `${file}：${TOO_MUCH[tooMuch]}。`, en: `${file} is ${tooMuch}.` })
  try {
    return JSON.parse(content.replace(/^\ufeff/, ''))
  } catch (error) {
    const { message } = error as Error
    throw new UsageError({ zh: `${file} 不是 JSON：${message}`, en: `${file} is no JSON: ${message}` })
  }
}

const TOO_MUCH = { 'too large': '文件太大', 'too deep': '嵌套太深' }

/** Throws where no file's path ends in `end`, which need not begin at the folder of the configuration file. */
async function mustBeThere(file: string, end: string): Promise<void> {
  const folder = dirname(resolve(file))
  const near = [join(folder, end), join(dirname(folder), end), resolve(end)]
  for (const path of near) if (await isThere(path)) return
  const { glob } = await import('tinyglobby')
  const slashed = end.replaceAll('\\', '/')
  const named = await glob(`**/${escaped(basename(slashed))}`, {
    cwd: folder,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**'],
  })
  const wanted = `/${slashed.replace(/^\.?\//, '')}`
  if (named.some(found => `/${found}`.endsWith(wanted))) return
  throw new UsageError({
    zh: `${file}：series.reports 里的“${end}”，没有这个文件。请核对路径。`,
    en: `${file}: there is no file “${end}”, named in series.reports. Check the path.`,
  })
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

function escaped(name: string): string {
  return name.replace(/[*?[\]{}()!\\]/g, '\\$&')
}
