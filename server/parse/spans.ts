import { flatMap } from '../text/flatMap.ts'
import type { Range } from '../text/range.ts'
import type { Cell, Row } from './table.ts'

/** A cell that may take several columns and rows, with the range of all that stands in it. */
export interface SpanningCell extends Range {
  readonly cell: Cell
  readonly columns: number
  readonly rows: number
}

/** What no real table has; a larger number means all that there are, as 0 does for rows. */
export const MOST_SPANNED = 100
/** Merged cells leave no empty ones behind from here on: a few short tags could else make a boundless grid. */
const MOST_COLUMNS = 100

export function span(count: number): number {
  return count >= 1 ? Math.min(count, MOST_SPANNED) : 1
}

/**
 * Sets the cells into a grid: a cell that spans rows takes its columns in the rows below too. Where it spans more
 * than there are, it pushes a row that is not its own out of line.
 */
export function toGrid(rows: readonly (readonly SpanningCell[])[]): readonly Row[] {
  const grid = layOut(rows)
  const width = usualWidth(flatMap(grid, ({ row, pushed }) => (pushed ? [] : [row.cells.length])))
  return grid.map(({ row, pushed }) => (pushed && row.cells.length > width ? { ...row, loose: true } : row))
}

/** The most frequent of some widths, of equally frequent ones the larger. */
function usualWidth(widths: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  const [usual] = [...counts].sort(([a, one], [b, other]) => other - one || b - a)
  return usual?.[0] ?? Infinity
}

interface LaidOut {
  readonly row: Row
  /** A cell of a row above takes columns of it. */
  readonly pushed: boolean
}

function layOut(rows: readonly (readonly SpanningCell[])[]): readonly LaidOut[] {
  const taken: number[] = []
  return flatMap(rows, cells => {
    const line: Cell[] = []
    let pushed = false
    const skipTaken = () => {
      while ((taken[line.length] ?? 0) > 0) {
        pushed = true
        taken[line.length]!--
        line.push(emptyAt(cells[0]?.start ?? 0))
      }
    }
    for (const { cell, columns, rows: down, start } of cells) {
      skipTaken()
      const from = line.length
      const to = Math.min(from + columns, MOST_COLUMNS)
      line.push(cell)
      for (let column = from; column < to; column++) {
        taken[column] = down - 1
        if (column > from) line.push(emptyAt(start))
      }
    }
    skipTaken()
    const [first, last] = [cells[0], cells.at(-1)]
    return first && last ? [{ row: { cells: line, start: first.start, end: last.end }, pushed }] : []
  })
}

function emptyAt(place: number): Cell {
  return { text: '', start: place, end: place }
}
