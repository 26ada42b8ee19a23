// Inserts the heading of a missing section.
import type { Section } from '../forms/form.ts'
import type { FoundSection } from '../outline/sections.ts'
import { endOf, tableById, type Report } from '../report.ts'
import { lineAt, lineBreakOf, lineRange } from '../text/source.ts'
import type { Edit } from './edit.ts'
import { lineBelow, tableTop } from './tableSpan.ts'

/**
 * Inserts the heading of a missing section: above its table; where it has none, at the first text that belongs to no
 * other section, or before the next section; else at the end of the text.
 */
export function insertHeading(report: Report, section: Section): Edit {
  const { source } = report
  const lineBreak = lineBreakOf(source)
  const gap = paragraphsApart(report) ? lineBreak + lineBreak : lineBreak
  const place = placeOf(report, section)
  if (place === undefined) {
    const end = endOf(report)
    const closed = end === 0 || /[\n\r]$/.test(source.text.slice(end - 1, end))
    return {
      range: { start: end, end },
      text: `${closed ? '' : gap}${section.heading}${closed ? lineBreak : ''}`,
    }
  }
  const line = lineRange(source, lineAt(source, place))
  const opens = source.text.slice(line.start, place).trim() === ''
  const start = opens ? line.start : place
  return { range: { start, end: start }, text: `${opens ? '' : lineBreak}${section.heading}${gap}` }
}

function placeOf(report: Report, section: Section): number | undefined {
  const { sections } = report.standard
  const at = sections.findIndex(({ id }) => id === section.id)
  const tableStart = topOfTable(report, section)
  if (tableStart !== undefined) return tableStart
  const next = sections.slice(at + 1).flatMap(later => beginningOf(report, later) ?? [])[0]
  const free = behindTable(report, sections[at - 1]) ?? (at === 0 ? behindTitle(report) : undefined)
  return free !== undefined && (next === undefined || free < next) ? free : next
}

/** Where a section begins: at its heading, or, when that is missing too, at its table. */
function beginningOf(report: Report, section: Section): number | undefined {
  return report.sections.find(({ id }) => id === section.id)?.start ?? topOfTable(report, section)
}

function topOfTable(report: Report, section: Section): number | undefined {
  const table = tableOfSection(report, section)
  return table && tableTop(report, table)
}

/** The first line of text behind the table of the section before, where that section ends. */
function behindTable(report: Report, before: Section | undefined): number | undefined {
  const table = before && tableOfSection(report, before)
  return table && firstFilledLine(report, lineBelow(report, table))
}

function behindTitle({ source, identity }: Report): number | undefined {
  const { year } = identity
  if (year?.from !== 'title') return undefined
  return source.lineStarts[lineAt(source, year.start) + 1]
}

function firstFilledLine({ source }: Report, from: number): number | undefined {
  for (let line = from; line < source.lineStarts.length; line++) {
    const { start, end } = lineRange(source, line)
    if (source.text.slice(start, end).trim() !== '') return start
  }
  return undefined
}

function tableOfSection(report: Report, section: Section) {
  const template = report.standard.tables.find(table => table.section === section.id)
  return template && tableById(report, template.id)
}

/** Whether the text sets its paragraphs, headings among them, apart by blank lines. */
function paragraphsApart({ source, sections }: Report): boolean {
  return sections.length > 0 && sections.every(section => hasBlankLineBefore(source.text, section))
}

function hasBlankLineBefore(text: string, { start }: FoundSection): boolean {
  return (
    start === 0 ||
    /[\n\r][ \t]{0,8}(?:\r\n|\n|\r)[ \t\u3000]{0,8}$/.test(text.slice(Math.max(0, start - 24), start))
  )
}
