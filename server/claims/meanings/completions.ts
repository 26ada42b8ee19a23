import type { Form } from '../../forms/form.ts'
import { narrowest, RECEIVED_OR_CARRIED, type Topic } from '../clauses/topic.ts'
import { applicantColumns, applicationSum, disputeSum } from './meaning.ts'
import type { Reading } from '../clauses/reading.ts'
import type { Meaning } from '../claim.ts'

/** A clause without a figure that says that there is nothing: `未收到申请`, `未发生行政复议`, `均已办结`. */
export interface Statement {
  readonly meanings: readonly Meaning[]
  readonly sure: boolean
}

/** What a clause says of all that were counted: `均已办结`, `均获维持`, `均予以公开`, `均为自然人`. */
export function completions(reading: Reading, topic: Topic, form: Form): readonly Statement[] {
  if (reading.has('timely') || reading.narrowed || reading.has('foreign')) return []
  const [said] = reading.of('all')
  if (said === undefined) return ofOneKind(reading, topic, form)
  const columns = LEFT_OUT[said]
  if (columns) return ofDisputes(reading, topic, columns, form)
  if (reading.has('rest') || !tellsOfReceived(topic)) return []
  // `均予以公开或者说明理由` says less.
  if (said === 'granted' && reading.before.length > 0) return []
  const rows = said === 'granted' ? NOT_GRANTED : ['carriedForward']
  return [{ meanings: [applicationSum(form, rows, ['total'])], sure: false }]
}

/** Whether it is said of all: by a word for it, or as `均为自然人` does. */
export function isOfAll(reading: Reading): boolean {
  return reading.has('all') || (reading.has('each', 'all') && reading.has('applicant'))
}

/** The outcomes that no dispute has had. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  upheld: ['corrected', 'pending'],
  won: ['corrected'],
  decided: ['pending'],
}

const NOT_GRANTED = ['partiallyGranted', 'refused', 'unavailable', 'notProcessed', 'otherHandling']

function ofDisputes(
  reading: Reading,
  topic: Topic,
  columns: readonly string[],
  form: Form,
): readonly Statement[] {
  const disputes = narrowest(reading.of('dispute'))
  const groups = disputes.length > 0 ? disputes : topic.disputes
  if (groups.length === 0) return []
  return columns
    .filter(column => column !== 'pending' || !reading.has('rest'))
    .map(column => ({
      meanings: [disputeSum(form, groups, column)],
      sure: topic.open && (disputes.length > 0 || topic.isWhole) && !reading.has('all', 'won'),
    }))
}

/** `均为自然人`: none of the others. */
function ofOneKind(reading: Reading, topic: Topic, form: Form): readonly Statement[] {
  const applicants = reading.of('applicant')
  if (applicants.length !== 1 || reading.has('rest') || !tellsOfReceived(topic)) return []
  const other = applicants[0] === 'naturalPerson' ? 'legalPerson' : 'naturalPerson'
  if (applicants[0] !== 'naturalPerson' && applicants[0] !== 'legalPerson') return []
  return [
    { meanings: [applicationSum(form, ['newlyReceived'], applicantColumns(form, [other]))], sure: false },
  ]
}

function tellsOfReceived({ about, row }: Topic): boolean {
  return about === 'applications' && (row === 'newlyReceived' || row === RECEIVED_OR_CARRIED)
}
