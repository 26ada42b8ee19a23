import { codesOf } from './codes.ts'
import type { Range } from '../../text/range.ts'
import { LEFT_BEHIND } from '../vocabulary/lost.ts'
import { MARKS } from '../vocabulary/marks.ts'
import { longestAt, makeTrie, type Trie } from '../vocabulary/trie.ts'

/** The sentences between two places of a normalised text; offsets count its characters. */
export function splitSentences(text: string): readonly Range[] {
  const sentences: Range[] = []
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const isEnd = (SIGNS[code]! & ENDING) !== 0
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
const COMMA = ','.charCodeAt(0)
const SEMICOLON = ';'.charCodeAt(0)

/**
 * Whether a sentence can say anything that is read: it has a figure, a word that states without one, or a unit that
 * closes a clause or stands behind a placeholder, as where its figure was lost.
 */
export function canState(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const sign = SIGNS[text.charCodeAt(i)]!
    if (sign === 0) continue
    if ((sign & STATING) !== 0) return true
    const next = i + 1 === end ? CLOSING : SIGNS[text.charCodeAt(i + 1)]!
    if ((sign & NUMERAL) !== 0 && (next & ENUMERATING) === 0) return true
    if ((sign & UNIT) !== 0 && (next & CLOSING) !== 0) return true
    if ((sign & OPENING) !== 0 && longestAt(WORDS, text, i, end) !== undefined) return true
  }
  return false
}

/** What a sign may be; flags. */
const STATING = 1
const NUMERAL = 2
/** Behind a numeral it makes a number in a list of it: `（二）`, 二是. */
const ENUMERATING = 4
const UNIT = 8
const CLOSING = 16
/** A word of `WORDS` begins with it. */
const OPENING = 32
const ENDING = 64

/** The words of nothing and of all. */
const STATING_WORDS = /* @__PURE__ */ ['nil', 'noneOf', 'all'].flatMap(feature =>
  MARKS[feature]!.split(/\s+/),
)
const WORDS: Trie<true> = /* @__PURE__ */ makeTrie(new Map(STATING_WORDS.map(word => [word, true])))

/** For every UTF-16 unit what it may be. */
const SIGNS: Uint8Array = /* @__PURE__ */ signs()

function signs(): Uint8Array {
  const table = new Uint8Array(0x10000)
  const mark = (codes: Iterable<number>, flag: number) => {
    for (const code of codes) table[code]! |= flag
  }
  mark(codesOf('0123456789%零百余_X×'), STATING)
  mark(codesOf('〇一二两三四五六七八九十'), NUMERAL)
  mark(codesOf(')、是'), ENUMERATING)
  mark(codesOf(LEFT_BEHIND.map(unit => unit.at(-1)!).join('')), UNIT)
  mark(codesOf('，,;。、)(!?'), CLOSING)
  mark(codesOf('。!?'), ENDING)
  mark(codesOf(STATING_WORDS.map(word => word[0]!).join('')), OPENING)
  return table
}
