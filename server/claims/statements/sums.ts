import { LEGAL_PERSONS } from '../cells/formCells.ts'
import type { Cells, Selection } from '../cells/selection.ts'
import type { Context, Summand } from '../clauses/context.ts'
import type { ReadItem } from '../clauses/readItem.ts'
import type { WordToken } from '../tokens/token.ts'
import { isExact } from './partLists.ts'

/**
 * The figures at the same depth: those that are no parts of others, or the parts; of either all, or the last of them,
 * for 两者合计 need not go back to the first.
 */
export function sumOf(
  { depth, before, said }: ReadItem,
  { summed, hasUnread }: Context,
): Selection | undefined {
  if (hasUnread) return undefined
  const level = summed.filter(({ item }) => item.depth === depth)
  if (level.length < 2 || !level.every(({ item }) => isExact(item)) || !areApart(level)) return undefined
  const counted = before.find(token => token.kind === 'word' && token.counts !== undefined) as
    WordToken | undefined
  const sums = [level.filter(({ isPart }) => !isPart), level.filter(({ isPart }) => isPart), level].flatMap(
    endings,
  )
  // What the figures before it add up to is right as they are, and they are looked at one by one.
  const isTheirs = sums.some(sum => sum.reduce((all, { item }) => all + item.said!.value, 0) === said!.value)
  if (isTheirs) return undefined
  const likely = sums.filter(({ length }) => length === counted?.counts)
  const alternatives = [...likely, ...sums].map(sum =>
    sum.flatMap(({ selection }) => carriedWith(sum, selection) ?? selection.alternatives[0]!),
  )
  if (alternatives.length === 0) return undefined
  return {
    thing: level[0]!.selection.thing,
    alternatives,
    each: alternatives,
    isSure: level.every(({ selection }) => selection.isSure),
    isSum: true,
  }
}

/** `自然人58件，商业企业20件，另外四类申请人合计12件`: the columns that were not told. */
export function restOfApplicants(
  { all, before, depth }: ReadItem,
  { summed }: Context,
): Selection | undefined {
  if (!all.has('rest') || !all.has('anyone')) return undefined
  const counted = before.find(token => token.kind === 'word' && token.counts !== undefined) as
    WordToken | undefined
  const told = summed.filter(({ item, selection }) => item.depth === depth && selection.columns?.length === 1)
  const last = told.at(-1)?.selection
  const rest = APPLICANTS.filter(column => !told.some(({ selection }) => selection.columns![0] === column))
  if (!last || counted?.counts !== rest.length) return undefined
  const alternatives = last.alternatives
    .filter(({ length }) => length === 1)
    .map(([cell]) => rest.map(column => cell!.slice(0, cell!.lastIndexOf('.') + 1) + column))
  return { ...last, alternatives, each: alternatives, columns: rest, isReceived: false }
}

const APPLICANTS = ['naturalPerson', ...LEGAL_PERSONS]

/** Beside what was received, 结转9件 that do not say from where are those that were carried in. */
function carriedWith(sum: readonly Summand[], { alternatives }: Selection): Cells | undefined {
  const isReceived = sum.some(({ selection }) => selection.isReceived)
  return isReceived && alternatives[0]?.join() === FORWARD ? alternatives[1] : undefined
}

/** `公开类答复（予以公开90件、部分公开31件）合计121件` is right as it is. */
export function isSumOfNeighbours(
  { all, said }: ReadItem,
  { isSum }: Selection,
  { summed }: Context,
): boolean {
  if (!all.has('sum') || isSum) return false
  return endings(summed).some(
    each =>
      each.every(({ item }) => isExact(item)) &&
      each.reduce((sum, { item }) => sum + item.said!.value, 0) === said!.value,
  )
}

/** No cell is added up twice. */
function areApart(summands: readonly Summand[]): boolean {
  const cells = summands.flatMap(({ selection }) => selection.alternatives[0]!)
  return new Set(cells).size === cells.length
}

/** All of them, then all but the first, and so on down to the last two. */
export function endings<One>(all: readonly One[]): readonly (readonly One[])[] {
  return all.slice(1).map((_, i) => all.slice(i))
}

const FORWARD = 'applications.carriedForward.total'
