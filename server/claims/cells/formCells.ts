import type { Form } from '../../forms/form.ts'
import { rowsOf } from '../../forms/rows.ts'
import type { ResultGroup } from '../vocabulary/word.ts'
import type { CellId, Cells } from './selection.ts'

/** The columns under 法人或其他组织. */
export const LEGAL_PERSONS: readonly string[] = [
  'commercialEnterprise',
  'researchInstitution',
  'publicWelfareOrganization',
  'legalServiceOrganization',
  'otherOrganization',
]

export const APPLICANTS: readonly string[] = ['naturalPerson', ...LEGAL_PERSONS]

/** What a form has, as far as sentences speak of it. */
export interface FormCells {
  readonly rows: ReadonlySet<string>
  /** The rows of a group of results; the row itself where it is no group. */
  readonly group: (group: ResultGroup) => readonly string[]
  /** Whether the form has the column for this row of its first table. */
  readonly hasColumn: (row: string, column: string) => boolean
}

export function formCells(form: Form): FormCells {
  const known = FORM_CELLS.get(form)
  if (known) return known
  const rows = rowsOf(form.id, 'applications').map(({ row }) => row.id)
  const ids = new Set(rowsOf(form.id, 'disclosure').flatMap(({ factIds }) => factIds))
  const groups = new Map<string, readonly string[]>()
  const made: FormCells = {
    rows: new Set(rows),
    group: group => {
      let found = groups.get(group)
      if (!found)
        groups.set(group, (found = rows.filter(row => row === group || row.startsWith(`${group}.`))))
      return found
    },
    hasColumn: (row, column) => ids.has(`disclosure.${row}.${column}`),
  }
  FORM_CELLS.set(form, made)
  return made
}

const FORM_CELLS = new WeakMap<Form, FormCells>()

export function cellsOfApplications(rows: readonly string[], columns: readonly string[]): Cells {
  const cells: CellId[] = []
  for (const row of rows) for (const column of columns) cells.push(cellOfApplications(row, column))
  return cells
}

/** Each is put together once, for every figure of a text asks for some. */
function cellOfApplications(row: string, column: string): CellId {
  let ofRow = CELLS.get(row)
  if (!ofRow) CELLS.set(row, (ofRow = new Map<string, CellId>()))
  let cell = ofRow.get(column)
  if (cell === undefined) ofRow.set(column, (cell = `applications.${row}.${column}`))
  return cell
}

/** By row and column of the forms: a few hundred at most. */
const CELLS = new Map<string, Map<string, CellId>>()
