import type { Range } from '../../text/range.ts'
import {
  AWAITING,
  BEFORE_MORE,
  BEHIND_LOST,
  CLOSING,
  DIRECT_VERBS,
  DOING,
  DOING_SOMETHING,
  EACH,
  LEFT_BEHIND,
  LEFT_OF_MORE,
  MAKING_WORDS,
  OF_MONEY,
} from '../vocabulary/lost.ts'
import { codesOf } from '../text/codes.ts'
import { isWord } from './words.ts'
import { countGaps, type Normal } from '../text/normalise.ts'
import { HAS_MORE, HAS_PERCENT, HAS_PLACE, HAS_UNIT } from '../text/signs.ts'
import type { FigureToken, Token, WordToken } from './token.ts'
import { lostPercentages } from './lostPercentage.ts'

/** The places of a sentence where a figure is missing; each is the unit, or the 余条, that was left. `signs` are its signs. */
export function lostFigures(
  normal: Normal,
  sentence: Range,
  tokens: readonly Token[],
  signs: number,
): readonly Range[] {
  if ((signs & HAS_ANY) === 0) return NONE
  const { text } = normal
  const found: Range[] = []
  if ((signs & HAS_MORE) !== 0) found.push(...lostBeforeMore(text, sentence))
  if ((signs & HAS_PERCENT) !== 0) found.push(...lostPercentages(text, sentence))
  if ((signs & HAS_PLACE) !== 0) found.push(...placeholders(text, sentence))
  if ((signs & HAS_UNIT) === 0) return found
  for (const token of tokens) {
    if (token.kind === 'mark' && CLOSES.includes(token.text) && !isToldBehind(token, tokens)) {
      const place = lostBefore(normal, sentence, tokens, token.start)
      if (place) found.push(place)
    }
  }
  if (tokens.at(-1)?.kind !== 'mark') {
    const place = lostBefore(normal, sentence, tokens, sentence.end)
    if (place) found.push(place)
  }
  found.push(...lostInWord(text, sentence, tokens))
  return found
}

/** `不予公开件（60件）` */
function isToldBehind(mark: Token, tokens: readonly Token[]): boolean {
  return mark.text === '(' && tokens[tokens.indexOf(mark) + 1]?.kind === 'figure'
}

const NONE: readonly Range[] = []

const HAS_ANY = HAS_MORE | HAS_PERCENT | HAS_PLACE | HAS_UNIT

/** A lost figure is a figure all the same: it closes its item, so that no neighbour takes over its subject. */
export function withLost(tokens: readonly Token[], lost: readonly Range[], text: string): readonly Token[] {
  if (lost.length === 0) return tokens
  return tokens.flatMap((token): readonly Token[] => {
    const place = lost.find(({ start }) => start >= token.start && start < token.end)
    if (!place || (token.kind !== 'word' && token.kind !== 'unknown')) return [token]
    const figure = lostFigure(place, Math.max(token.end, place.end), text)
    if (place.start === token.start) return [figure]
    return [{ ...token, end: place.start, text: text.slice(token.start, place.start) }, figure]
  })
}

function lostFigure({ start, end }: Range, stop: number, text: string): FigureToken {
  const unit = text.slice(start, end).replace(/^余/, '')
  return {
    kind: 'figure',
    start,
    end: stop,
    text: text.slice(start, end),
    numeral: { start, end },
    value: undefined,
    unit,
    unitKind: unit === '%' ? 'percent' : 'cases',
    softness: undefined,
    low: 0,
    high: 0,
    decimals: 0,
    grain: 1,
    ideographic: false,
  }
}

const LAST_OF_UNITS = new Set(LEFT_BEHIND.map(unit => unit.charCodeAt(unit.length - 1)))

const CLOSES = ',;。、)(!?'

