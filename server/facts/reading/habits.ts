// Places that only a habit of the layout tells.
import type { Cell } from '../../parse/table.ts'
import { writtenRows, type AlignedRow, type AlignedTable } from '../align/align.ts'
import { flatMap } from '../../text/flatMap.ts'

/**
 * Whether blanks stand between figures, or, where cells are drawn, before them: where all stand behind, they were
 * dropped and the rows padded.
 */
export function keepsBlanks(tables: readonly AlignedTable[]): boolean {
  let partly = 0
  let holes = 0
  for (const table of tables) {
    const isDrawnCells = isDrawn(table.rows)
    for (const rows of writtenRows(table)) {
      const cells = rows.length === 1 ? placedIn(rows[0]!) : flatMap(rows, placedIn)
      if (rows[0]!.placement.kind === 'short' && rows[0]!.placement.figures.length > 0) partly++
      if (!cells.some(isFilled) || cells.every(isFilled)) continue
      partly++
      if (isFilledBehindBlank(cells.slice(isDrawnCells ? 0 : cells.findIndex(isFilled)))) holes++
    }
  }
  return partly < FEWEST_PARTLY || holes >= partly * HOLES_SHARE
}

/** Guesses, nothing measured. */
const FEWEST_PARTLY = 3
const HOLES_SHARE = 0.5

function placedIn({ placement }: AlignedRow): readonly Cell[] {
  return placement.kind === 'placed' ? placement.cells : []
}

function isFilled({ text }: Cell): boolean {
  return text !== ''
}

/** A blank between figures. */
export function hasInnerBlank(cells: readonly Cell[]): boolean {
  return isFilledBehindBlank(cells.slice(Math.max(0, cells.findIndex(isFilled))))
}

function isFilledBehindBlank(cells: readonly Cell[]): boolean {
  const blank = cells.findIndex(cell => !isFilled(cell))
  return blank !== -1 && blank < cells.findLastIndex(isFilled)
}

/** Whether cells are drawn one by one: by tags, or by a frame; bars alone may stand for anything. */
export function isDrawn([row]: readonly AlignedRow[]): boolean {
  return row!.table.cellsBy === 'frame'
}

/** Whether the layout marks where rows end. */
export function marksRows({ rows }: AlignedTable): boolean {
  const { stream, cellsBy } = rows[0]!.table
  return stream !== true && cellsBy !== 'spaces' && cellsBy !== 'nothing'
}
