import { cellsOfApplications, LEGAL_PERSONS } from '../cells/formCells.ts'
import type { Cells, Selection } from '../cells/selection.ts'
import type { OrderClaim } from '../claim.ts'
import { labelsIn } from '../cells/labels.ts'
import { featuresOf, hasContent, namesOf } from '../clauses/features.ts'
import type { ReadItem } from '../clauses/readItem.ts'
import { clauseOf, rangeOf } from '../clauses/said.ts'
import { isWord, unknownIn } from '../tokens/words.ts'
import type { Token } from '../tokens/token.ts'
import { RESULT_GROUPS } from '../vocabulary/word.ts'
import { named } from './named.ts'
import type { Around } from './terms.ts'

/** `不予公开最多`, `最多的是不予公开`, `以自然人为主`, `法律服务机构居第二位`, `…仅次于自然人`. */
export function rankClaim(around: Around, item: ReadItem, i: number): OrderClaim | undefined {
  const byFigure = rankedByFigure(item)
  if (item.figure && item.after.length > 0 && !byFigure) return undefined
  const words = byFigure ?? item.before
  const at = words.findIndex(token => RANKS.some(rank => isWord(token, rank)))
  const word = words[at]
  if (!word) return undefined
  const [front, behind] = [words.slice(0, at), words.slice(at + 1)]
  // `占比最小`, `最少的时候` may be said of those that are told.
  const isOpen = isWithin(front) || !(behind.length === 0 || behind.some(({ text }) => IS.has(text)))
  if (isWord(word, 'least') && isOpen) return undefined
  const isNext = isWord(word, 'second')
  const one = isNext ? named(around, front) : subjectOf(around, item, i, front, behind)
  const isAmongAll = isWord(word, 'runnerUp') && namesNaturalPerson(around)
  const rivals = one && rivalsOf(around, one, isAmongAll)
  if (!one || !rivals) return undefined
  const first = isNext ? named(around, behind) : undefined
  if (isNext && !first) return undefined
  const top = first?.alternatives[0]?.join()
  const own = one.alternatives[0]!
  return {
    kind: 'order',
    at: rangeOf(around.setting, word),
    clause: clauseOf(around.setting, item),
    pairs: rivals.map(rival =>
      rival.join() === top || isWord(word, 'least') ? { more: rival, less: own } : { more: own, less: rival },
    ),
    relation: RELATIONS.find(([rank]) => isWord(word, rank))?.[1] ?? 'atLeast',
  }
}

/** `无法提供以30件居首`: what is ranked, and how. */
function rankedByFigure({ before, figure, after }: ReadItem): readonly Token[] | undefined {
  const by = figure && before.findLastIndex(({ text }) => text === '以')
  const isBy = by !== undefined && by > 0 && !hasContent(before.slice(by)) && !hasContent(after)
  return isBy && RANKS.some(rank => isWord(after[0], rank)) ? [...before.slice(0, by), ...after] : undefined
}

export const RANKS = ['most', 'least', 'mainly', 'second', 'runnerUp'] as const

const RELATIONS = [
  ['runnerUp', 'second'],
  ['least', 'least'],
] as const

/** What is ranked stands in front, behind 的是, or in the clause before: `不予公开40件，居第二位`. */
function subjectOf(
  around: Around,
  item: ReadItem,
  i: number,
  front: readonly Token[],
  behind: readonly Token[],
): Selection | undefined {
  if (!hasContent(behind)) {
    // `在不予公开中占比最高`: of what it is told stands before.
    if (isWithin(front)) return rankedWithin(around, front) ?? reasonWithin(front, around.items[i - 1], item)
    const standing = front.findIndex(token => isWord(token, 'standing'))
    // `无法提供30件，居各类办理结果之首`
    if (standing >= 0) return standingIn(around, item, i, front.slice(0, standing), front.slice(standing + 1))
    if (hasContent(front)) return named(around, front)
    const before = around.items[i - 1]
    const isAlone = front.length === 0 && behind.length === 0 && item.opener === ',' && !item.figure
    return isAlone && before?.said && !before.isForeign && before.unknown < 2 ? onlyOne(before) : undefined
  }
  const isBehind = behind.some(({ text }) => IS.has(text)) && !item.figure
  return isBehind ? named(around, [...front, ...behind]) : undefined
}

