// Figures as they are written in cells, read from units without a string.
import { halfWidth, isDigit } from './characters.ts'

const PLUS = 0x2b
const MINUS = 0x2d
const COMMA = 0x2c
const POINT = 0x2e
const ZERO = 0x30

/** A longer string of digits is no figure but several. */
const MOST_DIGITS = 12
/** A longer number is no longer exact when it is read digit by digit. */
const EXACT_DIGITS = 15

/**
 * The value of the figure that these units are, with a sign, thousands in threes, decimals, a unit of measure and a note
 * in brackets behind; NaN if they are none. Digits that begin with 0 have run together. `增3` and `减少2` are changes.
 */
export function figureIn(units: Uint16Array, from: number, to: number): number {
  const opening = halfWidth(units[from]!)
  const signed = opening === PLUS || opening === MINUS
  if (!signed && !isDigit(opening)) return changeIn(units, from, to)
  const first = signed ? from + 1 : from
  const whole = endOfWhole(units, first, to)
  if (whole < 0) return NaN
  const end = endOfFraction(units, whole, to)
  if (!isTail(units, end, to)) return NaN
  const value =
    end > whole || whole - first > EXACT_DIGITS ? longValue(units, first, end) : valueOf(units, first, whole)
  return opening === MINUS ? -value : value
}

/** The usual figure, digits of half width alone; NaN for any other. */
export function plainNumber(units: Uint16Array, from: number, to: number): number {
  let value = units[from]! - ZERO
  if (value < 0 || value > 9 || (value === 0 && to - from > 1)) return NaN
  for (let i = from + 1; i < to; i++) {
    const digit = units[i]! - ZERO
    if (digit < 0 || digit > 9) return NaN
    value = value * 10 + digit
  }
  return value
}

/** Where the whole digits end, thousands included; -1 if they are none, too many, or begin with 0. */
function endOfWhole(units: Uint16Array, from: number, to: number): number {
  let i = from
  while (i < to && isDigitAt(units, i)) i++
  const digits = i - from
  if (digits === 0) return -1
  const isGrouped = digits < 4 && i < to && halfWidth(units[i]!) === COMMA
  if (isGrouped) while (isThousand(units, i, to)) i += 4
  if (digits > MOST_DIGITS) return -1
  return halfWidth(units[from]!) === ZERO && i - from > 1 ? -1 : i
}

/** A comma and three digits. */
function isThousand(units: Uint16Array, from: number, to: number): boolean {
  if (from + 3 >= to || halfWidth(units[from]!) !== COMMA) return false
  return isDigitAt(units, from + 1) && isDigitAt(units, from + 2) && isDigitAt(units, from + 3)
}

function endOfFraction(units: Uint16Array, from: number, to: number): number {
  if (from + 1 >= to || halfWidth(units[from]!) !== POINT || !isDigitAt(units, from + 1)) return from
  let i = from + 1
  while (i < to && isDigitAt(units, i)) i++
  return i
}

/** Nothing, a unit of measure, a note in brackets, or both. */
function isTail(units: Uint16Array, from: number, to: number): boolean {
  if (from === to) return true
  const i = from + unitAt(units, from, to)
  if (i === to) return true
  return i + 1 < to && halfWidth(units[i]!) === 0x28 && halfWidth(units[to - 1]!) === 0x29
}

function valueOf(units: Uint16Array, from: number, to: number): number {
  let value = 0
  for (let i = from; i < to; i++) {
    const digit = halfWidth(units[i]!) - ZERO
    if (digit >= 0) value = value * 10 + digit
  }
  return value
}

/** A value with decimals or many digits. */
function longValue(units: Uint16Array, from: number, to: number): number {
  let written = ''
  for (let i = from; i < to; i++) {
    const unit = halfWidth(units[i]!)
    if (unit !== COMMA) written += String.fromCharCode(unit)
  }
  return Number(written)
}

/** 增, 升 and 减, 降 with the letters that may follow. */
const CHANGES: ReadonlyMap<number, readonly [sign: 1 | -1, second: string]> = new Map([
  ['增'.charCodeAt(0), [1, '加']],
  ['升'.charCodeAt(0), [1, '']],
  ['减'.charCodeAt(0), [-1, '少']],
  ['降'.charCodeAt(0), [-1, '']],
])

/** A change has fewer digits than any figure, or it is part of a sentence. */
const MOST_DIGITS_OF_CHANGE = 9

function changeIn(units: Uint16Array, from: number, to: number): number {
  const change = CHANGES.get(units[from]!)
  if (!change) return NaN
  const [sign, second] = change
  const first = units[from + 1] === second.charCodeAt(0) && from + 1 < to ? from + 2 : from + 1
  if (first >= to || to - first > MOST_DIGITS_OF_CHANGE) return NaN
  const whole = endOfWhole(units, first, to)
  if (whole < 0 || endOfFraction(units, whole, to) !== to) return NaN
  return sign * longValue(units, first, to)
}

const UNITS = new Set(['件', '条', '个', '项', '人次', '次', '宗', '起', '份', '元', '万元', '亿元'])
const UNIT_LETTERS = new Set(Array.from(UNITS, unit => unit.charCodeAt(0)))

/** The length of the unit of measure that stands here; 0 for none. */
export function unitAt(units: Uint16Array, from: number, to: number): number {
  if (from >= to || !UNIT_LETTERS.has(units[from]!)) return 0
  if (from + 1 < to && UNITS.has(String.fromCharCode(units[from]!, units[from + 1]!))) return 2
  return UNITS.has(String.fromCharCode(units[from]!)) ? 1 : 0
}

function isDigitAt(units: Uint16Array, place: number): boolean {
  return isDigit(halfWidth(units[place]!))
}
