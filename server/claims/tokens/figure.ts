import type { Range } from '../../text/range.ts'
import { SCALE, type Quantity } from '../quantity.ts'
import { longestAt, trieOfLists } from '../vocabulary/trie.ts'
import {
  BEFORE_BARE,
  BEFORE_ONE,
  KINDS,
  MAKING_ONE,
  NOT_COUNTING,
  UNITS,
  type UnitKind,
} from '../vocabulary/units.ts'
import type { Softness } from '../vocabulary/word.ts'
import { codesOf } from '../text/codes.ts'
import { isDigit, isNumeral, isPunctuation } from './characters.ts'
import type { FigureToken, UnknownToken } from './token.ts'
import { fractionAt, halfAt, softenedAt, tenthsAt } from './fraction.ts'
import { HUNDREDTHS, numeralAt, type Numeral } from './numeral.ts'

/** A unit and what it counts. */
export interface Unit {
  readonly text: string
  readonly kind: UnitKind
}

const UNIT_TRIE = /* @__PURE__ */ trieOfLists(UNITS, (text, kind): Unit => ({ text, kind }))

export function unitAt(text: string, from: number, end: number): Unit | undefined {
  return longestAt(UNIT_TRIE, text, from, end)
}

/**
 * The figure that begins at `from`; `before` is how near the word in front of it says that it is. Ordinals, numbers
 * of versions and bare numerals are none.
 */
export function figureAt(
  text: string,
  from: number,
  end: number,
  before: Softness | undefined,
  isBehindThing = false,
): FigureToken | UnknownToken | undefined {
  const half = halfAt(text, from, end, before)
  if (half) return half
  const numeral = numeralAt(text, from, end)
  if (!numeral) return undefined
  const fraction = fractionAt(text, numeral, end, before)
  if (fraction) return fraction
  const other = clockEnd(text, numeral, end)
  if (other !== undefined) return { kind: 'unknown', start: from, end: other, text: text.slice(from, other) }
  // 第二十七条: what goes on within a numeral begins none.
  if (numeral.ideographic && isNumeral(text.charCodeAt(from - 1))) return undefined
  const tenths = tenthsAt(text, numeral, end, before)
  if (tenths) return tenths
  const scaled = withScale(text, numeral, end)
  const unit = numeral.percent ? PERCENT : unitAt(text, scaled.end, end)
  const sign = text.charAt(scaled.end)
  if (!unit && (numeral.ideographic || sign === '年' || sign === '月')) return undefined
  const last = numeral.percent ? scaled.end : scaled.end + (unit?.text.length ?? 0)
  if (!numeral.ideographic && PARTS_OF_NAMES.has(text.charCodeAt(from - 1)))
    return { kind: 'unknown', start: from, end: last, text: text.slice(from, last) }
  const countsOne = isBehindThing && unit?.kind === 'cases'
  if (numeral.ideographic && !counts(text, from, scaled.value, unit?.text ?? '') && !countsOne)
    return undefined
  const after = unit && softenedAt(text, last, end)
  const softness = scaled.softness ?? before ?? after?.softness
  const { low, high } = rangeOf(scaled.value, softness, scaled.grain)
  return {
    kind: 'figure',
    start: from,
    end: last + (after?.text.length ?? 0),
    text: text.slice(from, last),
    numeral: { start: numeral.start, end: scaled.numeralEnd },
    value: scaled.value,
    unit: unit?.text ?? '',
    unitKind: unit?.kind,
    softness,
    low,
    high,
    decimals: numeral.decimals,
    grain: scaled.grain,
    ideographic: numeral.ideographic,
  }
}

/** `8:30`, `14:30`. */
function clockEnd(text: string, { start, end: at, ideographic }: Numeral, end: number): number | undefined {
  if (ideographic || at - start > 2 || text.charAt(at) !== ':' || at + 3 > end) return undefined
  const isMinutes = isDigit(text.charCodeAt(at + 1)) && isDigit(text.charCodeAt(at + 2))
  return isMinutes && !isDigit(text.charCodeAt(at + 3)) && !unitAt(text, at + 3, end) ? at + 3 : undefined
}

const PERCENT: Unit = { text: '%', kind: 'percent' }

/** Behind these a number belongs to a name or a code. */
const PARTS_OF_NAMES = codesOf('第-./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz')

