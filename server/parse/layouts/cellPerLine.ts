import { isFigureLike } from '../../text/figure.ts'
import { lineRange, type Source } from '../../text/source.ts'
import { isSpace, trimmedCell } from '../cell.ts'
import { isPageLine } from '../lines.ts'
import { rowsOfStream } from '../stream.ts'
import type { Blanks, Cell } from '../table.ts'
import type { FoundTable, Layout, LineSpan } from './layout.ts'

/**
 * One cell a line. In one spelling a filled cell is its text and two line breaks, an empty cell one line break
 * and, in some tables, a row's end one more: the line breaks carry the blanks. In the other, cells follow each
 * other line by line and blanks are lost.
 */
export const cellPerLine: Layout = { id: 'cell-per-line', find }

/** The longest label of the form has 37 characters; a longer line is running text. */
const LONGEST_CELL = 60
/** More blank lines than a row has cells: no table goes on behind them. */
const MOST_BLANK_LINES = 40
/** A run with fewer figures, and with fewer empty cells, is no table. */
const FEWEST_FIGURES = 2
const FEWEST_BLANKS = 10

function find(source: Source, span: LineSpan): readonly FoundTable[] {
  const found: FoundTable[] = []
  let first = span.first
  let blankLines = 0
  for (let line = span.first; line <= span.end; line++) {
    if (line < span.end) {
      const length = filledLength(source, line)
      blankLines = length === 0 ? blankLines + 1 : 0
      if (length <= LONGEST_CELL && blankLines <= MOST_BLANK_LINES) continue
    }
    const table = readRun(source, { first, end: line })
    if (table) found.push(table)
    first = line + 1
  }
  return found
}

function filledLength(source: Source, line: number): number {
  const { text } = source
  let { start, end } = lineRange(source, line)
  if (end - start > 4 * LONGEST_CELL) return end - start
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return end - start
}

function readRun(source: Source, lines: LineSpan): FoundTable | undefined {
  // What stands between two paragraphs is mostly shorter than any table.
  if (lines.end - lines.first < FEWEST_FIGURES) return undefined
  const written: Cell[] = []
  let figures = 0
  let blankLines = 0
  for (let line = lines.first; line < lines.end; line++) {
    const { start, end } = lineRange(source, line)
    const cell = trimmedCell(source.text, start, end)
    written.push(cell)
    if (cell.text === '') blankLines++
    else if (isFigureLike(cell.text)) figures++
  }
  if (figures < FEWEST_FIGURES && blankLines < FEWEST_BLANKS) return undefined
  const cells = cellsOf(written)
  const blankCells = cells.filter(cell => cell.text === '').length
  if (figures < FEWEST_FIGURES && blankCells < FEWEST_BLANKS) return undefined
  const { rows, marked } = rowsOfStream([cells])
  const [head, last] = [rows[0], rows.at(-1)]
  // Page marks and blanks alone are no rows.
  if (!head || !last) return undefined
  const blanks: Blanks = blankCells > 0 ? 'kept' : 'unknown'
  return {
    table: {
      layout: 'cell-per-line',
      rows,
      blanks,
      cellsBy: 'lines',
      stream: true,
      marked,
      start: head.start,
      end: last.end,
    },
    lines,
  }
}

/** Blank lines divide cells, or each is an empty cell, or they say nothing. */
function cellsOf(written: readonly Cell[]): readonly Cell[] {
  const double = isDoubleSpaced(written)
  // A page mark takes the blank line that ends its own.
  const own = written.filter(({ text }, i) => {
    const behindMark = double && text === '' && isPageLine(written[i - 1]?.text ?? '')
    return !isPageLine(text) && !behindMark
  })
  if (double) return withoutSeparators(own)
  const filled = own.filter(({ text }) => text !== '')
  return filled.length < own.length && isRegular(own) ? own : filled
}

/**
 * Whether, with the blank lines as empty cells, nearly all rows are equally long, and more go on behind one than are
 * not: a single blank line may have come in.
 */
function isRegular(cells: readonly Cell[]): boolean {
  const counts = new Map<number, number>()
  let rows = 0
  let holes = 0
  // The last may hold the blank lines behind the table.
  for (const row of rowsOfStream([cells]).rows.slice(0, -1)) {
    const values = row.cells.slice(
      row.cells.findLastIndex(({ text }) => text !== '' && !isFigureLike(text)) + 1,
    )
    if (values.length < FEWEST_VALUES) continue
    rows++
    const hole = values.findIndex(({ text }) => text === '')
    if (hole !== -1 && values.slice(hole).some(({ text }) => text !== '')) holes++
    counts.set(values.length, (counts.get(values.length) ?? 0) + 1)
  }
  const most = Math.max(0, ...counts.values())
  return most >= FEWEST_ROWS && most * 4 >= rows * 3 && holes > rows - most
}

const FEWEST_VALUES = 3
const FEWEST_ROWS = 3

/** Whether, with few exceptions, a blank line follows each filled one, or each but the last of a row. */
function isDoubleSpaced(written: readonly Cell[]): boolean {
  let filled = 0
  let followed = 0
  written.forEach((cell, i) => {
    if (cell.text === '') return
    filled++
    if (i + 1 === written.length || written[i + 1]!.text === '') followed++
  })
  return followed * 5 >= filled * 4 || isSpacedWithinRows(written)
}

/**
 * Whether one blank line stands before every figure, with few exceptions, and none before every label that opens a
 * row. Rows of which every other cell is empty look the same, and are in no form.
 */
function isSpacedWithinRows(written: readonly Cell[]): boolean {
  let [figures, apart, opened] = [0, 0, 0]
  let last: number | undefined
  written.forEach(({ text }, i) => {
    if (text === '') return
    const gap = last === undefined ? undefined : i - last
    const isFigure = isFigureLike(text)
    if (isFigure) {
      figures++
      if (gap === 2) apart++
    } else if (gap === 1 && isFigureLike(written[i - 1]!.text)) opened++
    last = i
  })
  return opened > 0 && figures >= FEWEST_APART && apart * 5 >= figures * 4
}

/** A guess: three rows of two figures. */
const FEWEST_APART = 6

/** The cells: every line but the one blank line that ends a filled cell, and those before the first. */
function withoutSeparators(written: readonly Cell[]): Cell[] {
  const cells: Cell[] = []
  written.forEach((cell, i) => {
    if (cell.text !== '') cells.push(cell)
    else if (cells.length > 0 && written[i - 1]?.text === '') cells.push(cell)
  })
  return cells
}
