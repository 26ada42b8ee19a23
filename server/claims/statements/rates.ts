import { labelsIn } from '../cells/labels.ts'
import { groupsIn, outcomesIn } from '../cells/disputes.ts'
import { cellsOfApplications } from '../cells/formCells.ts'
import { cellsOfDisputes, DISPUTES, LITIGATION, type DisputeGroup } from '../cells/selection.ts'
import type { ShareClaim } from '../claim.ts'
import { contextWith } from '../clauses/context.ts'
import { hasWord, unknownIn } from '../tokens/words.ts'
import type { ReadItem } from '../clauses/readItem.ts'
import { SCALE } from '../quantity.ts'
import { isCountable, isExact } from './partLists.ts'
import { cells, claimOf, pairsOf, resultsFirst, said, selectionOf, type Around } from './terms.ts'

/** 维持率, 公开率, 办结率, and the rate of a verb whose figures stand in the text: `发现27个，整改26个，整改率96.3%`. */
export function rateClaim(around: Around, item: ReadItem, i: number): ShareClaim | undefined {
  const told = ofVerb(around, item, i)
  const ofTable = tableRate(around, item, i)
  // `答复事项339项，公开178项，…，按件计公开率42.9%`
  return told && ofTable ? { ...told, pairs: [...told.pairs, ...ofTable.pairs] } : (told ?? ofTable)
}

function tableRate(around: Around, item: ReadItem, i: number): ShareClaim | undefined {
  const { before, all } = item
  if (item.isForeign || hasWord(before, 'timely') || unknownIn(before) > 0) return undefined
  const outcomes = outcomesIn(all)
  if (outcomes.length === 1) return ofOutcome(item, outcomes[0]!, groupsOf(around, item, i))
  const { topic, thing } = around.context
  const isAbout =
    all.has('applications') || topic === 'applications' || (topic === undefined && thing === 'applications')
  if (!isAbout || (!all.has('applications') && isBehindOther(around.items.slice(0, i)))) return undefined
  if (isOfSomeApplicants(around.items.slice(0, i), item)) return undefined
  const labels = labelsIn(all)
  const isPartly = labels.join() === 'partiallyGranted' && !all.has('published')
  const isRow = labels.some(label => label !== 'granted' && label !== 'partiallyGranted')
  if (isRow || isPartly) return ofRow(around, item)
  if (all.has('published') || all.has('granted')) return ofPublished(item)
  // `应办申请办结率…`
  const isOfDue = all.has('due')
  const isTold = isOfDue || isDoneTold(around.items)
  const isDueTold = isOfDue || isOnlyDueTold(around.items, item)
  return all.has('done') && (isTold || item.said!.value < 100 * SCALE)
    ? ofDone(item, isTold, isDueTold)
    : undefined
}

/** `热线受理来电21.4万件，办结率99%`: the figure before is of something else. */
function isBehindOther(items: readonly ReadItem[]): boolean {
  const counts = items.filter(({ figure }) => figure !== undefined)
  const before = counts.at(-1)
  // `办理建议12件，其中予以公开9件，不予公开3件，公开率75.0%`
  const isOfOther = counts[0]?.isForeign === true && counts.every(({ selection }) => !selection)
  return isOfOther || before?.isForeign === true || (!before?.selection && (before?.unknown ?? 0) > 1)
}

/** `商业企业申请办结22件，其中予以公开9件，公开率…`: of theirs, and not of all. */
function isOfSomeApplicants(items: readonly ReadItem[], { all, clause }: ReadItem): boolean {
  const own = items.filter(other => other.clause !== clause && other.depth === 0 && other.selection)
  const from = own.findLast(
    ({ selection }) => selection!.isReceived === true || selection!.rows?.join() === DUE,
  )
  const begins = own.find(({ selection }) => selection!.columns?.length)
  return !all.has('applications') && begins !== undefined && (from === undefined || from === begins)
}

function ofVerb({ items, setting }: Around, item: ReadItem, i: number): ShareClaim | undefined {
  const { text } = setting.normal
  const verb = verbOfRate(text.slice(item.before[0]!.start, item.figure!.start))
  if (verb === undefined) return undefined
  const counts = items
    .slice(0, i)
    .filter(
      other =>
        isExact(other) &&
        isCountable(other.figure) &&
        other.when !== 'last' &&
        !other.isChange &&
        other.depth === item.depth,
    )
  const part = counts.at(-1)
  if (!part || part.selection?.thing === 'applications' || part.selection?.thing === 'disputes')
    return undefined
  // `予以公开278件，不予公开31件，公开率…`
  if (labelsIn(part.features).some(label => label !== 'granted')) return undefined
  // 回收率 of what was 收回.
  const isOfVerb = ({ start, figure, after }: ReadItem) => {
    const told = text.slice(start, (after.at(-1) ?? figure!).end)
    return told.includes(verb) || told.includes(verb[1]! + verb[0]!)
  }
  if (!isOfVerb(part)) return undefined
  // `26件中24件补正、2件未补正，补正率…`, `办结的113件中，按期97件，延期16件，延期率…`: of any that stands before it.
  const alike = counts.filter(({ figure }) => figure!.unit === part.figure!.unit)
  const wholesOf = (one: ReadItem) =>
    alike.filter(other => other !== one && other.said!.value >= one.said!.value)
  const pairs = alike.toReversed().flatMap(one =>
    wholesOf(one)
      .toReversed()
      .map(whole => ({ part: said(one), whole: said(whole) })),
  )
  return claimOf(item, pairs, 'warning')
}

