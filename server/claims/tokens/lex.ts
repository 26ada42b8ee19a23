import { VOCABULARY } from '../vocabulary/vocabulary.ts'
import { longestAt } from '../vocabulary/trie.ts'
import type { Softness, Word } from '../vocabulary/word.ts'
import { codesOf } from '../text/codes.ts'
import { isDigit, isNumeral, isPunctuation } from './characters.ts'
import { dateAt, ideographicYearAt, type DateFound } from './dates.ts'
import { figureAt } from './figure.ts'
import { ownAt, type OwnNames } from './own.ts'
import type { Token } from './token.ts'
import { isWord } from './words.ts'

/** What the words of one report mean: its year, and the organ's own names. */
export interface Lexicon {
  readonly year: number | undefined
  readonly own: OwnNames
}

/** The words, figures and marks of a normalised sentence. */
export function lex(text: string, start: number, end: number, lexicon: Lexicon): readonly Token[] {
  const tokens: Token[] = []
  // Characters in no vocabulary, as far as they stand together.
  let unknownFrom = -1
  let hasUnknown = false
  let last: Token | undefined
  for (let at = behindNumber(text, start, end); at < end;) {
    const token = tokenAt(text, at, end, lexicon, last)
    if (token === undefined || token.kind === 'unknown') {
      if (unknownFrom < 0) unknownFrom = at
      hasUnknown = true
    } else {
      if (unknownFrom >= 0) tokens.push(unknown(text, unknownFrom, at))
      unknownFrom = -1
      tokens.push(token)
    }
    last = token
    at = token === undefined ? at + 1 : token.end
  }
  if (unknownFrom >= 0) tokens.push(unknown(text, unknownFrom, end))
  return hasUnknown ? withoutPieces(tokens, text) : tokens
}

/** `4、平台建设`, `2.依申请公开`: the number of a paragraph is no figure. */
function behindNumber(text: string, start: number, end: number): number {
  const at = numberEnd(text, start, end)
  const isNumber = at > start && at < start + 3 && (text.charAt(at) === '、' || text.charAt(at) === '.')
  return isNumber && !isDigit(text.charCodeAt(at + 1)) ? at + 1 : start
}

/** None where a character is in no vocabulary. */

function tokenAt(
  text: string,
  at: number,
  end: number,
  { year, own }: Lexicon,
  last: Token | undefined,
): Token | undefined {
  const code = text.charCodeAt(at)
  if (isPunctuation(code)) return { kind: 'mark', start: at, end: at + 1, text: text.charAt(at) }
  if (code === TITLE) return title(text, at, end)
  const isNumber = isDigit(code)
  const isNumeralSign = !isNumber && (isNumeral(code) || code === NOUGHT || HALF.has(code))
  const word = isNumber ? undefined : wordAt(text, at, end, own)
  const wordEnd = word ? at + word.text.length : at
  if (isNumber) {
    const clock = clockEnd(text, at, end)
    if (clock > at) return unknown(text, at, clock)
  }
  if (isNumber || isNumeralSign) {
    const date = isNumber ? dateAt(text, at, end, year) : ideographicYearAt(text, at, end, year)
    if (date && date.end > wordEnd && !isInCode(text, at)) return timeOf(text, at, date)
    const figure = figureAt(text, at, end, softnessOf(last, at), isBehindThing(last, at))
    if (figure && figure.end > wordEnd) return figure
    if (isNumber) return unknown(text, at, numberEnd(text, at, end))
  }
  if (!word) return undefined
  if (word.kind !== 'time')
    return { kind: 'word', start: at, end: wordEnd, text: word.text, word, counts: undefined }
  return {
    kind: 'time',
    start: at,
    end: wordEnd,
    text: word.text,
    when: word.features[0] as never,
    year: undefined,
  }
}

