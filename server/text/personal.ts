// Numbers that lead to a person, and how they are masked.
import type { Range } from './range.ts'

/** A number that leads to one person. */
export interface PersonalNumber extends Range {
  readonly kind: 'identity' | 'mobile'
}

/**
 * The identity numbers and mobile numbers in a text with half-width digits. An identity number is told by its date
 * of birth and its check digit (GB 11643), so that hardly any other number of 18 digits is one.
 */
export function personalNumbersIn(text: string): readonly PersonalNumber[] {
  const found: PersonalNumber[] = []
  for (const match of text.matchAll(NUMBER)) {
    const [written] = match
    const kind = written.length === 18 ? (isIdentityNumber(written) ? 'identity' : undefined) : 'mobile'
    if (kind) found.push({ kind, start: match.index, end: match.index + written.length })
  }
  return found
}

/** Whether so many digits stand in a row as the shortest of these numbers has. Looks at few characters of the text. */
export function mayHavePersonal(text: string): boolean {
  for (let at = SHORTEST - 1; at < text.length; at += SHORTEST) {
    if (!isDigit(text.charCodeAt(at))) continue
    let [start, end] = [at, at + 1]
    while (start > 0 && isDigit(text.charCodeAt(start - 1))) start--
    while (end < text.length && isDigit(text.charCodeAt(end))) end++
    if (end - start >= SHORTEST) return true
  }
  return false
}

/** Of a mobile number. */
const SHORTEST = 11

function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)
}

/** Three digits, dots, two digits. */
export function maskNumber(written: string): string {
  return `${written.slice(0, 3)}…${written.slice(-2)}`
}

/** The text with every such number masked, whatever it stands for: what is printed goes through this. */
export function maskPersonal(text: string): string {
  if (!mayHavePersonal(text)) return text
  const numbers = personalNumbersIn(withHalfWidthDigits(text))
  let masked = ''
  let from = 0
  for (const { start, end } of numbers) {
    masked += text.slice(from, start) + maskNumber(text.slice(start, end))
    from = end
  }
  return masked + text.slice(from)
}

/** Like `maskPersonal`, with every offset in its place: for what has marks below it. */
export function maskPersonalInPlace(text: string): string {
  if (!mayHavePersonal(text)) return text
  let masked = text
  for (const { start, end } of personalNumbersIn(withHalfWidthDigits(text)))
    masked = `${masked.slice(0, start + 3)}${'*'.repeat(end - start - 5)}${masked.slice(end - 2)}`
  return masked
}

const NUMBER = /(?<![\dA-Za-z])(?:[1-9]\d{16}[\dXx]|1[3-9]\d{9})(?![\dA-Za-z])/g
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'

function isIdentityNumber(written: string): boolean {
  const [year, month, day] = [written.slice(6, 10), written.slice(10, 12), written.slice(12, 14)].map(Number)
  if (year! < 1900 || year! > 2100 || month! < 1 || month! > 12 || day! < 1 || day! > 31) return false
  const sum = WEIGHTS.reduce((all, weight, i) => all + weight * Number(written[i]), 0)
  return CHECKS[sum % 11] === written[17]!.toUpperCase()
}

function withHalfWidthDigits(text: string): string {
  return text.replace(/[０-９]/g, digit => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
}
