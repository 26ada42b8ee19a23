import { isExact } from '../facts/claims/claim.ts'
import type { Change } from './localise.ts'
import type { Restatement } from './restate.ts'

/** Whole numbers that the report states elsewhere, in its running text, by the ids of the figures. */
export type Stated = ReadonlyMap<string, number>

export const NOTHING_STATED: Stated = new Map()

/** What the running text says beyond doubt of single figures, where it does not contradict itself. */
export function statedIn(restatements: readonly Restatement[]): Stated {
  const stated = new Map<string, number>()
  const doubtful = new Set<string>()
  for (const { claim, facts } of restatements) {
    const [fact, ...others] = facts
    if (!fact || others.length > 0 || claim.meanings.length > 1 || claim.partial || !isExact(claim)) continue
    if (stated.has(fact.id) && stated.get(fact.id) !== claim.value) doubtful.add(fact.id)
    stated.set(fact.id, claim.value)
  }
  for (const id of doubtful) stated.delete(id)
  return stated
}

/** Whether a repair brings at least one figure to what is stated of it, and none away from that. */
export function agrees(changes: readonly Change[], stated: Stated): boolean {
  if (stated.size === 0) return false
  const spokenOf = changes.filter(({ fact }) => stated.has(fact.id))
  return spokenOf.length > 0 && spokenOf.every(({ fact, to }) => stated.get(fact.id) === to)
}

/** What is stated twice outweighs any one slip. */
const WEIGHT = 3

/** Less for every figure brought to what is stated of it, more for every one brought to something else. */
export function statedCost(changes: readonly Change[], stated: Stated): number {
  if (stated.size === 0) return 0
  return changes.reduce((cost, { fact, to }) => {
    const said = stated.get(fact.id)
    if (said === undefined) return cost
    return said === to ? cost - WEIGHT : cost + WEIGHT
  }, 0)
}
