import type { Block } from '../../forms/form.ts'
import type { Table } from '../../parse/table.ts'
import type { ClassifiedRow } from '../rows/classify.ts'
import type { Reading } from './place.ts'

type Grid = Extract<Reading, { kind: 'grid' }>

/**
 * The cell indexes of the columns, when the header rows show each column label at an index of its own, in the
 * form's order: only a table with every cell in its grid place looks so.
 */
export function gridIndexes(rows: readonly ClassifiedRow[], table: Table, block: Block): Grid | undefined {
  if (table.stream) return undefined
  const at = new Map<string, number>()
  for (const { table: owner, header, match } of rows) {
    if (owner !== table || match) continue
    for (const { index, senses } of header) {
      for (const sense of senses) if (sense.kind === 'column') at.set(sense.column, index)
    }
  }
  const indexes = block.columns.map(({ id }) => at.get(id))
  const ascending = indexes.every((index, i) => index !== undefined && (i === 0 || index > indexes[i - 1]!))
  return ascending ? { kind: 'grid', indexes: indexes as number[] } : undefined
}

/**
 * The same where the header is gone, but the rows of figures show that every cell is in its grid place: labels of
 * several depths, behind the deepest the figures of all columns, and nothing elsewhere.
 */
export function bodyIndexes(rows: readonly ClassifiedRow[], { columns }: Block): Grid | undefined {
  const { table } = rows[0]!
  const depths = new Set(rows.map(({ firstValue }) => firstValue))
  const start = Math.max(...depths)
  const end = start + columns.length
  const long = rows.filter(({ row }) => row.cells.length >= end).length
  if (table.stream || depths.size < 2 || (table.width ?? end) < end || long * 2 < rows.length)
    return undefined
  const filled = new Set<number>()
  for (const { row, firstValue } of rows) {
    row.cells.forEach(({ text }, i) => {
      if (i >= firstValue && text !== '') filled.add(i)
    })
  }
  const isGrid = filled.size === columns.length && [...filled].every(index => index >= start && index < end)
  return isGrid ? { kind: 'grid', indexes: columns.map((_, i) => start + i) } : undefined
}
