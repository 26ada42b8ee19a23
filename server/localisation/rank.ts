// The repairs of one cause, the likeliest first.
import type { Cause } from './causes.ts'
import type { Change } from './system.ts'
import type { Operation } from './operations.ts'
import { slipOf, type Slip } from './plausible.ts'
import { heeded, witnessCost, verdictOf, type Witness, type Verdict } from './witness.ts'

/** Changes that make equations hold, and how likely it is that they undo what happened. */
export interface Repair {
  readonly changes: readonly RepairedFigure[]
  /** The one thing done to several figures at once, where that explains them all. */
  readonly operation?: Operation
  /** The smaller, the likelier. */
  readonly cost: number
  /** Everything in it is a slip that people or scrapers make. */
  readonly plausible: boolean
  /** What the running text says of it. */
  readonly verdict: Verdict
}

export interface RepairedFigure extends Change {
  readonly slip: Slip
}

/** What would mend a cause, the likeliest first; `besides` is what is changed elsewhere. */
export function rank(
  { sets, operations }: Cause,
  witnesses: readonly Witness[],
  besides: readonly Change[],
): readonly Repair[] {
  const bySet = new Map(sets.map(changes => [keyOf(changes), changes]))
  const explained = new Map(operations.map(operation => [keyOf(operation.changes), operation]))
  for (const [key, { changes }] of explained) bySet.set(key, changes)
  const heard = heeded(witnesses, [...bySet.values()], besides)
  return [...bySet]
    .map(([key, changes]) => toRepair(changes, explained.get(key), heard, besides))
    .sort((a, b) => a.cost - b.cost || a.changes.length - b.changes.length)
}

function toRepair(
  changes: readonly Change[],
  operation: Operation | undefined,
  witnesses: readonly Witness[],
  besides: readonly Change[],
): Repair {
  const figures = changes.map(change => ({ ...change, slip: slipOf(change) }))
  const separate = figures.reduce((all, { slip }) => all + slip.cost, 0)
  const together = operation && (operation.kind !== 'staleTotals' || changes.length > 2)
  return {
    changes: figures,
    ...(together && { operation }),
    cost: Math.min(separate, together ? operation.cost : Infinity) + witnessCost(changes, witnesses, besides),
    plausible: together === true || figures.every(({ slip }) => slip.words !== undefined),
    verdict: verdictOf(changes, witnesses, besides),
  }
}

function keyOf(changes: readonly Change[]): string {
  return changes
    .map(({ fact, to }) => `${fact.id}=${to}`)
    .sort()
    .join(' ')
}
