// The days that the prose names.
import { readNumeral } from '../text/numeral.ts'
import type { Report } from '../report.ts'
import type { Range } from '../text/range.ts'
import { linesWith, type ProseLine } from './prose.ts'

/** A day as the prose writes it, which need not exist. */
export interface WrittenDate extends Range {
  /** Absent where only month and day are said. */
  readonly year: number | undefined
  readonly month: number
  readonly day: number
  readonly line: ProseLine
}

/** Every day that is written in the prose, in order. */
export function datesOf(report: Report): readonly WrittenDate[] {
  let dates = DATES.get(report)
  if (!dates) DATES.set(report, (dates = linesWith(report, 'date').flatMap(datesIn)))
  return dates
}

/** Whether the calendar has the day; without a year 29 February may be. */
export function exists({ year, month, day }: Pick<WrittenDate, 'year' | 'month' | 'day'>): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month)
}

export function daysOf(year: number | undefined, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
  return year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 29 : 28
}

/** Below 0 when the first is earlier. */
export function compareDays(
  a: Pick<WrittenDate, 'year' | 'month' | 'day'>,
  b: Pick<WrittenDate, 'year' | 'month' | 'day'>,
): number {
  return (a.year ?? 0) - (b.year ?? 0) || a.month - b.month || a.day - b.day
}

const DATES = new WeakMap<Report, readonly WrittenDate[]>()

function datesIn(line: ProseLine): readonly WrittenDate[] {
  const dates: WrittenDate[] = []
  if (!MAY_HAVE_DATE.test(line.text)) return dates
  for (const match of line.text.matchAll(DATE)) {
    const [written, year, month, day, dashed, dashedMonth, dashedDay, numeral, numeralMonth, numeralDay] =
      match
    const start = line.start + match.index
    const numbers =
      month !== undefined
        ? [year, month, day].map(part => (part === undefined ? undefined : Number(part)))
        : dashed !== undefined
          ? [dashed, dashedMonth, dashedDay].map(Number)
          : [numeral, numeralMonth, numeralDay].map(part => readNumeral(part!))
    const [y, m, d] = numbers
    if (m !== undefined && d !== undefined)
      dates.push({ year: y, month: m, day: d, start, end: start + written.length, line })
  }
  return dates
}

const MAY_HAVE_DATE = /月[^日]{1,4}日|\d[-/.]\d/
/** `2024年1月5日`, `1月5日`, `2024-01-05`, `二〇二四年一月五日`. */
const DATE =
  /(?<!\d)(?:((?:19|20)\d\d)\s?年\s?)?(\d{1,2})\s?月\s?(\d{1,2})\s?日|(?<!\d)((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?![\d/.-])|([二一][〇○零一二三四五六七八九]{3})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/g
