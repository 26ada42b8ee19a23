// Which of the places that may be headings are.
import type { Form, Section, SectionId } from '../forms/form.ts'
import { CURRENT_FORM } from '../forms/index.ts'
import type { Range } from '../text/range.ts'
import { lineAt, type Source } from '../text/source.ts'
import { findHeadingCandidates, type HeadingCandidate } from './headingCandidates.ts'

/** A 栏目 found in the text; its range is the heading with its number. */
export interface FoundSection extends Range {
  readonly id: SectionId
  readonly section: Section
  /** The number written before the heading, if there is one. */
  readonly number?: number
  readonly numberRange: Range
  /** Where the next section begins or the text ends. */
  readonly contentEnd: number
}

/** The six sections where their headings stand in the order of the text; each at most once. */
export function findSections(source: Source, form: Form = CURRENT_FORM): readonly FoundSection[] {
  return chooseSections(source, findHeadingCandidates(source, form))
}

/** The sections among the places that may be headings. */
export function chooseSections(
  source: Source,
  candidates: readonly HeadingCandidate[],
): readonly FoundSection[] {
  const chosen = chooseRun(candidates, source.text.length)
  return chosen.map((candidate, i) => ({
    id: candidate.section.id,
    section: candidate.section,
    ...(candidate.mark && { number: candidate.mark.number }),
    numberRange: candidate.mark?.numeral ?? candidate,
    start: candidate.start,
    end: candidate.end,
    contentEnd: chosen[i + 1]?.start ?? source.text.length,
  }))
}

/**
 * Headings also stand in a table of contents and in an introduction. Of several places for one section the one
 * with most text before the next heading counts; a table of contents has none.
 */
function chooseRun(candidates: readonly HeadingCandidate[], textEnd: number): readonly HeadingCandidate[] {
  const contentLength = (i: number) => (candidates[i + 1]?.start ?? textEnd) - candidates[i]!.end
  const best = new Map<SectionId, number>()
  candidates.forEach((candidate, i) => {
    const other = best.get(candidate.section.id)
    const known = other === undefined ? -1 : candidates[other]!.rank
    if (candidate.rank < known) return
    if (candidate.rank > known || contentLength(i) >= contentLength(other!)) best.set(candidate.section.id, i)
  })
  return [...best.values()].sort((a, b) => a - b).map(i => candidates[i]!)
}

/** The lines of a section's heading; the last is not included. */
export function headingLines(source: Source, { start, end }: FoundSection): { first: number; end: number } {
  return { first: lineAt(source, start), end: lineAt(source, Math.max(start, end - 1)) + 1 }
}