/** What stands at the head of all results, or of all applicants. */
function standingIn(
  around: Around,
  { figure, opener }: ReadItem,
  i: number,
  own: readonly Token[],
  among: readonly Token[],
): Selection | undefined {
  const said = featuresOf(among)
  if (unknownIn(among) > 0 || labelsIn(said).length > 0) return undefined
  if (hasContent(own)) return named(around, own)
  const before = around.items[i - 1]
  const isBehind = own.length === 0 && opener === ',' && !figure
  return isBehind && before?.said && !before.isForeign && before.unknown < 2 ? onlyOne(before) : undefined
}

/** `商业企业在法人中排名第二`, `过程性信息在不予公开中排名第二`: what is ranked, and among what it is. */
function rankedWithin(around: Around, front: readonly Token[]): Selection | undefined {
  const at = front.findIndex(({ text }) => text === '在')
  const one = at > 0 ? named(around, front.slice(0, at)) : undefined
  const among = front.slice(at + 1)
  if (!one?.rows || unknownIn(among) > 0) return undefined
  const said = featuresOf(among)
  const [label, ...others] = labelsIn(said)
  const [column, ...columns] = namesOf(said, 'column:')
  if (others.length > 0 || columns.length > 0) return undefined
  if (one.columns?.length) return label === undefined && column === LEGAL ? one : undefined
  if (column !== undefined) return undefined
  return one.rows.every(row => label !== undefined && row.startsWith(`${label}.`)) ? one : undefined
}

const LEGAL = 'legalPerson'

/** `行政查询事项2件，在不予公开理由中位居末位`: a reason of the group that is named. */
function reasonWithin(
  front: readonly Token[],
  before: ReadItem | undefined,
  { figure, opener }: ReadItem,
): Selection | undefined {
  const [label, ...others] = labelsIn(featuresOf(front))
  if (figure || opener !== ',' || !before?.said || before.isForeign || !label || others.length > 0)
    return undefined
  const one = onlyOne(before)
  return one?.rows?.length === 1 && one.rows[0]!.startsWith(`${label}.`) && !one.columns?.length
    ? one
    : undefined
}

/** `在不予公开中`, and nothing behind it that could be ranked. */
function isWithin(front: readonly Token[]): boolean {
  const of = front.findLastIndex(token => isWord(token, 'of'))
  return of >= 0 && !hasContent(front.slice(of + 1))
}

/** `自然人居第一，法律服务机构居第二位`: among all who ask. */
function namesNaturalPerson({ items }: Around): boolean {
  return items.some(({ before }) => before.some(token => isWord(token, 'column:naturalPerson')))
}

function onlyOne({ selection }: ReadItem): Selection | undefined {
  return selection?.alternatives.length === 1 && selection.isSure ? selection : undefined
}

const IS: ReadonlySet<string> = new Set(['是', '为', '系'])

/** What else could be more: the other results, reasons of a group, applicants, or, of organisations, those. */
export function rivalsOf(
  { setting }: Around,
  { thing, rows = [], columns = [], named: label, alternatives }: Selection,
  isAmongAll: boolean,
): readonly Cells[] | undefined {
  if (thing !== 'applications' || alternatives.length === 0) return undefined
  if (columns.length > 0) {
    if (rows.join() !== 'newlyReceived' || columns.includes('legalPerson')) return undefined
    const isOfLegal =
      !isAmongAll && columns.every(column => LEGAL_PERSONS.includes(column)) && columns.length === 1
    const others = isOfLegal ? LEGAL_PERSONS : ['naturalPerson', ...LEGAL_PERSONS]
    return others
      .filter(column => !columns.includes(column))
      .map(column => cellsOfApplications(['newlyReceived'], [column]))
  }
  const [reason, ...others] = rows
  const group = RESULT_GROUPS.find(one => others.length === 0 && reason?.startsWith(`${one}.`))
  if (label === undefined && group)
    return setting.form
      .group(group)
      .filter(row => row !== reason)
      .map(row => cellsOfApplications([row], ['total']))
  if (label === undefined || label === 'done') return undefined
  return RESULT_GROUPS.filter(group => group !== label).map(group =>
    cellsOfApplications(setting.form.group(group), ['total']),
  )
}
