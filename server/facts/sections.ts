import type { Form, Section, SectionId } from '../forms/form.ts'
import { CURRENT_FORM } from '../forms/index.ts'
import { findHeadingMarks, type HeadingMark } from '../parse/headings.ts'
import { fold, unfoldedEnd } from '../text/fold.ts'
import type { Range } from '../text/range.ts'
import { lineAt, lineRange, type Source } from '../text/source.ts'

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

interface Candidate extends Range {
  readonly section: Section
  readonly order: number
  readonly mark?: HeadingMark
  readonly opensLine: boolean
}

/** The six sections where their headings stand, in the order of the text; each at most once. */
export function findSections(source: Source, form: Form = CURRENT_FORM): readonly FoundSection[] {
  const numbered = findHeadingMarks(source).flatMap(mark => candidateAt(source.text, mark, form) ?? [])
  const missing = form.sections.filter(section => !numbered.some(candidate => candidate.section === section))
  const all = missing.length > 0 ? [...numbered, ...unnumbered(source, missing, form)] : numbered
  const chosen = chooseRun(
    all.sort((a, b) => a.start - b.start),
    source.text.length,
  )
  return chosen.map((candidate, i) => ({
    id: candidate.section.id,
    section: candidate.section,
    ...(candidate.mark && { number: candidate.mark.number }),
    numberRange: candidate.mark ? { start: candidate.mark.start, end: candidate.mark.start + 1 } : candidate,
    start: candidate.start,
    end: candidate.end,
    contentEnd: chosen[i + 1]?.start ?? source.text.length,
  }))
}

/** The longest heading has 34 folded characters. */
const LONGEST_HEADING = 44

function candidateAt(text: string, mark: HeadingMark, form: Form): Candidate | undefined {
  const words = text.slice(mark.words, Math.min(mark.lineEnd, mark.words + 2 * LONGEST_HEADING))
  const found = sectionAt(fold(words), form.sections)
  if (!found) return undefined
  const end = unfoldedEnd(text, mark.words, found.length)
  const order = form.sections.indexOf(found.section)
  return { section: found.section, order, mark, opensLine: mark.opensLine, start: mark.start, end }
}

function sectionAt(
  folded: string,
  sections: readonly Section[],
): { section: Section; length: number } | undefined {
  const head = folded.slice(0, LONGEST_HEADING)
  for (const section of sections) {
    const match = section.pattern.exec(head)
    if (match) return { section, length: match[0].length }
  }
  return undefined
}

/** Headings whose number is lost: they must be a line of their own. */
function unnumbered(source: Source, sections: readonly Section[], form: Form): Candidate[] {
  return source.lineStarts.flatMap((_, line) => {
    const { start, end } = lineRange(source, line)
    if (end - start < 4 || end - start > 2 * LONGEST_HEADING) return []
    const folded = fold(source.text.slice(start, end))
    const found = sectionAt(folded, sections)
    if (!found || found.length < folded.length) return []
    const order = form.sections.indexOf(found.section)
    return [{ section: found.section, order, opensLine: true, start, end }]
  })
}

/**
 * Headings also stand in a table of contents and in an introduction. Of several places for one section the one
 * with most text before the next heading counts; a table of contents has none.
 */
function chooseRun(candidates: readonly Candidate[], textEnd: number): readonly Candidate[] {
  const contentLength = (i: number) => (candidates[i + 1]?.start ?? textEnd) - candidates[i]!.end
  const best = new Map<SectionId, number>()
  candidates.forEach((candidate, i) => {
    const other = best.get(candidate.section.id)
    if (other === undefined || rank(candidate) > rank(candidates[other]!)) best.set(candidate.section.id, i)
    else if (rank(candidate) === rank(candidates[other]!) && contentLength(i) >= contentLength(other)) {
      best.set(candidate.section.id, i)
    }
  })
  return [...best.values()].sort((a, b) => a - b).map(i => candidates[i]!)
}

/** A heading that opens its line outranks one in the middle of it. */
function rank(candidate: Candidate): number {
  return candidate.opensLine ? 1 : 0
}

/** The line that holds a section's heading. */
export function headingLine(source: Source, section: FoundSection): number {
  return lineAt(source, section.start)
}
