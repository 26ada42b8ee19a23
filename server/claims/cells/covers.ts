import type { Around } from '../clauses/around.ts'
import { namesOf, type Features } from '../clauses/features.ts'
import { groupsIn, outcomesIn } from './disputes.ts'
import { columnsOf } from './applications.ts'
import { labelsIn } from './labels.ts'
import type { Selection } from './selection.ts'

/**
 * Whether a selection, made of its `own` words, has all that the clauses beside it name: rows and who asked, and ahead of
 * it suits and their ends.
 */
export function covers(
  { rows = [], columns = [], groups = [], outcomes = [] }: Selection,
  own: Features,
  { ahead, all }: Around,
): boolean {
  const [reasons, applicants] = [namesOf(all, 'row:'), namesOf(all, 'column:')]
  const isOf = (group: string) =>
    rows.length > 0 && rows.every(row => row === group || row.startsWith(`${group}.`))
  const asked = columnsOf(columns)
  return (
    reasons.every(row => rows.includes(row)) &&
    (reasons.length === 0 || rows.every(row => reasons.includes(row))) &&
    labelsIn(all).every(isOf) &&
    (applicants.length === 0 || columnsOf(applicants).every(column => asked.includes(column))) &&
    (groupsIn(own).length > 0 || groupsIn(ahead).every(group => groups.includes(group))) &&
    outcomesIn(ahead).every(outcome => outcomes.includes(outcome))
  )
}
