import { codesOf } from '../text/codes.ts'

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** A numeral in ideographs is made of these. */
export function isNumeral(code: number): boolean {
  return code >= 0x3007 && NUMERALS.has(code)
}

const NUMERALS: ReadonlySet<number> = codesOf('零〇一二两三四五六七八九十百千万亿')

/** What parts clauses and sentences. */
export function isPunctuation(code: number): boolean {
  return code < 128 ? PUNCTUATION[code] === 1 : code === 0x3001 || code === 0x3002
}

const PUNCTUATION = new Uint8Array(128)
for (const sign of ',;:()!?|\n') PUNCTUATION[sign.charCodeAt(0)] = 1
