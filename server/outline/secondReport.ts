// Where another report begins in the same text.
import { CURRENT_FORM } from '../forms/index.ts'
import type { SectionId } from '../forms/form.ts'
import { foldedHead } from '../text/fold.ts'
import type { Range } from '../text/range.ts'
import { lineAt, lineRange, withText, type Source } from '../text/source.ts'
import { findHeadingCandidates, type HeadingCandidate } from './headingCandidates.ts'
import { hasTableRows } from './rowLabels.ts'
import { titleAt, type Title } from './title.ts'

/** Where another report begins behind the first one in the same text: at its title, else at its first heading. */
export function findSecondReport(source: Source, candidates: readonly HeadingCandidate[]): Range | undefined {
  const starts = [restart(source, candidates), otherTitle(source)].filter(range => range !== undefined)
  return starts.sort((a, b) => a.start - b.start)[0]
}

/** The same where it begins near enough: in a file of hundreds of reports all others need not be looked at. */
export function findSecondReportNear(source: Source): Range | undefined {
  if (source.text.length <= OPENING) return undefined
  const opening = withText(source, source.text.slice(0, OPENING))
  const second = findSecondReport(opening, findHeadingCandidates(opening, CURRENT_FORM))
  // What tells a title stands before and behind it.
  return second && second.end + NEAR < OPENING ? second : undefined
}

/** In characters: ten times a report without markup, so that no text of one report is looked at twice. A guess. */
const OPENING = 32_768

/** Folded characters behind a heading; a table of contents has next to none. A guess, nothing measured. */
const LEAST_CONTENT = 10
/** Characters in which these are looked for, spaces and tags among them. A guess, nothing measured. */
const MOST_CONTENT = 200
/** So many sections must come again, or all that were there; one alone is only written twice. A guess. */
const MOST_AGAIN = 3

/** The heading at which sections that were there with their content come again with content. */
function restart(source: Source, candidates: readonly HeadingCandidate[]): Range | undefined {
  const headings = candidates.filter(({ rank }) => rank > 0)
  const filled = headings.filter((heading, i) => hasContent(source, heading, headings[i + 1]))
  const seen = new Set<SectionId>()
  for (const [i, { section, start, end }] of filled.entries()) {
    if (seen.has(section.id)) {
      const again = new Set(filled.slice(i, i + CURRENT_FORM.sections.length).map(other => other.section.id))
      const both = [...again].filter(id => seen.has(id)).length
      if (both >= Math.max(2, Math.min(MOST_AGAIN, seen.size)))
        return titleAbove(source, filled[i - 1]!.end, start) ?? { start, end }
    }
    seen.add(section.id)
  }
  return undefined
}

function hasContent(
  { text }: Source,
  { end }: HeadingCandidate,
  next: HeadingCandidate | undefined,
): boolean {
  const content = text.slice(end, Math.min(next?.start ?? text.length, end + MOST_CONTENT))
  return foldedHead(content, LEAST_CONTENT).length === LEAST_CONTENT
}

/** In lines, from a title to the first heading: 2 to 7 in the reports at hand; menus come between. A guess. */
const FARTHEST = 40

function titleAbove(source: Source, from: number, heading: number): Title | undefined {
  const last = lineAt(source, heading)
  const first = Math.max(lineAt(source, from) + 1, last - FARTHEST)
  for (let line = last - 1; line >= first; line--) {
    const title = titleAt(source, line)
    if (title) return title
  }
  return undefined
}

const SUBJECT = /信息公[开開]/g
/**
 * In characters, from a title to its tables: the applications table ends 1700 to 2600 behind it in the reports at hand,
 * and markup makes it more. A guess.
 */
const NEAR = 12_000
/** Lists of other reports may follow one: so many titles are looked into, to bound the work. A guess. */
const MOST_TITLES = 40

/** A title of another year or organ with a report's tables behind it and before it. */
function otherTitle(source: Source): Range | undefined {
  const { text } = source
  let first: Title | undefined
  let looked = 0
  let last = -1
  for (const { index } of text.matchAll(SUBJECT)) {
    const line = lineAt(source, index)
    if (line === last) continue
    last = line
    const title = titleAt(source, line)
    if (!title?.year) continue
    first ??= title
    if (!differs(title, first)) continue
    if (++looked > MOST_TITLES) return undefined
    const behind = text.slice(title.end, title.end + NEAR)
    const before = text.slice(Math.max(first.end, title.start - NEAR), title.start)
    if (hasTableRows(behind) && hasTableRows(before))
      return { start: title.start, end: lineRange(source, lineAt(source, title.start)).end }
  }
  return undefined
}

function differs(title: Title, first: Title): boolean {
  if (title.year?.year !== first.year?.year) return true
  const named = title.organ !== undefined && first.organ !== undefined
  return named && !title.organApart && !first.organApart && title.organ !== first.organ
}
