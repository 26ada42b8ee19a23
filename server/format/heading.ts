import type { Section } from '../forms/form.ts'
import type { FoundSection } from '../facts/sections.ts'
import type { Report } from '../report.ts'
import { lineAt, lineBreakOf, lineRange } from '../text/source.ts'
import type { Edit } from './edit.ts'

/** The heading of a missing section, put before the next section there is, or at the end of the text. */
export function insertHeading(report: Report, section: Section): Edit {
  const { source, sections, standard } = report
  const order = standard.sections.map(({ id }) => id)
  const next = sections.find(({ id }) => order.indexOf(id) > order.indexOf(section.id))
  const lineBreak = lineBreakOf(source)
  const gap = paragraphsApart(report) ? lineBreak + lineBreak : lineBreak
  if (!next) {
    const closed = source.text === '' || /[\n\r]$/.test(source.text)
    const { length } = source.text
    return {
      range: { start: length, end: length },
      text: `${closed ? '' : gap}${section.heading}${closed ? lineBreak : ''}`,
    }
  }
  const line = lineRange(source, lineAt(source, next.start))
  const opens = source.text.slice(line.start, next.start).trim() === ''
  const start = opens ? line.start : next.start
  return { range: { start, end: start }, text: `${opens ? '' : lineBreak}${section.heading}${gap}` }
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
