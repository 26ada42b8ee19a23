// Reads a text again with edits made, to see that nothing else changed.
import type { Fact } from '../facts/fact.ts'
import { readFigures, readReport, type ReadFigures, type Report } from '../report.ts'
import { flatMap } from '../text/flatMap.ts'
import { withText } from '../text/source.ts'
import { applyEdits, overlap, type Edit } from './edit.ts'
import { writeFigure } from './figure.ts'

/** The report as it would be read with these edits made. */
export function rereadWith(report: Report, edits: readonly Edit[]): Report {
  const { source, form } = report
  return readReport(withText(source, applyEdits(source.text, edits)), form?.id, report)
}

/** Whether two readings have the same figures and blanks, those aside that were meant to change. */
export function sameFigures(
  before: ReadFigures,
  after: ReadFigures,
  mayDiffer: (fact: Fact) => boolean,
): boolean {
  const kept = before.facts.filter(fact => !mayDiffer(fact))
  const others = after.facts.filter(fact => !mayDiffer(fact))
  const writtenOf = new Map(others.map(({ id, written }) => [id, written]))
  return kept.length === others.length && kept.every(({ id, written }) => writtenOf.get(id) === written)
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

/** The tables as they would be read with these edits made; nothing else of the text is. */
export function figuresWith(report: Report, edits: readonly Edit[]): ReadFigures {
  const { source, form } = report
  return readFigures(withText(source, applyEdits(source.text, edits)), form?.id, report)
}

/**
 * The edits that write all these values; `undefined` where one cannot be written, or where the text, read again,
 * would not have them and every other figure as it was.
 */
export function writeAll(report: Report, values: ReadonlyMap<Fact, number>): readonly Edit[] | undefined {
  const edits = flatMap([...values], ([fact, value]) => writeFigure(report.source, fact, value) ?? [])
  if (edits.length === 0 || edits.length < values.size || overlap(edits)) return undefined
  const written = new Map([...values].map(([{ id }, value]) => [id, value]))
  const after = figuresWith(report, edits)
  const found = after.facts.filter(({ id, value }) => value && value.coefficient === written.get(id))
  return found.length === written.size && sameFigures(report, after, ({ id }) => written.has(id))
    ? edits.sort((a, b) => a.range.start - b.range.start)
    : undefined
}
