// The result: figures that cannot all be right, and what would mend them.
import { causesOf, type Cause } from './causes.ts'
import { evaluate, type Equation, type Evaluation } from '../equations/equation.ts'
import { evidenceFor, type Evidence } from './evidence.ts'
import { localise } from './localise.ts'
import { rank, type Repair } from './rank.ts'
import type { Witness } from './witness.ts'
import type { Change } from './system.ts'

/** Figures that cannot all be right, for one reason as far as is known, and what would mend them. */
export interface Disagreement extends Evidence {
  /** The equations that fail, in the form's order. */
  readonly failing: readonly Evaluation[]
  /** The smallest changes that make them hold, the likeliest first; empty when none was found. */
  readonly repairs: readonly Repair[]
}

/** A set of figures whose change makes every equation of the report hold. */
export interface WholeRepair {
  readonly changes: readonly Change[]
  /** No other set of as few figures does. */
  readonly unique: boolean
}

/** The groups of figures that disagree, each with its repairs; `witnesses` are what the running text says. */
export function findDisagreements(
  equations: readonly Equation[],
  evaluations: readonly Evaluation[],
  witnesses: readonly Witness[] = [],
): readonly Disagreement[] {
  if (evaluations.every(({ difference }) => difference === 0)) return []
  const readable = new Set(evaluations.map(({ equation }) => equation))
  const causes = localise(equations.filter(equation => readable.has(equation))).flatMap(causesOf)
  const ranked = causes.map(cause => rank(cause, witnesses, []))
  return causes.map((cause, i) => {
    const besides = ranked.flatMap(([best], j) => (j === i ? [] : (best?.changes ?? [])))
    const repairs = witnesses.length > 0 && besides.length > 0 ? rank(cause, witnesses, besides) : ranked[i]!
    return toDisagreement(cause, repairs)
  })
}

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

/** More combinations than these tell a reader nothing. A guess, nothing measured. */
const MOST = 20

function toDisagreement(cause: Cause, repairs: readonly Repair[]): Disagreement {
  const failing = cause.system.sums.flatMap(({ residual }, i) =>
    residual === 0 ? [] : [evaluate(cause.system.equations[i]!)!],
  )
  return { failing, repairs, ...evidenceFor(cause, repairs, failing) }
}
