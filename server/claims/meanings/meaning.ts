import type { Form, TableId } from '../../forms/form.ts'
import { tableOf } from '../../forms/index.ts'
import { findRow, rowsOf, type PlacedRow } from '../../forms/rows.ts'
import type { Meaning } from '../claim.ts'

/** Figures of 表三, summed over rows (each by its id or by what its id begins with) and columns. */
export function applicationSum(form: Form, rows: readonly string[], columns: readonly string[]): Meaning {
  return idsOf(form, 'applications', rows, columns)
}

/** Figures of 表四, summed over the groups. */
export function disputeSum(form: Form, groups: readonly string[], column: string): Meaning {
  const rows = groups.flatMap(group => (group === 'litigation' ? LITIGATION : [group]))
  return idsOf(form, 'disputes', rows, column === 'decided' ? DECIDED : [column])
}

/** One figure of 表二; empty where the form has no such column. */
export function disclosureFigure(form: Form, row: string, column: string): Meaning {
  return idsOf(form, 'disclosure', [row], [column])
}

/** The columns that an applicant of the running text stands for. */
export function applicantColumns(form: Form, applicants: readonly string[]): readonly string[] {
  const all = tableOf(form, 'applications').blocks[0]!.columns.map(({ id }) => id)
  const legal = all.filter(id => id !== 'naturalPerson' && id !== 'total')
  return [...new Set(applicants.flatMap(id => (id === 'legalPerson' ? legal : [id])))]
}

/** The columns of 表二 for what was done with a document, by the names of either form. */
export const CHANGE_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  issued: ['issued', 'made'],
  proclaimed: ['issued', 'made'],
  repealed: ['repealed'],
  inForce: ['inForce'],
}

const DECIDED = ['upheld', 'corrected', 'otherResult']
const LITIGATION = ['litigationDirect', 'litigationAfterReview']

function idsOf(
  form: Form,
  table: TableId,
  rows: readonly string[],
  columns: readonly string[],
): readonly string[] {
  return rowsMeant(form, table, rows).flatMap(({ factIds, block }) =>
    factIds.filter((_, at) => columns.includes(block.columns[at]!.id)),
  )
}

/** Most sums are of one row, which need not be looked for. */
function rowsMeant(form: Form, table: TableId, ids: readonly string[]): readonly PlacedRow[] {
  const only = ids.length === 1 ? findRow(form.id, table, ids[0]!) : undefined
  if (only) return [only]
  return rowsOf(form.id, table).filter(({ row }) =>
    ids.some(id => row.id === id || row.id.startsWith(`${id}.`)),
  )
}
