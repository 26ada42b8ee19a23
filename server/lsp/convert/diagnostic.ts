// A finding as the protocol has it.
import { DiagnosticSeverity, type Diagnostic, type DiagnosticRelatedInformation } from 'vscode-languageserver'
import type { Report } from '../../report.ts'
import type { Finding, Severity } from '../../rules/rule.ts'
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
    source: SOURCE,
    ...(related.length > 0 && { relatedInformation: related }),
  }
}

function relatedOf(report: Report, finding: Finding, locale: Locale) {
  // An editor shows them all at once, so the zeros of a long sum would hide what matters.
  const telling = finding.related.filter(({ minor }) => !minor)
  return telling.map(({ range, source = report.source, message }): DiagnosticRelatedInformation => {
    return { location: { uri: source.uri, range: toRange(source, range) }, message: say(message, locale) }
  })
}
