import type { Form } from '../../forms/form.ts'
import type { Meaning } from './claim.ts'
import { narrowest, SUBJECT } from './disputes.ts'
import { applicationSum, disclosureFigure, disputeSum } from './meaning.ts'
import { isPartOfYear } from './period.ts'
import type { Reading } from './reading.ts'
import { RECEIVED_OR_CARRIED, type Topic } from './topic.ts'

/** A clause without a figure that says that there is nothing: `未收到申请`, `未发生行政复议`, `均已办结`. */
export interface Statement {
  readonly meanings: readonly Meaning[]
  readonly sure: boolean
}

/** What a clause says to be 0. */
export function statementsOf(reading: Reading, topic: Topic, form: Form): readonly Statement[] {
  if (isPartOfYear(reading) || BLOCKING.some(kind => reading.has(kind))) return []
  if (reading.has('all')) return completions(reading, topic, form)
  if (!reading.has('negation') || reading.narrowed) return []
  if (reading.has('fee')) return withoutFees(reading, form)
  if (reading.has('document') || reading.has('decision') || reading.has('result')) return []
  if (reading.has('dispute')) return withoutDisputes(reading, topic, form)
  if (reading.has('foreign') || reading.has('publish')) return []
  return withoutApplications(reading, topic, form)
}

const BLOCKING = ['compare', 'rate', 'except', 'paper'] as const

/** `均已办结` leaves nothing to carry forward; `均获维持` nothing corrected and nothing pending. */
function completions(reading: Reading, topic: Topic, form: Form): readonly Statement[] {
  if (reading.has('timely') || reading.narrowed || reading.has('foreign')) return []
  if (reading.has('all', 'upheld')) {
    const disputes = narrowest(reading.of('dispute'))
    const groups = disputes.length > 0 ? disputes : topic.disputes
    if (groups.length === 0) return []
    const others = reading.has('rest') ? ['corrected'] : ['corrected', 'pending']
    return others.map(column => ({
      meanings: [disputeSum(form, groups, column)],
      sure: topic.open && (disputes.length > 0 || topic.isWhole),
    }))
  }
  const told =
    !reading.has('rest') &&
    topic.about === 'applications' &&
    (topic.row === 'newlyReceived' || topic.row === RECEIVED_OR_CARRIED)
  return told ? [{ meanings: [applicationSum(form, ['carriedForward'], ['total'])], sure: false }] : []
}

/** The 信息处理费 is another matter, of which the tables have nothing. */
function withoutFees(reading: Reading, form: Form): readonly Statement[] {
  const isAmount = reading.of('fee').join() === 'administrative'
  if (!isAmount || OTHER_THAN_AMOUNT.some(kind => reading.has(kind))) return []
  const amount = disclosureFigure(form, 'fees', 'amount')
  return amount.length > 0 ? [{ meanings: [amount], sure: true }] : []
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

function withoutDisputes(reading: Reading, topic: Topic, form: Form): readonly Statement[] {
  const outcomes = reading.of('outcome')
  if (outcomes.length > 1 || reading.has('event')) return []
  const column = outcomes[0] === 'lost' ? 'corrected' : (outcomes[0] ?? 'total')
  const sure = topic.open || SUBJECT.some(kind => reading.has(kind))
  return narrowest(reading.of('dispute')).map(group => ({
    meanings: [disputeSum(form, [group], column)],
    sure,
  }))
}

function withoutApplications(reading: Reading, topic: Topic, form: Form): readonly Statement[] {
  const totals = (...rows: string[]) => [applicationSum(form, rows, ['total'])]
  if (reading.has('carried')) {
    const { carriedTo } = reading
    if (carriedTo === undefined || topic.about !== 'applications') return []
    return [{ meanings: totals(carriedTo === 1 ? 'carriedForward' : 'carriedOver'), sure: true }]
  }
  if (reading.has('event', 'handled') || reading.has('outcome') || reading.has('negation', 'charged'))
    return []
  const named = reading.has('application') || (reading.has('request') && reading.has('negation', 'received'))
  if (!named || (!reading.has('application') && topic.about !== 'applications')) return []
  return [{ meanings: totals('newlyReceived'), sure: !reading.has('request') || reading.has('application') }]
}
