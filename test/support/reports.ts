import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { applyEdits, type Edit } from '../../server/format/edit.ts'
import { readReport, type Report } from '../../server/report.ts'
import { checkReport } from '../../server/rules/check.ts'
import type { Finding } from '../../server/rules/rule.ts'
import { makeSource } from '../../server/text/source.ts'

const SHARED = new URL('../../../shared/', import.meta.url)
const EXAMPLES = new URL('../../examples/', import.meta.url)

/** Published reports that lie beside the project where it is developed; elsewhere the list is empty. */
export const REAL_REPORTS = textsIn(new URL('reports/', SHARED))
export const EXAMPLE_REPORTS = textsIn(EXAMPLES)

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

export function read(text: string): Report {
  return readReport(makeSource('test', text))
}

export function findingsIn(text: string): readonly Finding[] {
  return checkReport(read(text))
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