function counts(text: string, from: number, value: Quantity, unit: string): boolean {
  const before = text[from - 1] ?? ' '
  const isKinds = before === THESE && KINDS.has(unit)
  if (NOT_COUNTING.includes(before) && !((before === EACH || isKinds) && value > SCALE)) return false
  if (value === SCALE && MAKING_ONE.some(words => text.endsWith(words, from))) return false
  return value !== SCALE || text.startsWith(HUNDREDTHS, from) || BEFORE_ONE.includes(before)
}

/** `每四件`: out of so many. */
const EACH = '每'
/** `这两类相加`: the names before it. */
const THESE = '这'

interface Scaled {
  readonly end: number
  readonly numeralEnd: number
  readonly value: Quantity
  readonly grain: Quantity
  readonly softness: Softness | undefined
}

/** 余 and 万 behind a numeral: `300余件`, `1.2万余件`, `3余万次`. */
function withScale(text: string, numeral: Numeral, end: number): Scaled {
  let { end: at } = numeral
  let softness: Softness | undefined
  if (isMore(text, at, end)) {
    softness = 'more'
    at++
  }
  const { factor, end: behind } = numeral.percent
    ? { factor: 1, end: at }
    : scaleAt(text, at, end, numeral.ideographic)
  const numeralEnd = factor > 1 ? behind : numeral.end
  at = behind
  if (!softness && isMore(text, at, end)) {
    softness = 'more'
    at++
  }
  const value = numeral.value * factor
  const grain = (SCALE / 10 ** numeral.decimals) * factor
  return { end: at, numeralEnd, value, grain, softness }
}

function isMore(text: string, at: number, end: number): boolean {
  if (at + 1 >= end || !MORE.has(text.charCodeAt(at))) return false
  return '万亿千百'.includes(text.charAt(at + 1)) || unitAt(text, at + 1, end) !== undefined
}

const MORE = codesOf('余多几来')

function scaleAt(
  text: string,
  from: number,
  end: number,
  ideographic: boolean,
): { factor: number; end: number } {
  let factor = 1
  let at = from
  while (at < end && at < from + 2) {
    const step = SCALES.get(text.charCodeAt(at))
    if (step === undefined || (step >= 10_000 && text.charAt(at + 1) === '元')) break
    if (ideographic && step < 10_000) break
    factor *= step
    at++
  }
  return { factor, end: at }
}

const SCALES: ReadonlyMap<number, number> = /* @__PURE__ */ new Map(
  Object.entries({ 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 }).map(
    ([sign, factor]) => [sign.charCodeAt(0), factor] as const,
  ),
)

/** 约 leaves a fortieth, 近 a tenth: as much as readers took for right who were asked. */
const ABOUT = 40

const NEARLY = 10

/** `近9.5万` is told to thousands: who had 9 would say so, and half of what the digit before counts is the most. */
const NEAR_STEPS = 5

/** What a soft figure leaves open; `约` allows what rounding to its last digit that is not 0 does. */
function rangeOf(
  value: Quantity,
  softness: Softness | undefined,
  grain: Quantity,
): { low: Quantity; high: Quantity } {
  const step = stepOf(value, grain)
  switch (softness) {
    case undefined:
      return { low: value, high: value }
    case 'about': {
      const slack = Math.max(Math.round(step / 2), Math.round(value / ABOUT))
      return { low: value - slack, high: value + slack }
    }
    case 'nearly':
      return {
        low: value - Math.max(SCALE, Math.min(Math.round(value / NEARLY), NEAR_STEPS * step)),
        high: value,
      }
    case 'more':
      return { low: value, high: value + (step === SCALE ? 10 * SCALE : step) }
    case 'over':
    case 'atLeast':
      return { low: value, high: Number.MAX_SAFE_INTEGER }
    case 'under':
    case 'atMost':
      return { low: 0, high: value }
  }
}

/** What the last digit that is not 0 stands for. */
export function stepOf(value: Quantity, grain: Quantity): Quantity {
  let step = grain
  while (value > 0 && value % (step * 10) === 0) step *= 10
  return step
}

/** Whether a figure without a unit stands where a number is told: `数量为5`, and not `接到12345热线`. */
export function isToldBare(text: string, { start, end }: Range): boolean {
  return (
    BEFORE_BARE.includes(text[start - 1] ?? ' ') &&
    (end >= text.length || isPunctuation(text.charCodeAt(end)))
  )
}
