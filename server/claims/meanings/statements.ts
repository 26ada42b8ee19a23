import type { Form } from '../../forms/form.ts'
import { completions, isOfAll, type Statement } from './completions.ts'
import { narrowest, SUBJECT, type Topic } from '../clauses/topic.ts'
import { applicantColumns, applicationSum, CHANGE_COLUMNS, disclosureFigure, disputeSum } from './meaning.ts'
import { isPartOfYear } from '../clauses/period.ts'
import type { Reading } from '../clauses/reading.ts'

/** What a clause without a figure says to be 0. */
export function statementsOf(reading: Reading, topic: Topic, form: Form): readonly Statement[] {
  if (isPartOfYear(reading) || BLOCKING.some(kind => reading.has(kind))) return []
  if (isOfAll(reading)) return completions(reading, topic, form)
  if (!reading.has('negation') || reading.narrowed) return []
  if (reading.has('fee')) return withoutFees(reading, form)
  if (reading.has('dispute')) return withoutDisputes(reading, topic, form)
  if (reading.has('foreign') || reading.has('publish')) return []
  if (reading.has('document')) return withoutDocuments(reading, form)
  if (reading.has('decision')) return withoutDecisions(reading, form)
  return withoutApplications(reading, topic, form)
}

const BLOCKING = ['compare', 'rate', 'except', 'paper', 'channel'] as const

/** The 信息处理费 is another matter, of which the tables have nothing. */
function withoutFees(reading: Reading, form: Form): readonly Statement[] {
  const isAmount = reading.of('fee').join() === 'administrative'
  if (!isAmount || OTHER_THAN_AMOUNT.some(kind => reading.has(kind))) return []
  return ofFigure(disclosureFigure(form, 'fees', 'amount'), true)
}

const OTHER_THAN_AMOUNT = [
  'application',
  'event',
  'publish',
  'foreign',
  'decision',
  'change',
  'result',
] as const

function ofFigure(ids: readonly string[], sure: boolean): readonly Statement[] {
  return ids.length > 0 ? [{ meanings: [ids], sure }] : []
}

function withoutDisputes(reading: Reading, topic: Topic, form: Form): readonly Statement[] {
  const outcomes = new Set(reading.of('outcome').map(outcome => (outcome === 'lost' ? 'corrected' : outcome)))
  if (outcomes.size > 1 || OTHER_THAN_DISPUTES.some(kind => reading.has(kind))) return []
  const [column = 'total'] = outcomes
  const sure = topic.open || SUBJECT.some(kind => reading.has(kind))
  return narrowest(reading.of('dispute')).map(group => ({
    meanings: [disputeSum(form, [group], column)],
    sure,
  }))
}

const OTHER_THAN_DISPUTES = ['event', 'document', 'decision', 'result', 'applicant', 'carried'] as const

/** `未制发规范性文件`, `没有现行有效的规章`. */
function withoutDocuments(reading: Reading, form: Form): readonly Statement[] {
  const named = reading.of('negation').filter(value => value in CHANGE_COLUMNS)
  const changes = [...new Set([...named, ...reading.of('change')])]
  const [change] = changes
  if (changes.length !== 1 || change === 'proclaimed' || reading.has('event')) return []
  const columns = CHANGE_COLUMNS[change!] ?? []
  return reading
    .of('document')
    .flatMap(document => columns.flatMap(column => ofFigure(disclosureFigure(form, document, column), true)))
}

/** `未作出行政许可决定`; `无行政处罚` may tell of those that the organ itself has had. */
function withoutDecisions(reading: Reading, form: Form): readonly Statement[] {
  if (reading.has('event') && !reading.has('event', 'made')) return []
  const sure = reading.has('event', 'made') || reading.has('negation', 'made')
  return reading.of('decision').flatMap(row => ofFigure(disclosureFigure(form, row, 'decisions'), sure))
}

function withoutApplications(reading: Reading, topic: Topic, form: Form): readonly Statement[] {
  const told = topic.about === 'applications'
  if (reading.has('negation', 'made') || topic.about === 'foreign') return []
  const totals = (...rows: string[]) => [applicationSum(form, rows, ['total'])]
  if (reading.has('carried')) {
    const { carriedTo } = reading
    if (carriedTo === undefined || reading.has('event', 'handled')) return []
    return [{ meanings: totals(carriedTo === 1 ? 'carriedForward' : 'carriedOver'), sure: told }]
  }
  if (reading.has('event', 'handled') || reading.has('outcome') || reading.has('negation', 'charged'))
    return []
  const results = reading.of('result').filter(rows => !rows.includes('+'))
  if (results.length > 0)
    return reading.has('event') || !told ? [] : results.map(row => ({ meanings: totals(row), sure: false }))
  const named = reading.has('application') || (reading.has('request') && reading.has('negation', 'received'))
  if (!named || (!reading.has('application') && !told)) return []
  const applicants = applicantColumns(form, reading.of('applicant'))
  if (applicants.length > 0)
    return [{ meanings: [applicationSum(form, ['newlyReceived'], applicants)], sure: false }]
  return [{ meanings: totals('newlyReceived'), sure: !reading.has('request') || reading.has('application') }]
}
