// A finding as the protocol has it.
import { DiagnosticSeverity, type Diagnostic, type DiagnosticRelatedInformation } from 'vscode-languageserver'
import type { Report } from '../../report.ts'
import { EXPLAIN } from '../../protocol/commands.ts'
import type { Finding, Related, Severity } from '../../rules/rule.ts'
import { say, type Locale } from '../../text/locale.ts'
import type { Client } from '../client.ts'
import { toRange } from './positions.ts'

/** What editors show as the origin of a finding. */
export const SOURCE = 'gouji'

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
}

export function toDiagnostic(report: Report, finding: Finding, client: Client): Diagnostic {
  const related = client.relatedInformation ? relatedOf(report, finding, client.locale) : []
  return {
    range: toRange(report.source, finding.range),
    message: say(finding.message, client.locale),
    severity: SEVERITY[finding.severity],
    code: finding.rule,
    ...(client.explainsRules && { codeDescription: { href: explanationOf(finding.rule) } }),
    source: SOURCE,
    ...(related.length > 0 && { relatedInformation: related }),
  }
}

/** The address at which the editor shows the page about a rule: nothing is fetched from anywhere. */
export function explanationOf(rule: string): string {
  return `command:${EXPLAIN}?${encodeURIComponent(JSON.stringify([rule]))}`
}

/** An editor shows them all at once, each on a line of its own. A guess at what is looked at. */
const MOST_RELATED = 3

function relatedOf(report: Report, finding: Finding, locale: Locale) {
  return tellingOf(report, finding)
    .slice(0, MOST_RELATED)
    .map(({ range, source = report.source, message }): DiagnosticRelatedInformation => {
      return { location: { uri: source.uri, range: toRange(source, range) }, message: say(message, locale) }
    })
}

/**
 * Without the parts of sums that nothing speaks against: the sum is told in the message, and its terms hide the total,
 * the figure that may be wrong, and the place that says otherwise.
 */
function tellingOf(report: Report, { related }: Finding): readonly Related[] {
  const failing = report.disagreements.flatMap(disagreement => disagreement.failing)
  const suspects = report.disagreements.flatMap(({ repairs }) =>
    repairs.flatMap(({ changes }) => changes.map(({ fact }) => fact)),
  )
  const told = new Set([...failing.flatMap(({ equation }) => equation.whole), ...suspects])
  // Of a sum that is compared with another one, no term is a total.
  const added = failing.filter(({ equation }) => equation.whole.length === 1)
  const parts = added.flatMap(({ equation }) => equation.parts).filter(fact => !told.has(fact))
  const untold = new Set(parts.map(({ start }) => start))
  return related.filter(
    ({ range, source, minor }) => !minor && (source !== undefined || !untold.has(range.start)),
  )
}
