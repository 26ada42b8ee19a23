import type { Range } from '../../text/range.ts'
import { lineAt, lineRange, type Source } from '../../text/source.ts'
import { blocksOf } from '../blocks.ts'
import { isPageMark, indexWithin, lineStart, splitLine, trimmedLine } from '../lines.ts'
import { readQuoted } from '../quoted.ts'
import { commonWidth, type Row } from '../table.ts'
import { joinTorn } from '../torn.ts'
import type { FoundTable, Layout, LineSpan } from './layout.ts'

/**
 * A row a line, cells divided by tabs: copied from a browser, which leaves out the cells that a merged one covers,
 * or from a spreadsheet, which writes the full grid. Blanks are kept.
 */
export const tsv: Layout = { id: 'tsv', sign: /\t/, find }

/** A line without a tab between the others is a row of one cell; a longer one is running text. */
const LONGEST_CELL = 60

function find(source: Source, span: LineSpan): readonly FoundTable[] {
  const found: FoundTable[] = []
  let run: { first: number; end: number } | undefined
  let tab = source.text.indexOf('\t', lineStart(source, span.first))
  for (let line = span.first; line < span.end; line++) {
    const tabbed = tab !== -1 && tab < lineStart(source, line + 1)
    if (tabbed) {
      run ??= { first: line, end: line }
      run.end = line + 1
      tab = source.text.indexOf('\t', lineStart(source, line + 1))
    } else if (run && trimmedLine(source, line).text.length > LONGEST_CELL) {
      found.push(...readRun(source, run))
      run = undefined
    }
  }
  if (run) found.push(...readRun(source, run))
  return found
}

/** Only a row with quotes in it can run over several lines. */
function rowAt(source: Source, range: Range, lines: LineSpan): Row {
  const { text } = source
  if (indexWithin(text, '"', range) === -1) return { cells: splitLine(text, range, '\t'), ...range }
  const limit = Math.min(lineRange(source, lines.end - 1).end, range.start + LONGEST_ROW)
  const { cells, end } = readQuoted(text, range.start, Math.max(limit, range.end), '\t')
  return { cells, start: range.start, end }
}

/** What the lines of one row have together, at most. */
const LONGEST_ROW = 4000

function readRun(source: Source, lines: LineSpan): readonly FoundTable[] {
  const written: Row[] = []
  for (let line = lines.first; line < lines.end; line++) {
    const range = lineRange(source, line)
    const row = rowAt(source, range, lines)
    // A cell in quotes may hold line breaks; the row then ends on another line.
    line = lineAt(source, row.end)
    const [only, ...more] = row.cells
    if (more.length > 0 || (only!.text !== '' && !isPageMark(only!.text))) written.push(row)
  }
  return blocksOf(written).map(rows => readBlock(source, joinTorn(rows)))
}

function readBlock(source: Source, rows: readonly Row[]): FoundTable {
  const [first, last] = [rows[0]!, rows.at(-1)!]
  const width = commonWidth(rows)
  return {
    table: {
      layout: 'tsv',
      rows,
      blanks: 'kept',
      ...(width !== undefined && { width }),
      start: first.start,
      end: last.end,
    },
    lines: { first: lineAt(source, first.start), end: lineAt(source, last.end) + 1 },
  }
}
