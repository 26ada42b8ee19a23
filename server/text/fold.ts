// Makes spellings of one label equal, and finds the way back to the text as written.
import { simplifiedUnit } from './traditional.ts'

/**
 * Folds text so that spellings of the same label become equal: full width to half width, traditional to
 * simplified, capital to small letters; spaces and punctuation fall away.
 */
export function fold(text: string): string {
  let folded = ''
  // Most characters stay as they are, so whole stretches of them are copied.
  let same = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const known = FOLDED[code]!
    if (known === code) continue
    const unit = known === UNKNOWN ? foldedUnit(code) : known
    if (unit === code) continue
    folded += text.slice(same, i)
    if (unit !== 0) folded += String.fromCharCode(unit)
    same = i + 1
  }
  return same === 0 ? text : folded + text.slice(same)
}

/** As many folded characters as asked for, from the beginning of a text. */
export function foldedHead(text: string, most: number): string {
  return fold(text.length <= most ? text : text.slice(0, unfoldedEnd(text, 0, most)))
}

/**
 * The offset in `text` at which `length` folded characters, counted from `start`, have been passed.
 * It is the way back from a folded match to the written text.
 */
export function unfoldedEnd(text: string, start: number, length: number): number {
  let end = start
  for (let left = length; left > 0 && end < text.length; end++) {
    if (foldedUnit(text.charCodeAt(end)) !== 0) left--
  }
  return end
}

/**
 * The key under which a label is looked up: folded, without its enumerator (`一、`, `(三)`, `2.`) and without a
 * year printed inside it (`本年(2021)新收…`).
 */
export function labelKey(label: string): string {
  if (label.length > LONGEST_KEPT) return keyOf(label)
  let key = KEYS.get(label)
  if (key === undefined) {
    if (KEYS.size >= MOST_KEPT) KEYS.clear()
    KEYS.set(label, (key = keyOf(label)))
  }
  return key
}

/** A cache: the same labels come again in every table, and the key of a label never changes. */
const KEYS = /* @__PURE__ */ new Map<string, string>()
/** Bounds the memory of the cache. A guess: the forms have about a hundred labels, reports spell them in many ways. */
const MOST_KEPT = 4096
/** V8 keeps a slice of 13 characters or more as a view of the text that it is of: as a key it would keep that text. */
const LONGEST_KEPT = 12

function keyOf(label: string): string {
  const key = fold(rightLetters(label.slice(enumeratorEnd(label))))
  return key.includes('20') ? key.replace(YEARS, '') : key
}

/** Whether a label has letters that character recognition puts in the place of others. */
export function isMisread(label: string): boolean {
  return MISREAD.test(label)
}

/** Puts back what character recognition took for another letter. No label of the form has one of the wrong letters. */
function rightLetters(label: string): string {
  return MISREAD.test(label) ? label.replace(ALL_MISREAD, letter => RIGHT_LETTERS[letter]!) : label
}

const RIGHT_LETTERS: Readonly<Record<string, string>> = { 入: '人', 末: '未', 幵: '开', 中请: '申请' }
const MISREAD = /[入末幵]|中请/
const ALL_MISREAD = /[入末幵]|中请/g

/** Where a label's enumerator ends; 0 when it has none. */
export function enumeratorEnd(label: string): number {
  return beginsWithWord(label) ? 0 : (ENUMERATOR.exec(label)?.[0].length ?? 0)
}

/** Most labels begin with an ideograph that is no numeral, and so have none. */
function beginsWithWord(label: string): boolean {
  const first = label.charCodeAt(0)
  return first >= 0x4e00 && first < 0xa000 && !NUMERALS.includes(label.charAt(0))
}

const NUMERALS = '一二三四五六七八九十'
const ENUMERATOR =
  /^\s*(?:[(（]\s?[一二三四五六七八九十\d]{1,2}\s?[)）]|[一二三四五六七八九十]{1,2}\s?[、.．,，:：]|[\d０-９]{1,2}(?![年月\d])\s?[、.．,，)）]?)/
const YEARS = /20\d\d/g

/** Letters that are taken for another by character recognition. */
const MISTAKEN = '曰己它'
const MEANT = '日已他'

/** For every UTF-16 code unit what it folds to, 0 where it falls away; worked out when it is first met. */
const FOLDED = /* @__PURE__ */ new Uint16Array(0x10000).fill(0xffff)
const UNKNOWN = 0xffff

function foldedUnit(code: number): number {
  const known = FOLDED[code]!
  return known === UNKNOWN ? (FOLDED[code] = foldUnit(code)) : known
}

function foldUnit(code: number): number {
  if (code >= 0x41 && code <= 0x5a) return code + 0x20 // A–Z
  if (code < 0x80) return isDigit(code) || (code >= 0x61 && code <= 0x7a) ? code : 0
  if (code >= 0xff10 && code <= 0xff5a) return foldUnit(code - 0xfee0) // full width forms
  if (code < 0x3005 || (code >= 0x3008 && code <= 0x3040)) return code >= 0xc0 && code < 0x2000 ? code : 0
  if (code >= 0xff00 && code < 0xfff0) return 0 // half and full width punctuation
  if (code === 0x30fb || (code >= 0xe000 && code < 0xf900) || code >= 0xfeff) return 0
  const mistaken = MISTAKEN.indexOf(String.fromCharCode(code))
  return mistaken === -1 ? simplifiedUnit(code) || code : MEANT.charCodeAt(mistaken)
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}
