import type { SectionId } from '../../forms/form.ts'
import { BEYOND, type Range } from '../../text/range.ts'
import { lineAt, lineRange, type Source } from '../../text/source.ts'
import { codesOf } from './codes.ts'

/** A heading of a section as it was found; what follows belongs to it. */
export interface Heading extends Range {
  readonly id: SectionId
}

/** A paragraph of the running text: what stands outside headings and the tables of the form. */
export interface Paragraph extends Range {
  /** The section it stands in; absent before the first. */
  readonly section: SectionId | undefined
}

/** The paragraphs of a report. Lines that only a narrow page broke belong to one. */
export function findParagraphs(
  source: Source,
  headings: readonly Heading[],
  tables: readonly Range[],
): readonly Paragraph[] {
  const paragraphs: { start: number; end: number; section: SectionId | undefined }[] = []
  const isFree = outsideOf([...headings, ...tables])
  const tableAt = inOrder(tables)
  const sectionAt = sectionsOf(headings)
  const hasBars = barsOf(source.text)
  let broken = false
  for (let line = 0; line < source.lineStarts.length; line++) {
    const { start, end } = lineRange(source, line)
    const table = tableAt(start)
    if (table && table.end > end) {
      line = Math.max(line, lineAt(source, table.end) - 1)
      broken = false
      continue
    }
    if (end - start < SHORTEST || hasBars(start, end)) {
      broken = false
      continue
    }
    for (const piece of isFree(start, end)) {
      if (piece.end - piece.start < SHORTEST) continue
      const section = sectionAt(piece.start)
      if (isHeadRow(source.text, piece, section)) continue
      const last = paragraphs.at(-1)
      if (broken && piece.start === start && last && last.section === section) last.end = piece.end
      else paragraphs.push({ start: piece.start, end: piece.end, section })
    }
    broken = end - start >= NARROW && !endsSentence(source.text, end) && has(source.text, start, end, PAUSE)
  }
  return paragraphs
}

/** `无` and `3件` say nothing by themselves. */
const SHORTEST = 4
/** A line that breaks off in a sentence was broken by the page it stood on; shorter ones are headings and labels. */
const NARROW = 28

function endsSentence(text: string, end: number): boolean {
  const isBlank = text.charCodeAt(end - 1) <= 32 || text[end - 1] === '\u3000'
  return has(text, end - (isBlank ? 2 : 1), end, ENDING)
}

function has(text: string, start: number, end: number, kind: number): boolean {
  for (let i = start; i < end; i++) if ((SIGNS[text.charCodeAt(i)]! & kind) !== 0) return true
  return false
}

/** A title is as long as a line may be, and has none of these. */
const PAUSE = 1
const ENDING = 2
const SAYING = 4

const SIGNS = /* @__PURE__ */ signs()

function signs(): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (const code of codesOf('，。；：、,;:')) table[code]! |= PAUSE
  for (const code of codesOf('。！？!?;；:：|')) table[code]! |= ENDING
  for (const code of codesOf('，。；：！？,;:0123456789０１２３４５６７８９无未')) table[code]! |= SAYING
  return table
}

/** Two bars make a row of a table; asked line after line, in order. */
function barsOf(text: string): (start: number, end: number) => boolean {
  let first = nextBar(text, 0)
  return (start, end) => {
    if (first < start) first = nextBar(text, start)
    if (first >= end) return false
    const last = text.lastIndexOf('|', end - 1)
    return last > first
  }
}

function nextBar(text: string, from: number): number {
  const at = text.indexOf('|', from)
  return at < 0 ? BEYOND : at
}

/** In the sections with tables, a line without a figure and without punctuation is a head row that a scraper left. */
function isHeadRow(text: string, { start, end }: Range, section: SectionId | undefined): boolean {
  if (section === undefined || !WITH_TABLE.has(section)) return false
  return !has(text, start, end, SAYING)
}

const WITH_TABLE: ReadonlySet<SectionId> = new Set(['disclosure', 'applications', 'disputes'])

/** Cuts out of a line what belongs to headings and tables; asked line after line, in order. */
function outsideOf(taken: readonly Range[]): (start: number, end: number) => readonly Range[] {
  const ordered = [...taken].sort((a, b) => a.start - b.start)
  let next = 0
  return (start, end) => {
    while (ordered[next] && ordered[next]!.end <= start) next++
    const free: Range[] = []
    let from = start
    for (let i = next; i < ordered.length && ordered[i]!.start < end; i++) {
      if (ordered[i]!.start > from) free.push({ start: from, end: ordered[i]!.start })
      from = Math.max(from, ordered[i]!.end)
    }
    if (from < end) free.push({ start: from, end })
    return free
  }
}

/** The one that begins before a place and goes on behind it; asked for one place after the other, in order. */
function inOrder(ranges: readonly Range[]): (offset: number) => Range | undefined {
  const ordered = [...ranges].sort((a, b) => a.start - b.start)
  let next = 0
  return offset => {
    while (ordered[next] && ordered[next]!.end <= offset) next++
    const range = ordered[next]
    return range && range.start <= offset ? range : undefined
  }
}

/** Asked for one place after the other, in order. */
function sectionsOf(headings: readonly Heading[]): (offset: number) => SectionId | undefined {
  const ordered = [...headings].sort((a, b) => a.start - b.start)
  let next = 0
  return offset => {
    while (ordered[next] && ordered[next]!.start <= offset) next++
    return ordered[next - 1]?.id
  }
}
