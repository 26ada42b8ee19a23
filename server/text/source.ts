// A text with its lines: what everything else reads.
import { changeBetween } from './change.ts'
import type { Range } from './range.ts'

/** One version of one text. Lines end with `\n`, `\r\n` or a lone `\r`, as in the language server protocol. */
export interface Source {
  readonly uri: string
  readonly text: string
  /** Offset at which each line begins; the first is 0. */
  readonly lineStarts: readonly number[]
  /** Takes HTML apart, where there is someone to do it: the core has no parser of its own. */
  readonly html?: HtmlTokenizer
}

/** Gives the tags and texts of the HTML between two offsets of a text, in their order. Never fails. */
export type HtmlTokenizer = (text: string, start: number, end: number) => readonly HtmlToken[]

export type HtmlToken =
  | {
      readonly kind: 'open'
      readonly name: string
      readonly rows: number
      readonly columns: number
      /** Its content is not shown. */
      readonly hidden?: true
      readonly end: number
    }
  | { readonly kind: 'close'; readonly name: string; readonly hidden?: true; readonly end: number }
  /** `text` is what a reader sees, with character references replaced; the offsets are those of the source. */
  | { readonly kind: 'text'; readonly text: string; readonly start: number; readonly end: number }

/** A place by line and column, both from 0; the column counts UTF-16 code units. */
export interface Place {
  readonly line: number
  readonly character: number
}

const LINE_FEED = 10
const CARRIAGE_RETURN = 13

/** `before` is another version of the text: the lines that it has too are not looked for again. */
export function makeSource(uri: string, text: string, html?: HtmlTokenizer, before?: Source): Source {
  const lineStarts = before ? startsAfterChange(before, text) : startsBetween(text, 0, text.length, [0])
  return { uri, text, lineStarts, ...(html && { html }) }
}

/** Adds where lines begin behind a break that stands between two offsets. */
function startsBetween(text: string, from: number, to: number, starts: number[]): number[] {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    if (code > CARRIAGE_RETURN) continue
    if (code === LINE_FEED || (code === CARRIAGE_RETURN && text.charCodeAt(i + 1) !== LINE_FEED)) {
      starts.push(i + 1)
    }
  }
  return starts
}

/** A break is known by its letter and the one behind: where both are the same in both versions, so is the break. */
function startsAfterChange({ text: old, lineStarts }: Source, text: string): readonly number[] {
  const { start, end, by } = changeBetween(old, text)
  const starts: number[] = []
  let line = 0
  for (; line === 0 || lineStarts[line]! < start; line++) starts.push(lineStarts[line]!)
  startsBetween(text, Math.max(0, start - 1), end + by, starts)
  while (line < lineStarts.length && lineStarts[line]! <= end) line++
  for (; line < lineStarts.length; line++) starts.push(lineStarts[line]! + by)
  return starts
}

/** Another version of the same text, to be read in the same way. */
export function withText({ uri, html }: Source, text: string): Source {
  return makeSource(uri, text, html)
}

/** The line's span without its line break. */
export function lineRange(source: Source, line: number): Range {
  const start = source.lineStarts[line] ?? source.text.length
  const next = source.lineStarts[line + 1]
  if (next === undefined) return { start, end: source.text.length }
  let end = next - 1
  if (end > start && source.text.charCodeAt(end - 1) === CARRIAGE_RETURN) end--
  return { start, end }
}

/** The number of the line that holds `offset`. */
export function lineAt(source: Source, offset: number): number {
  const { lineStarts } = source
  let low = 0
  let high = lineStarts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (lineStarts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return low
}

export function placeAt(source: Source, offset: number): Place {
  const line = lineAt(source, offset)
  return { line, character: offset - source.lineStarts[line]! }
}

/** How the text breaks its lines: the first break it has, else `\n`. */
export function lineBreakOf(source: Source): '\n' | '\r\n' | '\r' {
  const second = source.lineStarts[1]
  if (second === undefined) return '\n'
  if (source.text.charCodeAt(second - 1) === CARRIAGE_RETURN) return '\r'
  return source.text.charCodeAt(second - 2) === CARRIAGE_RETURN ? '\r\n' : '\n'
}
