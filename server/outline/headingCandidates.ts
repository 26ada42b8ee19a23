// Places that may be the heading of a section.
import type { Form, Section } from '../forms/form.ts'
import { findHeadingMarks, type HeadingMark, type HeadingStyle } from '../parse/headings.ts'
import { ANY_SECTION, SECTION_LETTER } from '../forms/sections.ts'
import { flatMap } from '../text/flatMap.ts'
import { fold, foldedHead, unfoldedEnd } from '../text/fold.ts'
import type { Range } from '../text/range.ts'
import { lineRange, type Source } from '../text/source.ts'

/** A place that may be the heading of a section. */
export interface HeadingCandidate extends Range {
  readonly section: Section
  readonly mark?: HeadingMark
  readonly opensLine: boolean
  /** The more it is like a heading of this report, the higher. */
  readonly rank: number
}

/**
 * The places in the text that may be headings, in their order. The style in which most sections are numbered is
 * that of the report: of headings numbered otherwise (`（一）主动公开` below section one) only those count that are
 * worded as in the form and have its number.
 */
export function findHeadingCandidates(source: Source, form: Form): readonly HeadingCandidate[] {
  const marks = findHeadingMarks(source)
  const read = flatMap(marks, mark => readMark(source.text, mark, form) ?? [])
  const style = mainStyle(read)
  const inner = innerMarks(marks, read, style)
  const numbered = flatMap(
    read.filter(({ mark }) => !inner.has(mark)),
    found => accept(found, style),
  )
  const missing = form.sections.filter(section => !numbered.some(candidate => candidate.section === section))
  const all = missing.length > 0 ? [...numbered, ...unnumbered(source, missing)] : numbered
  return all.sort((a, b) => a.start - b.start)
}

/**
 * In folded characters: the longest heading of the form has 17, the freest wordings in `forms/sections.ts` about 45. As
 * written, with spaces and tags between, a heading may take three times as many. A guess, nothing measured.
 */
const LONGEST_HEADING = 44

interface FoundMark extends Range {
  readonly mark: HeadingMark
  readonly section: Section
  /** Worded as in the form. */
  readonly exact: boolean
  readonly ended: boolean
  /** Its number is the form's. */
  readonly fits: boolean
}

function readMark(text: string, mark: HeadingMark, form: Form): FoundMark | undefined {
  const limit = Math.min(mark.lineEnd, mark.words + 3 * LONGEST_HEADING)
  const words = withoutTags(text.slice(mark.words, limit))
  const isOwnLine = mark.opensLine && limit === mark.lineEnd
  const numberedSection = form.sections[mark.number - 1]
  const found =
    (SECTION_LETTER.test(words)
      ? (sectionAt(words, form.sections, mark) ??
        (numberedSection && isOwnLine ? looseAt(words, numberedSection, mark) : undefined))
      : undefined) ?? (isOwnLine ? overTwoLines(text, mark, words, form) : undefined)
  if (!found) return undefined
  const { section, exact, ended, length } = found
  return {
    mark,
    section,
    exact,
    ended,
    fits: section === numberedSection,
    start: mark.start,
    end: mark.words + length,
  }
}

interface HeadingWords {
  readonly section: Section
  readonly exact: boolean
  /** No sentence goes on behind it. */
  readonly ended: boolean
  /** Of the heading as written. */
  readonly length: number
}

/** The form's words behind a mark. Where that is not one such as `二、`, the line or the sentence must end with them. */
function sectionAt(
  words: string,
  sections: readonly Section[],
  { style }: HeadingMark,
): HeadingWords | undefined {
  const found = matchAt(words, sections)
  return found && (style === 'numeral' || found.ended) ? found : undefined
}

