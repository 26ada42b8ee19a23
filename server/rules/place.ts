// Where a finding points.
import type { FoundSection } from '../outline/sections.ts'
import type { SectionId } from '../forms/form.ts'
import { FORMS } from '../forms/index.ts'
import type { Fact } from '../facts/fact.ts'
import type { AlignedRow, AlignedTable } from '../facts/align/align.ts'
import type { Report } from '../report.ts'
import type { Range } from '../text/range.ts'
import { lineRange } from '../text/source.ts'

/** Whether the text has anything of a report, and is none of another kind; else there is only one thing to say of it. */
export function isReport(report: Report): boolean {
  return !report.other && (report.sections.length > 0 || report.tables.length > 0)
}

/** On a year before any of the forms, and with no row of theirs: nothing of them can be missing in it. */
export function precedesForms({ identity, vintage }: Report): boolean {
  const { year } = identity
  const first = Math.min(...FORMS.map(({ years }) => years.from))
  return year !== undefined && year.from !== 'published' && year.year < first && vintage.size === 0
}

/** Whether the text speaks of the disclosure of information. */
export function isDisclosureText({ source }: Report): boolean {
  return ON_DISCLOSURE.test(source.text)
}

const ON_DISCLOSURE = /信息公[开開]|公[开開](?:政府)?信息/

export function sectionById(report: Report, id: SectionId): FoundSection | undefined {
  return report.sections.find(section => section.id === id)
}

/**
 * Where to point for something that belongs to a section: at its heading; when that is missing at the heading it
 * should stand before, else at the one it should follow, else at the first line.
 */
export function nearestSection(report: Report, id: SectionId): Range {
  const order = report.standard.sections.map(section => section.id)
  const at = order.indexOf(id)
  const later = order.slice(at).flatMap(other => sectionById(report, other) ?? [])[0]
  const earlier = order
    .slice(0, at)
    .flatMap(other => sectionById(report, other) ?? [])
    .at(-1)
  return rangeOf(later ?? earlier ?? firstLine(report))
}

/** Where to point for a row: its label, or, where the form gives it none, its first figure. */
export function rowRange({ label, written, placement }: AlignedRow): Range {
  const cells = placement.kind === 'placed' ? placement.cells : placement.figures
  return rangeOf(label ?? cells.find(({ text }) => text !== '') ?? cells[0] ?? written)
}

/** The figures without a value, for one of the reasons. */
export function unfilled({ facts }: Report, why: 'blank' | 'unreadable'): readonly Fact[] {
  return facts.filter(({ absent }) => absent === why)
}

/** One row for each written row: side by side, several rows of the form share one, and with it any fault. */
export function distinctRows(table: AlignedTable): readonly AlignedRow[] {
  return table.rows.filter((row, i) => row.written !== table.rows[i - 1]?.written)
}

/** The ids of all figures of the written row. */
export function factsOfRow(table: AlignedTable, alignedRow: AlignedRow): readonly string[] {
  const sharing = table.rows.filter(({ written }) => written === alignedRow.written)
  return sharing.flatMap(({ placed, columns }) => columns.map(({ at }) => placed.factIds[at]!))
}

/** Only start and end of something that has a range. */
export function rangeOf({ start, end }: Range): Range {
  return { start, end }
}

function firstLine({ source }: Report): Range {
  for (let line = 0; line < source.lineStarts.length; line++) {
    const range = lineRange(source, line)
    if (source.text.slice(range.start, range.end).trim() !== '') return range
  }
  return { start: 0, end: 0 }
}
