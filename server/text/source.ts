import type { Range } from './range.ts'

/** One version of one text. Lines end with `\n`, `\r\n` or a lone `\r`, as in the language server protocol. */
export interface Source {
  readonly uri: string
  readonly text: string
  /** Offset at which each line begins; the first is 0. */
  readonly lineStarts: readonly number[]
}

/** A place by line and column, both from 0; the column counts UTF-16 code units. */
export interface Place {
  readonly line: number
  readonly character: number
}

const LINE_FEED = 10
const CARRIAGE_RETURN = 13

export function makeSource(uri: string, text: string): Source {
  const lineStarts = [0]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code > CARRIAGE_RETURN) continue
    if (code === LINE_FEED || (code === CARRIAGE_RETURN && text.charCodeAt(i + 1) !== LINE_FEED)) {
      lineStarts.push(i + 1)
    }
  }
  return { uri, text, lineStarts }
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
