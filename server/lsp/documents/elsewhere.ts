// What is accepted in other reports together with a finding.
import { acceptanceOf } from '../../acceptance/acceptance.ts'
import { counterpartsOf } from '../../acceptance/counterparts.ts'
import type { PlacedAcceptance } from '../../protocol/commands.ts'
import type { Finding } from '../../rules/rule.ts'
import type { CheckedReport } from './checkedReport.ts'

/** What to accept in other reports together with a finding, for they are told the same. */
export function acceptedElsewhere(
  { report, kin }: CheckedReport,
  finding: Finding,
): readonly PlacedAcceptance[] {
  return counterpartsOf(finding, report, kin).map(other => ({
    uri: other.report.source.uri,
    acceptance: acceptanceOf(other.finding, other.report),
  }))
}
