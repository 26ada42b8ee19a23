import { cellsOfApplications } from '../cells/formCells.ts'
import type { OrderClaim } from '../claim.ts'
import type { Selection } from '../cells/selection.ts'
import { hasContent, type Features } from '../clauses/features.ts'
import type { ReadItem } from '../clauses/readItem.ts'
import { splitNames } from '../clauses/respectively.ts'
import { clauseOf, rangeOf } from '../clauses/said.ts'
import { isWord } from '../tokens/words.ts'
import type { Token, WordToken } from '../tokens/token.ts'
import { isOwnYear } from './count.ts'
import { descendingClaim } from './descending.ts'
import { named } from './named.ts'
import { netClaim } from './netOfDocuments.ts'
import { RANKS, rankClaim } from './ranks.ts'
import type { Around } from './terms.ts'

/** One row or column set against others: 最多, 仅次于, 为主, 超过, 比…多; by how much, where that is told. */
export function orderClaims(around: Around): readonly OrderClaim[] {
  return around.items.flatMap((item, i) => {
    const net = netClaim(around, item, i)
    if (net || !isOwnYear(item)) return net ? [net] : []
    const ratio = ratioClaim(around, item, i)
    if (ratio || item.figure?.softness) return ratio ? [ratio] : []
    return [rankClaim(around, item, i), descendingClaim(around, item, i), pairClaim(around, item, i)].filter(
      claim => claim !== undefined,
    )
  })
}

/** `无法提供的是不予处理的2倍` */
function ratioClaim(around: Around, item: ReadItem, i: number): OrderClaim | undefined {
  const { figure, said, before, after } = item
  if (figure?.unitKind !== 'times' || !said || hasContent(after)) return undefined
  const at = before.findLastIndex(({ text }) => IS.has(text))
  const ahead = around.items[i - 1]
  // `不掌握的22件，是需另行制作的4倍多`
  const told = at === 0 && item.opener === ',' && isCount(ahead) ? toldBy(ahead) : undefined
  const one = told ?? named(around, before.slice(0, Math.max(at, 0)))
  const other = named(around, before.slice(at + 1))
  const [more, less] = [one?.alternatives[0], other?.alternatives[0]]
  if (!more || !less || more.join() === less.join()) return undefined
  return {
    kind: 'order',
    at: rangeOf(around.setting, figure),
    clause: clauseOf(around.setting, item),
    pairs: [{ more, less }],
    relation: 'times',
    amount: said,
  }
}

const IS: ReadonlySet<string> = new Set('是 为 约 约为 约是 相当于 大约是 达 达到'.split(' '))

/** `企业所提超过自然人`, `结转下年的比上年结转的少2件`: two of the tables against each other. */
function pairClaim(around: Around, item: ReadItem, i: number): OrderClaim | undefined {
  const { before, figure } = item
  if (figure && (figure.unitKind !== 'cases' || !item.said || item.opener === '(')) return undefined
  const tokens = figure ? before : [...before, ...item.after]
  const found = comparisonIn(tokens, around.items[i - 1])
  if (!found) return undefined
  const ahead = around.items[i - 1]
  const things = [found.one, ahead && (!ahead.figure || found.told) ? ahead.before : []]
    .map(thingsIn)
    .find(some => some.length > 0)
  // `与之相比` names nothing.
  const meant = (words: readonly Token[]) =>
    named(around, words) ?? (things && words.some(names) ? named(around, [...things, ...words]) : undefined)
  const one = found.one.length > 0 ? meant(found.one) : found.told
  const other = meant(found.other) ?? (one && atStart(one, found.other))
  const [first, second] = [one?.alternatives, other?.alternatives]
  if (
    !first?.length ||
    (!found.told && first.length !== 1) ||
    second?.length !== 1 ||
    first[0]!.join() === second[0]!.join()
  )
    return undefined
  return {
    kind: 'order',
    at: rangeOf(around.setting, found.word),
    clause: clauseOf(around.setting, item),
    pairs: [found.isLess ? { more: second[0]!, less: first[0]! } : { more: first[0]!, less: second[0]! }],
    relation: found.isSame ? 'same' : 'more',
    ...(item.said && { amount: item.said }),
  }
}

function names(token: Token): boolean {
  return hasContent([token]) || (token.kind === 'word' && token.word.kind === 'act')
}

/** `年末结转件数较年初增加2件`: what the year began with. */
function atStart({ rows }: Selection, other: readonly Token[]): Selection | undefined {
  const isStart = other.length === 1 && other[0]!.kind === 'time' && other[0]!.when === 'start'
  if (!isStart || rows?.join() !== 'carriedForward') return undefined
  const cells = [cellsOfApplications(['carriedOver'], ['total'])]
  return { thing: 'applications', alternatives: cells, each: cells, isSure: true, rows: ['carriedOver'] }
}

/** `制发的规范性文件数量比废止数量多`: the noun of the one is that of the other too. */
function thingsIn(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter(token => token.kind === 'word' && token.word.kind === 'thing')
}

interface Compared {
  /** The figure before, where the words that are compared stand in its clause: `结转11件，与上年结转数相比增加2件`. */
  readonly told?: Selection | undefined
  readonly one: readonly Token[]
  readonly other: readonly Token[]
  readonly word: WordToken
  readonly isLess: boolean
  readonly isSame: boolean
}

