import type { Form } from '../../forms/form.ts'
import type { Meaning } from '../claim.ts'
import { applicantColumns, applicationSum, CHANGE_COLUMNS, disclosureFigure, disputeSum } from './meaning.ts'
import { narrowest, SUBJECT, RECEIVED_OR_CARRIED, type Topic } from '../clauses/topic.ts'
import { isPartOfYear } from '../clauses/period.ts'
import type { Reading } from '../clauses/reading.ts'

export interface Interpretation {
  readonly meanings: readonly Meaning[]
  readonly sure: boolean
}

/** What a figure means by the words of its clause; `undefined` where they say nothing, or something else. */
export function interpret(reading: Reading, topic: Topic, form: Form): Interpretation | undefined {
  if (reading.narrowed || isPartOfYear(reading) || BLOCKING.some(kind => reading.has(kind))) return undefined
  if (reading.has('except') && !reading.has('carried')) return undefined
  if (reading.has('decision')) return decisions(reading, topic, form)
  if (reading.has('change')) return documents(reading, topic, form)
  if (reading.has('document')) return undefined
  if (reading.has('dispute') || (reading.has('outcome') && topic.disputes.length > 0))
    return disputes(reading, topic, form)
  return topic.about === 'foreign' ? undefined : applications(reading, topic, form)
}

const BLOCKING = ['foreign', 'paper', 'compare', 'rate', 'negation', 'fee'] as const

function made(meanings: readonly Meaning[], sure: boolean): Interpretation | undefined {
  const possible = meanings.filter(ids => ids.length > 0)
  return possible.length > 0 ? { meanings: possible, sure } : undefined
}

function decisions(reading: Reading, topic: Topic, form: Form): Interpretation | undefined {
  const rows = reading.of('decision')
  if (rows.length !== 1 || reading.has('publish') || !(topic.decided ?? reading.has('ruling')))
    return undefined
  const sure = topic.decided === 'made'
  return made([disclosureFigure(form, rows[0]!, 'decisions')], sure)
}

function documents(reading: Reading, topic: Topic, form: Form): Interpretation | undefined {
  const changes = reading.of('change')
  const named = reading.of('document')
  const document = named[0] ?? (topic.about === 'documents' ? topic.document : undefined)
  if (changes.length !== 1 || named.length > 1 || !document || reading.has('publish')) return undefined
  const columns = CHANGE_COLUMNS[changes[0]!] ?? []
  return made(
    columns.map(column => disclosureFigure(form, document, column)),
    changes[0] !== 'proclaimed',
  )
}

function disputes(reading: Reading, topic: Topic, form: Form): Interpretation | undefined {
  // What an applicant applied for, or an earlier year left, is one of several.
  if (NOT_DISPUTED.some(kind => reading.has(kind))) return undefined
  const named = narrowest(reading.of('dispute'))
  if (named.length > 1 && reading.has('each')) return undefined
  // An organ of review or a court's office tells here of its own trade.
  const trade = reading.of('event').length > 0
  if (trade && reading.before.length > 0) return undefined
  if (trade && !topic.open && !SUBJECT.some(kind => reading.has(kind))) return undefined
  const outcomes = reading.of('outcome')
  if (outcomes.length > 1) return undefined
  const column = outcomes[0] === 'lost' ? 'corrected' : (outcomes[0] ?? 'total')
  const open = topic.open || SUBJECT.some(kind => reading.has(kind))
  if (!open && (named.length === 0 || reading.before.length > 0 || outcomes[0] === 'decided'))
    return undefined
  const groups = named.length > 0 ? [named] : [topic.disputes, topic.allDisputes]
  const distinct = groups.filter((group, i) => i === 0 || group.join() !== groups[0]!.join())
  return made(
    distinct.map(group => disputeSum(form, group, column)),
    open && !trade && outcomes[0] !== 'lost' && outcomes[0] !== 'decided',
  )
}

