import { cellsOfApplications } from '../cells/formCells.ts'
import type { Cells, Selection } from '../cells/selection.ts'
import type { ChangeClaim, Term } from '../claim.ts'
import { featuresOf, hasContent, type Features } from '../clauses/features.ts'
import { findWord, hasWord, isWord, unknownIn } from '../tokens/words.ts'
import { rangeOf } from '../clauses/said.ts'
import type { ReadItem } from '../clauses/readItem.ts'
import type { Token, WordToken } from '../tokens/token.ts'
import { SOFTENING } from '../vocabulary/softness.ts'
import type { Softness } from '../vocabulary/word.ts'
import { apartClaim } from './formerLatter.ts'
import { isExact } from './partLists.ts'
import { directionOf, isDirection, pointsClaim, timesOf } from './points.ts'
import { said, type Around } from './terms.ts'
import { isOfStart, isThanOther, yearsOf, type Years } from './yearsCompared.ts'

/** Growth, fall, difference, no change; the figure of the year before must stand in the text. */
export function changeClaims(around: Around, saidOfAll: Features): readonly ChangeClaim[] {
  const apart = APART.some(one => saidOfAll.has(one))
    ? around.items.flatMap((item, i) => listOf(apartClaim(around, item, i)))
    : []
  if (!hasChange(saidOfAll) && !around.items.some(isMultiple)) return apart
  if (movesBothWays(around.items)) return []
  return apart.length > 0
    ? apart
    : around.items.flatMap((item, i) => [
        ...listOf(movedClaim(around, item, i)),
        ...listOf(pointsClaim(around, item, i) ?? changeClaim(around, item, i)),
      ])
}

const APART = ['former', 'apart'] as const
const SEVERAL = ['adding', 'all'] as const

/** `今年添3件、减1件，如今14件`: neither alone is the change. */
function movesBothWays(items: readonly ReadItem[]): boolean {
  const moved = (way: 'up' | 'down') =>
    items.filter(({ figure, before }) => figure?.unitKind === 'cases' && hasWord(before, way))
  const [up, down] = [moved('up'), moved('down')]
  return up.some(one => down.some(other => other.clause === one.clause || other.opener === ','))
}

export function hasChange(said: Features): boolean {
  return CHANGING.some(feature => said.has(feature))
}

/** Without any of these a sentence tells no change, unless it tells a multiple. */
export const CHANGING = ['to', 'up', 'down', 'same', 'doubled', 'doubledTwice'] as const

export function isMultiple({ figure }: ReadItem): boolean {
  return figure?.unitKind === 'times'
}

function listOf(claim: ChangeClaim | undefined): readonly ChangeClaim[] {
  return claim ? [claim] : []
}

/** `由131件增至157件`: whether it rose. */
function movedClaim({ items, setting }: Around, item: ReadItem, i: number): ChangeClaim | undefined {
  const to = findWord(item.before, 'to')
  const from = items[i - 1]
  if (!to || from?.clause !== item.clause || !isPlain(item) || !isPlain(from)) return undefined
  if (item.figure!.unit !== from.figure!.unit) return undefined
  if (!hasWord(from.before, 'from') && from.when !== 'last') return undefined
  const direction = isWord(to, 'toMore') ? 1 : isWord(to, 'toLess') ? -1 : undefined
  if (direction === undefined) return undefined
  return { kind: 'change', at: rangeOf(setting, to), direction, now: said(item), before: from.said }
}

/** A number, or a percentage that is told as one: `占比由9.4%提高到14.8%`. */
function isPlain(item: ReadItem): item is ReadItem & { said: NonNullable<ReadItem['said']> } {
  return (
    isExact(item) ||
    (item.said !== undefined && item.figure!.unitKind === 'percent' && !item.figure!.softness)
  )
}

