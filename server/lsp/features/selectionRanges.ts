// What a growing selection takes in: the cell, its row, the table, the section, the whole text.
import type { Feature } from '../feature.ts'
import type { SelectionRange } from 'vscode-languageserver'
import type { Report } from '../../report.ts'
import { contains, isEmpty, type Range } from '../../text/range.ts'
import { lineAt, lineRange } from '../../text/source.ts'
import { toOffset, toRange } from '../convert/positions.ts'
import type { OpenReport } from '../documents/checkedReport.ts'
import { sectionAround, tableRange } from '../lookUp.ts'

export const selectionRanges: Feature = {
  capabilities: ({ knows }) => (knows('selectionRange') ? { selectionRangeProvider: true } : {}),
  register: ({ connection, about }) =>
    connection.onSelectionRanges(
      about((open, { positions }) =>
        positions.map(position => selectionRangeAt(open, toOffset(open.report.source, position))),
      ),
    ),
}

/** What a growing selection takes in at a place: the cell, its row, the table, the section, the whole text. */
function selectionRangeAt({ report }: OpenReport, offset: number): SelectionRange {
  let selection: SelectionRange | undefined
  for (const range of outermostFirst(report, offset)) {
    selection = { range: toRange(report.source, range), ...(selection && { parent: selection }) }
  }
  return selection!
}

/** Each within the one before it, and smaller. */
function outermostFirst(report: Report, offset: number): readonly Range[] {
  const chain: Range[] = [{ start: 0, end: report.source.text.length }]
  for (const range of [sectionRange(report, offset), ...inTable(report, offset), wordsAt(report, offset)]) {
    const outer = chain.at(-1)!
    if (range && contains(range, offset) && isWithin(range, outer) && !isWithin(outer, range))
      chain.push(range)
  }
  return chain
}

function sectionRange(report: Report, offset: number): Range | undefined {
  const section = sectionAround(report, offset)
  return section && { start: section.start, end: section.contentEnd }
}

function inTable(report: Report, offset: number): readonly Range[] {
  const table = report.tables.find(candidate => contains(tableRange(report, candidate), offset))
  if (!table) return []
  const rows = new Set(table.rows.map(row => row.table))
  const row = [...rows].flatMap(written => written.rows).find(candidate => contains(candidate, offset))
  const cell = row?.cells.find(candidate => !isEmpty(candidate) && contains(candidate, offset))
  return [tableRange(report, table), ...(row ? [row] : []), ...(cell ? [cell] : [])]
}

/** A heading, or the line of running text. */
function wordsAt({ source, sections }: Report, offset: number): Range {
  return sections.find(heading => contains(heading, offset)) ?? lineRange(source, lineAt(source, offset))
}

function isWithin(inner: Range, outer: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
