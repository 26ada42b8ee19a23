import { exactOf, ofInteger, type Exact } from './exact.ts'

/** The units of money that a figure may carry. A count's measure word (件, 条 …) says nothing and is dropped. */
export type Unit = '元' | '万元' | '亿元'

/** What a cell's text says. Reading never fails: what is no figure is `unreadable`. */
export type Figure =
  | { readonly kind: 'number'; readonly value: Exact; readonly unit?: Unit }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unreadable' }

/** Reads a trimmed cell text. Empty, `/`, `—`, `-` and `无` are blanks: none of them is a zero. */
export function readFigure(text: string): Figure {
  if (text === '') return BLANK
  if (isShortDigits(text) && (text.length === 1 || !text.startsWith('0')))
    return { kind: 'number', value: ofInteger(Number(text)) }
  if (text.length > LONGEST || !OPENS_FIGURE.test(text)) return UNREADABLE
  const plain = toHalfWidth(text)
  if (PLACEHOLDER.test(plain)) return BLANK
  const match = FIGURE.exec(plain)
  if (!match) return UNREADABLE
  const [, sign, digits, fraction, unit] = match
  const plainDigits = digits!.replace(SEPARATORS, '')
  // No one writes 019: two figures ran together, or a digit was lost.
  if (plainDigits.length > 1 && plainDigits.startsWith('0')) return UNREADABLE
  const value = exactOf(plainDigits, fraction ?? '', sign !== undefined && MINUS.test(sign))
  if (!value) return UNREADABLE
  return isMoney(unit) ? { kind: 'number', value, unit } : { kind: 'number', value }
}

/**
 * Whether a filled cell stands where a figure should: it reads as one, or it is a damaged one (`l2`, `3O`). Every
 * label of the form has ideographs; a damaged figure has none.
 */
export function isFigureLike(text: string): boolean {
  if (isShortDigits(text) || DIGITS.test(text)) return true
  return text.length <= LONGEST_DAMAGED && !IDEOGRAPH.test(text)
    ? true
    : readFigure(text).kind !== 'unreadable'
}

/** Full-width digits, signs and marks to their half-width forms, one for one, so that offsets stay. */
export function toHalfWidth(text: string): string {
  return FULL_WIDTH.test(text)
    ? text.replace(ALL_FULL_WIDTH, mark => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    : text
}

const BLANK: Figure = { kind: 'blank' }
const UNREADABLE: Figure = { kind: 'unreadable' }
/** Longer texts are no figures, whatever they hold. */
const LONGEST = 80
const LONGEST_DAMAGED = 16
/** Figures run together may be long. */
const DIGITS = /^[\d０-９]{1,80}$/
const IDEOGRAPH = /[\u3400-\u9fff\uf900-\ufaff\ud840-\ud8ff]/

/** What can begin a figure or a blank, in either width; labels, the most frequent texts, begin otherwise. */
const OPENS_FIGURE = /^[\s+\d０-９＋－／＼/\\\-—–―─增减減无無未]/
const FULL_WIDTH = /[！-～]/
const ALL_FULL_WIDTH = /[！-～]/g
const PLACEHOLDER = /^(?:\/|\\|[-—–―─]{1,3}|无|無|未发生)$/
const FIGURE =
  /^([+-]|增加?|减少?|減少?)?\s?(\d{1,3}(?:[,，]\d{3}){1,4}|\d{1,3}(?:[ \u3000\u00a0]\d{3}){1,4}|\d{1,20})(?:\.(\d{1,9}))?\s?(元|万元|亿元|件|条|个|次|份|项|宗|起|例|人|人次|部|户|笔)?(?:\s?\([^()]{0,60}\))?$/
const SEPARATORS = /[,， \u3000\u00a0]/g
const MINUS = /^[-减減]/

function isShortDigits(text: string): boolean {
  if (text.length > 9) return false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x30 || code > 0x39) return false
  }
  return true
}

function isMoney(unit: string | undefined): unit is Unit {
  return unit === '元' || unit === '万元' || unit === '亿元'
}
