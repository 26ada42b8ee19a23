import type { Range } from '../../text/range.ts'
import { lineAt, lineRange, type Source } from '../../text/source.ts'
import { isSpace, trimmedCell } from '../cell.ts'
import type { Cell, Row, Table } from '../table.ts'
import type { FoundTable, Layout, LineSpan } from './layout.ts'

/**
 * A row a line, cells divided by `|`: `a | b | |`, `| a | b |`, `a|b`. Rows may be padded at the right with empty
 * cells to one width, so a blank at the end says nothing by itself.
 */
export const pipe: Layout = { id: 'pipe', find }

function find(source: Source, span: LineSpan): readonly FoundTable[] {
  const found: FoundTable[] = []
  const end = startOf(source, span.end)
  let bar = source.text.indexOf('|', startOf(source, span.first))
  while (bar !== -1 && bar < end) {
    const first = lineAt(source, bar)
    let line = first
    for (; line < span.end && bar !== -1 && bar < startOf(source, line + 1); line++) {
      bar = source.text.indexOf('|', startOf(source, line + 1))
    }
    const lines = { first, end: line }
    found.push({ table: readTable(source, lines), lines })
  }
  return found
}

function readTable(source: Source, lines: LineSpan): Table {
  const ranges = Array.from({ length: lines.end - lines.first }, (_, i) => lineRange(source, lines.first + i))
  const bordered = ranges.every(range => beginsWithBar(source.text, range))
  const rows = ranges.map(range => readRow(source.text, range, bordered)).filter(row => !isDelimiter(row))
  return { layout: 'pipe', rows, blanks: 'unknown', start: ranges[0]!.start, end: ranges.at(-1)!.end }
}

function beginsWithBar(text: string, { start, end }: Range): boolean {
  let at = start
  while (at < end && isSpace(text.charCodeAt(at))) at++
  return text[at] === '|'
}

/** The line `|---|:--:|` below the header of a Markdown table. */
function isDelimiter(row: Row): boolean {
  return row.cells.length > 0 && row.cells.every(cell => DASHES.test(cell.text))
}

const DASHES = /^:?-{3,}:?$/

function startOf(source: Source, line: number): number {
  return source.lineStarts[line] ?? source.text.length
}

/** `bordered`: every row begins with a bar, which is then no cell's end. The bar at the end never is. */
function readRow(text: string, { start, end }: Range, bordered: boolean): Row {
  const cells: Cell[] = []
  let from = bordered ? text.indexOf('|', start) + 1 : start
  for (;;) {
    const bar = text.indexOf('|', from)
    const isLast = bar === -1 || bar >= end
    const cell = trimmedCell(text, from, isLast ? end : bar)
    if (!isLast || cell.text !== '') cells.push(cell)
    if (isLast) return { cells, start, end }
    from = bar + 1
  }
}
