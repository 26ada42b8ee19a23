import { lineAt, lineRange, type Source } from '../../text/source.ts'
import {
  CELL_SEPARATORS,
  type CellSeparator,
  lineStart,
  splitLine,
  trimmedLine,
  isPageMark,
} from '../lines.ts'
import { blocksOf } from '../blocks.ts'
import { withoutEmphasis } from '../cell.ts'
import { commonWidth, type Cell, type Row, type Table } from '../table.ts'
import { joinTorn } from '../torn.ts'
import type { FoundTable, Layout, LineSpan } from './layout.ts'

/**
 * A row a line, cells divided by `|`: `a | b | |`, `| a | b |`, `a| b`, `|a||b|`. Rows may be padded at the right
 * with empty cells to one width, so a blank at the end says nothing by itself.
 */
export const pipe: readonly Layout[] = CELL_SEPARATORS.map(({ bar, sign }) => ({
  id: 'pipe',
  sign,
  find: (source, span) => find(source, span, bar),
}))

function find(source: Source, span: LineSpan, bar: CellSeparator): readonly FoundTable[] {
  const closed = closesRows(source, bar)
  const written = runs(source, span, bar).map(run => run.map(line => readLine(source, line, bar)))
  return written.flatMap(blocksOf).map(lines => {
    const table = readTable(lines, closed)
    const end = lines.at(-1)!.line + 1
    const found = isNumberAlone(source, end, span) ? withLooseEnd(table) : table
    return { table: found, lines: { first: lines[0]!.line, end } }
  })
}

/** What stands between the bars of a line. */
interface Line extends Row {
  readonly line: number
}

function readLine(source: Source, line: number, bar: CellSeparator): Line {
  const range = lineRange(source, line)
  const cells = splitLine(source.text, range, bar).map(withoutEmphasis)
  return { start: range.start, end: range.end, line, cells }
}

/** The lines with bars that belong together: nothing stands between them but blank lines and the end of a page. */
function runs(source: Source, span: LineSpan, bar: CellSeparator): readonly (readonly number[])[] {
  const found: number[][] = []
  let at = source.text.indexOf(bar, lineStart(source, span.first))
  const end = lineStart(source, span.end)
  while (at !== -1 && at < end) {
    const line = lineAt(source, at)
    const open = found.at(-1)
    if (open && goesOn(source, open.at(-1)!, line)) open.push(line)
    else found.push([line])
    at = source.text.indexOf(bar, lineStart(source, line + 1))
  }
  return found
}

function goesOn(source: Source, above: number, line: number): boolean {
  if (line - above > MOST_BETWEEN + 1) return false
  if (line > above + 1 && isDashes(trimmedLine(source, line + 1).text)) return false
  for (let between = above + 1; between < line; between++) {
    const { text } = trimmedLine(source, between)
    if (text !== '' && !isPageMark(text)) return false
  }
  return true
}

const MOST_BETWEEN = 3

/** What stands below the first line of a Markdown table. */
function isDashes(text: string): boolean {
  return text.includes('---') && /^[\s|:=-]+$/.test(text)
}

/** A number alone in the line below a table may be the rest of its last figure. */
function isNumberAlone(source: Source, line: number, span: LineSpan): boolean {
  return line < span.end && NUMBER.test(trimmedLine(source, line).text.slice(0, LONGEST_NUMBER + 1))
}

const LONGEST_NUMBER = 9
const NUMBER = /^\d{1,9}$/

function withLooseEnd(table: Table): Table {
  const last = table.rows.at(-1)
  return last ? { ...table, rows: [...table.rows.slice(0, -1), { ...last, loose: true }] } : table
}

/** How the bars stand in the rows of one table. */
interface Manner {
  /** A bar opens every row. */
  readonly opened: boolean
  /** A bar closes the rows, so that what follows the last one is no cell. */
  readonly closed: boolean
  /** Every cell has a bar on both sides of its own: `|a||b|`. */
  readonly doubled: boolean
}

function readTable(lines: readonly Row[], closed: boolean): Table {
  const manner = mannerOf(lines, closed)
  const rows = joinTorn(
    lines.filter(line => !isDelimiter(line)),
    (row, next) => manner.opened && manner.closed && breaksFrame(row, next),
    (row, next) => manner.closed && keepsFrame(row, next, manner),
  ).map(row => toRow(row, manner))
  const width = commonWidth(rows)
  return {
    layout: 'pipe',
    rows,
    ...(width !== undefined && { width }),
    blanks: manner.closed ? 'unknown' : 'kept',
    start: lines[0]!.start,
    end: lines.at(-1)!.end,
  }
}

