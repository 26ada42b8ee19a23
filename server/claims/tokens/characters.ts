import { codesOf } from '../text/codes.ts'

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** A numeral in ideographs is made of these. */
export function isNumeral(code: number): boolean {
  return SIGNS[code] === NUMERAL
}

/** What parts clauses and sentences. */
export function isPunctuation(code: number): boolean {
  return SIGNS[code] === PUNCTUATION
}

const NUMERAL = 1
const PUNCTUATION = 2

/** For every UTF-16 unit what it is, if it is one of those. */
const SIGNS = /* @__PURE__ */ signs()

function signs(): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (const code of codesOf('零〇一二两三四五六七八九十百千万亿')) table[code] = NUMERAL
  for (const code of codesOf(',;:()!?|\n、。—')) table[code] = PUNCTUATION
  return table
}