const NOT_DISPUTED = ['all', 'applicant', 'carried'] as const

function applications(reading: Reading, topic: Topic, form: Form): Interpretation | undefined {
  const told = topic.about === 'applications'
  const named = reading.has('application') || (reading.has('request') && told)
  const totals = ['total']
  const applicants = applicantColumns(form, reading.of('applicant'))
  const columns = applicants.length > 0 ? applicants : totals
  const sumOf = (...rows: string[]) => applicationSum(form, rows, columns)
  if (reading.has('carried')) {
    const { carriedTo } = reading
    if (carriedTo === undefined || reading.has('event', 'handled')) return undefined
    if (!named && topic.allDisputes.length > 0) return undefined
    return made([sumOf(carriedTo === 1 ? 'carriedForward' : 'carriedOver')], told || named)
  }
  if (reading.has('left')) return told ? made([sumOf('carriedForward')], false) : undefined
  if (reading.has('due')) return told ? made([sumOf('newlyReceived', 'carriedOver')], true) : undefined
  const results = withoutGroups(reading.of('result').flatMap(rows => rows.split('+')))
  if (results.length > 0) return made([sumOf(...results)], told || named)
  if (reading.has('publish')) return undefined
  const events = reading.of('event')
  if (reading.has('applicant')) return byApplicant(events, topic, told || named, sumOf)
  if (!named && !told) {
    const answers = reading.has('openness') && events.includes('handled')
    return answers ? made([sumOf('resultsTotal')], false) : undefined
  }
  // Of those received this year, that is, and not of all.
  if (events.includes('handled') && (reading.has('among', 'some') || reading.has('sameYear')))
    return undefined
  if (events.includes('handled')) return made([sumOf('resultsTotal')], true)
  if (events.includes('answered'))
    return told
      ? made([sumOf('resultsTotal'), sumOf('granted'), sumOf('granted', 'partiallyGranted')], false)
      : undefined
  if (reading.has('among', 'some')) return undefined
  const received = sumOf('newlyReceived')
  const both = sumOf('newlyReceived', 'carriedOver')
  if (events.includes('processed'))
    return named ? made([sumOf('resultsTotal'), received, both], true) : undefined
  if (events.includes('accepted')) return named ? made([received, both], true) : undefined
  if (events.includes('received')) return made([received], true)
  return reading.has('application') && events.length === 0 ? made([received, both], false) : undefined
}

function byApplicant(
  events: readonly string[],
  topic: Topic,
  told: boolean,
  sumOf: (...rows: string[]) => Meaning,
): Interpretation | undefined {
  if (!told) return undefined
  const row = events.includes('handled')
    ? 'resultsTotal'
    : events.includes('received')
      ? 'newlyReceived'
      : topic.row
  if (row !== undefined && row !== RECEIVED_OR_CARRIED) return made([sumOf(row)], true)
  const any = [sumOf('newlyReceived'), sumOf('newlyReceived', 'carriedOver'), sumOf('resultsTotal')]
  return made(any, row !== undefined)
}

/** `不予公开中属于国家秘密1件` means the row, not its group. */
function withoutGroups(rows: readonly string[]): readonly string[] {
  const all = [...new Set(rows)]
  return all.filter(row => !all.some(other => other.startsWith(`${row}.`)))
}

/** What an amount means: 行政事业性收费, where the clause says that this was received, and nothing else. */
export function feesMeant(reading: Reading, form: Form): Meaning | undefined {
  const isOther = reading.of('fee').join() !== 'administrative' || NO_AMOUNT.some(kind => reading.has(kind))
  if (isOther || reading.narrowed || reading.before.length > 0) return undefined
  const ids = disclosureFigure(form, 'fees', 'amount')
  return ids.length > 0 ? ids : undefined
}

const NO_AMOUNT = [
  'negation',
  'compare',
  'rate',
  'part',
  'foreign',
  'publish',
  'except',
  'paper',
  'decision',
] as const
