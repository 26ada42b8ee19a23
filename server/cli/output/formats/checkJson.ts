// Findings as JSON.
import { wholeRepairs } from '../../../localisation/disagreement.ts'
import type { Report } from '../../../report.ts'
import type { Finding, Fix, Related } from '../../../rules/rule.ts'
import { say, type Locale } from '../../../text/locale.ts'
import { placeAt } from '../../../text/source.ts'
import type { Read } from '../../examine/examined.ts'
import type { Page } from '../../examine/job.ts'
import type { Format } from './format.ts'
import { jsonArray, pair } from './json.ts'

/** The findings as programs read them; the keys are a public contract. */
export function checkJson(page: Page): Format {
  const object = (read: Read) => ({
    form: read.report.form?.id ?? null,
    year: read.year ?? null,
    ...foundObject(read, page),
  })
  return jsonArray(object, { form: null, year: null, findings: [], repairs: [] }, page)
}

/** What was found in a report, and what would mend its sums. */
export function foundObject({ report, findings, accepted }: Read, { locale }: Page): object {
  return {
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
  }
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