/** A row without a bar at its end, and a next one without a bar before it. */
function breaksFrame({ cells }: Row, { cells: next }: Row): boolean {
  const isOpen = cells[0]!.text === '' && cells.at(-1)!.text !== ''
  return isOpen && next[0]!.text !== '' && next.at(-1)!.text === ''
}

/** A row with a bar at its end, and a next one that begins as all do. */
function keepsFrame({ cells }: Row, { cells: next }: Row, { opened }: Manner): boolean {
  return cells.at(-1)!.text === '' && (!opened || next[0]!.text === '')
}

/**
 * Whether a bar stands at the end of the rows of the text. A row that ends in a word has none; one that ends in a
 * bar may also have a blank last cell, so a few rows that end in words decide.
 */
export function closesRows(source: Source, bar: CellSeparator): boolean {
  const answers = CLOSING.get(source) ?? new Map<CellSeparator, boolean>()
  CLOSING.set(source, answers)
  const known = answers.get(bar)
  if (known !== undefined) return known
  let rows = 0
  let open = 0
  let at = source.text.indexOf(bar)
  while (at !== -1) {
    const line = lineAt(source, at)
    rows++
    if (!trimmedLine(source, line).text.endsWith(bar)) open++
    at = source.text.indexOf(bar, lineStart(source, line + 1))
  }
  const closes = open < FEWEST_OPEN || open * 10 < rows
  answers.set(bar, closes)
  return closes
}

/** Fewer rows without a bar at the end are damage. */
const FEWEST_OPEN = 3

/** A source never changes, so the answers are kept with it. */
const CLOSING = new WeakMap<Source, Map<CellSeparator, boolean>>()

function mannerOf(rows: readonly Row[], closed: boolean): Manner {
  const lines = rows.map(({ cells }) => cells)
  const opened = mostOf(lines, parts => parts[0]!.text === '') && !beginsWithBlanks(lines)
  const filled = lines.filter(parts => parts.some(({ text }) => text !== ''))
  const doubled = opened && closed && mostOf(filled, isDoubled) && filled.some(parts => parts.length > 3)
  const framed = opened && lines.length >= FEWEST_FRAMED && mostOf(lines, parts => parts.at(-1)!.text === '')
  return { opened, closed: closed || framed, doubled }
}

/** The rows without a bar before them are as long as those with one: that bar then stands behind a blank cell. */
function beginsWithBlanks(lines: readonly (readonly Cell[])[]): boolean {
  const width = commonWidth(lines.map(cells => ({ cells })))
  const bare = lines.filter(parts => parts[0]!.text !== '' && parts.length === width)
  return bare.length >= FEWEST_BARE
}

const FEWEST_BARE = 2

/** Rows with a bar at both ends that show how a table is written, whatever the rest of the text does. */
const FEWEST_FRAMED = 5

function mostOf<T>(list: readonly T[], holds: (item: T) => boolean): boolean {
  return list.length > 0 && list.filter(holds).length * 5 >= list.length * 4
}

/**
 * Between the outer bars, texts at even places only: the odd ones lie between the bars of two cells. The bar at the
 * end may have come onto a line of its own.
 */
function isDoubled(parts: readonly Cell[]): boolean {
  const complete = parts.length % 2 === 1 || parts.at(-1)!.text !== ''
  return complete && parts.every(({ text }, i) => i % 2 === 1 || text === '')
}

function toRow({ cells: parts, start, end }: Row, { opened, closed, doubled }: Manner): Row {
  if (doubled && isDoubled(parts)) return { cells: parts.filter((_, i) => i % 2 === 1), start, end }
  if (doubled) return { cells: parts.filter(({ text }) => text !== ''), start, end, loose: true }
  const inner = opened && parts[0]!.text === '' ? parts.slice(1) : parts
  return { cells: closed && inner.at(-1)?.text === '' ? inner.slice(0, -1) : inner, start, end }
}

/** The line `|---|:--:|` below the header of a Markdown table. */
function isDelimiter({ cells }: Row): boolean {
  return cells.some(({ text }) => text !== '') && cells.every(({ text }) => text === '' || DASHES.test(text))
}

const DASHES = /^:?[-=]{3,}(?:\+[-=]+)*:?$/
