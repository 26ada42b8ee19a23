import { lineRange, type Source } from '../../text/source.ts'
import { lineStart, splitLine, trimmedLine } from '../lines.ts'
import { commonWidth, type Row } from '../table.ts'
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
      found.push(readRun(source, run))
      run = undefined
    }
  }
  if (run) found.push(readRun(source, run))
  return found
}

function readRun(source: Source, lines: LineSpan): FoundTable {
  const rows: Row[] = []
  for (let line = lines.first; line < lines.end; line++) {
    const range = lineRange(source, line)
    const cells = splitLine(source.text, range, '\t')
    if (cells.length > 1 || cells[0]!.text !== '') rows.push({ cells, start: range.start, end: range.end })
  }
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
    lines,
  }
}