function comparisonIn(tokens: readonly Token[], previous: ReadItem | undefined): Compared | undefined {
  const last = tokens.findLastIndex(isRelation)
  const word = tokens[last] as WordToken | undefined
  if (!word) return undefined
  const isLess = isWord(word, 'down') || isWord(word, 'under')
  const isSame = isWord(word, 'same')
  const than = tokens.findIndex(token => isWord(token, 'compared'))
  const ahead = previous && !previous.figure ? withoutRank(previous.before) : []
  const both = than >= 0 && than < last ? formerAndLatter(tokens, than, ahead) : undefined
  if (both) return { ...both, word, isLess, isSame }
  const [front, behind] = [tokens.slice(0, last), tokens.slice(last + 1)]
  // `结转下年度11件，与上年结转数相比增加2件`
  if (than > 1 && than === last - 1 && isWord(tokens[0], 'and') && isCount(previous)) {
    return { one: [], told: toldBy(previous), other: tokens.slice(1, than), word, isLess, isSame }
  }
  // `年末结转件与年初结转件相比减少2件`
  const and = than === last - 1 ? tokens.findIndex(token => isWord(token, 'and')) : -1
  // `新收与办结数量相同`
  const joint = isInNumber(tokens, last) && than < 0 ? tokens.findIndex(token => isWord(token, 'and')) : -1
  if (joint > 0)
    return { one: tokens.slice(0, joint), other: tokens.slice(joint + 1, last), word, isLess, isSame }
  if (and > 0) return { one: tokens.slice(0, and), other: tokens.slice(and + 1, than), word, isLess, isSame }
  if (than >= 0 && than < last) {
    const one = than === 0 ? ahead : tokens.slice(0, than)
    // `行政处罚决定比行政强制决定多13件，比行政许可决定少80件`
    const same = one.length === 0 ? comparedBefore(previous) : undefined
    if (same) return { one: same, other: tokens.slice(than + 1, last), word, isLess, isSame }
    // `法律服务机构6件，比商业企业少14件`
    if (one.length === 0 && isCount(previous))
      return { one, told: toldBy(previous), other: tokens.slice(than + 1, last), word, isLess, isSame }
    return { one, other: tokens.slice(than + 1, last), word, isLess, isSame }
  }
  // `较之不予公开，无法提供的多出两件`
  const isThanAhead = isWord(ahead[0], 'compared')
  // `同复议案件相比，诉讼案件少7件`
  const isThanBehind = isWord(ahead[0], 'and') && isWord(ahead.at(-1), 'compared')
  if (isThanBehind) return { one: front, other: ahead.slice(1, -1), word, isLess, isSame }
  if (isThanAhead) return { one: front, other: ahead.slice(1), word, isLess, isSame }
  // `诉讼6件，多于复议的件数`
  if (isWord(word, 'over') && front.length === 0 && isCount(previous))
    return { one: [], told: toldBy(previous), other: behind, word, isLess, isSame }
  const isVerb = isWord(word, 'over') || isWord(word, 'under')
  return isVerb && behind.length > 0 ? { one: front, other: behind, word, isLess, isSame } : undefined
}

/** `申请数量相同`, `件数一致`, and not `内容一致`. */
function isInNumber(tokens: readonly Token[], at: number): boolean {
  if (isWord(tokens[at], 'inNumber')) return true
  return EQUAL.has(tokens[at]!.text) && NUMBER.test(tokens[at - 1]?.text ?? '')
}

const EQUAL: ReadonlySet<string> = new Set(['相同', '相等', '一致', '持平'])
const NUMBER = /[数量]$/

/** `商业企业居各类法人之首`: what is ranked. */
function withoutRank(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(token => isWord(token, 'standing') || isWord(token, 'most'))
  return at < 0 ? tokens : tokens.slice(0, at)
}

/** What the clause before sets against something else. */
function comparedBefore(previous: ReadItem | undefined): readonly Token[] | undefined {
  const than = previous?.isChange ? previous.before.findIndex(token => isWord(token, 'compared')) : -1
  const subject = previous?.before.slice(0, Math.max(than, 0)) ?? []
  return hasContent(subject) ? subject : undefined
}

/** Whether a clause tells a count of this report; of what a share is taken is not what is compared behind it. */
function isCount(item: ReadItem | undefined): item is ReadItem {
  return item?.said !== undefined && !item.isForeign && item.figure?.unitKind !== 'percent'
}

/** `自然人与法人的新收申请相差较大，前者比后者多8件`: the two names of the clause before, and what both are. */
function formerAndLatter(
  tokens: readonly Token[],
  than: number,
  ahead: readonly Token[],
): Pick<Compared, 'one' | 'other'> | undefined {
  const [first, second] = [tokens[than - 1], tokens[than + 1]]
  const isFormer = isWord(first, 'former') && isWord(second, 'latter')
  if (than !== 1 || (!isFormer && !(isWord(first, 'latter') && isWord(second, 'former')))) return undefined
  const names = splitNames(ahead.filter(token => !isWord(token, 'apart')))
  const [one, other] = names
  if (names.length !== 2 || !one || !other || !isColumn(other[0])) return undefined
  const both = { one: [...one, ...other.slice(1)], other }
  return isFormer ? both : { one: both.other, other: both.one }
}

function isColumn(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.word.kind === 'column'
}

function toldBy({ selection, unknown, when }: ReadItem): Selection | undefined {
  const isClear = selection?.isSure && unknown < 2 && (when === 'this' || when === 'none')
  return isClear && (selection.alternatives.length === 1 || selection.columns?.length === 1)
    ? selection
    : undefined
}

function isRelation(token: Token): token is WordToken {
  return RELATIONS.some(feature => isWord(token, feature))
}

const LISTED = ['descending', 'topmost'] as const

const RELATIONS = ['over', 'under', 'up', 'down', 'same'] as const
const ORDERING = [...RANKS, ...LISTED, ...RELATIONS] as const

export function hasOrder(said: Features): boolean {
  return ORDERING.some(feature => said.has(feature))
}
