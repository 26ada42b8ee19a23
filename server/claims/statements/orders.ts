import { cellsOfApplications, LEGAL_PERSONS } from '../cells/formCells.ts'
import type { Cells, Selection } from '../cells/selection.ts'
import type { OrderClaim } from '../claim.ts'
import { contextWith } from '../clauses/context.ts'
import { featuresOf, hasContent, NO_FEATURES, type Features } from '../clauses/features.ts'
import type { ReadItem } from '../clauses/readItem.ts'
import { clauseOf, rangeOf } from '../clauses/said.ts'
import { readWhen } from '../clauses/when.ts'
import { groupsIn } from '../cells/disputes.ts'
import { select } from '../cells/select.ts'
import { isWord, unknownIn } from '../tokens/words.ts'
import type { Token, WordToken } from '../tokens/token.ts'
import { RESULT_GROUPS } from '../vocabulary/word.ts'
import { isOwnYear } from './count.ts'
import type { Around } from './terms.ts'

/** One row or column set against others: 最多, 仅次于, 为主, 超过, 比…多; by how much, where that is told. */
export function orderClaims(around: Around): readonly OrderClaim[] {
  return around.items.flatMap((item, i) => {
    if (!isOwnYear(item) || item.figure?.softness) return []
    return [rankClaim(around, item), pairClaim(around, item, i)].filter(claim => claim !== undefined)
  })
}

/** `不予公开最多`, `以自然人为主`, `法律服务机构仅次于自然人`. */
function rankClaim(around: Around, item: ReadItem): OrderClaim | undefined {
  if (item.figure && item.after.length > 0) return undefined
  const at = item.before.findIndex(token => RANKS.some(rank => isWord(token, rank)))
  const word = item.before[at]
  if (!word) return undefined
  const one = named(around, item.before.slice(0, at))
  const rivals = one && rivalsOf(around, one)
  if (!one || !rivals) return undefined
  const isSecond = isWord(word, 'second')
  const first = isSecond ? named(around, item.before.slice(at + 1)) : undefined
  if (isSecond ? !first : hasContent(item.before.slice(at + 1))) return undefined
  const top = first?.alternatives[0]?.join()
  return {
    kind: 'order',
    at: rangeOf(around.setting, word),
    clause: clauseOf(around.setting, item),
    pairs: rivals.map(rival =>
      rival.join() === top
        ? { more: rival, less: one.alternatives[0]! }
        : { more: one.alternatives[0]!, less: rival },
    ),
    relation: 'atLeast',
  }
}

const RANKS = ['most', 'mainly', 'second'] as const

/** What else could be more: the other results, reasons of a group, applicants, or, of organisations, those. */
function rivalsOf(
  { setting }: Around,
  { thing, rows = [], columns = [], named: label, alternatives }: Selection,
): readonly Cells[] | undefined {
  if (thing !== 'applications' || alternatives.length === 0) return undefined
  if (columns.length > 0) {
    if (rows.join() !== 'newlyReceived' || columns.includes('legalPerson')) return undefined
    const isOfLegal = columns.every(column => LEGAL_PERSONS.includes(column)) && columns.length === 1
    const others = isOfLegal ? LEGAL_PERSONS : ['naturalPerson', ...LEGAL_PERSONS]
    return others
      .filter(column => !columns.includes(column))
      .map(column => cellsOfApplications(['newlyReceived'], [column]))
  }
  if (label === undefined || label === 'done') return undefined
  return RESULT_GROUPS.filter(group => group !== label).map(group =>
    cellsOfApplications(setting.form.group(group), ['total']),
  )
}

