import { isFigureLike } from '../../text/figure.ts'
import { lineRange, type Source } from '../../text/source.ts'
import type { Range } from '../../text/range.ts'
import { trimmedCell, withoutEmphasis } from '../cell.ts'
import { trimmedLine } from '../lines.ts'
import { span, toGrid, type SpanningCell } from '../spans.ts'
import type { Cell } from '../table.ts'
import type { FoundTable, Layout, LineSpan } from './layout.ts'

/**
 * Tables in the language of wikis: `{|` opens one and `|}` closes it, `|-` begins a row, `|` and `!` a cell, on a line
 * of its own or behind `||` and `!!`. Merged cells leave empty ones behind, as in HTML.
 */
export const wiki: Layout = { id: 'wiki', sign: /\{\||\|-/, find }

function find(source: Source, span: LineSpan): readonly FoundTable[] {
  const found: FoundTable[] = []
  let first: number | undefined
  let last = span.first
  const close = (end: number) => {
    if (first !== undefined) found.push(...readTable(source, { first, end }))
    first = undefined
  }
  for (let line = span.first; line < span.end; line++) {
    const { text } = trimmedLine(source, line)
    if (text.startsWith('{|')) close(last + 1)
    // The line that opens the table may be lost, and so may the one that closes it.
    if (text.startsWith('{|') || ROW.test(text)) first ??= line
    if (MARKED.test(text)) last = line
    if (text.startsWith('|}')) close(line + 1)
  }
  close(last + 1)
  return found
}

/** The mark of a row, which may say how the row looks. */
const ROW = /^\|-(?:\s|$)/
const MARKED = /^(?:[|!]|\{\|)/

function readTable(source: Source, lines: LineSpan): readonly FoundTable[] {
  const rows: SpanningCell[][] = [[]]
  for (let line = lines.first; line < lines.end; line++) {
    const range = trimmedLine(source, line)
    if (NO_CELL.test(range.text)) rows.push([])
    else if (/^[|!]/.test(range.text))
      rows.at(-1)!.push(...cellsOf(source.text, { start: range.start, end: lineRange(source, line).end }))
    else if (range.text !== '') goOn(rows, source.text, range)
  }
  const grid = toGrid(rows.filter(cells => cells.length > 0))
  const [first, last] = [lineRange(source, lines.first), lineRange(source, lines.end - 1)]
  const range = { start: first.start, end: last.end }
  return grid.length === 0
    ? []
    : [{ table: { layout: 'wiki', rows: grid, blanks: 'kept', cellsBy: 'frame', ...range }, lines }]
}

/** What opens and closes a table, its caption, and the mark of a row. */
const NO_CELL = /^(?:\{\||\|[}+]|\|-)/

/** The cells of a line, each behind a mark of one letter or, further on, of two. */
function cellsOf(text: string, { start, end }: Range): readonly SpanningCell[] {
  const cells: SpanningCell[] = []
  let from = start + 1
  for (const mark of [...text.slice(from, end).matchAll(BETWEEN), undefined]) {
    const to = mark ? start + 1 + mark.index : end
    cells.push(cellOf(text, from, to))
    from = to + 2
  }
  return cells
}

const BETWEEN = /\|\||!!/g

/** What stands before a single bar says how the cell is merged and how it looks. */
function cellOf(text: string, from: number, to: number): SpanningCell {
  const attributes = ATTRIBUTES.exec(text.slice(from, to))?.[0] ?? ''
  const cell = withoutEmphasis(trimmedCell(text, from + attributes.length, to))
  const [columns, rows] = [SPANS.columns, SPANS.rows].map(name =>
    span(Number(name.exec(attributes)?.[1] ?? 1)),
  )
  return { cell, columns: columns!, rows: rows!, start: cell.start, end: Math.max(cell.end, to) }
}

const ATTRIBUTES = /^[^|[\]{}=]*=[^|[\]{}]*\|/
const SPANS = { columns: /colspan\s*=\s*["']?(\d{1,3})/i, rows: /rowspan\s*=\s*["']?(\d{1,3})/i }

/** A line without a mark goes on with the text of the last cell; a number there is no cell's but a page's. */
function goOn(rows: readonly SpanningCell[][], text: string, line: Cell): void {
  const cells = rows.at(-1)!
  const last = cells.at(-1)
  if (!last || (last.cell.text === '' && isFigureLike(line.text))) return
  const { end } = line
  const whole = text.slice(last.cell.start, end).replace(/\s+/g, '')
  cells.splice(-1, 1, { ...last, cell: { text: whole, start: last.cell.start, end, joined: true }, end })
}
