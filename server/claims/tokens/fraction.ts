import { SCALE, type Quantity } from '../quantity.ts'
import type { Range } from '../../text/range.ts'
import { SOFTENED } from '../vocabulary/softness.ts'
import { longestAt, trieOfLists } from '../vocabulary/trie.ts'
import type { Softness } from '../vocabulary/word.ts'
import { numeralAt, type Numeral } from './numeral.ts'
import type { FigureToken, UnknownToken } from './token.ts'

/** What says behind a unit how near the figure is. */
export interface Softened {
  readonly text: string
  readonly softness: Softness
}

const SOFTENED_TRIE = /* @__PURE__ */ trieOfLists(SOFTENED, (text, softness): Softened => ({
  text,
  softness,
}))

export function softenedAt(text: string, from: number, end: number): Softened | undefined {
  return longestAt(SOFTENED_TRIE, text, from, end)
}

/** `三分之一`, `四分之三以上`: a share, as near as tenths are. Of `千分之三` nothing is known; percentages are read apart. */
export function fractionAt(
  text: string,
  numeral: Numeral,
  end: number,
  before: Softness | undefined,
): FigureToken | UnknownToken | undefined {
  const half = text.startsWith(HALF, numeral.start) ? numeral.start + HALF.length : undefined
  const at = numeral.end
  if (half === undefined && (numeral.percent || !text.startsWith(OF_PARTS, at))) return undefined
  const top = half === undefined ? numeralAt(text, at + OF_PARTS.length, end) : undefined
  const stop = half ?? top?.end ?? at + OF_PARTS.length
  const parts = half === undefined ? numeral.value / SCALE : 2
  const of = half === undefined ? (top?.value ?? 0) / SCALE : 1
  const isShare =
    Number.isInteger(parts) && Number.isInteger(of) && parts <= MOST_PARTS && of > 0 && of < parts
  if (!isShare || stop > end)
    return { kind: 'unknown', start: numeral.start, end: stop, text: text.slice(numeral.start, stop) }
  const after = softenedAt(text, stop, end)
  const value = Math.round((100 * of * SCALE) / parts)
  const range = { start: numeral.start, end: stop }
  return partOfWhole(text, range, value, before ?? after?.softness ?? 'about', after)
}

/** 半数, 过半: a half without a numeral. */
export function halfAt(
  text: string,
  from: number,
  end: number,
  before: Softness | undefined,
): FigureToken | undefined {
  if (!BEGINS_HALF.includes(text.charAt(from))) return undefined
  const word = HALVES.find(half => text.startsWith(half, from) && from + half.length <= end)
  if (!word) return undefined
  const stop = from + word.length
  const after = softenedAt(text, stop, end)
  const softness = before ?? (word.startsWith(PAST) ? 'over' : (after?.softness ?? 'about'))
  return partOfWhole(text, { start: from, end: stop }, HALF_OF_ALL, softness, after)
}

const HALF_OF_ALL = 50 * SCALE
const HALVES = ['过半数', '过半', '半数']
const BEGINS_HALF = '过半'
const PAST = '过'

const OF_PARTS = '分之'
const HALF = '一半'

/** Shares are told in halves, thirds, quarters and tenths; 千分之 and 万分之 are rates of something else. */
const MOST_PARTS = 10

/** `六成`, `八成以上`: of a whole, in tenths. */
export function tenthsAt(
  text: string,
  numeral: Numeral,
  end: number,
  before: Softness | undefined,
): FigureToken | undefined {
  const at =
    isMoreSign(text.charAt(numeral.end)) && text.charAt(numeral.end + 1) === TENTHS
      ? numeral.end + 1
      : numeral.end
  if (text.charAt(at) !== TENTHS || at >= end || numeral.value >= 10 * SCALE || numeral.decimals > 0)
    return undefined
  const sign = text.charAt(at + 1)
  const more = isMoreSign(sign) ? sign : text.startsWith(AND_MORE, at + 1) ? AND_MORE : undefined
  const after = more ? { text: more, softness: 'more' as const } : softenedAt(text, at + 1, end)
  const hundredths = more !== undefined ? -1 : sign === HALF_A_TENTH ? 5 : HUNDREDTHS.indexOf(sign || ' ')
  if (hundredths > 0) {
    const value = numeral.value * 10 + hundredths * SCALE
    const range = { start: numeral.start, end: at + 2 }
    const behind = softenedAt(text, at + 2, end)
    return { ...partOfWhole(text, range, value, before ?? behind?.softness ?? 'about', behind), grain: SCALE }
  }
  const value = numeral.value * 10
  const softness = before ?? (at > numeral.end ? 'more' : (after?.softness ?? 'about'))
  return partOfWhole(text, { start: numeral.start, end: at + 1 }, value, softness, after)
}

const TENTHS = '成'

/** `三成五` is 35 %, and so is `三成半`. */
const HUNDREDTHS = '零一二三四五六七八九'
const HALF_A_TENTH = '半'

const AND_MORE = '有余'

function isMoreSign(sign: string): boolean {
  return sign === '余' || sign === '多'
}

function partOfWhole(
  text: string,
  { start, end }: Range,
  value: Quantity,
  softness: Softness,
  after: Softened | undefined,
): FigureToken {
  return {
    kind: 'figure',
    start,
    end: end + (after?.text.length ?? 0),
    text: text.slice(start, end),
    numeral: { start, end },
    value,
    unit: '%',
    unitKind: 'percent',
    softness,
    low: value,
    high: value,
    decimals: 0,
    // 过半 is said of whatever is more.
    grain: value === HALF_OF_ALL && softness === 'over' ? HALF_OF_ALL : 10 * SCALE,
    ideographic: true,
  }
}
