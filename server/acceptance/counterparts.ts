// A mismatch of two reports is found in both: what it is in the other one.
import type { Report } from '../report.ts'
import { checkReport, ruleById } from '../rules/check.ts'
import type { Finding } from '../rules/rule.ts'
import type { Kin } from '../series/kin.ts'
import type { Range } from '../text/range.ts'

/** A finding, and the report that it is in. */
export interface Counterpart {
  readonly report: Report
  readonly finding: Finding
}

/** The findings in the reports on the years beside, and in another version, that say the same as this one. */
export function counterpartsOf(finding: Finding, report: Report, kin: Kin): readonly Counterpart[] {
  const rule = ruleById(finding.rule)
  if (!rule) return []
  return sidesOf(report, kin)
    .filter(([other]) => finding.related.some(({ source }) => source === other.source))
    .flatMap(([other, back]) =>
      checkReport(other, {}, back, [rule])
        .filter(
          ({ range, related }) =>
            leads(finding.related, other, range) && leads(related, report, finding.range),
        )
        .map(counterpart => ({ report: other, finding: counterpart })),
    )
}

/** The reports that have the same rules, each with this report as what it is compared with. */
function sidesOf(report: Report, { year, before, after, version }: Kin): readonly (readonly [Report, Kin])[] {
  if (year === undefined) return []
  return [
    ...(before ? [[before, { year: year - 1, after: report }] as const] : []),
    ...(after ? [[after, { year: year + 1, before: report }] as const] : []),
    ...(version ? [[version, { year, version: report }] as const] : []),
  ]
}

function leads(related: Finding['related'], { source }: Report, { start, end }: Range): boolean {
  return related.some(
    other => other.source === source && other.range.start === start && other.range.end === end,
  )
}
