import { evaluate, totalOf, type Equation, type Evaluation } from './equation.ts'
import { localise, type Change, type Localisation } from './localise.ts'
import { findOperations, findStaleTotals, type Operation } from './operations.ts'
import { isTyping, slipOf, type Slip } from './plausible.ts'
import { statedCost, verdictOf, type Statement, type Verdict } from './stated.ts'

/** Figures that cannot all be right, and what would mend them. */
export interface Disagreement {
  /** The equations that fail, in the form's order. */
  readonly failing: readonly Evaluation[]
  /** The smallest changes that make them hold, the likeliest first; empty when none was found. */
  readonly repairs: readonly Repair[]
  /**
   * Whether the first repair is the only one: no other set of as few figures makes every equation hold, no operation
   * on several figures does, and it does not fit by chance.
   */
  readonly unique: boolean
  /** Whether there is nothing else to tell of than the first repair, unique or not. */
  readonly sole: boolean
  /** Whether the first repair may be made unseen. */
  readonly certain: boolean
}

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

/** The groups of figures that disagree, each with its repairs; `stated` is what the text says elsewhere. */
export function findDisagreements(
  equations: readonly Equation[],
  evaluations: readonly Evaluation[],
  stated: readonly Statement[] = [],
): readonly Disagreement[] {
  if (evaluations.every(({ difference }) => difference === 0)) return []
  const readable = new Set(evaluations.map(({ equation }) => equation))
  return localise(equations.filter(equation => readable.has(equation))).map(localisation =>
    toDisagreement(localisation, stated),
  )
}

function toDisagreement(localisation: Localisation, stated: readonly Statement[]): Disagreement {
  const { equations, sets, complete, rivals } = localisation
  const failing = equations.flatMap(equation => {
    const evaluation = evaluate(equation)!
    return evaluation.difference === 0 ? [] : [evaluation]
  })
  const repairs = rank(sets, operationsFor(localisation), stated)
  const sole = complete && repairs.length === 1
  const unique = sole && sets.length === 1 && !mayBeChance(rivals)
  return {
    failing,
    repairs,
    sole,
    unique,
    certain: isCertain(repairs, failing, { unique, complete }),
  }
}

/** One figure that explains everything needs no larger story, but that its totals were not updated. */
function operationsFor({ system, sets }: Localisation): readonly Operation[] {
  return sets[0]?.length === 1 ? findStaleTotals(system) : findOperations(system)
}

/**
 * Slips of one figure more that would also explain everything may well be what happened: then the smaller set may fit
 * by chance. (A single figure has no such rivals, for two figures never break what one figure breaks.)
 */
function mayBeChance(rivals: readonly (readonly Change[])[]): boolean {
  return rivals.some(changes => changes.every(isTyping))
}

/**
 * Certain is a unique repair that is a slip. Where a part and the total of its row would both change back, somebody may
 * just as well have begun to bring the sums up to date. A balance by itself does not tell which of its four figures is
 * wrong: that takes a figure that is stated elsewhere.
 */
function isCertain(
  repairs: readonly Repair[],
  failing: readonly Evaluation[],
  { unique, complete }: { readonly unique: boolean; readonly complete: boolean },
): boolean {
  const [best] = repairs
  if (!best?.plausible || best.operation?.kind === 'countedPart') return false
  if (best.verdict === 'contradicts') return false
  const agreeing = repairs.filter(({ verdict }) => verdict === 'agrees')
  if (agreeing.length > 0) return complete && agreeing.length === 1 && agreeing[0] === best
  const onlyBalance = failing.every(({ equation }) => totalOf(equation) === undefined)
  return unique && !onlyBalance
}

function rank(
  sets: readonly (readonly Change[])[],
  operations: readonly Operation[],
  stated: readonly Statement[],
): readonly Repair[] {
  const bySet = new Map(sets.map(changes => [keyOf(changes), changes]))
  const explained = new Map(operations.map(operation => [keyOf(operation.changes), operation]))
  for (const [key, { changes }] of explained) bySet.set(key, changes)
  return [...bySet]
    .map(([key, changes]) => toRepair(changes, explained.get(key), stated))
    .sort((a, b) => a.cost - b.cost || a.changes.length - b.changes.length)
}

function toRepair(
  changes: readonly Change[],
  operation: Operation | undefined,
  stated: readonly Statement[],
): Repair {
  const figures = changes.map(change => ({ ...change, slip: slipOf(change) }))
  const separate = figures.reduce((all, { slip }) => all + slip.cost, 0)
  const together = operation && (operation.kind !== 'staleTotals' || changes.length > 2)
  return {
    changes: figures,
    ...(together && { operation }),
    cost: Math.min(separate, together ? operation.cost : Infinity) + statedCost(changes, stated),
    plausible: together === true || figures.every(({ slip }) => slip.words !== undefined),
    verdict: verdictOf(changes, stated),
  }
}

function keyOf(changes: readonly Change[]): string {
  return changes
    .map(({ fact, to }) => `${fact.id}=${to}`)
    .sort()
    .join(' ')
}
