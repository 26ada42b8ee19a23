// What is wrong in a `gouji.json`.
import { FORMS } from '../forms/index.ts'
import { RULES } from '../rules/index.ts'
import { PROFILES } from '../rules/profile.ts'
import { SEVERITIES } from '../rules/rule.ts'
import type { Text } from '../text/locale.ts'
import { unknownWord, UsageError } from './usage.ts'

/** Throws a `UsageError` where a configuration file says what is not understood: rather than do half of what was meant. */
export function checkConfig(file: string, value: unknown): void {
  const top = record(file, '', value)
  onlyKeys(file, '', top, ['$schema', 'rules', 'profile', 'form', 'ignores', 'series'])
  for (const [rule, level] of entries(file, 'rules', top.rules)) {
    oneOf(
      file,
      'rules',
      rule,
      RULES.map(({ id }) => id),
    )
    oneOf(file, `rules["${rule}"]`, level, ['off', ...SEVERITIES])
  }
  if (top.profile !== undefined) oneOf(file, 'profile', top.profile, PROFILES)
  if (top.form !== undefined) oneOf(file, 'form', top.form, ['auto', ...FORMS.map(({ id }) => id)])
  if (top.ignores !== undefined && !isListOfTexts(top.ignores)) fail(file, 'ignores', A_LIST)
  if (top.series === undefined) return
  const series = record(file, 'series', top.series)
  onlyKeys(file, 'series', series, ['reports', 'names', 'parts'])
  for (const [end, stated] of entries(file, 'series.reports', series.reports)) {
    const at = `series.reports["${end}"]`
    const { organ, year } = record(file, at, stated)
    onlyKeys(file, at, stated as object, ['organ', 'year'])
    if (organ !== undefined && typeof organ !== 'string') fail(file, `${at}.organ`, A_TEXT)
    if (year !== undefined && !Number.isInteger(year)) fail(file, `${at}.year`, A_YEAR)
  }
  for (const kind of ['names', 'parts']) {
    for (const [name, all] of entries(file, `series.${kind}`, series[kind])) {
      if (!isListOfTexts(all)) fail(file, `series.${kind}["${name}"]`, A_LIST)
    }
  }
}

const AN_OBJECT = { zh: '应是 {…}', en: 'must be an object {…}' }
const A_TEXT = { zh: '应是文字，如 "青石县教育局"', en: 'must be a text' }
const A_YEAR = { zh: '应是年份，如 2023（不加引号）', en: 'must be a year such as 2023, without quotes' }
const A_LIST = { zh: '应是名称的列表，如 ["青石县教育局"]', en: 'must be a list of names' }

function isListOfTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every(one => typeof one === 'string')
}

function oneOf(file: string, at: string, value: unknown, known: readonly string[]): void {
  if (typeof value === 'string' && known.includes(value)) return
  const { text } = unknownWord({ zh: '这个值', en: 'value' }, String(value), known)
  throw new UsageError({ zh: `${file} ${at}：${text.zh}`, en: `${file} ${at}: ${text.en}` })
}

function entries(file: string, at: string, value: unknown): readonly [string, unknown][] {
  return value === undefined ? [] : Object.entries(record(file, at, value))
}

function record(file: string, at: string, value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Readonly<Record<string, unknown>>
  return fail(file, at, AN_OBJECT)
}

function onlyKeys(file: string, at: string, value: object, known: readonly string[]): void {
  const unknown = Object.keys(value).find(key => !known.includes(key))
  if (unknown === undefined) return
  const within = at === '' ? '' : ` ${at}`
  const { text } = unknownWord({ zh: '这一项', en: 'entry' }, unknown, known)
  throw new UsageError({ zh: `${file}${within}：${text.zh}`, en: `${file}${within}: ${text.en}` })
}

function fail(file: string, at: string, wanted: Text): never {
  const place = at === '' ? '' : ` ${at}`
  throw new UsageError({ zh: `${file}${place} ${wanted.zh}。`, en: `${file}${place} ${wanted.en}.` })
}
