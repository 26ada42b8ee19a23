import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe } from 'vitest'
import { applyEdits, type Edit } from '../../server/format/edit.ts'
import { tokenizeHtml } from '../../server/html.ts'
import { readReport, type Report } from '../../server/report.ts'
import { checkReport } from '../../server/rules/check.ts'
import type { Finding } from '../../server/rules/rule.ts'
import { makeSource } from '../../server/text/source.ts'

export const EXAMPLE_REPORTS = textsIn(new URL('../../examples/', import.meta.url))
/** Of invented offices, in the shapes and with the difficulties of published pages as extractors leave them. */
export const SCRAPED_REPORTS = textsIn(new URL('../reports/', import.meta.url))

/** Reports as they were published, which lie beside the project where it is developed, and nowhere else. */
const PUBLISHED = new URL('../../../shared/reports/', import.meta.url)
const PUBLISHED_REPORTS = textsIn(PUBLISHED)
export const PUBLISHED_NAMES = [
  'hangzhou-ethnic-religious-2020',
  'shaoxing-foreign-affairs-2021',
  'shengzhou-commerce-2019',
  'shengzhou-government-office-2022',
  'xingtai-xiangdu-2020',
]

/** All reports by name; a published one may not be there. */
export const REPORT_NAMES = [...[...EXAMPLE_REPORTS, ...SCRAPED_REPORTS].map(nameOf), ...PUBLISHED_NAMES]

export interface NamedText {
  readonly name: string
  readonly text: string
}

export function textsIn(folder: URL): readonly NamedText[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .sort()
    .map(name => ({ name: name.replace(/\.txt$/, ''), text: readFileSync(new URL(name, folder), 'utf8') }))
}

/** The same tests of each of these reports; those of a published one that is not there are skipped, by its name. */
export function describeReports(
  names: readonly string[],
  tests: (name: string, text: string) => void,
  what = '',
): void {
  for (const name of names) {
    const isAbsent = PUBLISHED_NAMES.includes(name) && !PUBLISHED_REPORTS.some(report => report.name === name)
    const title = isAbsent ? `${name}, which is not beside this copy` : name
    describe.skipIf(isAbsent)(title + what, () => tests(name, isAbsent ? '' : textOf(name)))
  }
}

export function textOf(name: string): string {
  const all = [...EXAMPLE_REPORTS, ...SCRAPED_REPORTS, ...PUBLISHED_REPORTS]
  const found = all.find(report => report.name === name)
  if (!found) throw new Error(`No report ${name}`)
  return found.text
}

const readings = new Map<string, { readonly report: Report; findings?: readonly Finding[] }>()
/** Enough for the texts that one test goes to and fro between, none of them longer than a report. */
const REMEMBERED = 32
const LONGEST = 100_000

/** Reads a report in whatever layout. A text is not read again soon: tests ask many things of one. */
export function read(text: string): Report {
  return readingOf(text).report
}

export function findingsIn(text: string): readonly Finding[] {
  const reading = readingOf(text)
  return (reading.findings ??= checkReport(reading.report))
}

function readingOf(text: string) {
  const reading = readings.get(text) ?? { report: readReport(makeSource('test', text, tokenizeHtml)) }
  readings.delete(text)
  if (text.length <= LONGEST) readings.set(text, reading)
  if (readings.size > REMEMBERED) readings.delete(readings.keys().next().value!)
  return reading
}

function nameOf({ name }: NamedText): string {
  return name
}

/** Findings of the gravity that a correct report must not have. */
export function seriousIn(text: string): readonly Finding[] {
  return findingsIn(text).filter(({ severity }) => severity === 'error' || severity === 'warning')
}

/** `line:column rule`, from 1, and what is pointed at. */
export function summary(text: string, { range, rule }: Finding): string {
  const before = text.slice(0, range.start)
  const line = before.split('\n').length
  return `${line}:${range.start - before.lastIndexOf('\n')} ${rule} ${text.slice(range.start, range.end)}`
}

export function edited(text: string, edits: readonly Edit[]): string {
  return applyEdits(text, edits)
}
