import { cellsOfApplications } from '../cells/formCells.ts'
import { cellsOfDisputes, LITIGATION, type Cells } from '../cells/selection.ts'
import type { ChangeClaim, CountClaim, Term } from '../claim.ts'
import { contextWith, type Context } from '../clauses/context.ts'
import type { ReadItem } from '../clauses/readItem.ts'
import { rangeOf } from '../clauses/said.ts'
import type { Setting } from '../clauses/setting.ts'
import { hasWord, isWord } from '../tokens/words.ts'
import type { Token, WordToken } from '../tokens/token.ts'
import { countClaim } from './count.ts'
import { isExact } from './partLists.ts'
import { timesOf } from './points.ts'
import { cells, said, type Around } from './terms.ts'
import { flatMap } from '../../text/flatMap.ts'

/** A figure of the year before, and all cells of last year's report that it can mean. */
export interface LastYearTold {
  readonly claim: CountClaim
  /** Its own words do not say the year, so that it may be of this one. */
  readonly isInherited: boolean
}

/** A change from the year before, whose figure is told in another sentence, if at all. */
export interface OpenChange {
  readonly claim: Omit<ChangeClaim, 'before'>
  /** What changed. */
  readonly cells: Cells
  readonly unit: string
}

/**
 * `2021年予以公开58件` is read as a figure of this year is, apart from those. Behind a figure that is only compared with,
 * `收到申请30件，2021年为19件，予以公开12件`, nothing says of which year it is.
 */
export function countOfLastYear(item: ReadItem, context: Context, setting: Setting): CountClaim | undefined {
  if (context.isWhenOfCompared && item.whenToken === undefined) return undefined
  const apart = contextWith(context, { summed: context.summedLastYear })
  const claim = countClaim(item, apart, setting, isOfLastYear)
  context.summedLastYear = apart.summed
  return claim
}

function isOfLastYear({ when, who, isIntended, before, after }: ReadItem): boolean {
  if (when !== 'last' || who !== 'self' || isIntended) return false
  const words = [...before, ...after]
  // `截至2021年底累计予以公开305件` goes back further.
  if (words.some(({ text }) => UNTIL.has(text)) && !hasWord(words, 'inForce')) return false
  // `2021年提起的3件诉讼于2022年审结`
  // `2021年，…，年末现行有效23件` is of the end of that year.
  return words.every(token => token.kind !== 'time' || isLast(token) || token.when === 'end')
}

const UNTIL: ReadonlySet<string> = new Set(['截至', '截止'])

/** `2021年为198件`, `（2021年198件）`, `上年收到198件`; `counted` has what restates cells, of either year. */
export function lastYearTold(
  items: readonly ReadItem[],
  counted: ReadonlyMap<ReadItem, CountClaim>,
): readonly LastYearTold[] {
  return flatMap(items, (item, i) => {
    if (!isOfLastYear(item) || !isExact(item) || item.isChange || item.isForeign || item.isChannel) return []
    if (item.unknown > 0 || !COUNTING.has(item.figure!.unitKind)) return []
    const before = items[i - 1]
    const isBare = item.selection === undefined
    const claim = counted.get(isBare && before && isBeside(before, item) ? before : item)
    if (!claim || claim.ceiling || claim.selection.isSum) return []
    return [{ claim: { ...claim, said: item.said }, isInherited: item.whenToken === undefined }]
  })
}

const COUNTING: ReadonlySet<string | undefined> = new Set(['cases', 'money'])

/** This year's figure right before it, of the same thing. */
function isBeside(before: ReadItem, { figure, depth }: ReadItem): boolean {
  return (
    isExact(before) &&
    before.when !== 'last' &&
    before.figure!.unit === figure!.unit &&
    depth - before.depth <= 1
  )
}

/**
 * What changes from last year are told of: what was received, what was done, and what was left; how many suits and reviews
 * there were, each and together; decisions, fees, and documents in force.
 */
