// What an editor is told of one report of the workspace.
import { acceptanceOf, type Acceptance } from '../../../acceptance/acceptance.ts'
import type { Report } from '../../../report.ts'
import { RULES } from '../../../rules/index.ts'
import type { Finding } from '../../../rules/rule.ts'
import { memberOf } from '../../../series/member.ts'
import { say, type Text } from '../../../text/locale.ts'
import { digest } from '../../../text/digest.ts'
import { visible } from '../../../text/visible.ts'
import type { Client } from '../../client.ts'
import { toDiagnostic } from '../../convert/diagnostic.ts'
import type { CheckedReport } from '../../documents/checkedReport.ts'
import { briefOf } from './brief.ts'
import { acceptedElsewhere } from '../../documents/elsewhere.ts'
import type { ReportCheck, SurveyFinding } from '../../../protocol/survey.ts'

/** What an editor is told of a report. */
export function reportCheckOf(checked: CheckedReport, client: Client): ReportCheck {
  const { uri, report, findings, accepted, settings } = checked
  const { organ, year } = report.identity
  const member = memberOf(uri, report.identity, settings.series)
  const reportYear = member?.year ?? year?.year
  return {
    uri,
    ...(organ !== undefined && { organ: visible(organ) }),
    ...(member?.organ !== undefined && { series: member.organ }),
    ...(reportYear !== undefined && { year: reportYear }),
    ...(report.form && { form: report.form.id }),
    counts: countsOf(findings),
    fingerprint: fingerprintOf(report),
    findings: findings.map(finding => surveyed(finding, acceptanceOf(finding, report))),
    accepted: accepted.map(({ finding, acceptance }) => surveyed(finding, acceptance)),
  }

  function surveyed(finding: Finding, acceptance: Acceptance): SurveyFinding {
    const brief = briefOf(finding, report, client.locale)
    const elsewhere = acceptedElsewhere(checked, finding)
    return {
      diagnostic: toDiagnostic(report, finding, client),
      title: say(RULES.find(({ id }) => id === finding.rule)?.title ?? nameless(finding), client.locale),
      ...(brief !== undefined && { brief }),
      acceptance,
      ...(elsewhere.length > 0 && { elsewhere }),
    }
  }
}

function nameless({ rule }: Finding): Text {
  return { zh: rule, en: rule }
}

function countsOf(findings: readonly Finding[]): ReportCheck['counts'] {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 }
  for (const { severity } of findings) counts[severity]++
  return counts
}

function fingerprintOf({ facts }: Report): string {
  return digest(facts.map(({ id, written, unit }) => JSON.stringify([id, written, unit])).join('\n'))
}