/** Of `整改率为` the two characters before 率. */
function verbOfRate(text: string): string | undefined {
  let end = text.length
  while (end > 0 && BEHIND_RATE.includes(text[end - 1]!)) end--
  return text[end - 1] === '率' && end >= 3 ? text.slice(end - 3, end - 1) : undefined
}

const BEHIND_RATE = '为达到:是'

/** Its own, or those that were told right before it: behind `；` come others. */
function groupsOf(
  { context, items }: Around,
  { all }: ReadItem,
  i: number,
): readonly DisputeGroup[] | undefined {
  const groups = groupsIn(all)
  if (groups.length > 0) return groups
  return items.slice(0, i).findLast(told => told.selection?.groups)?.selection?.groups ?? context.groups
}

/** Of all disputes, or of those that have ended. */
function ofOutcome(
  item: ReadItem,
  outcome: string,
  groups: readonly DisputeGroup[] | undefined,
): ShareClaim | undefined {
  const sets: readonly (readonly DisputeGroup[])[] = groups ? [groups] : [['review'], LITIGATION, DISPUTES]
  const pairs = sets.flatMap(set => {
    const total = cellsOfDisputes(set, ['total'])
    const wholes = [cells(total), cells(total, cellsOfDisputes(set, ['pending']))]
    return pairsOf([cellsOfDisputes(set, [outcome])], wholes)
  })
  return claimOf(item, pairs, 'warning')
}

function ofRow(around: Around, item: ReadItem): ShareClaim | undefined {
  const context = contextWith(around.context, { thing: 'applications', topic: 'applications' })
  const selection = selectionOf(around, context, item.all, item)
  const [first] = selection?.alternatives ?? []
  return first && claimOf(item, pairsOf([first], resultsFirst()), 'warning')
}

function ofPublished(item: ReadItem): ShareClaim | undefined {
  const granted = cellsOfApplications(['granted'], ['total'])
  const both = cellsOfApplications(['granted', 'partiallyGranted'], ['total'])
  const parts = item.all.has('partiallyGranted') ? [both, granted] : [granted, both]
  return claimOf(item, pairsOf(parts, resultsFirst()), 'warning')
}

/** 办结率 below the whole: what was to be dealt with may be counted otherwise. */
function ofDone(item: ReadItem, isTold: boolean, isDueTold: boolean): ShareClaim | undefined {
  const done = cellsOfApplications(['resultsTotal'], ['total'])
  const received = cells(cellsOfApplications(['newlyReceived'], ['total']))
  const due = cells(cellsOfApplications(['newlyReceived', 'carriedOver'], ['total']))
  // `以应办221件为基数，办结率…`: of no other whole.
  if (isDueTold) return claimOf(item, pairsOf([done], [due]), 'warning')
  return claimOf(item, pairsOf([done], [due, received]), isTold ? 'warning' : 'info')
}

/** `应办221件，办结210件，办结率…`, `以应办221件为基数，…`: and what was received stands nowhere. */
function isOnlyDueTold(items: readonly ReadItem[], { clause }: ReadItem): boolean {
  const told = items.filter(({ figure, clause: other }) => figure && other !== clause)
  if (items.some(namesDue)) return true
  const isOf = (rows: string) => told.some(({ selection }) => selection?.rows?.join() === rows)
  const due = told.find(({ selection }) => selection?.rows?.join() === DUE)
  if (!due || isOf('newlyReceived')) return false
  return isOf('resultsTotal') || due.after.some(({ text }) => text === BASE)
}

/** `以新收件与结转件之和为基数` */
function namesDue({ figure, before }: ReadItem): boolean {
  const isBase = before.some(({ text }) => text === BASE)
  return !figure && isBase && hasWord(before, 'received') && hasWord(before, 'carried')
}

const DUE = 'newlyReceived,carriedOver'
const BASE = '为基数'

/** `应办164件，办结157件，办结率…`: both figures of the rate are told. */
function isDoneTold(items: readonly ReadItem[]): boolean {
  const told = items.map(({ selection }) => selection?.rows?.join())
  return told.includes('resultsTotal') && (told.includes(DUE) || items.some(isRestTold))
}

/** `办结210件，…，其余11件结转下年度`: with those that were done they are all. */
function isRestTold({ said, all }: ReadItem): boolean {
  return said !== undefined && all.has('rest')
}