function lostBeforeMore(text: string, { start, end }: Range): readonly Range[] {
  const found: Range[] = []
  for (let at = start; at < end; at++) {
    if (text.charCodeAt(at) !== MORE) continue
    if (at > start && BEFORE_MORE.includes(text[at - 1]!)) continue
    const unit = LEFT_OF_MORE.find(unit => text.startsWith(unit, at + 1))
    if (unit !== undefined) found.push({ start: at, end: at + 1 + unit.length })
  }
  return found
}

const MORE = '余'.charCodeAt(0)

/** `__件`, `XX条`: a template that was not filled in. */
function placeholders(text: string, { start, end }: Range): readonly Range[] {
  return Array.from(text.slice(start, end).matchAll(PLACEHOLDER), match => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }))
}

const PLACEHOLDER = /(?<![A-Za-z\d第_×])(?:_{1,8}|X{1,4}|×{1,4})(?:人次|[件条份篇])(?![例款目子额])/g

/** With more blanks than this they stand everywhere, and tell nothing. */
const MOST_BLANKS = 6

function lostBefore(
  normal: Normal,
  sentence: Range,
  tokens: readonly Token[],
  close: number,
): Range | undefined {
  const { text } = normal
  if (!LAST_OF_UNITS.has(text.charCodeAt(close - 1))) return undefined
  const unit = LEFT_BEHIND.find(unit => text.endsWith(unit, close) && close - unit.length > sentence.start)
  if (unit === undefined) return undefined
  const start = close - unit.length
  const before = text[start - 1]!
  if (NEVER_BEFORE.has(before.charCodeAt(0))) return undefined
  if (tokens.some(token => token.kind === 'figure' && token.start < close && token.end > start))
    return undefined
  const clause = clauseBefore(tokens, start, text)
  if (clause.some(token => token.kind === 'figure' && token.unit === unit)) return undefined
  if (clause.some(token => isWord(token, 'excepted'))) return undefined
  if (isGap(normal, sentence, start) && !CLOSING.includes(before) && clause.length > 0)
    return { start, end: close }
  if (EACH.includes(before) || clause.some(token => isWord(token, 'nil') || isWord(token, 'excepted')))
    return undefined
  const inWord = tokens.find(
    (token): token is WordToken => token.kind === 'word' && token.start < start && token.end >= close,
  )
  if (unit === '件' && text.endsWith('文件', start) && !inWord) return { start, end: close }
  return isLost(text, clause, { unit, start, before, inWord }) ? { start, end: close } : undefined
}

function isGap(normal: Normal, { start, end }: Range, at: number): boolean {
  return countGaps(normal, at, at + 1) > 0 && countGaps(normal, start, end) < MOST_BLANKS
}

const NEVER_BEFORE: ReadonlySet<number> = codesOf(
  '零〇一二两三四五六七八九十百千万亿0123456789余多几数\n%》+ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
)

function clauseBefore(tokens: readonly Token[], at: number, text: string): readonly Token[] {
  const left = tokens.filter(({ end }) => end <= at)
  const torn = tokens.find(token => token.kind === 'unknown' && token.start < at && token.end > at)
  if (torn) left.push({ ...torn, end: at, text: text.slice(torn.start, at) })
  const mark = left.findLastIndex(token => token.kind === 'mark')
  return left.slice(mark + 1)
}

interface Left {
  readonly unit: string
  readonly start: number
  readonly before: string
  readonly inWord: WordToken | undefined
}

