import { lineRange, type Source } from '../../text/source.ts'
import { trimmedLine } from '../lines.ts'
import type { Row } from '../table.ts'
import type { FoundTable, Layout, LineSpan } from './layout.ts'

/**
 * A row a line with nothing between the cells: a label and one string of digits, `…申请数量210000021`. Where one
 * figure ends and the next begins only the sums can tell.
 */
export const runTogether: Layout = { id: 'run-together', find }

const FEWEST_ROWS = 3
/** Longer lines are running text that ends in a number. */
const LONGEST_LINE = 120

function find(source: Source, span: LineSpan): readonly FoundTable[] {
  const lines: { line: number; row: Row; joined: boolean }[] = []
  for (let line = span.first; line < span.end; line++) {
    const range = lineRange(source, line)
    if (range.end - range.start > LONGEST_LINE) continue
    const { text, start, end } = trimmedLine(source, line)
    if (text === '') continue
    const at = start + labelLength(text)
    const digits = text.slice(at - start)
    const words = text.slice(0, at - start)
    // Figures within the label: two rows stand on one line.
    const label = { text: words, start, end: at, ...(INNER_FIGURES.test(words) && { joined: true as const }) }
    const figure = { text: digits, start: at, end }
    const cells = [...(label.text === '' ? [] : [label]), ...(digits === '' ? [] : [figure])]
    lines.push({ line, row: { cells, ...range }, joined: digits !== '' && label.text !== '' })
  }
  const rows = lines.filter(({ joined }) => joined)
  if (rows.length < FEWEST_ROWS) return []
  const table = lines.map(({ row }) => row)
  const [head, last] = [lines[0]!, lines.at(-1)!]
  return [
    {
      table: {
        layout: 'run-together',
        rows: table,
        blanks: 'lost',
        start: head.row.start,
        end: last.row.end,
      },
      lines: { first: head.line, end: last.line + 1 },
    },
  ]
}

const INNER_FIGURES = /[^\d（(第]\d{3,}/

/** Where the digits at the end begin; a unit of money may follow them. */
function labelLength(text: string): number {
  const unit = /(?:元|万元)$/.exec(text)?.[0].length ?? 0
  let at = text.length - unit
  while (at > 0 && /[\d.]/.test(text[at - 1]!)) at--
  return at === text.length - unit ? text.length : at
}
