// Figures of one sentence or one list, judged together after each was by itself.
import type { Comparison, CountCompared } from './comparison.ts'
import { flatMap } from '../../text/flatMap.ts'

/**
 * Nobody tells the same number twice in a sentence and once otherwise: where one figure of it restates the cells, another
 * that does not is of something else.
 */
export function toldOnce(all: readonly Comparison[]): readonly Comparison[] {
  const right = new Set(flatMap(all, one => (isOfCells(one) && one.outcome === 'equal' ? keyOf(one) : [])))
  if (right.size === 0) return all
  return all.filter(one => !isOfCells(one) || one.outcome === 'equal' || !right.has(keyOf(one)))
}

function isOfCells(one: Comparison): one is CountCompared {
  return one.kind === 'count' && one.claim.sentence !== undefined && !one.claim.ceiling
}

function keyOf({ claim, cells }: CountCompared): string {
  return `${claim.sentence} ${cells.join()}`
}

/**
 * Where no reading fits all figures of a list, and one fits all but one of at least four, that one differs: its fit
 * with another row is chance.
 */
export function inMostWays(all: readonly Comparison[]): readonly Comparison[] {
  const lists = new Map<number, CountCompared[]>()
  for (const one of all) {
    if (one.kind !== 'count' || one.claim.series === undefined || one.outcome !== 'equal') continue
    lists.set(one.claim.series, [...(lists.get(one.claim.series) ?? []), one])
  }
  const odd = new Set(flatMap([...lists.values()], oddIn))
  if (odd.size === 0) return all
  return all.map(one =>
    one.kind === 'count' && odd.has(one)
      ? { ...one, outcome: 'differs', severity: 'warning', cells: one.claim.alternatives[0]! }
      : one,
  )
}

/** A list is of four, or chance decides what is odd. */
const SHORTEST_LIST = 4

function oddIn(list: readonly CountCompared[]): readonly CountCompared[] {
  const misses = list.filter(({ agreeing }) => !agreeing.includes(0))
  const hits = list.filter(({ agreeing }) => agreeing.includes(0))
  return list.length >= SHORTEST_LIST && misses.length === 1 && hits.length === list.length - 1 ? misses : []
}

/**
 * Figures of one list are read in one way: where a neighbour can only be what was received, one that can only be
 * something else differs.
 */
export function inOneWay(all: readonly Comparison[]): readonly Comparison[] {
  const only = new Set(
    flatMap(all, one => {
      const isOnly = one.kind === 'count' && one.claim.series !== undefined && one.agreeing.join() === '0'
      return isOnly ? [one.claim.series] : []
    }),
  )
  if (only.size === 0) return all
  return all.map(one => {
    if (one.kind !== 'count' || one.claim.series === undefined || !only.has(one.claim.series)) return one
    const read = { ...one, isCertain: one.claim.isCertain && !one.claim.isDoubtful }
    if (one.outcome === 'differs' || one.agreeing.includes(0)) return read
    return { ...read, outcome: 'differs', severity: 'warning', cells: one.claim.alternatives[0]! }
  })
}
