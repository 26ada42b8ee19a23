// Whether a row that is short of figures has blanks whose places the layout lost.
import type { AlignedRow, AlignedTable } from '../facts/align/align.ts'
import type { Report } from '../report.ts'

/**
 * Whether a row that is short of figures may simply have blanks whose places the layout lost: in a table that has
 * no sums to need them, or in one where another row is blank as well. In a table otherwise full a figure was lost.
 */
export function mayHaveLostBlanks(
  report: Report,
  table: AlignedTable,
  { reading, placement }: AlignedRow,
): boolean {
  if (reading !== 'packed' || placement.kind !== 'short') return false
  const summed = report.standard.equations.some(equation => equation.table === table.id)
  return !summed || table.rows.some(isBlankRow)
}

function isBlankRow({ placement }: AlignedRow): boolean {
  return placement.kind === 'placed' && placement.cells.every(({ text }) => text === '')
}
