// What the text of a cell says: a number, a blank, or nothing that can be read.
import { exactOf, ofInteger, type Exact } from './exact.ts'
import { withOtherUnits } from './units.ts'
import { flatMap } from './flatMap.ts'

/** The units of money that a figure may carry. A count's measure word (件, 条 …) says nothing and is dropped. */
export type Unit = '元' | '万元' | '亿元'

/** What a cell's text says. Reading never fails: what is no figure is `unreadable`. */
export type Figure =
  | {
      readonly kind: 'number'
      readonly value: Exact
      readonly unit?: Unit
      /** A sign of money stands before it and no unit behind it, so that a header may still say 万元. */
      readonly currency?: true
      /** A remark speaks of more or fewer, so that the sign is not sure. */
      readonly doubtfulSign?: true
    }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unreadable' }

/** Reads a trimmed cell text. Empty, `/`, `—`, `-`, `无`, `N/A`, `nan` and the like are blanks: none of them is a zero. */
export function readFigure(text: string): Figure {
  if (text === '') return BLANK
  if (isShortDigits(text) && (text.length === 1 || !text.startsWith('0'))) return countOf(Number(text))
  if (text.length > LONGEST || beginsAsLabel(text) || !OPENS_FIGURE.test(text)) return UNREADABLE
  if (NOTHING.includes(text.charAt(0))) return NOTHING_TOLD.test(text) ? BLANK : UNREADABLE
  const plain = toHalfWidth(text)
  if (PLACEHOLDER.test(plain)) return BLANK
  const match = FIGURE.exec(plain)
  if (!match) return UNREADABLE
  const [, sign, currency, digits, fraction, unit, remark] = match
  const plainDigits = digits!.replace(SEPARATORS, '')
  // No one writes 019: two figures ran together, or a digit was lost.
  if (plainDigits.length > 1 && plainDigits.startsWith('0')) return UNREADABLE
  const signs = [sign, SIGN_REMARK.exec(remark ?? '')?.[0]].filter(mark => mark !== undefined)
  const units = new Set(flatMap([unit, UNIT_REMARK.exec(remark ?? '')?.[1]], word => UNITS[word ?? ''] ?? []))
  if (new Set(signs.map(mark => MINUS.test(mark))).size > 1 || units.size > 1) return UNREADABLE
  const value = exactOf(
    plainDigits,
    fraction ?? '',
    signs.some(mark => MINUS.test(mark)),
  )
  if (!value) return UNREADABLE
  const [stated] = units
  return {
    kind: 'number',
    value,
    ...(stated && { unit: stated }),
    ...(currency !== undefined && !stated && { currency: true as const }),
    ...(signs.length === 0 && CHANGE.test(remark ?? '') && { doubtfulSign: true as const }),
  }
}

/**
 * Whether a filled cell stands where a figure should: it reads as one, or it is a damaged one (`l2`, `3O`). Every
 * label of the form has ideographs; a damaged figure has none.
 */
export function isFigureLike(text: string): boolean {
  if (isShortDigits(text)) return true
  if (beginsAsLabel(text)) return false
  if (DIGITS.test(text)) return true
  return text.length <= LONGEST_DAMAGED && !IDEOGRAPH.test(text)
    ? true
    : readFigure(text).kind !== 'unreadable'
}

/** Full-width digits, signs and marks to their half-width forms, one for one, so that offsets stay. */
export function toHalfWidth(text: string): string {
  return withOtherUnits(text, HALF_WIDTH)
}

/** Nearly all figures are small counts, and most are 0: each is made once. */
function countOf(count: number): Figure {
  if (count >= COUNTS.length) return { kind: 'number', value: ofInteger(count) }
  return (COUNTS[count] ??= { kind: 'number', value: ofInteger(count) })
}

const COUNTS: (Figure | undefined)[] = /* @__PURE__ */ new Array<Figure | undefined>(1000).fill(undefined)
const BLANK: Figure = { kind: 'blank' }
const UNREADABLE: Figure = { kind: 'unreadable' }
/** A longer text is not tried: the longest figure in the reports at hand has 8 characters. A guess. */
const LONGEST = 80
/** More than `MAX_DIGITS` and a few marks. A guess, nothing measured. */
const LONGEST_DAMAGED = 16
/** Figures run together: ten columns of up to eight digits. A guess, nothing measured. */
const DIGITS = /^[\d０-９]{1,80}$/
const IDEOGRAPH = /[\u3400-\u9fff\uf900-\ufaff\ud840-\ud8ff]/

/**
 * The characters that a figure or a blank can begin with, in either width. Most texts are labels, which begin otherwise
 * and so are dismissed by one character.
 */
const OPENS_FIGURE = /^[\s+\d０-９＋－−–▼↓↑／＼/\\\-—―─━_＿增减減无無未暂暫不NnＮｎUuＵ#＃<＜(（¥￥人R]/
/** The ideographs among them. */
const OPENING_IDEOGRAPHS = '增减减无無未暂暫不人'

function beginsAsLabel(text: string): boolean {
  const first = text.charCodeAt(0)
  return first >= 0x4e00 && first < 0xa000 && !OPENING_IDEOGRAPHS.includes(text.charAt(0))
}

const HALF_WIDTH = /* @__PURE__ */ halfWidthUnits()

function halfWidthUnits(): Uint16Array {
  const all = new Uint16Array(0x10000)
  for (let unit = 0xff01; unit < 0xff5f; unit++) all[unit] = unit - 0xfee0
  return all
}

/** What the words for nothing begin with, as labels do: 不予公开, 无法提供. */
const NOTHING = '无無未暂暫不'
const NOTHING_TOLD = /^(?:无|無|暂无|暫無|未发生|不适用)[.。．]?$/

/** Marks and words for nothing, and what programs write where they have no value. */
const PLACEHOLDER =
  /^(?:\/|\\|[-—–―─━−_]{1,3}|N\/?A[.。]?|#?N\/A|<?NA>?|NaN|NaT|None|null|nil|undefined|\(null\))$/i
/** Sign, currency, digits, fraction, unit, a remark in brackets; then the mark of a note. */
const FIGURE =
  /^([+\-−–▼↓↑]|增加?|减少?|減少?)?\s?(人民币|RMB|¥|￥)?\s?(\d{1,3}(?:[,，]\d{3}){1,4}|\d{1,3}(?:[ \u3000\u00a0]\d{3}){1,4}|\d{1,20})(?:\.(\d{1,9}))?\s?(元整?|万元整?|亿元整?|万|亿|件|条|个|次|份|项|宗|起|例|人|人次|部|户|笔)?(?:\s?\(([^()]{0,60})\))?\s?(?:[*※①-⑳]|\[\d{1,2}\])?$/
const SEPARATORS = /[,， \u3000\u00a0]/g
const MINUS = /^[-−–▼↓减減下负]/
const UNITS: Readonly<Record<string, Unit>> = {
  元: '元',
  元整: '元',
  万: '万元',
  万元: '万元',
  万元整: '万元',
  亿: '亿元',
  亿元: '亿元',
  亿元整: '亿元',
}
/** Remarks that are nothing but a sign or a unit. */
const SIGN_REMARK = /^(?:[-−+]|增加?|上升|减少?|減少?|下降|负)$/
const UNIT_REMARK = /^(?:单位:)?(?:人民币)?(元|万元|亿元)$/
const CHANGE = /[增减減升降]/

function isShortDigits(text: string): boolean {
  if (text.length > 9) return false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x30 || code > 0x39) return false
  }
  return true
}
