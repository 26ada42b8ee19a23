import { columnsOf } from '../cells/applications.ts'
import { labelsIn } from '../cells/labels.ts'
import { cellsOfApplications } from '../cells/formCells.ts'
import { actIn } from '../cells/documents.ts'
import { covers } from '../cells/covers.ts'
import type { Cells, Selection } from '../cells/selection.ts'
import type { CountClaim } from '../claim.ts'
import type { Context, Summand } from '../clauses/context.ts'
import { hasContent, namesOf } from '../clauses/features.ts'
import { isWord } from '../tokens/words.ts'
import type { ReadItem } from '../clauses/readItem.ts'
import type { Setting } from '../clauses/setting.ts'
import { isCounted } from './counted.ts'
import { isDoubtful } from './doubt.ts'
import { ceilingOf, isNarrow, mayOnlyNarrow } from './narrow.ts'
import { restNamed } from './restNamed.ts'
import { isGroup, isWithheld } from './withheld.ts'
import { isSumOfNeighbours, restOfApplicants, sumOf } from './sums.ts'

/** A figure against the cells that its clause names, where it is of the year that is meant. */
export function countClaim(
  item: ReadItem,
  context: Context,
  setting: Setting,
  isMeant = isOfYear,
): CountClaim | undefined {
  const selection = selectionOf(item, context, setting)
  // What is not understood may be one of those that a 合计 adds up.
  context.hasUnread ||= !selection && item.said !== undefined && isOfCases(item.said)
  if (!item.said || !selection || selection.alternatives.length === 0) return undefined
  if (!isMeant(item) || !isCounted(item, selection, setting)) return undefined
  const isOfOtherPlace = item.who === 'place'
  if (item.who !== 'self' && !isOfOtherPlace) return undefined
  if (isWithheld(item, selection, context)) {
    context.hasUnread ||= isOfCases(item.said)
    return undefined
  }
  // 不予处理者只余四件 tells what is left of them.
  if (item.all.has('rest') && isAllReceived(selection)) return undefined
  // `除2件在审外，诉讼其余4件均已审结`
  if (item.all.has('rest') && context.excepted && selection.thing === 'disputes') return undefined
  const isOfResults = selection.named !== undefined || labelsIn(item.features).length > 1
  if (item.all.has('rest') && isOfResults && !isRestDone(item, selection, context)) return undefined
  // `除商业企业外，法人组织共13件`
  if (context.excepted && isLessExcepted(selection, context)) return undefined
  // `新收与办结之差为2件` is the number of neither.
  if (item.all.has('apart')) return undefined
  // `11件未能按期办结` are none of those that were done.
  if (selection.named === 'done' && item.figure!.value !== 0 && item.all.has('nil')) return undefined
  // 一审胜诉3件 are of one instance alone.
  if (item.all.has('level')) return undefined
  if (isOpenList(item) || isSumOfNeighbours(item, selection, context)) return undefined
  const isOfApplicants = (selection.columns?.length ?? 0) > 1
  if (item.all.has('each') && selection.each.length > 1 && context.columns.length > 0 && !isOfApplicants)
    return undefined
  if (item.isForeign || context.isOfEach || (context.isPartOfOther && !item.all.has('received')))
    return undefined
  if (item.around.beginsRange || item.around.isOwnShared || item.around.isOfYears) return undefined
  if (item.around.isOfNamedRow && selection.columns?.length) return undefined
  const isPartly = isOneWay(item) || isOfFewer(item, selection, context)
  const narrow = isPartly || isNarrow(item)
  const ceiling = isPartly
    ? selection.alternatives[0]
    : narrow
      ? ceilingOf(item, selection, context.thing === 'applications')
      : undefined
  if (narrow && !ceiling) return undefined
  if (isOfOtherPlace) context.isOfOtherPlace = true
  else if (selection.isSum) context.summed = []
  // What may be fewer than its cells is neither added up nor a whole.
  else if (narrow && mayOnlyNarrow(item, selection)) context.hasUnread ||= isOfCases(item.said)
  else context.summed = [...context.summed, { item, selection, isPart: isPart(item, context) }]
  return {
    kind: 'count',
    said: item.said,
    selection,
    alternatives: alternativesOf(item, selection, setting),
    ...(ceiling && { ceiling }),
    ...(isOfOtherPlace && { isOfOtherPlace }),
    isDoubtful: isDoubtful(item, selection) || (narrow && !isPartly && selection.thing === 'disputes'),
    isOutright: !context.isQualified,
    ...(!isConverted(item) && { sentence: context.series }),
    isCertain:
      covers(selection, item.features, item.around) && !item.around.isBehindUnread && !selection.isRest,
    ...(isAllReceived(selection) && !isNewAlone(item) && { lenient: [DUE] }),
    ...(selection.columns?.length === 1 &&
      selection.rows?.[0] === 'newlyReceived' && { series: context.series }),
    isTimely: item.all.has('timely') && !item.features.has('undone'),
  }
}

