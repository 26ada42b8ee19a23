import type { AlignedRow, AlignedTable } from '../align/align.ts'
import type { Form, TableId } from '../../forms/form.ts'

/** A sum within one written row, by the places of its cells. */
export interface RowSum {
  readonly whole: readonly number[]
  readonly parts: readonly number[]
}

/** A sum down one column, by the ids of its rows. */
export interface ColumnSum {
  readonly column: number
  readonly whole: readonly string[]
  readonly parts: readonly string[]
}

/** The sums that the cells of a written row must meet; side by side every form row of it has its own. */
export function rowSums(rows: readonly AlignedRow[], form: Form, table: TableId): readonly RowSum[] {
  const equations = form.equations.filter(equation => equation.table === table && equation.along === 'row')
  return rows.flatMap(({ placed, columns }, i) => {
    const place = (id: string) =>
      i * columns.length + placed.block.columns.findIndex(column => column.id === id)
    return equations.map(({ whole, parts }) => ({ whole: whole.map(place), parts: parts.map(place) }))
  })
}

export function columnSums(form: Form, { id, template }: AlignedTable): readonly ColumnSum[] {
  const equations = form.equations.filter(equation => equation.table === id && equation.along === 'column')
  return equations.flatMap(({ whole, parts }) =>
    template.blocks[0]!.columns.map((_, column) => ({ column, whole, parts })),
  )
}
