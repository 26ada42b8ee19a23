// Findings as JSON.
import { wholeRepairs } from '../../../localisation/disagreement.ts'
import type { Report } from '../../../report.ts'
import type { Finding, Fix, Related } from '../../../rules/rule.ts'
import { say, type Locale } from '../../../text/locale.ts'
import { placeAt } from '../../../text/source.ts'
import type { CheckResult } from '../results.ts'
import type { Printer } from '../printer.ts'
import { fileKeys, jsonArray, pair } from './json.ts'

/** The findings as programs read them; the keys are a public contract. */
export function checkJson(locale: Locale): Printer<CheckResult> {
  const object = ({ input, report, findings, accepted }: CheckResult) => ({
    ...fileKeys(input),
    form: report.form?.id ?? null,
    year: report.identity.year?.year ?? null,
    findings: findings.map(finding => findingObject(report, finding, locale)),
    ...(accepted.length > 0 && {
      accepted: accepted.map(({ finding, acceptance }) => ({
        ...findingObject(report, finding, locale),
        reason: acceptance.reason ?? null,
      })),
    }),
    repairs: wholeRepairs(report.disagreements).map(({ changes, unique }) => ({
      changes: changes.map(({ fact, from, to }) => ({ fact: fact.id, from: from ?? null, to })),
      unique,
    })),
  })
  return jsonArray(object, { form: null, year: null, findings: [], repairs: [] }, locale)
}

function findingObject(report: Report, finding: Finding, locale: Locale): object {
  const { rule, severity, range, facts, related, fixes } = finding
  return {
    rule,
    severity,
    message: say(finding.message, locale),
    range: pair(range),
    start: placeAt(report.source, range.start),
    facts,
    related: related.map(other => relatedObject(other, locale)),
    fixes: fixes.map(fix => fixObject(fix, locale)),
  }
}

/** `file` and `start` are there for a place in another file. */
function relatedObject({ range, source, message }: Related, locale: Locale): object {
  return {
    ...(source && { file: source.uri }),
    range: pair(range),
    ...(source && { start: placeAt(source, range.start) }),
    message: say(message, locale),
  }
}

function fixObject({ title, preferred, safe, edits }: Fix, locale: Locale): object {
  return {
    title: say(title, locale),
    preferred,
    safe,
    edits: edits.map(({ range, text }) => ({ range: pair(range), text })),
  }
}
