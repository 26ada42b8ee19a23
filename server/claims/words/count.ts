import { COUNTERS, OTHER_COUNTERS } from '../../forms/wording.ts'
import { isSpace } from '../../parse/cell.ts'
import { exactOf, MAX_DIGITS, ofInteger, type Exact } from '../../text/exact.ts'
import { toHalfWidth } from '../../text/figure.ts'
import { isNumeralCode, readNumeral } from '../../text/numeral.ts'
import { readDate } from './date.ts'
import type { Manner, Token } from './token.ts'

/**
 * The number at `at` with what it counts. A number that counts nothing — a date, a year, a telephone, an article of
 * law — is taken whole, so that no part of it is read as another.
 */
export function readCount(text: string, at: number, end: number): Token | undefined {
  return isDigit(text.charCodeAt(at)) ? readDigits(text, at, end) : readIdeographs(text, at, end)
}

const LONGEST = 24
const WRITTEN = /^\d{1,3}(?:[,，]\d{3})+(?!\d)(?:\.\d{1,4})?|^\d+(?:\.\d{1,4})?/
/** `3 4 7件`, as some converters set a number. */
const SPACED = /^\d(?: \d){1,8}(?![ ,，]{0,2}\d)/
const SCALE = /^\s?(?:[万千百亿](?!元))/
const SCALES: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8 }
const BEHIND_NUMBER = /^(?:余|多|几)/
const BEHIND_COUNTER = /^(以上)|^(左右|上下)/
const AT_LEAST = /(?:超过?|逾|突破|至少|多达)\s?$/
const ABOUT = /(?:近|约|不足|不到|将近)\s?$/
/** Behind a number, what may go on to a date or more digits. */
const MAY_GO_ON: ReadonlySet<string> = new Set(' \t\n\u3000年月至到和,，-—–~～/:：.·')
/** What makes a number the name of something: an article, a document, a page, a room. */
const NAMES_BEFORE = /[第〔[\]A-Za-z№#+—/.-]$/
const NAMES_BEHIND = /^[号〕\]A-Za-z楼层路室-]/

const ALL_COUNTERS: readonly string[] = [...COUNTERS, ...OTHER_COUNTERS].sort((a, b) => b.length - a.length)
/** In ideographs the others are parts of words: `一次性`, `一个`; so is `一起`, but not `两起`. */
function isCounted(counter: string | undefined, value: number): boolean {
  return counter !== undefined && (PLAIN_COUNTERS.has(counter) || (counter === '起' && value > 1))
}

const PLAIN_COUNTERS = new Set(['件次', '件', '条', '份', '宗', '例'])
function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)
}

function readDigits(text: string, at: number, end: number): Token {
  let behind = at + 1
  while (behind < at + SHORT && behind < end && isPlainDigit(text.charCodeAt(behind))) behind++
  // Most numbers: `56件`.
  if (behind < end && isPlainDigit(text.charCodeAt(at)) && PLAIN_COUNTERS.has(text[behind]!)) {
    if (NAMES_BEFORE.test(text.slice(Math.max(0, at - 1), at))) return { kind: 'gap', start: at, end: behind }
    const value = ofInteger(Number(text.slice(at, behind)))
    return counted(text, at, behind, end, { value, length: 0, rough: false })
  }
  return readOthers(text, at, end)
}

/** Digits that no number of the tables exceeds by far. */
const SHORT = 9

function isPlainDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function readOthers(text: string, at: number, end: number): Token {
  const plain = toHalfWidth(text.slice(at, Math.min(end, at + LONGEST))).replace(/．/g, '.')
  const written = ((plain[1] === ' ' ? SPACED.exec(plain) : null) ?? WRITTEN.exec(plain))![0]
  const rest = plain.slice(written.length)
  const stop = at + written.length
  const before = text.slice(Math.max(0, at - 3), at)
  const date = MAY_GO_ON.has(rest[0] ?? '') ? readDate(plain, written, at) : undefined
  if (date) return date
  if (NAMES_BEFORE.test(before) || NAMES_BEHIND.test(rest)) return { kind: 'gap', start: at, end: stop }
  return counted(text, at, stop, end, scaled(written, rest))
}

/** The value of the digits, and how much of the text behind them belongs to it: `1.2万`. */
function scaled(written: string, rest: string): { value: Exact | undefined; length: number; rough: boolean } {
  const [digits, fraction = ''] = written.replace(/[,， ]/g, '').split('.')
  const scale = SCALE.exec(rest)?.[0] ?? ''
  const power = SCALES[scale.trim()] ?? 0
  if (power === 0 || digits!.length + power > MAX_DIGITS)
    return { value: exactOf(digits!, fraction, false), length: 0, rough: false }
  const moved = fraction.padEnd(power, '0')
  const value = exactOf(digits! + moved.slice(0, power), moved.slice(power), false)
  return { value, length: scale.length, rough: true }
}

function readIdeographs(text: string, at: number, end: number): Token | undefined {
  let stop = at
  while (stop < end && isNumeralCode(text.charCodeAt(stop))) stop++
  const value = readNumeral(text.slice(at, stop))
  const before = text[at - 1] ?? ''
  const gap: Token = { kind: 'gap', start: at, end: Math.max(stop, at + 1) }
  if (value === undefined || NOT_BEFORE.test(before)) return gap
  const exact = exactOf(String(value), '', false)
  const token = counted(text, at, stop, end, { value: exact, length: 0, rough: false })
  if (token.kind !== 'count' || !isCounted(token.counter, value)) return gap
  return IDIOM.test(text.slice(at, token.stop + 1)) ? gap : token
}

/** `第一条`, `统一件`, `每一件`: no count. */
const NOT_BEFORE = /[第每逐同某任统之唯单其专这那哪万上下首]/
const IDIOM = /^一(?:条[龙线块]|件件|份份|条条)/

function counted(
  text: string,
  at: number,
  numberEnd: number,
  end: number,
  { value, length, rough }: { value: Exact | undefined; length: number; rough: boolean },
): Token {
  if (!value) return { kind: 'gap', start: at, end: numberEnd + length }
  const before = text.slice(Math.max(0, at - 3), at)
  let stop = numberEnd + length
  const more = BEHIND_NUMBER.exec(text.slice(stop, Math.min(end, stop + 1)))?.[0].length ?? 0
  let after = stop + more
  while (after < end && isSpace(text.charCodeAt(after))) after++
  const counter = counterAt(text, after, end)
  if (counter !== undefined) stop = after + counter.length
  else stop += more
  const behind = BEHIND_COUNTER.exec(text.slice(stop, Math.min(end, stop + 2)))
  const manner = more > 0 ? 'andSome' : mannerOf(before, behind?.[1], behind?.[2] ?? (rough || undefined))
  return {
    kind: 'count',
    value,
    manner,
    counter,
    start: at,
    end: numberEnd + length,
    stop: behind ? stop + 2 : stop,
  }
}

function counterAt(text: string, at: number, end: number): string | undefined {
  if (text[at] === '%' || text[at] === '％') return '%'
  const found = ALL_COUNTERS.find(counter => text.startsWith(counter, at))
  return found !== undefined && at + found.length <= end ? found : undefined
}

/** `behind` is `以上` or `左右`, or a scale that rounds. */
function mannerOf(before: string, above: string | undefined, near: string | true | undefined): Manner {
  if (above !== undefined || AT_LEAST.test(before)) return 'atLeast'
  return near !== undefined || ABOUT.test(before) ? 'about' : 'exact'
}