function isLost(text: string, clause: readonly Token[], left: Left): boolean {
  const { unit, start, before, inWord } = left
  const last = clause.at(-1)
  const word = last?.kind === 'word' && last.end === start ? last : undefined
  // 含上年结转件, 连同上年结转件: those that were carried in, which are not counted here.
  if (NOUN_AFTER.some(feature => isWord(clause[0], feature)) && word?.word.kind === 'row') return false
  const isVerb = word !== undefined && (VERBS.has(word.word.kind) || AWAITING.has(word.text))
  const direct = word !== undefined && DIRECT_VERBS.has(word.text)
  if (unit.length === 1 && MAKING_WORDS[unit]?.includes(before)) {
    const long =
      isVerb && word.word.kind === 'row' && word.text.length > 1 && !/申请|收|交|递|件$/.test(word.text)
    if (!long && !(isVerb && direct && (!inWord || inWord.word.kind === 'row'))) return false
  }
  if (isVerb) return true
  // 结转下年度件
  const isCarried =
    last?.kind === 'time' && last.end === start && clause.some(token => isWord(token, 'carried'))
  if (isCarried) return true
  const written = text.slice(clause[0]?.start ?? start, start)
  if (last?.kind === 'unknown' && last.end === start && isNoun(clause, last) && NOUN_UNITS.includes(unit))
    if (DOING_SOMETHING.some(verb => written.includes(verb))) return true
  const tells =
    DOING.some(verb => written.includes(verb)) ||
    clause.some(
      token =>
        token.kind === 'word' &&
        (token.word.kind === 'row' || token.word.kind === 'act' || token.word.features.includes('sum')),
    )
  if (unit.startsWith('万') || unit.startsWith('亿'))
    return tells || (!unit.endsWith('元') && !BEFORE_SCALE.includes(before))
  if (!tells) return false
  if (unit === '元') return OF_MONEY.some(end => text.slice(Math.max(0, start - 4), start).includes(end))
  if (unit.length > 1) return unit !== '件次' && last?.end === start
  return word !== undefined && isCounted(word, unit)
}

/** Unknown characters make a noun, one of them together with the word before it: 培训班. */
function isNoun(clause: readonly Token[], last: Token): boolean {
  const before = clause.at(-2)
  return last.text.length > 1 || (before?.end === last.start && isWord(before, 'foreign'))
}

const NOUN_AFTER = ['including', 'plus', 'and'] as const

const VERBS: ReadonlySet<string> = new Set(['row', 'outcome', 'act'])

const NOUN_UNITS = '次 场 期 篇 条'

const BEFORE_SCALE = '数上几千百十成过逾近'

/** A noun whose number is told: 规范性文件件, 公告条. */
function isCounted({ word }: WordToken, unit: string): boolean {
  if (word.kind === 'thing') return word.features.some(feature => COUNTED.has(feature))
  const isForeign = word.features.includes('foreign') || word.features.includes('soft')
  return isForeign && !'项个部起'.includes(unit)
}

const COUNTED: ReadonlySet<string> = new Set([
  'normativeDocuments',
  'regulations',
  'licensing',
  'penalties',
  'coercion',
])

const APPLICATION_CLOSED = '申请件,'

/** `共收到申请件，其中…`: the figure is missing before the unit that looks like the end of a word. */
function lostInWord(text: string, sentence: Range, tokens: readonly Token[]): readonly Range[] {
  const found: Range[] = []
  const written = text.slice(sentence.start, sentence.end)
  for (let i = written.indexOf(APPLICATION_CLOSED); i >= 0; i = written.indexOf(APPLICATION_CLOSED, i + 1)) {
    const at = sentence.start + i
    const behind = at + 4
    const goesOn = BEHIND_LOST.some(word => text.startsWith(word, behind)) || /\d/.test(text[behind] ?? '')
    const clause = clauseBefore(tokens, at + 3, text)
    const has = (feature: string) =>
      clause.some(token => token.kind === 'word' && token.word.features.some(own => own === feature))
    const told = clause.some(token => token.kind === 'figure')
    const isFigureBehind =
      tokens.find(token => token.start > at + 3 && token.kind !== 'word')?.kind === 'figure'
    const frame = has('sum') || isFigureBehind || clause.some(token => token.kind === 'time')
    if (goesOn && has('received') && !has('nil') && !told && frame) found.push({ start: at + 2, end: at + 3 })
  }
  return found
}