const ENDS = /^[\s。.：:；;*_#】|]|^$/

function matchAt(words: string, sections: readonly Section[]): HeadingWords | undefined {
  const folded = foldedHead(words, LONGEST_YEAR + LONGEST_HEADING)
  const year = YEAR.exec(folded)?.[0].length ?? 0
  const head = folded.slice(year, year + LONGEST_HEADING)
  if (!ANY_SECTION.test(head)) return undefined
  for (const section of sections) {
    const match = section.pattern.exec(head)
    if (!match) continue
    const length = unfoldedEnd(words, 0, year + match[0].length)
    return { section, exact: true, ended: ENDS.test(words.slice(length)), length }
  }
  return undefined
}

const YEAR = /^(?:20\d\d年度?|本年度?)/
const LONGEST_YEAR = 6

function looseAt(words: string, section: Section, { style }: HeadingMark): HeadingWords | undefined {
  if (style === 'bare' || SENTENCE.test(words)) return undefined
  if (isLong(words)) return undefined
  const folded = fold(words)
  if (!section.loose.test(folded)) return undefined
  return { section, exact: false, ended: true, length: unfoldedEnd(words, 0, folded.length) }
}

/** Punctuation of sentences: a comma or a semicolon, or a full stop or a colon with words behind it. */
const SENTENCE = /[，；;]|[。：:][^。：:]*\p{L}/u

/** A heading broken over two lines: together they are the form's words and nothing else. */
function overTwoLines(text: string, mark: HeadingMark, words: string, form: Form): HeadingWords | undefined {
  if (mark.style === 'bare' || isLong(words)) return undefined
  const both = withoutTags(text.slice(mark.words, mark.lineEnd + 3 * LONGEST_HEADING))
  const [, joined] = TWO_LINES.exec(both) ?? []
  if (joined === undefined || !SECTION_LETTER.test(joined)) return undefined
  const found = matchAt(joined, form.sections)
  return found && foldedHead(joined.slice(found.length), 1) === '' ? found : undefined
}

function isLong(words: string): boolean {
  return words.length > LONGEST_HEADING && foldedHead(words, LONGEST_HEADING + 1).length > LONGEST_HEADING
}

const TWO_LINES = /^([^\n]*\n\s{0,8}[^\n]*)(?:\n|$)/

/** The words with spaces in the place of tags, so that every offset stays. */
function withoutTags(words: string): string {
  return words.includes('<') ? words.replace(/<[^<>\n]{0,120}>/g, tag => ' '.repeat(tag.length)) : words
}

/** The style with most sections under the form's own number; `二、` where none is. */
function mainStyle(found: readonly FoundMark[]): HeadingStyle {
  const sections = new Map<HeadingStyle, Set<Section>>([['numeral', new Set()]])
  for (const { mark, section, exact, fits } of found) {
    if (!exact || !fits) continue
    const numbered = sections.get(mark.style) ?? new Set()
    sections.set(mark.style, numbered.add(section))
  }
  return [...sections].reduce((best, other) => (other[1].size > best[1].size ? other : best))[0]
}

/** The marks of another style that count on, `（一）…`, `（二）…`, below one heading of the report. */
function innerMarks(
  marks: readonly HeadingMark[],
  found: readonly FoundMark[],
  style: HeadingStyle,
): ReadonlySet<HeadingMark> {
  const headings = new Set(found.filter(({ mark }) => mark.style === style).map(({ mark }) => mark))
  const inner = new Set<HeadingMark>()
  const last = new Map<HeadingStyle, number>()
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    if (headings.has(mark)) last.clear()
    else if (mark.style !== style) {
      if (last.get(mark.style) === mark.number - 1) inner.add(mark)
      last.set(mark.style, mark.number)
    }
  }
  return inner
}

function accept(found: FoundMark, style: HeadingStyle): readonly HeadingCandidate[] {
  const { mark, section, exact, ended, fits, start, end } = found
  const isMain = mark.style === style
  const counts = isMain ? exact || fits : exact && fits
  const rank = mark.opensLine && ended ? (isMain ? 2 : 1) : 0
  return counts ? [{ section, mark, opensLine: mark.opensLine, rank, start, end }] : []
}

/** Headings whose number is lost: they must be a line of their own. */
function unnumbered(source: Source, sections: readonly Section[]): HeadingCandidate[] {
  return flatMap(source.lineStarts, (_, line) => {
    const { start, end } = lineRange(source, line)
    if (end - start < 4 || end - start > 3 * LONGEST_HEADING) return []
    const words = withoutTags(source.text.slice(start, end))
    const found = SECTION_LETTER.test(words) ? matchAt(words, sections) : undefined
    if (!found || foldedHead(words.slice(found.length), 1) !== '') return []
    return [{ section: found.section, opensLine: true, rank: 1, start, end }]
  })
}
