// Tidies the spaces in tables.
import type { AlignedTable } from '../facts/align/align.ts'
import { CELL_SEPARATORS, splitLine } from '../parse/lines.ts'
import type { Cell } from '../parse/table.ts'
import type { Report } from '../report.ts'
import { isFigureLike } from '../text/figure.ts'
import type { Range } from '../text/range.ts'
import { lineAt, lineRange, type Source } from '../text/source.ts'
import { displayWidth } from '../text/width.ts'
import type { Edit } from './edit.ts'
import { rereadWith, sameReading } from './reread.ts'
import { tableTop } from './tableSpan.ts'

/** What is done besides taking needless spaces away: nothing, or spaces that make columns line up. */
export type Padding = 'none' | 'columns'

/**
 * Edits that tidy the spaces around the cells of tables, in a part of the text. Only in tables with
 * bars or tabs do spaces mean nothing; a table is left alone unless the text, read again, says the same.
 */
export function tidySpaces(report: Report, within: Range, padding: Padding): readonly Edit[] {
  const tidied = report.tables.map(table => tidyTable(report, table, within, padding))
  const all = tidied.flat()
  if (all.length === 0 || isHarmless(report, all)) return all
  const safe = tidied.filter(edits => edits.length > 0 && isHarmless(report, edits)).flat()
  return safe.length > 0 && isHarmless(report, safe) ? safe : []
}

function isHarmless(report: Report, edits: readonly Edit[]): boolean {
  return sameReading(report, rereadWith(report, edits))
}

function tidyTable(report: Report, table: AlignedTable, within: Range, padding: Padding): readonly Edit[] {
  const { source } = report
  const first = lineAt(source, Math.min(tableTop(report, table), table.start))
  const last = lineAt(source, table.end)
  const lines = Array.from({ length: last - first + 1 }, (_, i) => lineRange(source, first + i))
  const edits = EDITS[table.layout]?.(source, lines, padding) ?? []
  return edits.filter(({ range }) => within.start <= range.start && range.end <= within.end)
}

type Tidy = (source: Source, lines: readonly Range[], padding: Padding) => readonly Edit[]

const EDITS: Readonly<Partial<Record<AlignedTable['layout'], Tidy>>> = {
  pipe: betweenBars,
  tsv: betweenTabs,
}

/** Nothing but the tab between two cells. A cell in quotes may hold tabs and line breaks of its own. */
function betweenTabs(source: Source, lines: readonly Range[]): readonly Edit[] {
  return lines.flatMap(line => {
    const text = source.text.slice(line.start, line.end)
    if (!text.includes('\t') || text.includes('"')) return []
    return segmentsOf(source, line, '\t').flatMap(segment => respace(source, segment, '', ''))
  })
}

/** One space on either side of a cell, be it empty, and none before the first bar of a row and behind its last. */
function betweenBars(source: Source, lines: readonly Range[], padding: Padding): readonly Edit[] {
  const rows = lines.flatMap(line => {
    const bar = CELL_SEPARATORS.find(({ sign }) => sign.test(source.text.slice(line.start, line.end)))?.bar
    return bar === undefined ? [] : [segmentsOf(source, line, bar)]
  })
  const widths = padding === 'columns' ? columnWidths(rows) : []
  return rows.flatMap(row =>
    row.flatMap((segment, at) => {
      const [isFirst, isLast] = [at === 0, at === row.length - 1]
      if (isEmpty(segment) && (isFirst || isLast)) return respace(source, segment, '', '')
      const room = row.length === widths.length ? widths[at]! - displayWidth(segment.cell.text) : 0
      // Two bars with nothing between them may be one mark.
      if (segment.to === segment.from && room === 0) return []
      const [before, behind] = [isFirst ? '' : ' ', isLast ? '' : ' ']
      if (isRule(row) && !isEmpty(segment)) return drawRule(source, segment, { before, behind, room })
      const fill = ' '.repeat(Math.max(0, room))
      const [left, right] = isFigureLike(segment.cell.text) ? [fill, ''] : ['', fill]
      return respace(source, segment, before + left, right + behind)
    }),
  )
}

/** What stands between two separators, and the cell in it. */
interface Segment {
  readonly from: number
  readonly to: number
  readonly cell: Cell
}

function segmentsOf(source: Source, line: Range, separator: string): readonly Segment[] {
  let from = line.start
  const cells = splitLine(source.text, line, separator)
  return cells.map((cell, i) => {
    const end = i === cells.length - 1 ? line.end : source.text.indexOf(separator, Math.max(from, cell.end))
    const segment = { from, to: end, cell }
    from = end + separator.length
    return segment
  })
}

function isEmpty({ cell }: Segment): boolean {
  return cell.text === ''
}

/** Whether it is the line below the header of a Markdown table, whose colons say how a column is aligned. */
function isRule(row: readonly Segment[]): boolean {
  const cells = row.filter(segment => !isEmpty(segment))
  return cells.length > 0 && cells.every(({ cell }) => /^:?-{3,}:?$/.test(cell.text))
}

/** As long as its column is wide. */
function drawRule(source: Source, segment: Segment, { before, behind, room }: Room): readonly Edit[] {
  const { start, text } = segment.cell
  const dashes = { start: start + text.indexOf('-'), end: start + text.lastIndexOf('-') + 1 }
  const length = Math.max(1, dashes.end - dashes.start + room)
  return [
    ...replace(source, { start: segment.from, end: start }, before),
    ...replace(source, dashes, '-'.repeat(length)),
    ...replace(source, { start: segment.cell.end, end: segment.to }, behind),
  ]
}

interface Room {
  readonly before: string
  readonly behind: string
  readonly room: number
}

/** The edits that put other spaces before and behind a cell. */
function respace(
  source: Source,
  { from, to, cell }: Segment,
  before: string,
  behind: string,
): readonly Edit[] {
  if (cell.text === '') return replace(source, { start: from, end: to }, before + behind)
  return [
    ...replace(source, { start: from, end: cell.start }, before),
    ...replace(source, { start: cell.end, end: to }, behind),
  ]
}

function replace({ text }: Source, range: Range, spaces: string): readonly Edit[] {
  return text.slice(range.start, range.end) === spaces ? [] : [{ range, text: spaces }]
}

/** With colons at both ends and some dash. */
const SHORTEST_RULE = 5

/** How wide each column is in the rows that have as many cells as most; others keep to no column. */
function columnWidths(rows: readonly (readonly Segment[])[]): readonly number[] {
  const counts = new Map<number, number>()
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1)
  const [count] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])
  const columns = rows.filter(row => row.length === count && !isRule(row))
  const least = rows.some(isRule) ? SHORTEST_RULE : 0
  return Array.from({ length: count }, (_, at) =>
    Math.max(least, ...columns.map(row => displayWidth(row[at]!.cell.text))),
  )
}
