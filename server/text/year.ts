// Years in ideographs.

/** Years in Chinese numerals (`二〇二一年`) as digits, one for one, so that offsets stay. */
export function withDigitYears(text: string): string {
  return text.includes('二') ? text.replace(NUMERAL_YEAR, year => year.replace(/./g, digitOf)) : text
}

const NUMERAL_YEAR = /二[〇○零OＯo0０][〇○零OＯo0０一二三四五六七八九]{2}(?=\s?年)/g
const NUMERALS = '零一二三四五六七八九'

function digitOf(numeral: string): string {
  const digit = NUMERALS.indexOf(numeral)
  return digit === -1 ? '0' : String(digit)
}
