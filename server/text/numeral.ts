/** The number that a Chinese numeral up to 99 writes (`十二`, `二十`), or a row of its digits (`二〇二二`). */
export function numeralValue(text: string): number | undefined {
  if (text.length > LONGEST) return undefined
  const tens = TENS.exec(text)
  if (tens) return 10 * (tens[1] === '' ? 1 : digitOf(tens[1]!)) + (tens[2] === '' ? 0 : digitOf(tens[2]!))
  return DIGITS.test(text) ? Number(text.replace(/./g, digit => String(digitOf(digit)))) : undefined
}

const LONGEST = 8
const TENS = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/
/** Zero has many spellings; the last is a circle that stands in for it. */
const DIGITS = /^[〇零○一二三四五六七八九]+$/

function digitOf(digit: string): number {
  return Math.max(0, '〇一二三四五六七八九'.indexOf(digit))
}
