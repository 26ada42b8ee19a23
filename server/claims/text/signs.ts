import { LEFT_BEHIND } from '../vocabulary/lost.ts'
import { MARKS } from '../vocabulary/marks.ts'
import { COMPARING, ORDERS } from '../vocabulary/orders.ts'
import { longestAt, makeTrie, type Trie } from '../vocabulary/trie.ts'
import { codesOf } from './codes.ts'

/**
 * It can say something that is read: it has a figure, a word that states without one, or a unit that closes a clause
 * or stands behind a placeholder, as where its figure was lost.
 */
export const STATES = 1
/** It has a 余. */
export const HAS_MORE = 2
/** It has a `%`, or 百 of 百分点. */
export const HAS_PERCENT = 4
/** It has a sign that stands for a figure in a template. */
export const HAS_PLACE = 8
/** A unit closes one of its clauses. */
export const HAS_UNIT = 16

/** It has a year, a month or a day in figures. */
export const HAS_DATE = 32

/** Which of these a sentence has. Most sentences of a report say nothing of what is read here. */
export function signsIn(text: string, start: number, end: number): number {
  let found = 0
  for (let i = start; i < end; i++) {
    const sign = SIGNS[text.charCodeAt(i)]!
    if (sign === 0) continue
    if (sign === DIGIT) {
      const stop = dateEnd(text, i)
      found |= stop > i ? HAS_DATE : STATES
      i = Math.max(i, stop - 1)
      continue
    }
    found |= sign & TOLD
    const next = i + 1 === end ? CLOSING : SIGNS[text.charCodeAt(i + 1)]!
    if ((sign & NUMERAL) !== 0 && (next & ENUMERATING) === 0) found |= STATES
    if ((sign & UNIT) !== 0 && (next & CLOSING) !== 0) found |= STATES | HAS_UNIT
    if ((sign & OPENING) !== 0 && (found & STATES) === 0 && longestAt(WORDS, text, i, end)) found |= STATES
  }
  return found
}

/** Where the year, month or day ends that begins here with a digit; at its beginning, if that is a figure. */
function dateEnd(text: string, from: number): number {
  let at = from
  let value = 0
  while (SIGNS[text.charCodeAt(at)] === DIGIT && at < from + YEAR_DIGITS)
    value = value * 10 + text.charCodeAt(at++) - 48
  const sign = text.charAt(at)
  const isYear = sign === '年' && value >= FIRST_YEAR && value < LAST_YEAR
  const isMonth = sign === '月' && value > 0 && value <= 12
  const isDay = sign === '日' && text.charAt(from - 1) === '月'
  return isYear || isMonth || isDay ? at + 1 : from
}

const YEAR_DIGITS = 4
const FIRST_YEAR = 1949
const LAST_YEAR = 2100

export function endsSentence(code: number): boolean {
  return (SIGNS[code]! & ENDING) !== 0
}

const TOLD = STATES | HAS_MORE | HAS_PERCENT | HAS_PLACE

// What a sign may be besides.
const DIGIT = 64
const NUMERAL = 128
/** Behind a numeral it makes a number in a list of it: `（二）`, 二是. */
const ENUMERATING = 256
const UNIT = 512
const CLOSING = 1024
/** A word of `WORDS` begins with it. */
const OPENING = 2048
const ENDING = 4096

/** The words of nothing and of all, and those that set one number against another. */
const STATING_WORDS = /* @__PURE__ */ [
  ...['nil', 'noneOf', 'all', 'same'].map(feature => MARKS[feature]!),
  ...Object.values(ORDERS),
  COMPARING,
].flatMap(texts => texts.split(/\s+/))
const WORDS: Trie<true> = /* @__PURE__ */ makeTrie(new Map(STATING_WORDS.map(word => [word, true])))

/** For every UTF-16 unit what it may be. */
const SIGNS: Uint16Array = /* @__PURE__ */ signs()

function signs(): Uint16Array {
  const table = new Uint16Array(0x10000)
  const mark = (codes: Iterable<number>, flag: number) => {
    for (const code of codes) table[code]! |= flag
  }
  mark(codesOf('0123456789'), DIGIT)
  mark(codesOf('零半'), STATES)
  mark(codesOf('余'), STATES | HAS_MORE)
  mark(codesOf('%百'), STATES | HAS_PERCENT)
  mark(codesOf('_X×'), STATES | HAS_PLACE)
  mark(codesOf('〇一二两三四五六七八九十'), NUMERAL)
  mark(codesOf(')、是'), ENUMERATING)
  mark(codesOf(LEFT_BEHIND.map(unit => unit.at(-1)!).join('')), UNIT)
  mark(codesOf('，,;。、)(!?'), CLOSING)
  mark(codesOf('。!?'), ENDING)
  mark(codesOf(STATING_WORDS.map(word => word[0]!).join('')), OPENING)
  return table
}