function changeClaim(around: Around, item: ReadItem, i: number): ChangeClaim | undefined {
  // `分别增加8件和10件`: which of last year's figures each is of is not known.
  if (item.isIntended || item.when === 'several' || hasWord(item.before, 'respectively')) return undefined
  // `两项合计增加8件`, `均略降0.1件`: of more than the figures right before it.
  if (item.figure && SEVERAL.some(several => hasWord(item.before, several))) return undefined
  const { tokens, isBehind } = changeTokens(item)
  const word = tokens.findLast(isDirection)
  if (!word) return multipleClaim(around, item, i) ?? doubledClaim(around, item, i)
  if (isOfLastChange(item, word) || isThanOther(around.items[i - 1], item)) return undefined
  const features = featuresOf(tokens)
  if (features.has('to') && item.figure?.unitKind !== 'percent') return undefined
  // `复杂件的比重有所提高` tells of another thing than the figures before it.
  if (
    !item.figure &&
    (unknownIn(item.before) > 1 || hasWord(item.before, 'share') || hasWord(item.before, 'rate'))
  )
    return undefined
  const amount = isBehind ? undefined : item
  if (amount?.figure && (amount.figure.unitKind === 'points' || !amount.said)) return undefined
  const found = yearsOf(around, item, i, isBehind)
  const now = found && !isOfPart(item, found.before) ? nowOf(around, found, item) : undefined
  if (!found || !now) return undefined
  return {
    kind: 'change',
    at: rangeOf(around.setting, word),
    direction: directionOf(word),
    now,
    before: found.before.said!,
    ...(amount?.said && { amount: amount.said }),
  }
}

/** `增幅较上年的12.3%扩大2.2个百分点`: the figure is that of last year's own change. */
function isOfLastChange({ figure, whenToken, before, when }: ReadItem, word: Token): boolean {
  const than = findWord(before, 'compared')
  return (
    figure?.unitKind === 'percent' &&
    when === 'last' &&
    than !== undefined &&
    whenToken !== undefined &&
    word.end <= than.start &&
    than.end <= whenToken.start
  )
}

/** `合计18件，增至20件，但其中诉讼减少2件`: of a part, while last year's figure is that of the whole. */
function isOfPart({ before, selection }: ReadItem, whole: ReadItem): boolean {
  if (!hasWord(before, 'among') || !selection) return false
  return selection.alternatives[0]?.[0] !== whole.selection?.alternatives[0]?.[0]
}

/** `较上年131件有所增加`: the direction stands behind last year's figure. */
function changeTokens({ figure, when, before, after }: ReadItem): {
  readonly tokens: readonly Token[]
  readonly isBehind: boolean
} {
  const isLast = figure !== undefined && when === 'last' && !hasWord(before, 'up') && !hasWord(before, 'down')
  const late = isLast ? after.filter(isDirection) : []
  if (late.length > 0) return { tokens: late, isBehind: true }
  return { tokens: figure ? before : [...before, ...after], isBehind: false }
}

/** `是上年750条的3倍`. */
function multipleClaim({ items, setting }: Around, item: ReadItem, i: number): ChangeClaim | undefined {
  const before = items[i - 1]
  if (item.figure?.unitKind !== 'times' || !item.said || item.figure.softness) return undefined
  // `不足上年100件的3倍` is less than that.
  if (before?.before.some(isSoftening)) return undefined
  if (!before?.said || before.when !== 'last' || before.clause !== item.clause) return undefined
  const now = items.slice(0, i - 1).findLast(x => x.figure?.unit === before.figure!.unit && x.when !== 'last')
  if (!now?.said) return undefined
  const at = rangeOf(setting, item.figure)
  return {
    kind: 'change',
    at,
    direction: 1,
    now: said(now),
    before: before.said,
    amount: item.said,
    isMultiple: true,
  }
}

function isSoftening(token: Token): boolean {
  return SOFTNESS.some(softness => isWord(token, softness))
}

const SOFTNESS = Object.keys(SOFTENING) as readonly Softness[]

/** `由98件升至157件，翻了一番`. */
function doubledClaim(around: Around, item: ReadItem, i: number): ChangeClaim | undefined {
  const word = item.figure
    ? undefined
    : item.before.find(
        (token): token is WordToken => isWord(token, 'doubled') || isWord(token, 'doubledTwice'),
      )
  const found = word && yearsOf(around, item, i, false)
  const now = found && nowOf(around, found, item)
  if (!word || !found || !now) return undefined
  return {
    kind: 'change',
    at: rangeOf(around.setting, word),
    direction: 1,
    now,
    before: found.before.said!,
    doubled: timesOf(word),
  }
}

