import { usualWidth, type Cell, type Row } from './table.ts'

/**
 * Rows with those put together that a line break tore: two that follow each other, both short, and together as long
 * as nearly all others. What stood on both sides of the break is one cell again.
 */
export function joinTorn(rows: readonly Row[]): readonly Row[] {
  const width = usualWidth(rows)
  return width === undefined ? rows : joinWhere(rows, (row, next) => fits(row, next, width))
}

/** The same where `tears` says of a row and the next that they are one. */
export function joinWhere(rows: readonly Row[], tears: (row: Row, next: Row) => boolean): readonly Row[] {
  const joined: Row[] = []
  for (const row of rows) {
    const above = joined.at(-1)
    if (above && tears(above, row)) joined.splice(-1, 1, joinRows(above, row))
    else joined.push(row)
  }
  return joined
}

function fits({ cells }: Row, { cells: next }: Row, width: number): boolean {
  return cells.length < width && next.length < width && cells.length + next.length === width + 1
}

function joinRows(row: Row, next: Row): Row {
  const cells = [
    ...row.cells.slice(0, -1),
    joinCells(row.cells.at(-1)!, next.cells[0]!),
    ...next.cells.slice(1),
  ]
  return { cells, start: row.start, end: next.end }
}

function joinCells(before: Cell, behind: Cell): Cell {
  if (before.text === '') return behind
  if (behind.text === '') return before
  return { text: before.text + behind.text, start: before.start, end: behind.end, joined: true }
}
