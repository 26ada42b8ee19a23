// Tells mistakes apart that have nothing to do with each other.
import type { Change } from './system.ts'
import type { Localisation } from './localise.ts'
import { findOperations, findSpanning, findStaleTotals, type Operation } from './operations.ts'
import { joined, partsOf, type Part } from './parts.ts'
import { isolateGreedily } from './greedyIsolation.ts'
import { likelyRivals } from './rivals.ts'

/** Sums that fail for one reason, as far as is known, and all that would mend them. */
export interface Cause extends Part {
  readonly operations: readonly Operation[]
  /**
   * `all`: every set as small was found. `plain`: more figures are wrong than are searched for, but this one alone
   * mends sums that no other mends alone. `some`: the search did not end, or found nothing.
   */
  readonly searched: 'all' | 'plain' | 'some'
  /** Whether the one set that was found may fit by chance. */
  readonly mayBeChance: boolean
}

/** What makes the sums of a system fail: one thing, or several that have nothing to do with each other. */
export function causesOf(localisation: Localisation): readonly Cause[] {
  const { system, sets, complete } = localisation
  if (sets.length === 0) {
    const operations = findOperations(system)
    if (operations.length > 0) return [toCause({ system, sets }, operations, complete ? 'all' : 'some')]
    return isolateGreedily(system).map(part => toCause(part, [], part.sets.length > 0 ? 'plain' : 'some'))
  }
  const parts = partsOf(localisation)
  const isOne = parts.some(part => part.sets.length === 1)
  const rivals = complete && isOne ? likelyRivals(system, sets[0]!) : []
  return joinExplained(localisation, parts).map(({ part, operations }) => ({
    ...toCause(part, operations, complete ? 'all' : 'some'),
    mayBeChance: part.sets.length === 1 && rivals.some(rival => !hasAll(rival, part.sets[0]!)),
  }))
}

function toCause(part: Part, operations: readonly Operation[], searched: Cause['searched']): Cause {
  return { ...part, operations, searched, mayBeChance: false }
}

/** Whether a rival set has all changes of a part: then it is no rival in that part. */
function hasAll(rival: readonly Change[], set: readonly Change[]): boolean {
  return set.every(({ fact, to }) => rival.some(change => change.fact === fact && change.to === to))
}

interface Explained {
  readonly part: Part
  readonly operations: readonly Operation[]
}

/** Joins parts that one operation would mend together; combinations of most parts are tried first. */
function joinExplained({ system }: Localisation, parts: readonly Part[]): readonly Explained[] {
  let left = parts
  const found: Explained[] = []
  for (let size = parts.length; size > 1; size--) {
    for (const chosen of choices(parts, size)) {
      if (!chosen.every(part => left.includes(part))) continue
      const part = joined(system, chosen, parts)
      // Figures in one row are of one part already.
      const operations = size === parts.length ? findOperations(part.system) : findSpanning(part.system)
      if (!operations.some(operation => isMore(operation, part))) continue
      found.push({ part, operations })
      left = left.filter(part => !chosen.includes(part))
    }
  }
  return [...found, ...left.map(part => ({ part, operations: operationsFor(part) }))].sort(
    (a, b) => firstFailing(a) - firstFailing(b),
  )
}

/** Where one figure explains everything, the only operation tried besides is that its totals were not updated. */
function operationsFor({ system, sets }: Part): readonly Operation[] {
  return sets[0]?.length === 1 ? findStaleTotals(system) : findOperations(system)
}

/** Whether an operation says more than single slips do: two totals that were not updated are just two slips. */
function isMore({ kind, changes }: Operation, { sets }: Part): boolean {
  return kind !== 'staleTotals' || changes.length > 2 || sets[0]!.length !== changes.length
}

function choices<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  if (size === 0) return [[]]
  return list.flatMap((first, i) => choices(list.slice(i + 1), size - 1).map(rest => [first, ...rest]))
}

function firstFailing({ part }: Explained): number {
  return part.system.sums.findIndex(({ residual }) => residual !== 0)
}
