// Where the text tells in 万元 what the table has in 元.
import type { Fact } from '../facts/fact.ts'
import { sentencesWith } from '../prose/prose.ts'
import type { Report } from '../report.ts'
import { toDigits } from '../text/exact.ts'
import type { Range } from '../text/range.ts'

/** An amount in the text. */
export interface ToldAmount extends Range {
  readonly written: string
}

/** What the table has of money in a column of 万元, in whole numbers; absent where it states another unit, or none. */
export function wholeInTenThousands({ column, value, unit, stated }: Fact): number | undefined {
  if (column.kind !== 'money' || !value || unit === '元' || unit === '亿元') return undefined
  if (unit === undefined && stated === undefined) return undefined
  const whole = Math.floor(Number(toDigits(value)))
  return whole < LEAST ? undefined : whole
}

/** One 万元 in yuan: less cannot be one. */
const LEAST = 10_000

/** The amount of which the text tells the ten thousandth part in 万元, or which it tells in yuan. */
export function yuanTold(report: Report, fact: Fact): ToldAmount | undefined {
  const whole = wholeInTenThousands(fact)
  if (whole === undefined) return undefined
  for (const { text, start } of sentencesWith(report, 'money')) {
    if (!ABOUT_MONEY.test(text)) continue
    for (const match of text.matchAll(AMOUNT)) {
      const [written, number = '', unit = ''] = match
      if (number.replace('.', '').length < FEWEST_DIGITS || !isSame(whole, number, unit)) continue
      const at = start + match.index
      return { written, start: at, end: at + written.length }
    }
  }
  return undefined
}

/** Of fewer digits another amount may have the same. */
const FEWEST_DIGITS = 3
export const ABOUT_MONEY = /收费|采购/
export const AMOUNT = /(\d{1,9}(?:\.\d{1,6})?)\s?(万元|亿元|元)/g

/** Whether `number` is `whole` in its unit, rounded to its decimals. */
function isSame(whole: number, number: string, unit: string): boolean {
  if (unit === '元') return Math.floor(Number(number)) === whole
  if (unit !== '万元' || Number(number) <= 0) return false
  const decimals = number.split('.')[1]?.length ?? 0
  return Math.abs(whole / 10_000 - Number(number)) <= 0.5 * 10 ** -decimals + 1e-9
}
