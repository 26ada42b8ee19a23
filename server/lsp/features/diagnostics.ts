import {
  DiagnosticSeverity,
  DocumentDiagnosticReportKind,
  RAL,
  type Connection,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  type Disposable,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver'
import type { Finding, Severity } from '../../rules/rule.ts'
import { say, type Locale } from '../../text/locale.ts'
import type { Client } from '../client.ts'
import { toRange } from '../convert.ts'
import { withinLimits } from '../documents/limits.ts'
import type { CheckedReport, OpenReport, OpenReports } from '../documents/documents.ts'

const SOURCE = 'gouji'

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
}

/** The answer to a client that asks; brief when it has the findings of this very reading already. */
export function answerDiagnostics(
  open: OpenReport | undefined,
  previousId: string | undefined,
  client: Client,
): DocumentDiagnosticReport {
  if (open && open.id === previousId) {
    return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: open.id }
  }
  const items = open ? diagnosticsOf(open, client) : []
  return { kind: DocumentDiagnosticReportKind.Full, items, ...(open && { resultId: open.id }) }
}

export function toDiagnostic(open: CheckedReport, finding: Finding, client: Client): Diagnostic {
  const related = client.relatedInformation ? relatedOf(open, finding, client.locale) : []
  return {
    range: toRange(open.report.source, finding.range),
    message: say(finding.message, client.locale),
    severity: SEVERITY[finding.severity],
    code: finding.rule,
    source: SOURCE,
    ...(related.length > 0 && { relatedInformation: related }),
  }
}

function diagnosticsOf(open: OpenReport, client: Client): Diagnostic[] {
  return withinLimits(open, client, finding => toDiagnostic(open, finding, client))
}

function relatedOf({ report }: CheckedReport, finding: Finding, locale: Locale) {
  // An editor shows them all at once, so the zeros of a long sum would hide what matters.
  const telling = finding.related.filter(({ minor }) => !minor)
  return telling.map(({ range, source = report.source, message }): DiagnosticRelatedInformation => {
    return { location: { uri: source.uri, range: toRange(source, range) }, message: say(message, locale) }
  })
}

/** Sends the findings to a client that does not ask for them. */
export interface Publisher {
  readonly publishSoon: (uri: string) => void
  readonly clear: (uri: string) => void
}

/** The reading of each document whose findings the editor has. */
export type Given = Map<string, string | undefined>

export function makePublisher(
  connection: Connection,
  reports: OpenReports,
  client: () => Client,
  given: Given,
): Publisher {
  // The library's own timer is there in a web worker as well.
  const { timer } = RAL()
  const waiting = new Map<string, Disposable>()

  async function publish(uri: string): Promise<void> {
    waiting.delete(uri)
    const open = await reports.of(uri)
    // Nothing was said of it before, so there is nothing to take back.
    if (!open && !given.has(uri)) return
    const diagnostics = open ? diagnosticsOf(open, client()) : []
    if (open) given.set(uri, open.id)
    else given.delete(uri)
    await connection.sendDiagnostics({ uri, diagnostics, ...(open && { version: open.version }) })
  }

  function wait(uri: string, then: () => void): void {
    waiting.set(uri, timer.setImmediate(then))
  }

  function cancel(uri: string): void {
    waiting.get(uri)?.dispose()
    waiting.delete(uri)
  }

  return {
    publishSoon(uri) {
      cancel(uri)
      // The connection takes one message a turn: in the turn after next, a change that has arrived already will
      // have called here again. So changes that come in one go are answered once, and no time is lost.
      wait(uri, () => wait(uri, () => void publish(uri)))
    },
    clear(uri) {
      cancel(uri)
      if (given.delete(uri) && !client().pullsDiagnostics)
        void connection.sendDiagnostics({ uri, diagnostics: [] })
    },
  }
}
