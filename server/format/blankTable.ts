// Inserts an official table without figures.
import type { FoundSection } from '../outline/sections.ts'
import type { Section, TableForm } from '../forms/form.ts'
import type { Report } from '../report.ts'
import { lineAt, lineBreakOf, lineRange } from '../text/source.ts'
import type { Edit } from './edit.ts'
import { drawTable } from './grid.ts'
import { insertHeading } from './heading.ts'
import { figuresWith, rereadWith, sameFigures } from './reread.ts'
import { writableLike, writeTable, type WritableLayout } from './writeTable.ts'

/**
 * The official table without figures, put below the heading of its section: in the layout of the report's other
 * tables where a blank table can be told in it, else between bars. `undefined` where no layout is read back.
 */
export function insertBlankTable(report: Report, table: TableForm, section: FoundSection): Edit | undefined {
  const likeOthers = writableLike(report.tables[0]?.layout ?? 'pipe')
  const layouts = new Set<WritableLayout>([likeOthers, 'pipe', 'markdown'])
  return [...layouts]
    .map(layout => inLayout(report, table, section, layout))
    .find(edit => readsBack(report, table, edit))
}

/** The heading of a section that is missing, with its table below; `undefined` where no layout is read back. */
export function insertSectionWithTable(report: Report, table: TableForm, section: Section): Edit | undefined {
  const heading = insertHeading(report, section)
  const headed = rereadWith(report, [heading])
  const found = headed.sections.find(({ id }) => id === section.id)
  const below = found && insertBlankTable(headed, table, found)
  if (!below) return undefined
  // Both are insertions, the second into what the first inserts.
  const at = below.range.start - heading.range.start
  return { range: heading.range, text: heading.text.slice(0, at) + below.text + heading.text.slice(at) }
}

function inLayout(report: Report, table: TableForm, section: FoundSection, layout: WritableLayout): Edit {
  const { source } = report
  const lineBreak = lineBreakOf(source)
  const drawn = drawTable(table, () => '')
  const written = inMannerOf(report, layout, writeTable(drawn, layout, lineBreak))
  const head = lineRange(source, lineAt(source, section.start))
  const shared = section.contentEnd <= head.end && section.contentEnd < source.text.length
  if (shared) {
    // The next heading stands on the same line: the table comes between the two.
    const between = source.text.slice(section.end, section.contentEnd)
    const start = section.end + between.trimEnd().length
    return { range: { start, end: section.contentEnd }, text: lineBreak + written }
  }
  const at = head.end
  const apart = layout === 'cell-per-line' ? lineBreak : ''
  return {
    range: { start: at, end: at },
    text: `${lineBreak}${apart}${withoutLastBreak(written, lineBreak)}`,
  }
}

/** Rows between bars have a bar at each end, unless those of the report's first such table have none there. */
function inMannerOf({ source, tables }: Report, layout: WritableLayout, written: string): string {
  const like = layout === 'pipe' ? tables.find(table => table.layout === 'pipe') : undefined
  if (!like) return written
  const { start, end } = lineRange(source, lineAt(source, like.rows[0]?.label?.start ?? like.start))
  const line = source.text.slice(start, end).trim()
  const opened = line.startsWith('|') ? written : written.replace(/^\| /gm, '')
  return line.endsWith('|') ? opened : opened.replace(/ ?\|$/gm, '')
}

/** Read again, the table is there with every row and only blanks, and all other figures are what they were. */
function readsBack(report: Report, { id }: TableForm, edit: Edit): boolean {
  const after = figuresWith(report, [edit])
  const found = after.tables.find(table => table.id === id)
  const complete =
    found?.missing.length === 0 &&
    found.extra.length === 0 &&
    found.rows.every(({ placement }) => placement.kind === 'placed' && !placement.lacking)
  return complete && sameFigures(report, after, fact => fact.table === id)
}

function withoutLastBreak(text: string, lineBreak: string): string {
  return text.slice(0, -lineBreak.length)
}