/** `除7件结转外，其余157件均已办结`: all that was done; where a whole stands before it, the rest of that. */
function isRestDone(
  item: ReadItem,
  { named }: Selection,
  { summed, isCarriedTold, excepted }: Context,
): boolean {
  const isCarried = isCarriedTold || excepted?.join() === CARRIED_FORWARD
  const isAlone = summed.every(({ selection }) => selection.rows?.join() === CARRIED_FORWARD)
  return named === 'done' && isCarried && isAlone && !item.hasRest
}

const CARRIED_FORWARD = 'carriedForward'

/** `不予公开、无法提供等` names some of several results. */
function isOpenList({ all, features }: ReadItem): boolean {
  return all.has('etc') && labelsIn(features).length + namesOf(features, 'row:').length > 1
}

/** `撤回、驳回等其他结果3件` is the whole of the column that it names. */
function isOneWay({ all, before, after }: ReadItem): boolean {
  return (
    all.has('oneWay') &&
    ![...before, ...after].some(({ text }) => text.startsWith('其他') && text.endsWith('结果'))
  )
}

function isLessExcepted({ columns = [] }: Selection, { exceptedColumns }: Context): boolean {
  return columns.length > 0 && exceptedColumns.some(column => columnsOf(columns).includes(column))
}

/** What was done of those that were new, or of a whole that is not told: no more than all. */
function isOfFewer(item: ReadItem, selection: Selection, { summed }: Context): boolean {
  const { named, alternatives } = selection
  if (isIncoming(selection) && item.opener !== ';' && summed.some(isOfDone)) return true
  const before = summed.at(-1)
  const isBelow = before?.item.depth === item.depth
  const isOf = isWord(before?.item.after.at(-1), 'of') || isWord(item.before[0], 'of')
  // 8件复议中7件…: the same again is not the whole.
  const isSame = before?.selection.alternatives[0]?.join() === alternatives[0]!.join()
  if (isBelow && isSame && (isOf || item.all.has('among'))) return true
  if (named !== 'done' || item.all.has('rest')) return false
  if (item.hasRest || (item.all.has('among') && !before)) return true
  return isBelow && isOf && before.selection.isReceived === true
}

/** `办结的210件中，当年新收的201件，上年结转的9件`: those of them that came in this year, and those before. */
function isOfDone({ item, selection }: Summand): boolean {
  return selection.named === 'done' && isWord(item.after.at(-1), 'of')
}

function isIncoming({ isReceived, rows }: Selection): boolean {
  return isReceived === true || rows?.join() === 'carriedOver'
}

const DUE: Cells = ['applications.newlyReceived.total', 'applications.carriedOver.total']

function isAllReceived({ isReceived, columns, thing }: Selection): boolean {
  return thing === 'applications' && isReceived === true && columns?.length === 0
}

/** Of this year, of this organ, and of what was, not of what is wished for. */
export function isOwnYear(item: ReadItem): boolean {
  return isOfYear(item) && item.who === 'self'
}

function isOfYear({ when, isIntended }: ReadItem): boolean {
  return !isIntended && (when === 'this' || when === 'none')
}

