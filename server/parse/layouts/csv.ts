import { isFigureLike } from '../../text/figure.ts'
import { lineAt, lineRange, type Source } from '../../text/source.ts'
import type { Range } from '../../text/range.ts'
import { readQuoted } from '../quoted.ts'
import { lineStart } from '../lines.ts'
import { commonWidth, type Cell, type Row } from '../table.ts'
import { joinTorn } from '../torn.ts'
import type { FoundTable, Layout, LineSpan } from './layout.ts'

/**
 * A row a line, cells divided by commas or semicolons; a cell with those or with line breaks of its own stands in
 * double quotes. Blanks are kept.
 */
export const csv: Layout = { id: 'csv', sign: /[,;]/, find }

/** Running text has commas too; a table has several lines with figures between them. */
const FEWEST_ROWS = 3
const MANY_CELLS = 5
/** Fewer cells will do where nearly all rows have as many, and most of them empty ones. */
const FEWEST_CELLS = 3
/** Fewer rows will do with so many figures in each. */
const FEWEST_LONG = 2
const FEWEST_FIGURES = 3
const LONGEST_LINE = 2000
/** What the lines of one row have together, at most. */
const LONGEST_ROW = 4000
/** A line with a longer cell is running text. */
const LONGEST_CELL = 60
/** Lines without a separator that may follow each other inside a table: captions. */
const MOST_CAPTIONS = 2

function find(source: Source, span: LineSpan): readonly FoundTable[] {
  const found: FoundTable[] = []
  let run: Run | undefined
  const close = () => {
    if (run && isTable(run.rows)) found.push(toTable(run))
    run = undefined
  }
  for (let line = span.first; line < span.end;) {
    const range = lineRange(source, line)
    const { separator }: Pick<Run, 'separator'> = run ?? { separator: separatorOf(source.text, range) }
    const row = readRow(source, range, lineStart(source, span.end), separator)
    const next = row ? lineAt(source, row.end) + 1 : line + 1
    const isRow = row !== undefined && row.cells.length > 1
    if (!row || (!isRow && (run?.captions ?? MOST_CAPTIONS) >= MOST_CAPTIONS)) close()
    else {
      run ??= { separator, rows: [], captions: 0, first: line, end: next }
      run.rows.push(row)
      run.captions = isRow ? 0 : run.captions + 1
      if (isRow) run.end = next
    }
    line = next
  }
  close()
  return found
}

interface Run {
  readonly separator: string
  readonly rows: Row[]
  /** How many rows of one cell there are at its end. */
  captions: number
  readonly first: number
  end: number
}

function separatorOf(text: string, { start, end }: Range): string {
  let semicolons = 0
  for (let at = start; at < end; at++) {
    if (text[at] === ';') semicolons++
    else if (text[at] === ',') semicolons--
  }
  return semicolons > 0 ? ';' : ','
}

/** The row that begins with a line, `undefined` where it is running text. */
function readRow(source: Source, range: Range, limit: number, separator: string): Row | undefined {
  if (range.end - range.start > LONGEST_LINE) return undefined
  const rowLimit = Math.min(limit, range.start + LONGEST_ROW)
  const { cells, end } = readQuoted(source.text, range.start, rowLimit, separator)
  return cells.some(({ text }) => text.length > LONGEST_CELL) ? undefined : { cells, start: range.start, end }
}

function isTable(rows: readonly Row[]): boolean {
  const figured = rows.filter(hasFigures)
  const long = figured.filter(({ cells }) => cells.filter(isFigure).length >= FEWEST_FIGURES)
  return (
    figured.length >= FEWEST_ROWS ||
    long.length >= FEWEST_LONG ||
    rows.some(hasManyFigures) ||
    isRegular(rows)
  )
}

function isFigure({ text }: Cell): boolean {
  return text !== '' && isFigureLike(text)
}

/** Labels, then figures and blanks to the end. A label that ends in a digit is half a number: `1,286`. */
function hasFigures({ cells }: Row): boolean {
  const first = cells.findIndex(isFigure)
  if (first < 1 || ENDS_IN_DIGIT.test(cells[first - 1]!.text)) return false
  return cells.slice(first).every(({ text }) => text === '' || isFigureLike(text))
}

const ENDS_IN_DIGIT = /[\d０-９]$/

function hasManyFigures({ cells }: Row): boolean {
  return cells.length >= MANY_CELLS && cells.every(({ text }) => isFigureLike(text))
}

/** Many rows with as many cells each, and most with empty ones, or with a merged one written out in each of its places. */
function isRegular(rows: readonly Row[]): boolean {
  const width = commonWidth(rows) ?? 0
  const isHole = ({ text }: Cell, i: number, cells: readonly Cell[]) =>
    text === '' || text === cells[i - 1]?.text
  const holes = rows.filter(({ cells }) => cells.some(isHole)).length
  return rows.length >= FEWEST_ROWS && width >= FEWEST_CELLS && holes * 2 > rows.length
}

function toTable({ rows, captions, first, end }: Run): FoundTable {
  const kept = joinTorn(captions > 0 ? rows.slice(0, -captions) : rows)
  const width = commonWidth(kept.filter(({ cells }) => cells.length > 1))
  const range = { start: kept[0]!.start, end: kept.at(-1)!.end }
  return {
    table: { layout: 'csv', rows: kept, blanks: 'kept', ...(width !== undefined && { width }), ...range },
    lines: { first, end },
  }
}
