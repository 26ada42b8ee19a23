// Tables without sums whose rows are lines, each with as many separators as the form has columns: there a cell that is
// lost would be seen, and so what is left of the row is blank.
import { isPacked } from './bothEnds.ts'
import { OTHER } from './characters.ts'
import { refuse, type Case } from './decision.ts'
import { sumsOf } from './placement.ts'
import { isOnOneLine, lastCell, type Row } from './rows.ts'
import { FROM_LEFT } from './ruler.ts'
import { COUNTED_KINDS, countOf, countIn, gapOf, lineCountOf, lineOf, type Stream } from './stream.ts'

/** Reads the rows of such a table that no ruler has placed. Not where blanks were dropped, and rows filled up. */
export function readWholeRows(own: Case): void {
  const { stream, filled, short, decision } = own
  if (filled.some(({ link }) => link.sums.length > 0) || dropsBlanks(own)) return
  const byLines = lawsOf(stream, filled, toLineEnd)
  const laws = byLines.length > 0 ? byLines : lawsOf(stream, filled, toNextWord)
  const [only] = laws
  if (!only || laws.length > 1) return
  const width = widestOf(filled)
  for (const row of short) {
    const room = only.roomOf(row)
    // A column of fewer may be merged.
    if (room !== undefined && room < only.room && row.link.width === width)
      refuse(decision, row, 'cells are lost')
    const placement = room === only.room ? placementOf(stream, row, only.kind) : undefined
    if (placement === undefined || decision.read.has(row)) continue
    decision.read.set(row, { placement, by: ['whole line'] })
    decision.refused.delete(row)
  }
}

/** Whether a row of the text, counted from the left, has its total right behind its parts, and blanks behind it. */
function dropsBlanks({ stream, set, evidence }: Case): boolean {
  return evidence.some(({ laid, placements }) => {
    if ((laid.ruler.side & FROM_LEFT) === 0) return false
    return set.rows.some((row, i) => {
      return placements[i]! > 0 && sumsOf(stream, row, placements[i]!).mute > 0 && isPacked(stream, row)
    })
  })
}

/** Separators of a kind from the label of a row to its end; absent where it has none. */
type Room = (stream: Stream, row: Row, kind: number) => number | undefined

/** The row ends with its line. */
const toLineEnd: Room = (stream, row, kind) => {
  const line = lineOf(stream, row.before)
  if (!isOnOneLine(stream, row) || lineOf(stream, lastCell(row)) !== line) return undefined
  return lineCountOf(stream, line + 1, kind) - countOf(stream, row.before, kind)
}

/** Its cells, or some of them, have lines of their own; it ends at the next word. */
const toNextWord: Room = (stream, row, kind) => gapOf(stream, row.before, row.after, kind)

interface Law {
  readonly kind: number
  readonly room: number
  readonly roomOf: (row: Row) => number | undefined
}

/** The kinds of separators of which all rows but one have as many as the widest has columns, perhaps closed. */
function lawsOf(stream: Stream, rows: readonly Row[], measure: Room): readonly Law[] {
  if (rows.length < FEWEST_ROWS) return []
  const width = widestOf(rows)
  return [...COUNTED_KINDS, OTHER].flatMap(kind => {
    if (countIn(stream, kind) === 0) return []
    const roomOf = (row: Row) => measure(stream, row, kind)
    const rooms = rows.map(roomOf)
    const room = [width, width + 1].find(size => rooms.filter(own => own === size).length >= rows.length - 1)
    const isKept = (row: Row) => roomOf(row) !== room || placementOf(stream, row, kind) !== undefined
    return room !== undefined && rows.every(isKept) ? [{ kind, room, roomOf }] : []
  })
}

function widestOf(rows: readonly Row[]): number {
  return Math.max(...rows.map(({ link }) => link.width))
}

/** One alone shows no law. */
const FEWEST_ROWS = 2

/** The columns of a row as bits, each separator a column; absent where a cell stands in none, or two in one. */
function placementOf(stream: Stream, { cells, before, link }: Row, kind: number): number | undefined {
  const columns = cells.map(cell => gapOf(stream, before, cell, kind) - 1)
  const isColumn = (column: number, i: number) =>
    column > (i === 0 ? -1 : columns[i - 1]!) && column < link.width
  return columns.every(isColumn) ? columns.reduce((bits, column) => bits | (1 << column), 0) : undefined
}
