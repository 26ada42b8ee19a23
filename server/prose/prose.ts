// The prose of a report: what stands outside headings and tables.
import type { SectionId } from '../forms/form.ts'
import type { Report } from '../report.ts'
import type { Range } from '../text/range.ts'
import { lineAt, lineRange } from '../text/source.ts'
import { toSimplified } from '../text/traditional.ts'

/** What a report says outside its headings and tables, line by line. */
export interface Prose {
  /** The report’s text in simplified letters, with half-width digits; every offset stays. */
  readonly plain: string
  readonly lines: readonly ProseLine[]
}

/** What of a line is no heading and no table; its range has no blanks at either end. */
export interface ProseLine extends Range {
  /** Absent before the first section. */
  readonly section: SectionId | undefined
  /** As in `plain`. */
  readonly text: string
}

/** A piece of a line up to a full stop, or to a semicolon. */
export interface ProseSentence extends Range {
  readonly section: SectionId | undefined
  readonly text: string
}

/** The prose of a report; made when it is first asked for, once for each report. */
export function proseOf(report: Report): Prose {
  let prose = PROSE.get(report)
  if (!prose) PROSE.set(report, (prose = readProse(report)))
  return prose
}

/** Whether any of these words stands in the report at all: what most rules look for is in few, and this is fast. */
export function mentions(report: Report, words: readonly string[]): boolean {
  const { plain } = proseOf(report)
  return words.some(word => plain.includes(word))
}

/** The sentences of the prose, in their order. */
export function sentencesOf(report: Report): readonly ProseSentence[] {
  let sentences = SENTENCES.get(report)
  if (!sentences) SENTENCES.set(report, (sentences = proseOf(report).lines.flatMap(splitLine)))
  return sentences
}

/** The lines of one section, or, with `undefined`, those before the first. */
export function linesIn(report: Report, section: SectionId | undefined): readonly ProseLine[] {
  return proseOf(report).lines.filter(line => line.section === section)
}

const PROSE = new WeakMap<Report, Prose>()
const SENTENCES = new WeakMap<Report, readonly ProseSentence[]>()

function readProse(report: Report): Prose {
  const { source } = report
  // What labels the title of a second report on its line belongs to that.
  const end = report.second
    ? lineRange(source, lineAt(source, report.second.start)).start
    : source.text.length
  const plain = toSimplified(withHalfWidthDigits(source.text.slice(0, end)))
  const sections = report.sections
  const taken = [...sections, ...report.tables].sort((a, b) => a.start - b.start)
  const lines: ProseLine[] = []
  const last = lineAt(source, end)
  let next = 0
  for (let line = 0; line <= last; line++) {
    const { start: from, end: to } = lineRange(source, line)
    const whole = { start: from, end: Math.min(to, end) }
    while (taken[next] && taken[next]!.end <= whole.start) next++
    for (const piece of piecesOutside(whole, taken, next)) {
      const { start, text } = trimmed(plain, piece)
      if (text === '' || isTableLine(text)) continue
      lines.push({ section: sectionAt(sections, start), start, end: start + text.length, text })
    }
  }
  return { plain, lines }
}

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

function trimmed(plain: string, { start, end }: Range): { readonly start: number; readonly text: string } {
  const text = plain.slice(start, end)
  const words = text.trimStart()
  return { start: start + text.length - words.length, text: words.trimEnd() }
}

/** A row of a table that is not the form's, or that could not be read: bars, tabs or commas divide it. */
function isTableLine(text: string): boolean {
  return TABLE_LINE.test(text) && !SENTENCE.test(text)
}

/** A row ends no sentence; a text on one line, with its tables in it, does. */
const SENTENCE = /[。！？；]/
const TABLE_LINE = /^\||^<\/?t[rdh]\b|\|[^|]*\||\t[^\t]*\t|,[^,]*,[^,]*,/

function sectionAt(
  sections: readonly (Range & { readonly id: SectionId })[],
  offset: number,
): SectionId | undefined {
  let found: SectionId | undefined
  for (const { id, start } of sections) if (start <= offset) found = id
  return found
}

function splitLine({ section, start, text }: ProseLine): readonly ProseSentence[] {
  const sentences: ProseSentence[] = []
  let from = 0
  for (const { index } of text.matchAll(ENDS_SENTENCE)) {
    const end = index + 1
    sentences.push({ section, start: start + from, end: start + end, text: text.slice(from, end) })
    from = end
  }
  if (from < text.length)
    sentences.push({ section, start: start + from, end: start + text.length, text: text.slice(from) })
  return sentences
}

const ENDS_SENTENCE = /[。！？；;]/g

function withHalfWidthDigits(text: string): string {
  return FULL_WIDTH_DIGIT.test(text)
    ? text.replace(FULL_WIDTH_DIGITS, digit => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    : text
}

const FULL_WIDTH_DIGIT = /[０-９]/
const FULL_WIDTH_DIGITS = /[０-９]/g
