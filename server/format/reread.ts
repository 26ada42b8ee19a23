// Reads a text again with edits made, to see that nothing else changed.
import type { Fact } from '../facts/fact.ts'
import { readReport, type Report } from '../report.ts'
import { withText } from '../text/source.ts'
import { applyEdits, type Edit } from './edit.ts'
import { writeFigure } from './figure.ts'

/** The report as it would be read with these edits made. */
export function rereadWith({ source, form }: Report, edits: readonly Edit[]): Report {
  return readReport(withText(source, applyEdits(source.text, edits)), form?.id)
}

/** Whether two reports have the same figures and blanks, those aside that were meant to change. */
export function sameFigures(before: Report, after: Report, mayDiffer: (fact: Fact) => boolean): boolean {
  const kept = before.facts.filter(fact => !mayDiffer(fact))
  const others = after.facts.filter(fact => !mayDiffer(fact))
  return (
    kept.length === others.length &&
    kept.every(({ id, written }) => after.factById.get(id)?.written === written)
  )
}

/** Whether two reports say the same: the same rows in the same tables, every figure, blank and proof, every sum. */
export function sameReading(before: Report, after: Report): boolean {
  return contentOf(before) === contentOf(after)
}

function contentOf({ form, sections, tables, facts, evaluations }: Report): string {
  return JSON.stringify([
    form?.id,
    sections.map(({ id }) => id),
    tables.map(({ id, layout, rows, missing, extra }) => [
      id,
      layout,
      rows.map(({ placed, placement }) => [placed.row.id, placement.kind]),
      missing.map(row => row.id),
      extra.length,
    ]),
    facts.map(({ id, written, value, unit, deduced, absent }) => [id, written, value, unit, deduced, absent]),
    evaluations.map(({ equation, difference }) => [equation.id, difference]),
  ])
}

/**
 * The edits that write all these values; `undefined` where one cannot be written, or where the text, read again,
 * would not have them and every other figure as it was.
 */
export function writeAll(report: Report, values: ReadonlyMap<Fact, number>): readonly Edit[] | undefined {
  const edits = [...values].flatMap(([fact, value]) => writeFigure(report.source, fact, value) ?? [])
  if (edits.length === 0 || edits.length < values.size) return undefined
  const after = rereadWith(report, edits)
  const written = new Map([...values].map(([{ id }, value]) => [id, value]))
  const have = [...written].every(([id, value]) => after.factById.get(id)?.value?.coefficient === value)
  return have && sameFigures(report, after, ({ id }) => written.has(id))
    ? edits.sort((a, b) => a.range.start - b.range.start)
    : undefined
}
