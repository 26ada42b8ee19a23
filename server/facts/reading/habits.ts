// Places that only a habit of the layout tells.
import type { Cell } from '../../parse/table.ts'
import { isFigureLike } from '../../text/figure.ts'
import type { AlignedRow, AlignedTable } from '../align/align.ts'

/**
 * Without the places of rows that have fewer figures than columns where no gap of the table bears them out: a habit of
 * the layout alone tells them, and a lost cell looks the same. What is drawn cell by cell needs nothing else; nor does
 * table 二, whose rows are too short to bear each other out.
 */
export function withoutHabits(table: AlignedTable, found: AlignedTable, text: string): AlignedTable {
  if (table.id === 'disclosure' || !marksRows(table) || keepsBlanks(table, isDrawn(table, text))) return table
  const refused = new Map(
    found.rows.flatMap(({ placed, placement }) =>
      placement.kind === 'short' && placement.figures.length > 0
        ? [[placed.row.id, placement.figures.length] as const]
        : [],
    ),
  )
  if (refused.size === 0) return table
  const isHabit = ({ placed, placement, written }: AlignedRow): boolean =>
    placement.kind === 'placed' &&
    refused.get(placed.row.id) ===
      written.cells.filter(cell => cell.text !== '' && isFigureLike(cell.text)).length
  return { ...table, rows: table.rows.map(row => (isHabit(row) ? leftShort(row) : row)) }
}

/**
 * Whether blanks stand between figures, or, where cells are drawn, before them: where all stand behind, they were
 * dropped and the rows padded.
 */
function keepsBlanks({ rows }: AlignedTable, isDrawnCells: boolean): boolean {
  const partly = rows.flatMap(({ placement }) =>
    placement.kind === 'placed' && placement.cells.some(isFilled) && !placement.cells.every(isFilled)
      ? [placement.cells]
      : [],
  )
  const holes = partly.filter(cells => {
    const first = isDrawnCells ? 0 : cells.findIndex(isFilled)
    return isFilledBehindBlank(cells.slice(first))
  })
  return partly.length < FEWEST_PARTLY || holes.length >= partly.length * HOLES_SHARE
}

/** Guesses, nothing measured. */
const FEWEST_PARTLY = 3
const HOLES_SHARE = 0.15

function isFilled({ text }: Cell): boolean {
  return text !== ''
}

function isFilledBehindBlank(cells: readonly Cell[]): boolean {
  const blank = cells.findIndex(cell => !isFilled(cell))
  return blank !== -1 && blank < cells.findLastIndex(isFilled)
}

function leftShort(row: AlignedRow): AlignedRow {
  const { placement } = row
  const cells = placement.kind === 'placed' ? placement.cells : placement.figures
  return { ...row, placement: { kind: 'short', figures: cells.filter(({ text }) => text !== '') } }
}

/** Whether cells are drawn one by one: by tags, or by a frame; bars alone may stand for anything. */
export function isDrawn({ layout, start, end }: AlignedTable, text: string): boolean {
  return layout === 'html' || layout === 'wiki' || (layout === 'box' && FRAME.test(text.slice(start, end)))
}

const FRAME = /[─━═┄┅]{3}/

/** Whether the layout marks where rows end. */
export function marksRows({ rows, layout }: AlignedTable): boolean {
  return rows[0]!.table.stream !== true && layout !== 'spaces' && layout !== 'run-together'
}