/** `新受理212件，连同上年结转的9件`: what was carried in is told beside it. */
function isNewAlone({ before, around }: ReadItem): boolean {
  return around.isBesideAdded && before.some(token => isWord(token, 'received') && token.text.startsWith(NEW))
}

const NEW = '新'

function selectionOf(item: ReadItem, context: Context, setting: Setting): Selection | undefined {
  const { before, after, selection, heir, unknown } = item
  const bare = !hasContent(before) && !hasContent(after.slice(0, after.length - item.tail.length))
  if (!selection && isConverted(item)) return context.previous
  const rest = restOfApplicants(item, context) ?? restNamed(item, context, setting)
  if (rest) return rest
  if (!selection && heir && bare && unknown < 2) return asCounted(heir, before)
  // `由上年末的14件增加到17件`.
  if (!selection && bare && item.isInner && item.all.has('to') && unknown < 2)
    return reached(item, context.previous)
  return bare && isSum(item, context) ? sumOf(item, context) : selection
}

/** `收费36.5万元，折合0.00365亿元`: the amount before it once more. */
function isConverted({ before, figure }: ReadItem): boolean {
  return (
    figure?.unitKind === 'money' &&
    before.length > 0 &&
    before.every(token => isWord(token, 'about') || CONVERTING.has(token.text))
  )
}

const CONVERTING: ReadonlySet<string> = new Set(['折合', '约合', '折合为'])

/** `对A类和B类申请不予处理，两类合计13件`: as many rows as are named, and not all of their group. */
function asCounted(heir: Selection, before: ReadItem['before']): Selection {
  const [named] = heir.alternatives
  const isOfThese = before.some(token => token.kind === 'word' && token.counts === named?.length)
  return isOfThese && heir.columns?.length === 0 ? { ...heir, alternatives: [named!] } : heir
}

/** `结转数由年初的9件升至年末的11件`: what was carried in, and what is carried on. */
function reached({ before }: ReadItem, from: Selection | undefined): Selection | undefined {
  const isEnd = before.some(token => token.kind === 'time' && (token.when === 'end' || token.when === 'next'))
  if (!isEnd || from?.rows?.join() !== 'carriedOver') return from
  const cells = [FORWARD]
  return { ...from, alternatives: cells, each: cells, rows: [CARRIED_FORWARD] }
}

const FORWARD: Cells = ['applications.carriedForward.total']

function isPart({ all, opener, depth }: ReadItem, context: Context): boolean {
  if (all.has('among') || all.has('including')) context.partsAt = depth
  else if (opener === ';' && context.partsAt === depth) context.partsAt = undefined
  return context.partsAt === depth
}

/** 合计 without a subject adds up the figures before it; what a clause without a figure names is no sum. */
function isSum({ all, isForeign, unknown, said }: ReadItem, { summed, isBehindNamed }: Context): boolean {
  if (
    !all.has('sum') ||
    all.has('apart') ||
    actIn(all) !== undefined ||
    all.has('among') ||
    all.has('rest') ||
    all.has('published') ||
    isForeign ||
    unknown >= 2 ||
    isBehindNamed
  )
    return false
  return summed.length > 1 && isOfCases(said)
}

function alternativesOf(
  { includesCarried, all, around }: ReadItem,
  { alternatives, isReceived, each, named, rows = [] }: Selection,
  { form }: Setting,
): readonly Cells[] {
  // `A和B各1件`: of one of them it is right, or the words are not understood.
  if (all.has('each') && each.length > 1) return each
  // `第三方不同意，据此不予公开12件`: the reason that is not understood may be that of any row of the group.
  const isWhole = isGroup(named) && rows.join() === form.group(named).join()
  if (around.isBehindUnread && isWhole)
    return [...alternatives, ...form.group(named).map(row => cellsOfApplications([row], ['total']))]
  if (!includesCarried || !isReceived) return alternatives
  return [...alternatives, ['applications.newlyReceived.total', 'applications.carriedOver.total']]
}

function isOfCases(said: ReadItem['said']): boolean {
  const kind = said?.figure.unitKind
  return kind === 'cases' || kind === 'counts' || said?.figure.unit === ''
}
