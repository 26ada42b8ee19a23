import type { Range } from '../../text/range.ts'
import { placeOf } from '../text/normalise.ts'
import type { SentenceFound } from '../sentence.ts'
import { SAYS_PERIOD, SAYS_PERIOD_BARE } from '../vocabulary/itself.ts'

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
  { normal, tokens }: SentenceFound,
  year: number | undefined,
): PeriodRead | undefined {
  if (!tokens.some(({ kind }) => kind === 'time')) return undefined
  const [start, end] = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0]
  const text = normal.text.slice(start, end)
  if (year === undefined || !SAYS_PERIOD.test(text)) return undefined
  const dates = datesIn(text)
  const place = (from: number, to: number) => placeOf(normal, start + from, start + to)
  const wrong = (date: DateRead) => ({ ...place(date.start, date.start + 4), year: date.year! })
  const dated = dates.filter(date => date.month !== undefined)
  const off = (date: DateRead) => date.year !== undefined && date.year !== year
  if (dated.length === 0)
    return {
      wrongYears: SAYS_PERIOD_BARE.test(text) ? dates.filter(off).map(wrong) : [],
      notWhole: undefined,
    }
  const [first] = dated
  const last = dated.at(-1)!
  // A school year runs from September to August.
  const isSchoolYear = first!.month === 9 && last.month === 8
  if (isSchoolYear) return { wrongYears: [], notWhole: undefined }
  const early = dated.length > 1 && (first!.month !== 1 || (first!.day ?? 1) !== 1)
  const late = dated.length > 1 && (last.month !== 12 || (last.day ?? 31) !== 31)
  const odd = early ? first! : late ? last : undefined
  return { wrongYears: dated.filter(off).map(wrong), notWhole: odd && place(odd.dayStart, odd.end) }
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

/** Asked of digits only, for it may be empty. */
const DATE = /(?=\d)(?:(\d{4})年)?(?:(\d{1,2})月)?(?:(\d{1,2})日)?/g

function datesIn(text: string): readonly DateRead[] {
  return Array.from(text.matchAll(DATE)).flatMap(match => {
    const [written, year, month, day] = match
    if (written === '' || (year === undefined && month === undefined)) return []
    const number = (digits: string | undefined) => (digits === undefined ? undefined : Number(digits))
    return [
      {
        start: match.index,
        end: match.index + written.length,
        dayStart: match.index + (year === undefined ? 0 : year.length + 1),
        year: number(year),
        month: number(month),
        day: number(day),
      },
    ]
  })
}
