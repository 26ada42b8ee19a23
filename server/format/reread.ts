import type { Fact } from '../facts/fact.ts'
import { readReport, type Report } from '../report.ts'
import { withText } from '../text/source.ts'
import { applyEdits, type Edit } from './edit.ts'

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
