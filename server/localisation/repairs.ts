import type { Disagreement } from './disagreement.ts'
import type { Change } from './change.ts'

/** A set of figures whose change makes every equation of the report hold. */
export interface WholeRepair {
  readonly changes: readonly Change[]
  /** No other set of as few figures does. */
  readonly unique: boolean
}

/** More combinations than these tell nothing. */
const MOST = 20

/** The repairs of the whole report, the best first: one of every disagreement's, put together. */
export function wholeRepairs(disagreements: readonly Disagreement[]): readonly WholeRepair[] {
  if (disagreements.length === 0 || disagreements.some(({ repairs }) => repairs.length === 0)) return []
  const unique = disagreements.every(disagreement => disagreement.unique)
  let combined: readonly { changes: readonly Change[]; cost: number }[] = [{ changes: [], cost: 0 }]
  for (const { repairs } of disagreements) {
    combined = combined
      .flatMap(({ changes, cost }) =>
        repairs
          .slice(0, MOST)
          .map(repair => ({ changes: [...changes, ...repair.changes], cost: cost + repair.cost })),
      )
      .sort((a, b) => a.cost - b.cost)
      .slice(0, MOST)
  }
  return combined.map(({ changes }) => ({ changes, unique }))
}
