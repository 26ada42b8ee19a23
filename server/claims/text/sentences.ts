import { codesOf } from './codes.ts'
import type { Range } from '../../text/range.ts'
import { LEFT_BEHIND } from '../vocabulary/lost.ts'
import { MARKS } from '../vocabulary/marks.ts'

/** The sentences between two places of a normalised text; offsets count its characters. */
export function splitSentences(text: string): readonly Range[] {
  const sentences: Range[] = []
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const isEnd = ENDS.has(code)
    const length = at - start
    const isLong = (length > LONGEST && (code === COMMA || code === SEMICOLON)) || length > 2 * LONGEST
    if (!isEnd && !isLong) continue
    sentences.push({ start, end: at + 1 })
    start = at + 1
  }
  if (start < text.length) sentences.push({ start, end: text.length })
  return sentences
}

/** What looks back within a sentence stays bounded; no sentence of a report is longer. */
const LONGEST = 1200
const ENDS = codesOf('。!?')
const COMMA = ','.charCodeAt(0)
const SEMICOLON = ';'.charCodeAt(0)

/**
 * Whether a sentence can say anything that is read: it has a figure, a word that states without one, or a unit that
 * closes a clause, as where its figure was lost.
 */
export function canState(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code < 128 ? (code >= ZERO && code <= NINE) || code === PERCENT : STATING.has(code)) return true
    const isLast = i + 1 === end || CLOSES.has(text.charCodeAt(i + 1))
    if (isLast && UNITS.has(code)) return true
  }
  return false
}

const ZERO = 48
const NINE = 57
const PERCENT = 37
const CLOSES = codesOf('，,;。、)(!?')
const UNITS = codesOf(LEFT_BEHIND.map(unit => unit.at(-1)!).join(''))

/** Numerals, and what words of nothing and of all begin with. */
const STATING = codesOf(
  '零〇一二两三四五六七八九十百余' +
    ['nil', 'noneOf', 'all'].flatMap(feature => MARKS[feature]!.split(/\s+/).map(word => word[0]!)).join(''),
)
