import type { EquationForm } from '../../forms/form.ts'
import type { Cell } from '../../parse/table.ts'
import { readFigure } from '../../text/figure.ts'
import type { AlignedRow } from './align.ts'

/** What stands in a row, by column. */
export type RowCells = readonly (Cell | undefined)[]

type SummedRow = Pick<AlignedRow, 'placed' | 'columns'>

/** The form's sum along a row, if its table has one. */
export function sumAlong({ placed }: Pick<AlignedRow, 'placed'>): EquationForm | undefined {
  return placed.form.equations.find(({ table, along }) => table === placed.table.id && along === 'row')
}

/** Whether the sum of a row can be added up, and fails. */
export function contradictsItself(cells: RowCells, row: SummedRow): boolean {
  const [first] = row.columns
  return first !== undefined && leftFor(first.index, cells, row) !== undefined && !provesItself(cells, row)
}

/** What the sum of its row leaves for one cell; `undefined` where the form has no such sum, or it cannot be added up. */
export function leftFor(index: number, cells: RowCells, row: SummedRow): number | undefined {
  const { columns } = row
  const equation = sumAlong(row)
  if (!equation) return undefined
  let gap = 0
  for (const planned of columns) {
    if (planned.index === index) continue
    const sign = equation.whole.includes(planned.column.id) ? 1 : -1
    const value = valueOf(cells[planned.index])
    if (value === undefined) return undefined
    gap += sign * value
  }
  const own = columns.find(planned => planned.index === index)
  return own && equation.whole.includes(own.column.id) ? -gap : gap
}

/** Whether the figures of a row prove each other; what has no sum is not proved. */
export function provesItself(cells: RowCells, row: SummedRow): boolean {
  const [first] = row.columns
  const value = first && valueOf(cells[first.index])
  return value !== undefined && leftFor(first!.index, cells, row) === value
}

function valueOf(cell: Cell | undefined): number | undefined {
  const figure = readFigure(cell?.text ?? '')
  if (figure.kind === 'blank') return 0
  return figure.kind === 'number' ? figure.value.coefficient : undefined
}
