import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../server/format/edit.ts'
import { checkReport } from '../../server/rules/check.ts'
import { RULES } from '../../server/rules/index.ts'
import type { Finding, Rule } from '../../server/rules/rule.ts'
import type { Range } from '../../server/text/range.ts'
import { readSeriesSettings } from '../../server/series/settings.ts'
import { readExamples, type Example, type ExampleReport } from '../support/fixture.ts'
import { readSeries } from '../support/series.ts'

const PAGES = new URL('../../docs/rules/', import.meta.url)
const pageOf = (rule: Rule) => new URL(`${rule.id}.md`, PAGES)

describe.each(RULES.map(rule => [rule.id, rule] as const))('%s', (_, rule) => {
  const examples = existsSync(pageOf(rule)) ? readExamples(pageOf(rule)) : []

  it('has a manual page with an example that violates it and one that does not', () => {
    expect(examples.some(example => example.blocks.get('findings') !== '')).toBe(true)
    expect(examples.some(example => example.blocks.get('findings') === '')).toBe(true)
  })

  it.each(examples.map(example => [example.title, example] as const))('%s', (_title, example) => {
    const reports = reportsOf(example)
    const found = check(example, reports, rule)
    expect(found.map(one => describeFinding(one, reports))).toEqual(linesOf(example.blocks.get('findings')))
    const first = found.find(({ finding }) => finding.fixes.length > 0)
    const fixed = first && applyEdits(first.report.text, first.finding.fixes[0]!.edits)
    expect(fixed).toEqual(example.blocks.get('fixed'))
    for (const one of found) expectFixesToMend(example, rule, one, found)
  })
})

describe('the list of rules', () => {
  it('names every rule file, and every page belongs to a rule', () => {
    const ids = RULES.map(rule => rule.id).sort()
    const pages = readdirSync(PAGES)
      .flatMap(name => (name === 'README.md' ? [] : name.replace(/\.md$/, '')))
      .sort()
    const files = readdirSync(new URL('../../server/rules/', import.meta.url))
      .map(name => name.replace(/\.ts$/, ''))
      .filter(name => name.includes('-'))
      .sort()
    expect(pages).toEqual(ids)
    expect(files).toEqual(ids)
  })
})

/** A finding and the report that it is in. */
interface LocatedFinding {
  readonly finding: Finding
  readonly report: ExampleReport
}

function reportsOf(example: Example): readonly ExampleReport[] {
  return [example, ...example.others]
}

function check(example: Example, reports: readonly ExampleReport[], rule: Rule): readonly LocatedFinding[] {
  const settings = readSeriesSettings(JSON.parse(example.blocks.get('series') ?? '{}'))
  return readSeries(reports, settings).flatMap(({ report, kin }, i) =>
    checkReport(report, {}, kin, [rule]).map(finding => ({ finding, report: reports[i]! })),
  )
}

/** With the places in the other reports that it leads to: `① warning … → ②`. */
function describeFinding({ finding, report }: LocatedFinding, reports: readonly ExampleReport[]): string {
  const { range, severity, message, related } = finding
  const elsewhere = related.flatMap(other => {
    const there = reports.find(({ file }) => file === other.source?.uri)
    return there ? [signAt(there, other.range)] : []
  })
  const arrow = elsewhere.length > 0 ? ` → ${elsewhere.join('')}` : ''
  return `${signAt(report, range)} ${severity} ${message.zh}${arrow}`
}

function signAt({ marks, text }: ExampleReport, { start, end }: Range): string {
  const mark = [...marks].find(([, marked]) => marked.start === start && marked.end === end)
  return mark?.[0] ?? `at ${start} “${text.slice(start, end)}”`
}

/** Every fix of a finding takes it away and adds none of its kind. */
function expectFixesToMend(
  example: Example,
  rule: Rule,
  { finding, report }: LocatedFinding,
  before: readonly LocatedFinding[],
) {
  const messages = before.map(({ finding: { message } }) => message.zh)
  for (const fix of finding.fixes) {
    const mended = reportsOf(example).map(one =>
      one.file === report.file ? { ...one, text: applyEdits(one.text, fix.edits) } : one,
    )
    const after = check(example, mended, rule).map(({ finding: { message } }) => message.zh)
    expect(after, fix.title.zh).not.toContain(finding.message.zh)
    if (fix.safe || fix.preferred)
      expect(
        after.filter(message => !messages.includes(message)),
        fix.title.zh,
      ).toEqual([])
  }
}

function linesOf(block: string | undefined): readonly string[] {
  return (block ?? '').split('\n').filter(line => line !== '')
}
