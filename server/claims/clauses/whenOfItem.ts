// When the figure of an item is: what its own words say, or those of the bracket it stands in, and what it takes over.
import type { TimeToken, Token } from '../tokens/token.ts'
import { hasWord, isWord } from '../tokens/words.ts'
import type { Context } from './context.ts'
import { hasContent, type Features } from './features.ts'
import type { Item } from './items.ts'
import type { ReadItem } from './readItem.ts'
import { readWhen, type WhenRead } from './when.ts'

/** When an item is, and what of it the clauses behind take over. */
export function whenOf(
  item: Item,
  next: Item | undefined,
  words: readonly Token[],
  all: Features,
  context: Context,
): WhenRead {
  const own = readWhen(words, all, context.when, context.isOfYear)
  const read = own.isOwn ? own : (inBracketOf(item, own) ?? own)
  // 自2021年起 begins a span of years, and compares with none.
  // `在上年190件的基础上增加20件`
  const isBase = next?.clause === item.clause && isWord(next.before[0], 'based')
  const compares =
    all.has('compared') ||
    all.has('same') ||
    isBase ||
    (all.has('from') && own.when !== 'several' && own.token?.when !== 'next')
  const isShare = item.figure?.unitKind === 'percent'
  if (
    own.isOwn &&
    own.when !== 'none' &&
    !(isEach(own.token) && !isRate(item)) &&
    !compares &&
    !isShare &&
    !isYearOfPart(item, context) &&
    !(own.when === 'last' && item.depth > 0)
  ) {
    context.when = own.when === 'this' ? undefined : own.when
    context.isOfYear = !item.figure
  }
  context.hasEnded ||= own.times.end
  const { last, next: isNext, end } = read.times
  const times = end === context.hasEnded ? read.times : { last, next: isNext, end: context.hasEnded }
  const begins = all.has('from') && next?.figure && next.clause === item.clause && hasWord(next.before, 'to')
  const { isOwn, token } = read
  return { when: begins && item.figure ? 'last' : read.when, isOwn, token, times }
}

/** `行政复议15件，2021年为13件` */
export function comparesOnly(
  { before, figure }: Item,
  { when }: WhenRead,
  previous: ReadItem | undefined,
): boolean {
  const isBeside = previous?.said !== undefined && previous.figure!.unit === figure?.unit
  return isBeside && when === 'last' && previous.when !== 'last' && !hasContent(before)
}

/** 每月通报 is no time of what the next clause tells. */
function isEach(token: TimeToken | undefined): boolean {
  return token?.text.startsWith('每') === true || token?.text.endsWith('均') === true
}

/** `三年共16件，其中2021年5件、2022年6件、2023年5件`: one of the years that the sentence goes on to speak of. */
function isYearOfPart({ before, figure }: Item, { when }: Context): boolean {
  return (
    figure !== undefined &&
    when === 'several' &&
    before.every(token => token.kind === 'time' || isWord(token, 'among'))
  )
}

/** `摊到每个月，也就3万元`: what follows is of each. */
function isRate({ before, figure }: Item): boolean {
  const last = before.at(-1)
  return !figure && last?.kind === 'time' && last.text.startsWith('每')
}

/** The year before 分别 whose figure this is. */
export function whenOfTurn(time: TimeToken, all: Features, context: Context): WhenRead {
  const read = readWhen([time], all, undefined)
  context.when = read.when === 'this' || read.when === 'none' ? undefined : read.when
  return read
}

/** `同比（131件）`, `上年（131件）`: the bracket is of the time before it. */
function inBracketOf({ depth, opener, clause, start }: Item, read: WhenRead): WhenRead | undefined {
  if (depth === 0 || opener !== '(') return undefined
  const last = clause.outer!.tokens.findLast(({ end }) => end <= start)
  if (last?.kind === 'time' && (last.when === 'last' || last.when === 'other'))
    return { ...read, when: last.when, token: last }
  if (!isWord(last, 'yearOnYear')) return undefined
  const { start: from, end, text } = last
  const token: TimeToken = { kind: 'time', start: from, end, text, when: 'last', year: undefined }
  return { ...read, when: 'last', token }
}
