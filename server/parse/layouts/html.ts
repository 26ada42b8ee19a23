import { lineAt, type HtmlToken, type Source } from '../../text/source.ts'
import { onlyDresses, shownCell, type Piece } from '../shown.ts'
import { MOST_SPANNED, span, toGrid, type SpanningCell } from '../spans.ts'
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
  /** It takes no place. */
  readonly hidden: boolean
}

function beginTable(start: number): OpenTable {
  return { start, end: start, rows: [] }
}

function take(table: OpenTable, token: HtmlToken): void {
  if (token.kind === 'open' && ROWS.has(token.name)) table.rows.push([])
  else if (token.kind === 'open' && CELLS.has(token.name)) {
    if (table.rows.length === 0) table.rows.push([])
    const { columns, rows, end, hidden = false } = token
    const spanned = { columns: span(columns), rows: rows === 0 ? MOST_SPANNED : span(rows) }
    table.rows.at(-1)!.push({ ...spanned, start: end, pieces: [], hidden })
  } else {
    const cell = table.rows.at(-1)?.at(-1)
    if (token.kind === 'text') cell?.pieces.push(token)
    else if (token.hidden || !onlyDresses(token.name)) cell?.pieces.push(breakAt(token.end))
  }
}

/** As in HTML, and as in the XML that some extractors make of it. */
const ROWS: ReadonlySet<string> = new Set(['tr', 'row'])
const CELLS: ReadonlySet<string> = new Set(['td', 'th', 'cell'])

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

function finish(source: Source, { start, end, rows }: OpenTable): FoundTable | undefined {
  const shown = rows.map(cells => cells.filter(({ hidden }) => !hidden))
  const grid = toGrid(shown.map(cells => cells.map(cell => toSpanning(source.text, cell))))
  if (grid.length === 0) return undefined
  return {
    table: { layout: 'html', rows: grid, blanks: 'kept', cellsBy: 'frame', start, end },
    lines: { first: lineAt(source, start), end: lineAt(source, end) + 1 },
  }
}

function toSpanning(text: string, { columns, rows, start, pieces }: OpenCell): SpanningCell {
  return { cell: shownCell(text, start, pieces), columns, rows, start, end: pieces.at(-1)?.end ?? start }
}
