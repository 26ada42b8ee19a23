// The prose of a report: what stands outside headings and tables.
import type { SectionId } from '../forms/form.ts'
import type { FoundSection } from '../outline/sections.ts'
import type { Report } from '../report.ts'
import type { Range } from '../text/range.ts'
import { lineAt, lineRange } from '../text/source.ts'
import { bitOf, signsAt, type Sign } from './signs.ts'

/** What a report says outside its headings and tables, line by line. */
export interface Prose {
  /** The report’s text in simplified letters, with half-width digits; every offset stays. */
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
  const plain = withHalfWidthDigits(report.running.simplified.slice(0, end))
  const taken = [...sections, ...report.tables].sort((a, b) => a.start - b.start)
  const prose = { plain, lines: [] as ProseLine[], sentences: [] as ProseSentence[], signs: 0 }
  const last = lineAt(source, end)
  let next = 0
  for (let line = 0; line <= last; line++) {
    const { start: from, end: to } = lineRange(source, line)
    const whole = { start: from, end: Math.min(to, end) }
    while (taken[next] && taken[next]!.end <= whole.start) next++
    const first = taken[next]
    if (first && first.start <= whole.start && first.end >= whole.end) continue
    for (const piece of piecesOutside(whole, taken, next)) addLine(prose, sections, trimmed(plain, piece))
  }
  return prose
}

interface Growing {
  readonly plain: string
  readonly lines: ProseLine[]
  readonly sentences: ProseSentence[]
  signs: number
}

/** One pass over a line finds its sentences, and what rules may find in each. */
function addLine(prose: Growing, sections: readonly FoundSection[], { start, end }: Range): void {
  if (start === end) return
  const { plain, lines, sentences } = prose
  const section = sectionAt(sections, start)
  const before = sentences.length
  let [all, signs, from] = [0, 0, start]
  for (let at = start; at < end; at++) {
    signs |= signsAt(plain, at)
    if (at + 1 < end && ENDS_SENTENCE[plain.charCodeAt(at)] === 0) continue
    sentences.push({ section, start: from, end: at + 1, text: plain.slice(from, at + 1), signs })
    all |= signs
    ;[signs, from] = [0, at + 1]
  }
  const text = plain.slice(start, end)
  if ((all & DIVIDED) !== 0 && isTableLine(text)) {
    sentences.length = before
    return
  }
  lines.push({ section, start, end, text, signs: all })
  prose.signs |= all
}

const ENDS_SENTENCE = /* @__PURE__ */ marked('。！？；;')
const DIVIDED = bitOf('divided')

/** What is left of a line when headings and tables are taken out of it. */
function piecesOutside(line: Range, taken: readonly Range[], first: number): readonly Range[] {
  const pieces: Range[] = []
  let from = line.start
  for (let i = first; i < taken.length && taken[i]!.start < line.end; i++) {
    if (taken[i]!.start > from) pieces.push({ start: from, end: taken[i]!.start })
    from = Math.max(from, taken[i]!.end)
  }
  if (from < line.end) pieces.push({ start: from, end: line.end })
  return pieces
}

function trimmed(plain: string, { start, end }: Range): Range {
  const text = plain.slice(start, end)
  const words = text.trimStart()
  const from = end - words.length
  return { start: from, end: from + words.trimEnd().length }
}

/** A row of a table that is not the form's, or that could not be read: bars, tabs or commas divide it. */
function isTableLine(text: string): boolean {
  return TABLE_LINE.test(text) && !SENTENCE.test(text)
}

/** A row ends no sentence; a text on one line, with its tables in it, does. */
const SENTENCE = /[。！？；]/
const TABLE_LINE = /^\||^<\/?t[rdh]\b|\|[^|]*\||\t[^\t]*\t|,[^,]*,[^,]*,/

function sectionAt(sections: readonly FoundSection[], offset: number): SectionId | undefined {
  let found: SectionId | undefined
  for (const { id, start } of sections) if (start <= offset) found = id
  return found
}

function withHalfWidthDigits(text: string): string {
  return FULL_WIDTH_DIGIT.test(text)
    ? text.replace(FULL_WIDTH_DIGITS, digit => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    : text
}

const FULL_WIDTH_DIGIT = /[０-９]/
const FULL_WIDTH_DIGITS = /[０-９]/g

/** For every UTF-16 code unit whether it is one of these. */
function marked(letters: string): Uint8Array {
  const all = new Uint8Array(0x10000)
  for (const letter of letters) all[letter.charCodeAt(0)] = 1
  return all
}
