import { quantityOf, type Quantity } from '../quantity.ts'
import { readNumeral } from '../../text/numeral.ts'
import { isDigit, isNumeral } from './characters.ts'

export interface Numeral {
  readonly start: number
  readonly end: number
  readonly value: Quantity
  readonly decimals: number
  readonly ideographic: boolean
  readonly percent: boolean
}

export const HUNDREDTHS = '百分之'

export function numeralAt(text: string, from: number, end: number): Numeral | undefined {
  if (text.startsWith(HUNDREDTHS, from)) {
    const found = digitsAt(text, from + 3, end) ?? ideographsAt(text, from + 3, end)
    return found && { ...found, percent: true }
  }
  return digitsAt(text, from, end) ?? ideographsAt(text, from, end)
}

/** `1,234.5`: a comma is one of thousands where three digits follow, and no more. */
function digitsAt(text: string, from: number, end: number): Numeral | undefined {
  let at = from
  let digits = ''
  let isGrouped = false
  while (at < end) {
    if (isDigit(text.charCodeAt(at))) digits += text.charAt(at++)
    else if (text.charAt(at) === ',' && (isGrouped || digits.length <= 3) && isThousands(text, at + 1)) {
      isGrouped = true
      at++
    } else break
  }
  if (digits === '') return undefined
  let fraction = ''
  if (text.charAt(at) === '.' && isDigit(text.charCodeAt(at + 1)) && at + 1 < end) {
    at++
    while (at < end && isDigit(text.charCodeAt(at))) fraction += text.charAt(at++)
  }
  const value = quantityOf(digits, fraction)
  if (value === undefined) return undefined
  return { start: from, end: at, value, decimals: fraction.length, ideographic: false, percent: false }
}

function isThousands(text: string, from: number): boolean {
  for (let i = from; i < from + 3; i++) if (!isDigit(text.charCodeAt(i))) return false
  return !isDigit(text.charCodeAt(from + 3))
}

function ideographsAt(text: string, from: number, end: number): Numeral | undefined {
  let at = from
  while (at < end && at - from < LONGEST && isNumeral(text.charCodeAt(at))) at++
  const first = text.charAt(from)
  if (at === from || first === '万' || first === '亿') return undefined
  const value = readNumeral(text.slice(from, at))
  if (value === undefined) return undefined
  if (text.charAt(at) !== '点') return found(at, quantityOf(String(value), ''), 0)
  let stop = at + 1
  while (stop < end && stop - at < 5 && DIGITS.includes(text.charAt(stop))) stop++
  const fraction = Array.from(text.slice(at + 1, stop), sign => readNumeral(sign)).join('')
  return stop > at + 1 ? found(stop, quantityOf(String(value), fraction), stop - at - 1) : undefined

  function found(stop: number, quantity: Quantity | undefined, decimals: number): Numeral | undefined {
    return quantity === undefined
      ? undefined
      : { start: from, end: stop, value: quantity, decimals, ideographic: true, percent: false }
  }
}

const DIGITS = '零〇一二三四五六七八九'

/** No numeral of a report is longer. */
const LONGEST = 16
