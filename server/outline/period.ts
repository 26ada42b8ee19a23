// The year of the statistical period, however the period is worded.
import { toHalfWidth } from '../text/figure.ts'
import type { Range } from '../text/range.ts'
import { inEitherLetters, toSimplified } from '../text/traditional.ts'
import { withDigitYears } from '../text/year.ts'

/** The year of the first statement of the period in a text. */
export function periodYear(text: string): (Range & { readonly year: number }) | undefined {
  for (const { index } of text.matchAll(SUBJECT)) {
    const written = toSimplified(text.slice(index, index + LONGEST + YEAR))
    const near = withDigitYears(toHalfWidth(written)).slice(0, LONGEST)
    const at = near.search(/20\d\d/)
    if (at === -1 || !saysPeriod(near.slice(0, at), near.slice(at))) continue
    return { year: Number(near.slice(at, at + 4)), start: index + at, end: index + at + 4 }
  }
  return undefined
}

/** What a period is of, or what it is called. */
const SUBJECT = new RegExp(inEitherLetters('统计|数据|指标|报告期|期限|期间|时限|起止'), 'g')
/** From its subject to the last day of a period: the longest wordings have some 45 characters. A guess. */
const LONGEST = 64
/** A year in ideographs ends with its 年, perhaps behind a space. */
const YEAR = 6
/** From its subject to its year. A guess. */
const LONGEST_LEAD = 24

function saysPeriod(lead: string, dates: string): boolean {
  if (lead.length > LONGEST_LEAD || BREAK.test(lead) || BEHIND.test(lead)) return false
  const [, first, second = first] = WHOLE_YEAR.exec(dates) ?? []
  if (first !== undefined && first === second) return true
  if (!OF_FIGURES.test(lead)) return false
  if (UNTIL.test(lead)) return LAST_DAY.test(dates)
  if (!NAME.test(lead)) return false
  const [, from, month, to = from] = SOME_MONTHS.exec(dates) ?? []
  // What begins within one year and ends in the next is a school year.
  return month === undefined ? NO_MONTHS.test(dates) : from === to || FIRST_MONTH.test(month)
}

/** The end of a sentence, or of a line that does not end with a colon. */
const BREAK = /[。;；]|[^\s:]\s{0,4}\n/
/** `报告期届满之后，…至2023年1月20日`: what came after it. */
const BEHIND = /(?:届满|期满|结束|终了)(?:之|以)?后/
const OF_FIGURES = /统计|数据|指标|报告期|起止/
const NAME = /期|时限|时间|时段|起止|区间|口径|范围/
const UNTIL = /截[至止]/
const FIRST_MONTH = /^(?:0?1|元|一)$/
/** From the first month of a year to the last of it, or of another. */
const WHOLE_YEAR =
  /^(20\d\d)\s?[年./-]\s?(?:0?1|元|一)\s?[月./-](?:\s?(?:0?1|一)\s?日?)?[^\d\n。一]{0,10}\s?(?:(20\d\d)\s?[年./-]\s?)?(?:12|十二)\s?(?:月|[./-]\s?31)/
const LAST_DAY = /^20\d\d\s?[年./-]\s?(?:12|十二)\s?[月./-]\s?(?:31|三十一)/
const SOME_MONTHS =
  /^(20\d\d)\s?[年./-]\s?(元|\d{1,2}|[一二三四五六七八九十]{1,2})\s?[月./-](?:[^\n。]{0,16}?(20\d\d))?/
const NO_MONTHS = /^20\d\d\s?年(?:度|全年)/
