import { cellsOfApplications } from '../cells/formCells.ts'
import type { YearClaim } from '../claim.ts'
import { findWord, isWord } from '../tokens/words.ts'
import type { ReadItem } from '../clauses/readItem.ts'
import { rangeOf } from '../clauses/said.ts'
import type { Setting } from '../clauses/setting.ts'
import type { TimeToken, Token } from '../tokens/token.ts'
import { isExact } from './partLists.ts'
import { flatMap } from '../../text/flatMap.ts'

/** Years that stand where the report's should, as in a sentence taken from last year's report. */
export function yearClaims(
  items: readonly ReadItem[],
  tokens: readonly Token[],
  setting: Setting,
): readonly YearClaim[] {
  const { year } = setting
  if (
    year === undefined ||
    !tokens.some(token => isOtherYear(token) || isNextYear(token) || isYearOr(token, year))
  )
    return []
  const carried = flatMap(items, (item, i) => carriedClaim(item, items, i, tokens, setting) ?? [])
  if (carried.length > 0) return carried
  const told = toldClaim(items, tokens, setting)
  return told ? [told] : []
}

function isOtherYear(token: Token): token is TimeToken & { year: number } {
  return (
    token.kind === 'time' && token.year !== undefined && (token.when === 'last' || token.when === 'other')
  )
}

function isNextYear(token: Token): token is TimeToken & { year: number } {
  return token.kind === 'time' && token.year !== undefined && token.when === 'next' && !isDay(token)
}

/** `截至2023年1月10日`: a report is written in the year behind its own. */
function isDay({ text }: Token): boolean {
  return text.includes('月')
}

/** The report's own year, or one behind the next. */
function isYearOr(token: Token, year: number): boolean {
  return token.kind === 'time' && token.year !== undefined && (token.year === year || token.year > year + 1)
}

/** `2021年结转`, `结转2022年`: what was carried came from the year before, and goes to the year behind. */
function carriedClaim(
  item: ReadItem,
  items: readonly ReadItem[],
  i: number,
  tokens: readonly Token[],
  setting: Setting,
): YearClaim | undefined {
  const { before, after } = item
  const words = [...before, ...after]
  const time = words.find(
    (token): token is TimeToken =>
      token.kind === 'time' && token.year !== undefined && token.when !== 'end' && !isDay(token),
  )
  const carried = findWord(words, 'carried')
  // `2018年承接的规章11件`
  const isOther = item.selection !== undefined && item.selection.thing !== 'applications'
  if (
    !time ||
    !carried ||
    isOther ||
    item.isIntended ||
    (!item.figure && !items.some(other => other.selection?.thing === 'applications'))
  )
    return undefined
  const year = setting.year!
  const isBehind = time.start > carried.start
  // `结转自2021年`
  // `承接2021年未办结的9件`
  const isFrom =
    isBehind &&
    (TAKING_OVER.has(carried.text) || words.some(word => isWord(word, 'from') && word.end <= time.start))
  const expected = isFrom ? year - 1 : isBehind ? year + 1 : goesInto(carried.text) ? undefined : year - 1
  if (expected === undefined || time.year === expected) return undefined
  const at = { ...rangeOf(setting, { start: time.start, end: time.start + 4 }) }
  const claim = { kind: 'year', of: 'carried', at, year: time.year!, expected } as const
  if (time.year !== year) return { ...claim, told: [] }
  return isBehind && !isFrom
    ? intoThisYear(
        claim,
        item.figure ? item : (items.slice(0, i).findLast(({ figure }) => figure) ?? item),
        items,
        tokens,
      )
    : undefined
}

const TAKING_OVER: ReadonlySet<string> = new Set(['承接', '接续'])

/** `转入`, `结转至` go on into a year; the year before them is when. */
function goesInto(word: string): boolean {
  return INTO.some(sign => word.includes(sign))
}

const INTO = ['至', '到', '入', '下']

/** `结转2023年7件` in the report on 2023 may tell of what came in; not where it is told what was dealt with. */
function intoThisYear(
  claim: Omit<YearClaim, 'told'>,
  item: ReadItem,
  items: readonly ReadItem[],
  tokens: readonly Token[],
): YearClaim | undefined {
  if (!item.said || tokens.some(token => token.kind === 'time' && token.when === 'last')) return undefined
  const told = [{ said: item.said, cells: cellsOfApplications(['carriedForward'], ['total']) }]
  const isBehind = item.all.has('rest') || items.some(other => other !== item && other.all.has('done'))
  return { ...claim, told, ...(!isBehind && { rival: cellsOfApplications(['carriedOver'], ['total']) }) }
}

/** A sentence of another year that has this year's figures; what that year left over is one of both. */
function toldClaim(
  items: readonly ReadItem[],
  tokens: readonly Token[],
  setting: Setting,
): YearClaim | undefined {
  // Of the next year nothing is known yet but what it takes over, and what is meant to be done.
  const isOfNext =
    tokens.some(isNextYear) && !tokens.some(token => isWord(token, 'carried') || isWord(token, 'undone'))
  const time = tokens.find(isOtherYear) ?? (isOfNext ? tokens.find(isNextYear) : undefined)
  const isElsewhere = tokens.some(
    token => token.kind === 'time' && (token.when === 'this' || token.when === 'several'),
  )
  if (!time || isElsewhere || comparesWith(time, tokens)) return undefined
  const told = flatMap(items, item => {
    const cells = item.selection?.alternatives[0]
    const kind = item.figure?.unitKind
    if (
      !cells ||
      !isExact(item) ||
      item.selection.rows?.join() === 'carriedOver' ||
      item.isForeign ||
      item.unknown >= 2 ||
      item.when === 'none'
    )
      return []
    return kind === 'cases' || kind === 'counts' ? [{ said: item.said, cells }] : []
  })
  // `复议15件，2021年为13件`: the year is that of what it is compared with.
  const isBehind = items.some(({ figure }) => figure !== undefined && figure.end <= time.start)
  if (told.length === 0 || isBehind) return undefined
  if (isNextYear(time) && (told.length < 2 || items.some(({ isIntended }) => isIntended))) return undefined
  const at = rangeOf(setting, { start: time.start, end: time.start + 4 })
  // What the year before left over is known.
  const isLeft = time.year === setting.year! - 1 && told.every(({ cells }) => cells.join() === FORWARD)
  return {
    kind: 'year',
    of: 'told',
    at,
    year: time.year,
    expected: setting.year!,
    told,
    ...(isLeft && { rival: cellsOfApplications(['carriedOver'], ['total']) }),
  }
}

const FORWARD = cellsOfApplications(['carriedForward'], ['total']).join()

/** `比2022年增加`; 比上年 says nothing of the year that the sentence is of. */
function comparesWith(time: TimeToken, tokens: readonly Token[]): boolean {
  const compared = findWord(tokens, 'compared')
  return (
    compared !== undefined &&
    (compared.start < time.start || !tokens.some(token => token.start > compared.start && isRelative(token)))
  )
}

function isRelative(token: Token): boolean {
  return token.kind === 'time' && token.when === 'last' && token.year === undefined
}
