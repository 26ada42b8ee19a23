import { writtenRows, type AlignedRow, type AlignedTable } from '../align/align.ts'
import type { Form } from '../../forms/form.ts'
import type { Cell } from '../../parse/table.ts'
import { arrangements, numberIn } from './arrange.ts'
import { rowSums, type RowSum } from './sums.ts'

/**
 * The tables without the places of full rows that seem to hold a number which is none of their figures: where blanks
 * are not written, a page number, a figure written twice or half of a torn one takes the place of a blank. Without it
 * the sums of the row hold, with it they do not.
 */
export function withoutForeign(tables: readonly AlignedTable[], form: Form): readonly AlignedTable[] {
  const summed = tables.filter(({ id }) => form.equations.some(({ table }) => table === id))
  if (!summed.some(({ rows }) => rows.some(isShortOfBlanks))) return tables
  return tables.map(table => {
    if (!summed.includes(table)) return table
    const doubted = new Map<AlignedRow, AlignedRow>()
    for (const rows of writtenRows(table)) {
      const figures = figuresOf(rows)
      const foreign = figures && foreignIn(figures, rowSums(rows, form, table.id))
      if (foreign)
        for (const row of rows) doubted.set(row, { ...row, placement: { kind: 'long', figures, foreign } })
    }
    return doubted.size === 0 ? table : { ...table, rows: table.rows.map(row => doubted.get(row) ?? row) }
  })
}

function isShortOfBlanks({ placement, reading }: AlignedRow): boolean {
  return placement.kind === 'short' && reading === 'packed'
}

/** The figures of a written row of which only the order is known, and which has one for every column. */
function figuresOf(rows: readonly AlignedRow[]): readonly Cell[] | undefined {
  const figures: Cell[] = []
  for (const { placement, reading, columns } of rows) {
    if (placement.kind !== 'placed' || reading !== 'packed') return undefined
    for (const { index } of columns) figures.push(placement.cells[index]!)
  }
  return figures.every(({ text }) => DIGITS.test(text)) ? figures : undefined
}

const DIGITS = /^\d{1,9}$/

function foreignIn(figures: readonly Cell[], sums: readonly RowSum[]): Cell | undefined {
  if (sums.length === 0 || sums.every(sum => holds(sum, figures))) return undefined
  const hold = (others: readonly Cell[]) =>
    arrangements({ kind: 'short', figures: others }, figures.length, sums, 'blank', MOST)?.length !== 0
  return figures.findLast((cell, i) => {
    const before = figures[i - 1]
    const isTwice = before?.text === cell.text && cell.text !== '0'
    if ((isTwice || cell.text.length <= LONGEST_PAGE) && hold(figures.toSpliced(i, 1))) return true
    if (!before) return false
    return hold(figures.toSpliced(i - 1, 2, { ...before, text: before.text + cell.text }))
  })
}

const MOST = 500
const LONGEST_PAGE = 4

function holds({ whole, parts }: RowSum, figures: readonly Cell[]): boolean {
  const side = (places: readonly number[]) =>
    places.reduce((all, place) => all + numberIn(figures[place]!)!, 0)
  return side(whole) === side(parts)
}
