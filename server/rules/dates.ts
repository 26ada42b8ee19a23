// Dates and statistical periods that are wrong in themselves.
import type { Range } from '../text/range.ts'
import type { Fix, Violation } from './rule.ts'

/** Statistical periods that are not the whole of one year; all digits are half width. */
export function wrongPeriods(text: string): readonly Violation[] {
  return Array.from(text.matchAll(PERIOD), match => {
    const [all, year, month, day, secondYear = year, secondMonth, secondDay] = match
    const from = [year, month, day].map(Number)
    const to = [secondYear, secondMonth, secondDay].map(Number)
    const written = all.slice(all.indexOf(year!))
    const end = match.index + all.length
    return { from, to, start: end - written.length, end, text: written }
  }).flatMap(period => wrongPeriod(period, text) ?? [])
}

interface Period extends Range {
  readonly from: readonly number[]
  readonly to: readonly number[]
  readonly text: string
}

function wrongPeriod({ from, to, start, end, text }: Period, all: string): Violation | undefined {
  const [[year, ...first], [last, ...until]] = [from, to] as [number[], number[]]
  const isWhole = first.join('.') === '1.1' && until.join('.') === '12.31'
  if (isWhole && year === last) return undefined
  if (isWhole) {
    const at = start + text.lastIndexOf(String(last))
    return {
      range: { start: at, end: at + 4 },
      message: {
        zh: `统计期限从 ${year} 年到 ${last} 年，应在同一年内。请核对。`,
        en: `The statistical period runs from ${year} to ${last}; it should lie within one year.`,
      },
    }
  }
  return {
    range: { start, end },
    message: {
      zh: `统计期限应为 1 月 1 日至 12 月 31 日，现为 ${first.join(' 月 ')} 日至 ${until.join(' 月 ')} 日。请核对。`,
      en: `The statistical period should be 1 January to 31 December; here it is ${first.join('/')} to ${until.join('/')} (month/day).`,
    },
    ...(isPossible(first) && isPossible(until) && isOfPart(all, start, end) && { severity: 'info' as const }),
  }
}

/** An organ that was set up, merged or dissolved within the year says so where it gives its period. */
function isOfPart(text: string, start: number, end: number): boolean {
  return REORGANISED.test(text.slice(Math.max(0, start - BESIDE), end + BESIDE))
}

const REORGANISED = /机构改革|组建|成立|挂牌|新设|撤销|撤并|合并|划转|更名/
/** A paragraph of a preface. */
const BESIDE = 150

function isPossible([month = 0, day = 0]: readonly number[]): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= DAYS[month - 1]!
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const PERIOD =
  /统计[^\d\n。]{1,12}(20\d\d)\s?[年./．／－-]\s?(\d{1,2})\s?[月./．／－-]\s?(\d{1,2})[^\d\n。]{0,8}(?:(20\d\d)\s?[年./．／－-]\s?)?(\d{1,2})\s?[月./．／－-]\s?(\d{1,2})(?!\d)/g

/** `自20241月1日`, `202020年12月31日`, `2024年年1月`: dates that someone mistyped. */
export function malformedDates(text: string): readonly Violation[] {
  if (!SIGNS_OF_MISTYPED.some(sign => text.includes(sign)) && !MANY_DIGITS.test(text)) return []
  return Array.from(text.matchAll(MISTYPED), match => {
    const range = { start: match.index, end: match.index + match[0].length }
    const { zh, en, fix } = mistyped(match[0], range.start)
    return {
      range,
      message: {
        zh: `日期“${match[0]}”有误：${zh}。请改正。`,
        en: `The date “${match[0]}” is mistyped: ${en}.`,
      },
      ...(fix && { fixes: () => [fix] }),
    }
  })
}

function mistyped(date: string, start: number): { zh: string; en: string; fix?: Fix } {
  const doubled = DOUBLED.exec(date)
  if (doubled) {
    const [, before = '', sign = ''] = doubled
    const at = start + before.length
    return {
      zh: `多了一个“${sign}”字`,
      en: `one “${sign}” too many`,
      fix: fixTo(before + sign, { start: at, end: at + 1 }, ''),
    }
  }
  const [, year, month] = WITHOUT_YEAR_SIGN.exec(date) ?? []
  if (year === undefined) return { zh: '年份应为四位', en: 'a year has four digits' }
  return {
    zh: '年份之后少了“年”字',
    en: 'after the year “年” is missing',
    fix: fixTo(`${year}年${month}月`, { start: start + 4, end: start + 4 }, '年'),
  }
}

function fixTo(shown: string, range: Range, text: string): Fix {
  return {
    title: { zh: `改为“${shown}”`, en: `Change to “${shown}”` },
    preferred: true,
    safe: false,
    edits: [{ range, text }],
  }
}

/** One of these, or digits run together, is in every date that is mistyped. */
const SIGNS_OF_MISTYPED = ['年年', '月月']
const MANY_DIGITS = /\d{5}/
const MISTYPED =
  /(?<!\d)(?:20\d\d(?:1[0-2]|[1-9])月(?=\s?\d{1,2}\s?日)|\d{5,8}年(?=\s?\d{1,2}\s?月)|20\d\d年年(?=\s?\d)|\d{1,2}月月(?=\s?\d))/g
const DOUBLED = /^(\d+)([年月])\2$/
const WITHOUT_YEAR_SIGN = /^(20\d\d)(\d{1,2})月$/
