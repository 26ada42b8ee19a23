import type { FoundSection } from '../facts/sections.ts'
import type { TableForm } from '../forms/form.ts'
import type { Report } from '../report.ts'
import { lineAt, lineBreakOf, lineRange } from '../text/source.ts'
import type { Edit } from './edit.ts'
import { drawTable } from './grid.ts'
import { writableLike, writeTable } from './writeTable.ts'

/** The official table without figures, put below the heading of its section in the layout of the report's other tables. */
export function insertBlankTable(report: Report, table: TableForm, section: FoundSection): Edit {
  const { source } = report
  const lineBreak = lineBreakOf(source)
  const layout = writableLike(report.tables[0]?.layout ?? 'pipe')
  const written = writeTable(
    drawTable(table, () => ''),
    layout,
    lineBreak,
  )
  const head = lineRange(source, lineAt(source, section.start))
  const shared = section.contentEnd <= head.end && section.contentEnd < source.text.length
  if (shared) {
    // The next heading stands on the same line: the table comes between the two.
    return { range: { start: section.end, end: section.contentEnd }, text: lineBreak + written }
  }
  const at = head.end
  const apart = layout === 'cell-per-line' ? lineBreak : ''
  return {
    range: { start: at, end: at },
    text: `${lineBreak}${apart}${withoutLastBreak(written, lineBreak)}`,
  }
}

function withoutLastBreak(text: string, lineBreak: string): string {
  return text.slice(0, -lineBreak.length)
}
