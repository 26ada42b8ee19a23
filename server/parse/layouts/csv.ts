import { isFigureLike } from '../../text/figure.ts'
import { lineRange, type Source } from '../../text/source.ts'
import type { Range } from '../../text/range.ts'
import { trimmedCell } from '../cell.ts'
import { commonWidth, type Cell, type Row } from '../table.ts'
import type { FoundTable, Layout, LineSpan } from './layout.ts'

/** A row a line, cells divided by commas, a cell with commas of its own in double quotes. Blanks are kept. */
export const csv: Layout = { id: 'csv', sign: /,/, find }

/** Running text has commas too; a table has several lines with figures between them. */
const FEWEST_ROWS = 3
const MANY_FIGURES = 5
const LONGEST_LINE = 2000

function find(source: Source, span: LineSpan): readonly FoundTable[] {
  const found: FoundTable[] = []
  let rows: Row[] = []
  let first = span.first
  const close = (end: number) => {
    if (rows.filter(hasFigures).length >= FEWEST_ROWS || rows.some(hasManyFigures)) {
      const range = { start: rows[0]!.start, end: rows.at(-1)!.end }
      const width = commonWidth(rows)
      found.push({
        table: { layout: 'csv', rows, blanks: 'kept', ...(width !== undefined && { width }), ...range },
        lines: { first, end },
      })
    }
    rows = []
  }
  for (let line = span.first; line < span.end; line++) {
    const range = lineRange(source, line)
    const cells = range.end - range.start > LONGEST_LINE ? [] : splitQuoted(source.text, range)
    if (cells.length > 1) {
      if (rows.length === 0) first = line
      rows.push({ cells, start: range.start, end: range.end })
    } else if (rows.length > 0) close(line)
  }
  if (rows.length > 0) close(span.end)
  return found
}

function hasFigures({ cells }: Row): boolean {
  const values = cells.slice(1)
  return (
    values.every(({ text }) => text === '' || isFigureLike(text)) && values.some(({ text }) => text !== '')
  )
}

function hasManyFigures({ cells }: Row): boolean {
  return cells.length >= MANY_FIGURES && cells.every(({ text }) => isFigureLike(text))
}

function splitQuoted(text: string, { start, end }: Range): Cell[] {
  const cells: Cell[] = []
  let from = start
  let quoted = false
  for (let at = start; at <= end; at++) {
    if (at < end && text[at] === '"') quoted = !quoted
    if (at < end && (quoted || text[at] !== ',')) continue
    cells.push(unquoted(trimmedCell(text, from, at)))
    from = at + 1
  }
  return cells
}

/** The text between the quotes; the range with it, so that the figure itself is pointed at. */
function unquoted(cell: Cell): Cell {
  const { text, start, end } = cell
  if (text.length < 2 || !text.startsWith('"') || !text.endsWith('"')) return cell
  return { text: text.slice(1, -1), start: start + 1, end: end - 1 }
}
