import { usualWidth, type Cell, type Row } from './table.ts'

/** Whether something says of a row and the next that they are one. */
type Tears = (row: Row, next: Row) => boolean

/**
 * Rows with those put together that a line break tore: two that follow each other, both short, and together as long
 * as nearly all others, or of which the layout says so itself. What stood on both sides of the break is one cell
 * again. `areWhole` tells where bars say that they are two.
 */
export function joinTorn(
  rows: readonly Row[],
  areTorn: Tears = () => false,
  areWhole: Tears = () => false,
): readonly Row[] {
  const width = usualWidth(rows)
  const joined: Row[] = []
  for (const row of rows) {
    const above = joined.at(-1)
    const fitting = above && width !== undefined && fits(above, row, width) && !areWhole(above, row)
    if (above && (fitting || areTorn(above, row))) joined.splice(-1, 1, joinRows(above, row))
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