/** `企业所提超过自然人`, `结转下年的比上年结转的少2件`: two of the tables against each other. */
function pairClaim(around: Around, item: ReadItem, i: number): OrderClaim | undefined {
  const { before, figure } = item
  if (figure && (figure.unitKind !== 'cases' || !item.said || item.opener === '(')) return undefined
  const tokens = figure ? before : [...before, ...item.after]
  const found = comparisonIn(tokens, around.items[i - 1])
  if (!found) return undefined
  const [one, other] = [named(around, found.one), named(around, found.other)]
  const [first, second] = [one?.alternatives, other?.alternatives]
  if (first?.length !== 1 || second?.length !== 1 || first[0]!.join() === second[0]!.join()) return undefined
  return {
    kind: 'order',
    at: rangeOf(around.setting, found.word),
    clause: clauseOf(around.setting, item),
    pairs: [found.isLess ? { more: second[0]!, less: first[0]! } : { more: first[0]!, less: second[0]! }],
    relation: found.isSame ? 'same' : 'more',
    ...(item.said && { amount: item.said }),
  }
}

interface Compared {
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
  const ahead = previous && !previous.figure ? previous.before : []
  const [front, behind] = [tokens.slice(0, last), tokens.slice(last + 1)]
  if (than >= 0 && than < last) {
    const one = than === 0 ? ahead : tokens.slice(0, than)
    return { one, other: tokens.slice(than + 1, last), word, isLess, isSame }
  }
  // `较之不予公开，无法提供的多出两件`
  const isThanAhead = isWord(ahead[0], 'compared')
  // `同复议案件相比，诉讼案件少7件`
  const isThanBehind = isWord(ahead[0], 'and') && isWord(ahead.at(-1), 'compared')
  if (isThanBehind) return { one: front, other: ahead.slice(1, -1), word, isLess, isSame }
  if (isThanAhead) return { one: front, other: ahead.slice(1), word, isLess, isSame }
  const isVerb = isWord(word, 'over') || isWord(word, 'under')
  return isVerb && behind.length > 0 ? { one: front, other: behind, word, isLess, isSame } : undefined
}

function isRelation(token: Token): token is WordToken {
  return RELATIONS.some(feature => isWord(token, feature))
}

const RELATIONS = ['over', 'under', 'up', 'down', 'same'] as const

/** What words alone name: every one of them is known, and nothing is left open. */
function named({ context, setting }: Around, tokens: readonly Token[]): Selection | undefined {
  if (!hasContent(tokens) || unknownIn(tokens) > 0) return undefined
  const features = featuresOf(tokens)
  if (tokens.some(token => isOpen(token, features))) return undefined
  const { times, when } = readWhen(tokens, features, undefined)
  const isCarried = features.has('carried') || features.has('undone')
  if ((when !== 'none' && when !== 'this') || (isCarried && !times.last && !times.next && !times.end))
    return undefined
  const thing = thingOf(features)
  const isHere = context.topic === 'applications' || features.has('applications') || thing !== 'applications'
  if (!isHere || (context.thing !== undefined && context.thing !== thing)) return undefined
  const asked = contextWith(context, { thing, columns: [], row: undefined, groups: undefined, run: [] })
  const selection = select({
    features,
    ahead: NO_FEATURES,
    context: asked,
    form: setting.form,
    times,
    figure: undefined,
  })
  if (selection?.thing !== thing || !selection.isSure) return undefined
  const [rows] = selection.alternatives
  return rows && { ...selection, alternatives: [rows] }
}

function thingOf(features: Features): 'applications' | 'disputes' | 'decisions' {
  if (groupsIn(features).length > 0) return 'disputes'
  const isOfDecisions = DECIDED.some(row => features.has(row)) && features.has('decision')
  return isOfDecisions ? 'decisions' : 'applications'
}

const DECIDED = ['licensing', 'penalties', 'coercion'] as const

/** 信息公开类复议 are all that the table has. */
function isOpen(token: Token, features: Features): boolean {
  if (isWord(token, 'topic') && features.has('openness') && groupsIn(features).length > 0) return false
  return OPEN.some(feature => isWord(token, feature)) || token.kind === 'figure'
}

const OPEN = [
  'foreign',
  'soft',
  'process',
  'channel',
  'nil',
  'noneOf',
  'all',
  'etc',
  'topic',
  'rest',
] as const

export function hasOrder(said: Features): boolean {
  return RANKS.some(rank => said.has(rank)) || RELATIONS.some(relation => said.has(relation))
}
