import { evaluate, type Equation, type Evaluation } from './equation.ts'
import { localise, type Change } from './localise.ts'
import { findOperations, type Operation } from './operations.ts'
import { slipOf, type Slip } from './plausible.ts'

/** Figures that cannot all be right, and what would mend them. */
export interface Disagreement {
  /** The equations that fail, in the form's order. */
  readonly failing: readonly Evaluation[]
  /** The smallest changes that make them hold, the likeliest first; empty when none was found. */
  readonly repairs: readonly Repair[]
  /** Whether the first repair is the only one: no other set of as few figures makes every equation hold. */
  readonly unique: boolean
}

export interface Repair {
  readonly changes: readonly RepairedFigure[]
  /** The one thing done to several figures at once, where that explains them all. */
  readonly operation?: Operation
  /** The smaller, the likelier. */
  readonly cost: number
  /** Everything in it is a slip that people or scrapers make. */
  readonly plausible: boolean
}

export interface RepairedFigure extends Change {
  readonly slip: Slip
}

/** The groups of figures that disagree, each with its repairs. */
export function findDisagreements(
  equations: readonly Equation[],
  evaluations: readonly Evaluation[],
): readonly Disagreement[] {
  if (evaluations.every(({ difference }) => difference === 0)) return []
  const readable = new Set(evaluations.map(({ equation }) => equation))
  return localise(equations.filter(equation => readable.has(equation))).map(
    ({ equations: group, sets, complete }) => {
      const failing = group.flatMap(equation => {
        const evaluation = evaluate(equation)!
        return evaluation.difference === 0 ? [] : [evaluation]
      })
      // One figure that explains everything needs no larger story.
      const operations = sets[0]?.length === 1 ? [] : findOperations(group, failing)
      const repairs = rank(sets, operations)
      return {
        failing,
        repairs,
        unique: complete && sets.length === 1 && repairs[0]?.changes.length === sets[0]!.length,
      }
    },
  )
}

function rank(sets: readonly (readonly Change[])[], operations: readonly Operation[]): readonly Repair[] {
  const bySet = new Map(sets.map(changes => [keyOf(changes), changes]))
  const explained = new Map(operations.map(operation => [keyOf(operation.changes), operation]))
  for (const [key, { changes }] of explained) bySet.set(key, changes)
  return [...bySet]
    .map(([key, changes]) => toRepair(changes, explained.get(key)))
    .sort((a, b) => a.cost - b.cost || a.changes.length - b.changes.length)
}

function toRepair(changes: readonly Change[], operation: Operation | undefined): Repair {
  const figures = changes.map(change => ({ ...change, slip: slipOf(change) }))
  const separate = figures.reduce((all, { slip }) => all + slip.cost, 0)
  const together = operation && operation.cost < separate
  return {
    changes: figures,
    ...(together && { operation }),
    cost: together ? operation.cost : separate,
    plausible: together === true || figures.every(({ slip }) => slip.words !== undefined),
  }
}

function keyOf(changes: readonly Change[]): string {
  return changes
    .map(({ fact, to }) => `${fact.id}=${to}`)
    .sort()
    .join(' ')
}
