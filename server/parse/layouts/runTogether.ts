import { lineRange, type Source } from '../../text/source.ts'
import { trimmedLine } from '../lines.ts'
import type { Cell, Row } from '../table.ts'
import type { FoundTable, Layout, LineSpan } from './layout.ts'

/**
 * A row a line with nothing between the cells: a label and one string of digits, `…申请数量210000021`. Where one
 * figure ends and the next begins only the sums can tell. A row without a label is digits alone.
 */
export const runTogether: Layout = { id: 'run-together', find }

const FEWEST_ROWS = 3
/** More than a telephone number has. */
const MANY_DIGITS = /^\d{13,60}$/
/** Longer lines are running text that ends in a number. */
const LONGEST_LINE = 120

function find(source: Source, span: LineSpan): readonly FoundTable[] {
  const lines: { line: number; row: Row; joined: boolean }[] = []
  for (let line = span.first; line < span.end; line++) {
    const range = lineRange(source, line)
    if (range.end - range.start > LONGEST_LINE) continue
    const written = trimmedLine(source, line)
    if (written.text === '') continue
    const cells = cellsOf(written)
    lines.push({ line, row: { cells, start: range.start, end: range.end }, joined: cells.length > 1 })
  }
  const rows = lines.filter(({ joined }) => joined)
  if (rows.length < FEWEST_ROWS && !lines.some(({ row }) => MANY_DIGITS.test(row.cells[0]!.text))) return []
  const table = lines.map(({ row }) => row)
  const [head, last] = [lines[0]!, lines.at(-1)!]
  return [
    {
      table: {
        layout: 'run-together',
        rows: table,
        blanks: 'lost',
        cellsBy: 'nothing',
        start: head.row.start,
        end: last.row.end,
      },
      lines: { first: head.line, end: last.line + 1 },
    },
  ]
}

/** The label and the figures behind it, where there are both. */
function cellsOf(line: Cell): readonly Cell[] {
  const length = SEPARATED.test(line.text) ? 0 : labelLength(line.text)
  if (length === 0) return [line]
  const words = line.text.slice(0, length)
  const at = line.start + length
  // Figures within the label: two rows stand on one line.
  const label = INNER_FIGURES.test(words)
    ? { text: words, start: line.start, end: at, joined: true as const }
    : { text: words, start: line.start, end: at }
  return at === line.end ? [label] : [label, { text: line.text.slice(length), start: at, end: line.end }]
}

/** What divides cells: with it in the line, the digits at its end are one figure of several. */
const SEPARATED = /[,;\t|¦｜]/
const INNER_FIGURES = /[^\d（(第]\d{3,}/

/** Where the digits at the end begin; a unit of money may follow them. */
function labelLength(text: string): number {
  const unit = UNITS.find(word => text.endsWith(word))?.length ?? 0
  let at = text.length - unit
  while (at > 0 && isDigit(text.charCodeAt(at - 1))) at--
  return at === text.length - unit ? text.length : at
}

const UNITS = ['万元', '元']

/** Digits and the decimal point. */
function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x2e
}