function toldCells(alternatives: readonly Cells[]): Cells | undefined {
  const [first] = alternatives
  if (!first) return undefined
  const isDecisions = first.length === 1 && DISCLOSED.test(first[0]!)
  return isDecisions || TOLD.has(first.join()) ? first : undefined
}

const REVIEWS = cellsOfDisputes(['review'], ['total'])
const SUITS = cellsOfDisputes(LITIGATION, ['total'])
const TOLD: ReadonlySet<string> = new Set([
  ...cellsOfApplications(['newlyReceived', 'resultsTotal', 'carriedForward'], ['total']),
  ...[REVIEWS, SUITS, [...REVIEWS, ...SUITS]].map(cells => cells.join()),
])
const DISCLOSED = /^disclosure\.(?:\w+\.(?:decisions|inForce)|fees\.amount)$/

/** `较上年多出42件`, where no figure of the sentence is last year's. */
export function openChanges({ items, setting }: Around): readonly OpenChange[] {
  if (items.some(({ when, said, isChange }) => when === 'last' && said !== undefined && !isChange)) return []
  return flatMap(items, (item, i) => {
    const each = changesOfEach(items, i, setting)
    if (each) return each
    const doubled = item.figure ? undefined : item.before.find(isDoubling)
    const word =
      doubled ??
      item.before.findLast(isDirection) ??
      (item.figure ? undefined : item.after.findLast(isDirection))
    if (!word || item.isIntended || item.isForeign || item.unknown > 0 || item.who !== 'self') return []
    if (!comparesWithLast(items, i) || hasWord(item.before, 'to')) return []
    const { figure } = item
    if (figure && (!item.said || (figure.unitKind !== 'percent' && !COUNTING.has(figure.unitKind)))) return []
    const direction = isWord(word, 'same') ? 0 : doubled || isWord(word, 'up') ? 1 : -1
    const at = rangeOf(setting, word)
    const several = item.figure || !item.all.has('all') ? undefined : eachNamed(item)
    if (several)
      return several.map(one => ({
        claim: { kind: 'change', at, direction, now: cells(one) },
        cells: one,
        unit: '',
      }))
    const now = nowOf(items, i)
    if (!now) return []
    const claim = {
      kind: 'change',
      at,
      direction,
      now: now.term,
      ...(item.said && { amount: item.said }),
      ...(doubled && { doubled: timesOf(doubled) }),
    } as const
    return [{ claim, cells: now.cells, unit: figure && figure.unitKind !== 'percent' ? figure.unit : '' }]
  })
}

/** `行政复议、行政诉讼均较上年有所下降`: each of what is named. */
function eachNamed({ selection, all }: ReadItem): readonly Cells[] | undefined {
  if (!selection?.isSure || all.has('nil')) return undefined
  const isOfBoth = selection.alternatives[0]?.join() === [...REVIEWS, ...SUITS].join()
  const each = isOfBoth ? [REVIEWS, SUITS] : selection.each
  return each.length > 1 && each.every(one => toldCells([one]) !== undefined) ? each : undefined
}

/** `分别为642件、37件和4件，三项均高于上年`: each of the figures before it. */
function changesOfEach(
  items: readonly ReadItem[],
  i: number,
  setting: Around['setting'],
): readonly OpenChange[] | undefined {
  const { figure, before, all, isForeign, isIntended, unknown, selection } = items[i]!
  if (figure || isForeign || isIntended || unknown > 0 || selection) return undefined
  if (!all.has('all') || all.has('nil')) return undefined
  const word = before.find(isWay)
  const told = items.slice(0, i)
  const number = before.find(token => token.kind === 'word' && token.counts !== undefined) as
    WordToken | undefined
  if (!word || told.length < 2 || !before.some(isLast) || (number && number.counts !== told.length))
    return undefined
  const at = rangeOf(setting, word)
  const direction = WAYS_UP.some(way => isWord(word, way)) ? 1 : -1
  const changes = told.map((item): OpenChange | undefined => {
    const cells = item.selection && toldCells(item.selection.alternatives)
    const isCounted = cells && isExact(item) && item.unknown === 0 && !item.isForeign && !isOfPart(item)
    if (!isCounted || item.when === 'other' || item.isChange) return undefined
    return { claim: { kind: 'change', at, direction, now: said(item) }, cells, unit: '' }
  })
  return changes.every(change => change !== undefined) ? changes : undefined
}

