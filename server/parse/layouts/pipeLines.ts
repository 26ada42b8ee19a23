import { isFigureLike } from '../../text/figure.ts'
import { lineRange, type Source } from '../../text/source.ts'
import {
  CELL_SEPARATORS,
  type CellSeparator,
  indexWithin,
  lineStart,
  splitLine,
  trimmedLine,
  isPageMark,
} from '../lines.ts'
import { trimmedCell, withoutEmphasis } from '../cell.ts'
import { rowsOfStream } from '../stream.ts'
import type { Cell, Row } from '../table.ts'
import type { FoundTable, Layout, LineSpan } from './layout.ts'

/**
 * Cells divided by `|`, rows over several lines: a line break follows every cell, or every empty one, or cells and
 * bars take turns. Padding, empty cells up to the end of a line, ends a row; else a row ends where a label follows
 * a figure.
 */
export const pipeLines: readonly Layout[] = CELL_SEPARATORS.map(({ bar, sign }) => ({
  id: 'pipe-lines',
  sign,
  find: (source, span) => find(source, span, bar),
}))

/** Lines without a bar that may follow each other inside a table: the text of one cell, and where a page ends. */
const MOST_LINES_WITHOUT_BAR = 2
const MOST_BETWEEN_PAGES = 5

function find(source: Source, span: LineSpan, bar: CellSeparator): readonly FoundTable[] {
  return runs(source, span, bar).flatMap(lines => {
    if (!runsOverLines(source, lines, bar)) return []
    const written = Array.from({ length: lines.end - lines.first }, (_, i) =>
      splitLine(source.text, lineRange(source, lines.first + i), bar).map(withoutEmphasis),
    )
    const parts = written.filter(([only, ...rest]) => rest.length > 0 || !isPageMark(only!.text))
    const { cells, doubtful } = physicalRows(parts)
    const stream = rowsOfStream(cells)
    const rows = stream.rows.map(row => (row.cells.some(cell => doubtful.has(cell)) ? loosened(row) : row))
    const [first, last] = [rows[0], rows.at(-1)]
    if (!first || !last) return []
    const range = { start: first.start, end: last.end }
    return [
      {
        table: { layout: 'pipe-lines', rows, blanks: 'kept', stream: true, marked: stream.marked, ...range },
        lines,
      } as const,
    ]
  })
}

/** Lines with bars, and with them the line before each run and few between, which hold the text of their cells. */
function runs(source: Source, span: LineSpan, bar: CellSeparator): readonly LineSpan[] {
  const found: { first: number; end: number }[] = []
  let at = source.text.indexOf(bar, lineStart(source, span.first))
  for (let line = span.first; line < span.end && at !== -1; line++) {
    if (at >= lineStart(source, line + 1)) continue
    const open = found.at(-1)
    if (open && goesOn(source, open.end, line)) open.end = line + 1
    else found.push({ first: line, end: line + 1 })
    at = source.text.indexOf(bar, lineStart(source, line + 1))
  }
  return found.map(run => ({
    first: opensWithBar(source, run.first, bar) && run.first > span.first ? run.first - 1 : run.first,
    end: run.end,
  }))
}

/** Whether between two lines with bars there is at most the text of a cell, blank lines and page marks aside. */
function goesOn(source: Source, first: number, end: number): boolean {
  if (end - first > MOST_BETWEEN_PAGES) return false
  let filled = 0
  for (let line = first; line < end; line++) {
    const { text } = trimmedLine(source, line)
    if (text !== '' && !isPageMark(text)) filled++
  }
  return filled <= MOST_LINES_WITHOUT_BAR
}

function opensWithBar(source: Source, line: number, bar: CellSeparator): boolean {
  return splitLine(source.text, lineRange(source, line), bar)[0]!.text === ''
}

/**
 * A bar alone on its line, or hardly ever two cells on one: then a line is no row. Where bars open the lines before
 * their labels, each is one, and a bar alone is damage.
 */
function runsOverLines(source: Source, lines: LineSpan, bar: CellSeparator): boolean {
  let barred = 0
  let single = 0
  let alone = 0
  let opened = 0
  for (let line = lines.first; line < lines.end; line++) {
    const range = lineRange(source, line)
    const at = indexWithin(source.text, bar, range)
    if (at === -1) continue
    barred++
    const next = indexWithin(source.text, bar, { start: at + 1, end: range.end })
    if (next !== -1) {
      if (opensRow(source.text, range.start, at, next)) opened++
      continue
    }
    const [before, behind] = splitLine(source.text, range, bar)
    if (behind!.text !== '') continue
    if (before!.text === '') alone++
    else single++
  }
  if (opened > alone) return false
  return alone > 0 || (barred >= FEWEST_SINGLE && single * 10 >= barred * 6)
}

/** A bar at the beginning of a line and a label behind it. */
function opensRow(text: string, start: number, bar: number, next: number): boolean {
  if (trimmedCell(text, start, bar).text !== '') return false
  const label = trimmedCell(text, bar + 1, next).text
  return label !== '' && !isFigureLike(label)
}

const FEWEST_SINGLE = 8

/**
 * The cells of all lines in their order, cut where a line ends in padding. Where cells have their bars behind them, a
 * number without one may be that of a page: what it becomes is `doubtful`.
 */
function physicalRows(lines: readonly (readonly Cell[])[]): {
  readonly cells: readonly (readonly Cell[])[]
  readonly doubtful: ReadonlySet<Cell>
} {
  const rows: Cell[][] = [[]]
  const doubtful = new Set<Cell>()
  const closed = hasBarsBehind(lines)
  let open: Cell | undefined
  let isOdd = false
  for (const parts of lines) {
    const [head, ...rest] = parts
    open = joined(open, head!)
    if (closed && rest.length === 0 && PAGE_NUMBER.test(head!.text)) isOdd = true
    if (rest.length === 0) continue
    rows.at(-1)!.push(open)
    if (isOdd) doubtful.add(open)
    isOdd = false
    const texts = rest.findLastIndex(({ text }) => text !== '')
    rows.at(-1)!.push(...rest.slice(0, texts === rest.length - 1 ? texts : texts + 1))
    open = texts === rest.length - 1 ? rest[texts] : undefined
    if (isPadded(rest, texts)) rows.push([])
  }
  if (open && open.text !== '') rows.at(-1)!.push(open)
  return { cells: rows.filter(row => row.length > 0), doubtful }
}

const PAGE_NUMBER = /^\d{1,4}$/

/** Nearly all lines with text have a bar too. */
function hasBarsBehind(lines: readonly (readonly Cell[])[]): boolean {
  const filled = lines.filter(parts => parts.some(({ text }) => text !== ''))
  return filled.filter(({ length }) => length > 1).length * 5 >= filled.length * 4
}

function loosened(row: Row): Row {
  return { ...row, loose: true }
}

/** Two bars at the end of a line with nothing between. */
function isPadded(rest: readonly Cell[], lastText: number): boolean {
  return rest.length - 1 - lastText >= 2
}

function joined(open: Cell | undefined, cell: Cell): Cell {
  if (!open || open.text === '') return cell
  return cell.text === ''
    ? open
    : { text: open.text + cell.text, start: open.start, end: cell.end, joined: true }
}
