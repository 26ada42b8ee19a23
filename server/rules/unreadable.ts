// Why a figure cannot be read, in words.
import type { Fact } from '../facts/fact.ts'
import { isGrouped } from '../facts/align/grouped.ts'
import { hasUnclearUnit } from '../facts/money.ts'
import { MAX_DIGITS } from '../text/exact.ts'
import { readFigure, toHalfWidth } from '../text/figure.ts'
import type { Text } from '../text/locale.ts'
import { readNumeral } from '../text/numeral.ts'

/** Why what stands in the place of a figure is not used, as the part of a sentence behind it. */
export function reasonFor({ shown: written, column, stated }: Fact): Text {
  const figure = readFigure(written)
  if (figure.kind !== 'number') return unreadableBecause(written)
  if (hasUnclearUnit(written, column, stated)) return unclearUnit(stated)
  if (isGrouped(written))
    return {
      zh: '中间有空格，可能是几个数写在一个单元格里',
      en: 'has spaces in it and may be several figures',
    }
  if (column.kind === 'money') return { zh: '不是金额', en: 'is no amount' }
  if (figure.unit !== undefined || figure.currency) return wrongUnit(written, figure.unit ?? '元')
  if (figure.doubtfulSign && column.kind === 'change')
    return {
      zh: '括注说到增减，无法确定是增是减',
      en: 'has a remark that leaves open whether it is more or fewer',
    }
  if (figure.value.coefficient < 0)
    return { zh: '是负数，这一列不应为负数', en: 'is negative, which this column cannot be' }
  return { zh: '不是整数，件数应为整数', en: 'is no whole number, which a count must be' }
}

/** The mark at the end of a figure that does not belong there. */
export const MARK_AT_END = /[。．.、，,；;：:！!？?]{1,3}$/

/** Letters and marks that are mistaken for digits, by a typist or by character recognition. */
export const LOOKALIKES: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  〇: '0',
  '○': '0',
  l: '1',
  I: '1',
  '|': '1',
  i: '1',
  Z: '2',
  S: '5',
  B: '8',
}

function unclearUnit(stated: Fact['stated']): Text {
  return stated === undefined || stated === 'unclear'
    ? { zh: '金额单位不明', en: 'is in a unit that is not clear' }
    : { zh: `单位与表头的“${stated}”不一致`, en: `is not in “${stated}”, the unit of the header` }
}

function wrongUnit(written: string, unit: string): Text {
  return written.includes('元') || unit === '元'
    ? {
        zh: `带有金额单位“${unit}”，这一列应填件数`,
        en: `has “${unit}”, a unit of money, in a column of counts`,
      }
    : { zh: `写成了以“${unit.slice(0, 1)}”计的数，件数应写出全数`, en: 'is shortened; write the whole count' }
}

function unreadableBecause(written: string): Text {
  const mark = MARK_AT_END.exec(written)?.[0]
  if (mark !== undefined && readFigure(written.slice(0, -mark.length)).kind === 'number')
    return { zh: `末尾有标点“${mark}”`, en: `ends with “${mark}”` }
  if (isTorn(written))
    return { zh: '中间有空格，可能是一个数断成了两截', en: 'has a space in it and may be one figure torn' }
  const digits = toHalfWidth(written).replace(/[,\s]/g, '')
  if (!/^\d+$/.test(digits)) return noDigits(written)
  if (digits.length > MAX_DIGITS)
    return { zh: `位数过多（${digits.length} 位）`, en: `has too many digits (${digits.length})` }
  if (digits.startsWith('0') && digits.length > 1) {
    return {
      zh: '以 0 开头，可能是漏了一位或两个数连在一起',
      en: 'begins with 0: a digit may be lost, or two figures ran together',
    }
  }
  return { zh: '不是规范的数字', en: 'is not written as a number is' }
}

/** Nothing but digits and a point, with a space where none belongs: `8 4`, `7. 35`. */
function isTorn(written: string): boolean {
  const plain = toHalfWidth(written)
  return /\s/.test(plain) && /^\d{1,9}(?:\.\d{1,6})?$/.test(plain.replace(/\s/g, ''))
}

function noDigits(written: string): Text {
  if (written === '一') {
    return {
      zh: '可能是汉字数字 1，也可能是表示空白的横线',
      en: 'may be the Chinese numeral 1, or the dash of a blank',
    }
  }
  const numeral = readNumeral(written)
  if (numeral !== undefined)
    return { zh: `是汉字数字，可能是 ${numeral}`, en: `is a Chinese numeral and may be ${numeral}` }
  if (ABOUT.test(written)) return { zh: '是约数', en: 'is an approximation' }
  const digits = toHalfWidth(written).replace(/./gu, char => LOOKALIKES[char] ?? char)
  return /^\d{1,9}$/.test(digits)
    ? { zh: `不是数字，可能是 ${digits}`, en: `is no number; it may be ${digits}` }
    : { zh: '不是数字', en: 'is no number' }
}

const ABOUT = /^(?:约|近|大约)\s?[\d０-９]|[\d０-９]\s?(?:余|多|左右)/
