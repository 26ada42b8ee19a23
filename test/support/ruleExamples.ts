import { applyEdits } from '../../server/format/edit.ts'
import { checkReport } from '../../server/rules/check.ts'
import type { Finding, Fix, Rule } from '../../server/rules/rule.ts'
import { readSeriesSettings } from '../../server/series/settings.ts'
import type { Range } from '../../server/text/range.ts'
import { withBlocks, type Example, type ExampleReport } from './fixture.ts'
import { readSeries } from './series.ts'

/** A finding and the report that it is in. */
export interface LocatedFinding {
  readonly finding: Finding
  readonly report: ExampleReport
}

export function reportsOf(example: Example): readonly ExampleReport[] {
  return [example, ...example.others]
}

export function check(
  example: Example,
  rule: Rule,
  reports: readonly ExampleReport[] = reportsOf(example),
): readonly LocatedFinding[] {
  const settings = readSeriesSettings(JSON.parse(example.blocks.get('series') ?? '{}'))
  return readSeries(reports, settings).flatMap(({ report, kin }, i) =>
    checkReport(report, {}, kin, [rule]).map(finding => ({ finding, report: reports[i]! })),
  )
}

/**
 * The `findings` block: with the places in the other reports that a finding leads to, `① warning … → ②`, and below each
 * those in the same report and what mends it.
 */
export function findingsBlock(example: Example, found: readonly LocatedFinding[]): string {
  return found
    .flatMap(one => [
      describeFinding(one, reportsOf(example)),
      ...relatedIn(one).map(({ at, message }) => `  ${at} ${message.zh}`),
      ...one.finding.fixes.map(describeFix),
    ])
    .join('\n')
}

/** The `english` block: the same in English; absent where nothing is found. */
export function englishBlock(found: readonly LocatedFinding[]): string | undefined {
  if (found.length === 0) return undefined
  return found
    .flatMap(one => [
      `${signAt(one.report, one.finding.range)} ${one.finding.message.en}`,
      ...relatedIn(one).map(({ at, message }) => `  ${at} ${message.en}`),
      ...one.finding.fixes.map(({ title }) => `  ${title.en}`),
    ])
    .join('\n')
}

/** The `fixed` block: the text after the first fix; absent where none is offered. */
export function fixedBlock(found: readonly LocatedFinding[]): string | undefined {
  const first = found.find(({ finding }) => finding.fixes.length > 0)
  return first && applyEdits(first.report.text, first.finding.fixes[0]!.edits)
}

/** A manual page with what the rule finds in its examples now. Only a place that is not marked is left to a human. */
export function updatedPage(page: string, rule: Rule): string {
  return withBlocks(page, example => {
    const found = check(example, rule)
    const findings = findingsBlock(example, found)
    const unmarked = /^at \d+ .*$/m.exec(findings)
    if (unmarked) throw new Error(`Mark this place in “${example.title}” of ${rule.id}.md: ${unmarked[0]}`)
    return new Map([
      ['findings', findings],
      ['english', englishBlock(found)],
      ['fixed', fixedBlock(found)],
    ])
  })
}

/** The places of the same report that a finding leads to, with a few letters of what stands there. */
function relatedIn({ finding, report }: LocatedFinding) {
  return finding.related
    .filter(({ source }) => source === undefined)
    .map(({ range, message }) => ({
      at: `“${report.text.slice(range.start, Math.min(range.end, range.start + SHOWN))}”`,
      message,
    }))
}

/** In letters. */
const SHOWN = 12

function describeFinding({ finding, report }: LocatedFinding, reports: readonly ExampleReport[]): string {
  const { range, severity, message, related } = finding
  const elsewhere = related.flatMap(other => {
    const there = reports.find(({ file }) => file === other.source?.uri)
    return there ? [signAt(there, other.range)] : []
  })
  const arrow = elsewhere.length > 0 ? ` → ${elsewhere.join('')}` : ''
  return `${signAt(report, range)} ${severity} ${message.zh}${arrow}`
}

/** `preferred` is what an editor makes of its own accord when asked to mend, `safe` what may be made unseen. */
function describeFix({ title, preferred, safe }: Fix): string {
  return `  ${preferred ? 'preferred ' : ''}${safe ? 'safe ' : ''}fix: ${title.zh}`
}

function signAt({ marks, text }: ExampleReport, { start, end }: Range): string {
  const mark = [...marks].find(([, marked]) => marked.start === start && marked.end === end)
  return mark?.[0] ?? `at ${start} “${text.slice(start, end)}”`
}