/** Behind a time of the day: `8:30`, `17:00`. */
function clockEnd(text: string, at: number, end: number): number {
  const colon = numberEnd(text, at, end)
  if (text.charAt(colon) !== ':' || colon > at + 2) return at
  const behind = numberEnd(text, colon + 1, end)
  return behind === colon + 3 && Number(text.slice(colon + 1, behind)) < 60 ? behind : at
}

const TITLE = '《'.charCodeAt(0)
/** 半数, 过半. */
const HALF: ReadonlySet<number> = codesOf('半过')
const NOUGHT = '○'.charCodeAt(0)
/** `〔2021〕30号`, `A-2021`; behind a dash at the beginning of a line stands no code. */
function isInCode(text: string, at: number): boolean {
  const sign = text.charAt(at - 1)
  if (sign === '[') return true
  return (sign === '-' || sign === '.' || sign === '/') && CODES.test(text[at - 2] ?? ' ')
}

const CODES = /[A-Za-z\d\]]/

function wordAt(text: string, at: number, end: number, own: OwnNames): Word | undefined {
  const word = longestAt(VOCABULARY, text, at, end)
  const name = ownAt(own, text, at, end)
  return name && name.text.length >= (word?.text.length ?? 0) ? name : word
}

function softnessOf(last: Token | undefined, at: number): Softness | undefined {
  if (last?.kind !== 'word' || last.end !== at) return undefined
  return SOFT.find(softness => last.word.features.includes(softness))
}

/** `行政诉讼一件`, `上年结转一件`, and not `收到一件办理一件`. */
function isBehindThing(last: Token | undefined, at: number): boolean {
  return last?.kind === 'word' && last.end === at && (COUNTED.has(last.word.kind) || isWord(last, 'carried'))
}

const COUNTED: ReadonlySet<string> = new Set(['thing', 'column', 'reason', 'outcome'])

const SOFT: readonly Softness[] = ['about', 'nearly', 'over', 'under', 'atLeast', 'atMost']

/** A title says nothing of the figures around it. */
function title(text: string, at: number, end: number): Token {
  const length = text.slice(at, end).indexOf('》')
  return unknown(text, at, length < 0 ? at + 1 : at + length + 1)
}

/** Digits that are no figure: a number of a document, a telephone. */
function numberEnd(text: string, from: number, end: number): number {
  let at = from
  while (at < end && isDigit(text.charCodeAt(at))) at++
  return at
}

function unknown(text: string, start: number, end: number): Token {
  return { kind: 'unknown', start, end, text: text.slice(start, end) }
}

function timeOf(text: string, start: number, { end, when, year }: DateFound): Token {
  return { kind: 'time', start, end, text: text.slice(start, end), when, year }
}

/** A word of one character that touches unknown characters is a piece of an unknown word. */
function withoutPieces(tokens: readonly Token[], text: string): readonly Token[] {
  const whole: Token[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    const last = whole.at(-1)
    const goesOn = last?.kind === 'unknown' && last.end === token.start
    if (!isPiece(token, tokens[i + 1], goesOn)) whole.push(token)
    else if (goesOn) whole[whole.length - 1] = unknown(text, last.start, token.end)
    else whole.push(token.kind === 'unknown' ? token : unknown(text, token.start, token.end))
  }
  return whole
}

function isPiece(token: Token, next: Token | undefined, goesOn: boolean): boolean {
  if (token.kind === 'unknown') return true
  if (token.kind !== 'word' || token.text.length > 1) return false
  const begins = next?.kind === 'unknown' && next.start === token.end
  return (isLoose(token) && (goesOn || begins)) || (begins && token.word.features.includes('of'))
}

function isLoose(token: Token): boolean {
  return (
    token.kind === 'word' &&
    token.text.length === 1 &&
    token.word.kind === 'fill' &&
    !PARTICLES.includes(token.text)
  )
}

const PARTICLES =
  '的了在为是有共已均被经对向由于以从和与及件等其该本我者按依因到至将并且也还又再而则即其中个占比较'
