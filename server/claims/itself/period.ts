import type { Range } from '../../text/range.ts'
import { placeOf } from '../text/normalise.ts'
import { HAS_DATE } from '../text/signs.ts'
import { isDigit } from '../tokens/characters.ts'
import type { SentenceFound } from '../sentence.ts'
import { BEHIND_PERIOD, SAYS_PERIOD, SAYS_PERIOD_BARE } from '../vocabulary/itself.ts'

/** A year in the statement of the period that is not the report's; the place is its four digits. */
export interface PeriodYear extends Range {
  readonly year: number
}

/** What a sentence says of the period of the figures. */
export interface PeriodRead {
  readonly wrongYears: readonly PeriodYear[]
  /** Where the period is not the whole of a year: the date that is not its first or last day. */
  readonly notWhole: Range | undefined
}

export function periodIn(
  { normal, start, text, signs }: SentenceFound,
  year: number | undefined,
): PeriodRead | undefined {
  if ((signs & HAS_DATE) === 0 || year === undefined || !SAYS_PERIOD.test(text)) return undefined
  if (BEHIND_PERIOD.test(text)) return undefined
  const dates = datesIn(text)
  const place = (from: number, to: number) => placeOf(normal, start + from, start + to)
  const wrong = (date: DateRead) => ({ ...place(date.start, date.start + 4), year: date.year! })
  const dated = dates.filter(date => date.month !== undefined)
  const off = (date: DateRead) => date.year !== undefined && date.year !== year
  if (dated.length === 0)
    return { wrongYears: inClauseOfPeriod(text, dates).filter(off).map(wrong), notWhole: undefined }
  const [first] = dated
  const last = dated.at(-1)!
  // A school year runs from September to August.
  const isSchoolYear = first!.month === 9 && last.month === 8
  if (isSchoolYear) return { wrongYears: [], notWhole: undefined }
  const early = dated.length > 1 && (first!.month !== 1 || (first!.day ?? 1) !== 1)
  const late = dated.length > 1 && (last.month !== 12 || (last.day ?? 31) !== 31)
  const odd = early ? first! : late ? last : undefined
  // `报告期满后，至2024年1月20日已办结…`: a day behind the period, on which it neither begins nor ends.
  if (dated.length === 1 && isDayBehind(last, year)) return { wrongYears: [], notWhole: undefined }
  return { wrongYears: dated.filter(off).map(wrong), notWhole: odd && place(odd.dayStart, odd.end) }
}

function isDayBehind({ year, month, day }: DateRead, reportYear: number): boolean {
  return year === reportYear + 1 && day !== undefined && month !== 12 && !(month === 1 && day === 1)
}

/** `截至统计期限届满，11件结转2023年` says the period in its first clause alone. */
function inClauseOfPeriod(text: string, dates: readonly DateRead[]): readonly DateRead[] {
  const at = SAYS_PERIOD_BARE.exec(text)?.index
  if (at === undefined) return []
  const isPartedFrom = ({ start }: DateRead) => {
    const between = text.slice(Math.min(at, start), Math.max(at, start))
    return between.includes(',') || between.includes(';')
  }
  return dates.filter(date => !isPartedFrom(date))
}

interface DateRead {
  readonly start: number
  readonly end: number
  /** Behind the year, where there is one. */
  readonly dayStart: number
  readonly year: number | undefined
  readonly month: number | undefined
  readonly day: number | undefined
}

/** The years and months of a text, with what stands right behind them: `2022年1月1日`. */
function datesIn(text: string): readonly DateRead[] {
  const dates: DateRead[] = []
  for (let at = 0; at < text.length; at++) {
    if (!isDigit(text.charCodeAt(at))) continue
    const date = dateIn(text, at)
    if (date) dates.push(date)
    at = date ? date.end - 1 : digitsEnd(text, at)
  }
  return dates
}

function dateIn(text: string, from: number): DateRead | undefined {
  const run = digitsEnd(text, from)
  const isYear = text[run] === '年' && run - from >= 4
  const start = isYear ? run - 4 : Math.max(from, run - 2)
  const dayStart = isYear ? run + 1 : start
  const monthEnd = numberEnd(text, dayStart, '月')
  if (!isYear && monthEnd === undefined) return undefined
  const dayEnd = numberEnd(text, monthEnd ?? dayStart, '日')
  return {
    start,
    end: dayEnd ?? monthEnd ?? dayStart,
    dayStart,
    year: isYear ? Number(text.slice(start, run)) : undefined,
    month: monthEnd === undefined ? undefined : Number(text.slice(dayStart, monthEnd - 1)),
    day: dayEnd === undefined ? undefined : Number(text.slice(monthEnd ?? dayStart, dayEnd - 1)),
  }
}

/** Behind a number of one or two digits and this sign. */
function numberEnd(text: string, from: number, sign: string): number | undefined {
  const end = digitsEnd(text, from)
  return end > from && end <= from + 2 && text[end] === sign ? end + 1 : undefined
}

function digitsEnd(text: string, from: number): number {
  let at = from
  while (isDigit(text.charCodeAt(at))) at++
  return at
}