function nowOf(around: Around, { before, now }: Years, item: ReadItem): Term | undefined {
  const { context } = around
  const { unit, unitKind } = before.figure!
  if (now) {
    const isBehind = now.figure!.start > before.figure!.start && !hasWord(now.before, 'to')
    // `新收212件，比上年的190件…；应办221件，同比增加17件`
    if (isBehind && now.all.has('due') && !before.all.has('due')) return undefined
    const [one, other] = [now.selection, before.selection]
    const differs = one && other && one.alternatives[0]?.join() !== other.alternatives[0]?.join()
    return now.figure!.unit === unit && !(isBehind && differs && !isOfStart(before)) ? said(now) : undefined
  }
  const named = namedBefore(before)
  if (named !== 'nothing') return named
  const isCase = unitKind === 'cases' || unitKind === 'counts'
  const own = isCase && before.depth > item.depth ? namedByChange(item) : undefined
  if (own) return { kind: 'cells', plus: own }
  if (isCase && (isOfReceived(around, item) || isReceivedBefore(around, before) || isAmount(before)))
    return { kind: 'cells', plus: RECEIVED }
  if (context.topic !== 'applications' || !isCase || before.isForeign || before.unknown >= 2) return undefined
  return isOtherSubject(item.all) ? undefined : { kind: 'cells', plus: RECEIVED }
}

/** `与上年的198件相比，新收申请增加14件，增幅7.1%`: the clause of the change, or of the one right before, says so. */
function isOfReceived({ items }: Around, item: ReadItem): boolean {
  const before = items[items.indexOf(item) - 1]
  return [item, ...(before?.isChange ? [before] : [])].some(
    ({ selection, all, isForeign }) =>
      selection?.isReceived && !selection.columns?.length && all.has('applications') && !isForeign,
  )
}

/** `制发规范性文件比上年（9件）少2件`: the clause around the bracket names it. */
function namedByChange({ selection, all, isForeign, unknown }: ReadItem): Cells | undefined {
  const [cells, ...others] = selection?.alternatives ?? []
  if (!cells || others.length > 0 || !selection?.isSure || isForeign || unknown > 1) return undefined
  return all.has('carried') || all.has('undone') ? undefined : cells
}

/** `申请量在上年198件的基础上…`: last year's figure is that of all applications. */
function isAmount({ selection, all, isForeign, unknown }: ReadItem): boolean {
  const isReceived = selection?.isReceived === true && !selection.columns?.length
  return isReceived && all.has('applications') && !isForeign && unknown === 0
}

/** `相比上年198件的收件量`, in a sentence that is of applications. */
function isReceivedBefore({ items }: Around, { all, isForeign }: ReadItem): boolean {
  if (!all.has('received') || isForeign || isOtherSubject(all)) return false
  return (
    items.some(item => item.all.has('applications')) &&
    items.every(item => !item.isForeign && !isOtherSubject(item.all))
  )
}

/** `办结量较上年的190件增加20件`: the words in front of last year's figure name what it is of. */
function namedBefore({
  before,
  figure,
  selection,
  isForeign,
  unknown,
}: ReadItem): Term | undefined | 'nothing' {
  if (!hasContent(before) || !selection || selection.isReceived || isOfItems(figure, selection))
    return 'nothing'
  const [cells, ...others] = selection.alternatives
  const isSure = cells !== undefined && others.length === 0 && selection.isSure && !isForeign && unknown < 2
  return isSure ? { kind: 'cells', plus: cells } : undefined
}

/** 项 counts the kinds of decisions that there are, not the decisions. */
function isOfItems(figure: ReadItem['figure'], { thing }: Selection): boolean {
  return thing === 'decisions' && figure?.unit === '项'
}

/** What is compared is told to be something else than what was received. */
function isOtherSubject(features: Features): boolean {
  return features.has('review') || features.has('litigation') || features.has('done')
}

const RECEIVED = cellsOfApplications(['newlyReceived'], ['total'])
