import type { Range } from '../../text/range.ts'
import { characterCount, displayWidth } from '../../text/width.ts'
import { isSpace } from '../cell.ts'
import type { Cell } from '../table.ts'

/** A word of a line, with the column at which it begins. */
export interface Token extends Cell {
  /** Counting every character as one. */
  readonly narrow: number
  /** Counting an ideograph as two. */
  readonly wide: number
}

/** A line that is not blank. */
export interface SpacedLine<T extends Cell = Token> {
  readonly line: number
  readonly range: Range
  readonly tokens: readonly T[]
  /** Nothing but the number of a page stands between it and the line above. */
  readonly behindPage?: true
}

/** The words of a line; a number that stands apart from its label (`1. 属于…`) is put to it. */
export function readWords(text: string, { start, end }: Range): readonly Cell[] {
  const words: Cell[] = []
  let at = start
  while (at < end) {
    while (at < end && isSpace(text.charCodeAt(at))) at++
    if (at === end) break
    const from = at
    while (at < end && !isSpace(text.charCodeAt(at))) at++
    push(words, { text: text.slice(from, at), start: from, end: at })
  }
  return words
}

/** The last of the words as they are written, and whether a number stands before it that it may be put to. */
export function readLastWord(
  text: string,
  { start, end }: Range,
): { readonly last: string; readonly isBehindNumber: boolean } {
  const stop = wordEnd(text, start, end)
  const from = wordStart(text, start, stop)
  const stopBefore = wordEnd(text, start, from)
  const fromBefore = wordStart(text, start, stopBefore)
  const isBehindNumber = from > start && NUMBER_ALONE.test(text.slice(fromBefore, stopBefore))
  return { last: text.slice(from, stop), isBehindNumber }
}

function wordEnd(text: string, start: number, from: number): number {
  let at = from
  while (at > start && isSpace(text.charCodeAt(at - 1))) at--
  return at
}

function wordStart(text: string, start: number, from: number): number {
  let at = from
  while (at > start && !isSpace(text.charCodeAt(at - 1))) at--
  return at
}

function push(words: Cell[], word: Cell): void {
  const before = words.at(-1)
  if (!before || !NUMBER_ALONE.test(before.text)) words.push(word)
  else words[words.length - 1] = { text: before.text + word.text, start: before.start, end: word.end }
}

/** The same line with the columns in which its words begin: running text has no need of them. */
export function withColumns(text: string, { tokens, ...line }: SpacedLine<Cell>): SpacedLine {
  let at = line.range.start
  let narrow = 0
  let wide = 0
  const placed = tokens.map((word): Token => {
    const before = text.slice(at, word.start)
    narrow += characterCount(before)
    wide += displayWidth(before)
    at = word.start
    return { text: word.text, start: word.start, end: word.end, narrow, wide }
  })
  return { ...line, tokens: placed }
}

const NUMBER_ALONE =
  /^(?:[\d０-９]{1,2}[.．、]|[一二三四五六七八九十][、.．]|[(（][一二三四五六七八九十\d]{1,2}[)）])$/