function isWay(token: Token): token is WordToken {
  return WAYS_UP.some(way => isWord(token, way)) || isWord(token, 'down') || isWord(token, 'under')
}

const WAYS_UP = ['up', 'over'] as const

function isDoubling(token: Token): token is WordToken {
  return isWord(token, 'doubled') || isWord(token, 'doubledTwice')
}

function isDirection(token: Token): token is WordToken {
  return isWord(token, 'up') || isWord(token, 'down') || isWord(token, 'same')
}

/**
 * Its own words say so, or those of the change that it goes on from, as `较上年减少3件，降幅为8%`; or what stands before all of
 * the changes, as `与上年相比，复议增加2件，诉讼减少1件`.
 */
function comparesWithLast(items: readonly ReadItem[], i: number): boolean {
  const { before, after, figure, selection } = items[i]!
  if (compares([...before, ...after])) return true
  const goesOn = figure?.unitKind === 'percent' && !selection && items[i - 1]?.isChange
  if (goesOn && compares(items[i - 1]!.before)) return true
  const opening = items.slice(0, i).findLast(({ figure, isChange }) => !figure || !isChange)
  return opening?.figure === undefined && compares(opening?.before ?? [])
}

function compares(tokens: readonly Token[]): boolean {
  return (
    tokens.some(token => isWord(token, 'yearOnYear') && token.text !== QUARTER_ON_QUARTER) ||
    (tokens.some(isLast) && hasWord(tokens, 'compared')) ||
    isThan(tokens)
  )
}

/** Against the quarter or month before. */
const QUARTER_ON_QUARTER = '环比'

/** 同上年持平, 与上年相当. */
function isThan(tokens: readonly Token[]): boolean {
  const at = tokens.findIndex(isLast)
  const sign = at > 0 ? tokens[at - 1]!.text : ''
  return sign === '同' || sign === '与' || sign === '和' || sign === '跟'
}

function isLast(token: Token): boolean {
  return token.kind === 'time' && token.when === 'last'
}

/** What is told to have changed: the figure right before it, else what its own words name. */
export function nowOf(
  items: readonly ReadItem[],
  i: number,
): { readonly term: Term; readonly cells: Cells } | undefined {
  const item = items[i]!
  const own = item.selection && toldCells(item.selection.alternatives)
  if (own && !isOfPart(item)) return { term: cells(own), cells: own }
  const before = items.slice(0, i).findLast(({ figure }) => figure !== undefined)
  // `新收申请增加14件，同比增长7.1%`: both tell of what the clause before names.
  if (before?.isChange && !item.selection) {
    // `分别减少21件和4件，降幅为10.2%和12.9%`
    if (before.isInner) return undefined
    const named = before.selection && toldCells(before.selection.alternatives)
    return named && !isOfPart(before) && before.unknown === 0 && !before.isForeign
      ? { term: cells(named), cells: named }
      : undefined
  }
  if (!isExact(before) || before.unknown > 0 || before.isForeign || item.selection) return undefined
  const selection = before.selection ?? before.heir
  const told = selection && toldCells(selection.alternatives)
  return told && before.when !== 'other' && !isOfPart(before)
    ? { term: said(before), cells: told }
    : undefined
}

/** `第四季度收到102件`, `信函申请86件` are set against their like. */
function isOfPart({ when, isChannel }: ReadItem): boolean {
  return when === 'part' || when === 'several' || isChannel
}
