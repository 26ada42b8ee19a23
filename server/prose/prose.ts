// The prose of a report: what stands outside headings and tables.
import type { SectionId } from '../forms/form.ts'
import type { Report } from '../report.ts'
import type { Range } from '../text/range.ts'
import { lineAt, lineRange } from '../text/source.ts'
import { withoutTags } from '../text/tags.ts'
import { bitOf, LAST_END, LETTERS, NO_SIGN, signsAt, type Sign } from './signs.ts'

/** What a report says outside its headings and tables, line by line. */
export interface Prose {
  /** The report’s text in simplified letters, with half-width digits and without tags; every offset stays. */
  readonly plain: string
  readonly lines: readonly ProseLine[]
  readonly sentences: readonly ProseSentence[]
  /** Those of all lines. */
  readonly signs: number
}

/** What of a line is no heading and no table; its range has no blanks at either end. */
export interface ProseLine extends Range {
  /** Absent before the first section. */
  readonly section: SectionId | undefined
  /** As in `plain`. */
  readonly text: string
  /** What rules may find in it, as bits. */
  readonly signs: number
}

/** A piece of a line up to a full stop, or to a semicolon. */
export type ProseSentence = ProseLine

/** The prose of a report; made when it is first asked for, once for each report. */
export function proseOf(report: Report): Prose {
  let prose = PROSE.get(report)
  if (!prose) PROSE.set(report, (prose = readProse(report)))
  return prose
}

/** The lines in which something may be found. */
export function linesWith(report: Report, sign: Sign): readonly ProseLine[] {
  const { lines, signs } = proseOf(report)
  return having(lines, signs, bitOf(sign))
}

/** The sentences in which something may be found. */
export function sentencesWith(report: Report, sign: Sign): readonly ProseSentence[] {
  const { sentences, signs } = proseOf(report)
  return having(sentences, signs, bitOf(sign))
}

/** The sentences of the prose, in their order. */
export function sentencesOf(report: Report): readonly ProseSentence[] {
  return proseOf(report).sentences
}

/** The lines of one section, or, with `undefined`, those before the first. */
export function linesIn(report: Report, section: SectionId | undefined): readonly ProseLine[] {
  return proseOf(report).lines.filter(line => line.section === section)
}

const PROSE = new WeakMap<Report, Prose>()
const NOTHING: readonly ProseLine[] = []

/** Most of what rules look for is in no line of a report. */
function having(pieces: readonly ProseLine[], signs: number, bit: number): readonly ProseLine[] {
  return (signs & bit) === 0 ? NOTHING : pieces.filter(piece => (piece.signs & bit) !== 0)
}

function readProse(report: Report): Prose {
  const { source, sections } = report
  // What labels the title of a second report on its line belongs to that.
  const end = report.second
    ? lineRange(source, lineAt(source, report.second.start)).start
    : source.text.length
  const written = report.running.simplified.slice(0, end)
  const untagged = withoutTags(written)
  const plain = withHalfWidthDigits(untagged)
  const taken = [...sections, ...report.tables].sort((a, b) => a.start - b.start)
  const isTagged = untagged !== written
  const prose = { plain, isTagged, lines: [] as ProseLine[], sentences: [] as ProseSentence[], signs: 0 }
  let from = 0
  for (const { start, end: behind } of taken) {
    if (start > from) addLines(prose, report, { start: from, end: Math.min(start, end) })
    from = Math.max(from, behind)
  }
  if (from < end) addLines(prose, report, { start: from, end })
  return prose
}

interface Growing {
  readonly plain: string
  /** A tag may end a line where the source does not. */
  readonly isTagged: boolean
  readonly lines: ProseLine[]
  readonly sentences: ProseSentence[]
  signs: number
}

/** The lines between two headings or tables. */
function addLines(prose: Growing, { source, sections }: Report, { start, end }: Range): void {
  const { lineStarts } = source
  const section = sections.findLast(other => other.start <= start)?.id
  let from = start
  for (let line = lineAt(source, start) + 1; from < end; line++) {
    const next = Math.min(lineStarts[line] ?? end, end)
    const pieces = prose.isTagged ? prose.plain.slice(from, next).split(/(?<=\n)/) : undefined
    if (!pieces) addLine(prose, section, from, next)
    for (const piece of pieces ?? []) {
      addLine(prose, section, from, from + piece.length)
      from += piece.length
    }
    from = next
  }
}

/** One pass over a line finds its sentences, and what rules may find in each. */
function addLine(prose: Growing, section: SectionId | undefined, first: number, behind: number): void {
  const { plain, lines, sentences } = prose
  let [start, end] = [first, behind]
  while (start < end && BLANKS.has(plain.charCodeAt(start))) start++
  while (end > start && BLANKS.has(plain.charCodeAt(end - 1))) end--
  if (start === end) return
  const before = sentences.length
  let [all, signs, from] = [0, 0, start]
  let next = plain.charCodeAt(start)
  for (let at = start; at < end; at++) {
    const letter = LETTERS[next]!
    next = at + 1 < end ? plain.charCodeAt(at + 1) : 0
    if (letter === NO_SIGN) continue
    signs |= signsAt(plain, at, letter, next)
    if (letter > LAST_END || at + 1 === end) continue
    sentences.push({ section, start: from, end: at + 1, text: plain.slice(from, at + 1), signs })
    all |= signs
    signs = 0
    from = at + 1
  }
  if (from < end) sentences.push({ section, start: from, end, text: plain.slice(from, end), signs })
  all |= signs
  const text = plain.slice(start, end)
  if ((all & DIVIDED) !== 0 && isTableLine(text)) {
    sentences.length = before
    return
  }
  lines.push({ section, start, end, text, signs: all })
  prose.signs |= all
}

const DIVIDED = bitOf('divided')
/** What `trim` takes away. */
const BLANKS: ReadonlySet<number> = new Set(
  Array.from(
    '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
    blank => blank.charCodeAt(0),
  ),
)

/** A row of a table that is not the form's, or that could not be read: bars, tabs or commas divide it. */
function isTableLine(text: string): boolean {
  return TABLE_LINE.test(text) && !SENTENCE.test(text)
}

/** A row ends no sentence; a text on one line, with its tables in it, does. */
const SENTENCE = /[。！？；]/
const TABLE_LINE = /^\||^<\/?t[rdh]\b|\|[^|]*\||\t[^\t]*\t|,[^,]*,[^,]*,/

function withHalfWidthDigits(text: string): string {
  return FULL_WIDTH_DIGIT.test(text)
    ? text.replace(FULL_WIDTH_DIGITS, digit => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    : text
}

const FULL_WIDTH_DIGIT = /[０-９]/
const FULL_WIDTH_DIGITS = /[０-９]/g
