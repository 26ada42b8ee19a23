import type { When } from '../vocabulary/word.ts'
import { isDigit } from './characters.ts'

/** A year, a date or a span of dates in figures. */
export interface DateFound {
  readonly end: number
  readonly when: When
  readonly year?: number
}

/** The date that begins with the digit at `from`; `reportYear` is what 本年 means. */
export function dateAt(
  text: string,
  from: number,
  end: number,
  reportYear: number | undefined,
): DateFound | undefined {
  const first = dayAt(text, from, end)
  if (!first) return undefined
  const span = connectorEnd(text, first.end, end)
  const second = span !== undefined ? (dayAt(text, span, end) ?? endOfYear(text, span, end)) : undefined
  if (second) return spanOf(first, second, reportYear)
  if (follows(text, first.end, '以来') || follows(text, first.end, '起'))
    return { end: first.end, when: 'several' }
  return single(text, first, end, reportYear)
}

/** The year written in ideographs at `from`: `二〇二三年`. */
export function ideographicYearAt(
  text: string,
  from: number,
  end: number,
  reportYear: number | undefined,
): DateFound | undefined {
  let year = 0
  for (let i = from; i < from + 4; i++) {
    const digit = i < end ? IDEOGRAPHS.indexOf(text.charAt(i)) : -1
    if (digit < 0) return undefined
    year = year * 10 + (digit > 9 ? 0 : digit)
  }
  if (text.charAt(from + 4) !== '年' || !isYear(year)) return undefined
  return { end: skip(text, from + 5, '度'), when: whenOf(year, reportYear), year }
}

const IDEOGRAPHS = '零一二三四五六七八九〇○'

interface Day {
  readonly year?: number
  readonly month?: number
  readonly day?: number
  /** 12月底 is said without a day. */
  readonly isEnd?: boolean
  readonly end: number
}

/** `2023年`, `2023年6月`, `6月30日`, `12月底`, `1` before `6月`. */
function dayAt(text: string, from: number, end: number): Day | undefined {
  const one = digitsAt(text, from, end)
  if (!one) return undefined
  if (one.length === 4 && isYear(one.value)) {
    if (text.charAt(one.end) !== '年')
      return monthsBehind(text, one.end) ? { year: one.value, end: one.end } : undefined
    const behind = digitsAt(text, one.end + 1, end)
    const rest = behind && behind.length <= 2 ? monthAt(text, behind, end) : undefined
    if (rest) return { ...rest, year: one.value }
    if (text.charAt(one.end + 1) === '度') return { year: one.value, end: one.end + 2 }
    return { year: one.value, end: one.end + 1 }
  }
  return one.length <= 2 ? monthAt(text, one, end) : undefined
}

/** A year without 年 is one only where a span of years begins with it. */
function monthsBehind(text: string, at: number): boolean {
  const next = connectorEnd(text, at, text.length)
  const second = next === undefined ? undefined : digitsAt(text, next, text.length)
  return second?.length === 4 && isYear(second.value) && text.charAt(second.end) === '年'
}

function monthAt(text: string, { value, end: at }: Digits, end: number): Day | undefined {
  if (value < 1 || value > 12) return undefined
  if (text.charAt(at) !== '月') {
    const next = connectorEnd(text, at, end)
    const second = next === undefined ? undefined : digitsAt(text, next, end)
    return second && second.length <= 2 && text.charAt(second.end) === '月'
      ? { month: value, end: at }
      : undefined
  }
  const behind = digitsAt(text, at + 1, end)
  if (behind && behind.length <= 2 && text.charAt(behind.end) === '日')
    return { month: value, day: behind.value, end: behind.end + 1 }
  if (text.charAt(at + 1) === '底' || text.charAt(at + 1) === '末')
    return { month: value, isEnd: true, end: at + 2 }
  return { month: value, end: skip(text, at + 1, '份') }
}

/** 至年底, 至年末. */
function endOfYear(text: string, at: number, end: number): Day | undefined {
  const ends =
    at + 2 <= end &&
    text.charAt(at) === '年' &&
    (text.charAt(at + 1) === '底' || text.charAt(at + 1) === '末')
  return ends ? { month: 12, isEnd: true, end: at + 2 } : undefined
}

interface Digits {
  readonly value: number
  readonly length: number
  readonly end: number
}

function digitsAt(text: string, from: number, end: number): Digits | undefined {
  let at = from
  let value = 0
  while (at < end && at - from < 5 && isDigit(text.charCodeAt(at)))
    value = value * 10 + text.charCodeAt(at++) - 48
  return at === from || at - from > 4 ? undefined : { value, length: at - from, end: at }
}

function isYear(value: number): boolean {
  return value >= 1949 && value < 2100
}

function connectorEnd(text: string, from: number, end: number): number | undefined {
  let at = skip(text, from, '起')
  at = skip(text, at, ',')
  if (at > from && text.charAt(at) === '到') return at + 1
  if (at > from && text.charAt(at) === '至') return at + 1
  at = skip(text, from, '起')
  const sign = text.charAt(at)
  if (at >= end || !CONNECTORS.includes(sign)) return undefined
  return skip(text, at + 1, sign)
}

const CONNECTORS = '至到-—~～–'

/** A whole year is that year; any other span is a part, or several years. */
function spanOf(first: Day, second: Day, reportYear: number | undefined): DateFound {
  const from = first.year
  const to = second.year ?? from
  if (from !== to) return { end: second.end, when: 'several' }
  if (first.month === undefined)
    return { end: second.end, when: second.month === undefined ? 'several' : 'part' }
  const whole =
    first.month === 1 && (first.day ?? 1) === 1 && second.month === 12 && (second.day ?? 31) === 31
  if (!whole) return { end: second.end, when: 'part' }
  return from === undefined
    ? { end: second.end, when: 'this' }
    : { end: second.end, when: whenOf(from, reportYear), year: from }
}

function single(text: string, day: Day, end: number, reportYear: number | undefined): DateFound {
  const { year, month } = day
  if (month === undefined) return wholeYear(text, day, end, reportYear)
  const isLast = month === 12 && (day.day === 31 || day.isEnd === true)
  if (!isLast) return { end: day.end, when: 'part' }
  const when = year === undefined ? 'this' : whenOf(year, reportYear)
  return { end: day.end, when: when === 'this' ? 'end' : when, ...(year !== undefined && { year }) }
}

function wholeYear(
  text: string,
  { year, end: at }: Day,
  end: number,
  reportYear: number | undefined,
): DateFound {
  const when = whenOf(year!, reportYear)
  const sign = at < end ? text[at] : undefined
  if (sign === '底' || sign === '末') {
    const stop = skip(text, at + 1, '前')
    return { end: stop, when: when === 'this' ? 'end' : when, year: year! }
  }
  return { end: follows(text, at, '全年') ? at + 2 : at, when, year: year! }
}

function whenOf(year: number, reportYear: number | undefined): When {
  const gap = reportYear === undefined ? 0 : year - reportYear
  return gap === 0 ? 'this' : gap === -1 ? 'last' : gap > 0 ? 'next' : 'other'
}

function follows(text: string, at: number, word: string): boolean {
  return text.startsWith(word, at)
}

function skip(text: string, at: number, sign: string): number {
  return text.charAt(at) === sign ? at + 1 : at
}
