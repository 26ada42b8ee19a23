import { lineAt, type HtmlToken, type Source } from '../../text/source.ts'
import { onlyDresses, shownCell, type Piece } from '../shown.ts'
import type { Cell, Row } from '../table.ts'
import type { FoundTable } from './layout.ts'

/**
 * The tables written in HTML, anywhere in the text. Merged cells leave empty ones behind, so that every column has
 * its index in every row. Of nested tables each is read by itself; one with a single filled cell is the text of the
 * cell around it, and what stands in any other small one is at least no blank there.
 */
export function readHtmlTables(source: Source): readonly FoundTable[] {
  const { text, html } = source
  const start = text.search(TABLE)
  if (start === -1 || !html) return []
  const tables: OpenTable[] = []
  const open: OpenTable[] = []
  for (const token of html(text, start, text.length)) {
    const table = open.at(-1)
    if (token.kind === 'open' && token.name === 'table') open.push(beginTable(token.end))
    else if (!table) continue
    else if (token.kind === 'close' && token.name === 'table') {
      open.pop()
      const inner = piecesWithin(table)
      open
        .at(-1)
        ?.rows.at(-1)
        ?.at(-1)
        ?.pieces.push(...inner.pieces)
      if (open.length === 0 || inner.filled !== 1) tables.push({ ...table, end: token.end })
    } else take(table, token)
  }
  // A text that is cut off leaves its tables open.
  for (const table of open) tables.push({ ...table, end: text.length })
  return tables.flatMap(table => finish(source, table) ?? []).sort((a, b) => a.table.start - b.table.start)
}

const TABLE = /<table\b/i
/** What no real table has; a larger number means all that there are, as 0 does for rows. */
const MOST_SPANNED = 100
/** Merged cells leave no empty ones behind from here on: a few short tags could else make a boundless grid. */
const MOST_COLUMNS = 100

interface OpenTable {
  readonly start: number
  readonly end: number
  readonly rows: OpenCell[][]
}

interface OpenCell {
  readonly columns: number
  readonly rows: number
  /** Where its content begins. */
  readonly start: number
  readonly pieces: Piece[]
}

function beginTable(start: number): OpenTable {
  return { start, end: start, rows: [] }
}

function take(table: OpenTable, token: HtmlToken): void {
  if (token.kind === 'open' && token.name === 'tr') table.rows.push([])
  else if (token.kind === 'open' && (token.name === 'td' || token.name === 'th')) {
    if (table.rows.length === 0) table.rows.push([])
    const { columns, rows, end } = token
    table.rows
      .at(-1)!
      .push({ columns: span(columns), rows: rows === 0 ? MOST_SPANNED : span(rows), start: end, pieces: [] })
  } else {
    const cell = table.rows.at(-1)?.at(-1)
    if (token.kind === 'text') cell?.pieces.push(token)
    else if (token.hidden || !onlyDresses(token.name)) cell?.pieces.push(breakAt(token.end))
  }
}

/** What a small table shows, and how many of its cells are filled. */
function piecesWithin({ rows }: OpenTable): { readonly pieces: readonly Piece[]; readonly filled: number } {
  const pieces: Piece[] = []
  let filled = 0
  let length = 0
  for (const cell of rows.flat()) {
    const own = cell.pieces.reduce((all, { text }) => all + text.trim().length, 0)
    if (own > 0) filled++
    length += own
    if (length > LONGEST_CELL) return { pieces: [], filled: filled + 1 }
    if (own > 0) pieces.push(breakAt(cell.start), ...cell.pieces)
  }
  return { pieces: pieces.length > MOST_PIECES ? [] : [...pieces], filled }
}

/** A table with more text in it is no cell of another. */
const LONGEST_CELL = 100
const MOST_PIECES = 100

function breakAt(place: number): Piece {
  return { text: '', start: place, end: place, isBreak: true }
}

function span(count: number): number {
  return count >= 1 ? Math.min(count, MOST_SPANNED) : 1
}

function finish(source: Source, { start, end, rows }: OpenTable): FoundTable | undefined {
  const grid = toGrid(source.text, rows)
  if (grid.length === 0) return undefined
  return {
    table: { layout: 'html', rows: grid, blanks: 'kept', start, end },
    lines: { first: lineAt(source, start), end: lineAt(source, end) + 1 },
  }
}

/**
 * Sets the cells into a grid: a cell that spans rows takes its columns in the rows below too. Where it spans more
 * than there are, it pushes a row that is not its own out of line.
 */
function toGrid(text: string, rows: readonly (readonly OpenCell[])[]): readonly Row[] {
  const grid = layOut(text, rows)
  const width = usualWidth(grid.flatMap(({ row, pushed }) => (pushed ? [] : [row.cells.length])))
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

function layOut(text: string, rows: readonly (readonly OpenCell[])[]): readonly LaidOut[] {
  const taken: number[] = []
  return rows.flatMap(cells => {
    const line: Cell[] = []
    let pushed = false
    const skipTaken = () => {
      while ((taken[line.length] ?? 0) > 0) {
        pushed = true
        taken[line.length]!--
        line.push(emptyAt(cells[0]?.start ?? 0))
      }
    }
    for (const cell of cells) {
      skipTaken()
      const from = line.length
      const to = Math.min(from + cell.columns, MOST_COLUMNS)
      line.push(shownCell(text, cell.start, cell.pieces))
      for (let column = from; column < to; column++) {
        taken[column] = cell.rows - 1
        if (column > from) line.push(emptyAt(cell.start))
      }
    }
    skipTaken()
    const [first, last] = [cells[0], cells.at(-1)]
    if (!first || !last) return []
    return [{ row: { cells: line, start: first.start, end: last.pieces.at(-1)?.end ?? last.start }, pushed }]
  })
}

function emptyAt(place: number): Cell {
  return { text: '', start: place, end: place }
}
