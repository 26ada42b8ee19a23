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
export interface SpacedLine {
  readonly line: number
  readonly range: Range
  readonly tokens: readonly Token[]
}

/** The words of a line; a number that stands apart from its label (`1. 属于…`) is put to it. */
export function readTokens(text: string, { start, end }: Range): readonly Token[] {
  const tokens: Token[] = []
  let narrow = 0
  let wide = 0
  let at = start
  while (at < end) {
    const from = at
    while (at < end && isSpace(text.charCodeAt(at))) at++
    narrow += at - from
    wide += displayWidth(text.slice(from, at))
    if (at === end) break
    const word = at
    while (at < end && !isSpace(text.charCodeAt(at))) at++
    push(tokens, { text: text.slice(word, at), start: word, end: at, narrow, wide })
    narrow += characterCount(text.slice(word, at))
    wide += displayWidth(text.slice(word, at))
  }
  return tokens
}

function push(tokens: Token[], token: Token): void {
  const before = tokens.at(-1)
  if (!before || !NUMBER_ALONE.test(before.text)) tokens.push(token)
  else tokens[tokens.length - 1] = { ...before, text: before.text + token.text, end: token.end }
}

const NUMBER_ALONE =
  /^(?:[\d０-９]{1,2}[.．、]|[一二三四五六七八九十][、.．]|[(（][一二三四五六七八九十\d]{1,2}[)）])$/
