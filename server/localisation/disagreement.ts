import { causesOf, type Cause } from './causes.ts'
import { evaluate, type Equation, type Evaluation } from '../equations/equation.ts'
import { evidenceFor, type Evidence } from './evidence.ts'
import { localise } from './localise.ts'
import { rank, type Repair } from './rank.ts'
import type { Statement } from './stated.ts'

/** Figures that cannot all be right, for one reason as far as is known, and what would mend them. */
export interface Disagreement extends Evidence {
  /** The equations that fail, in the form's order. */
  readonly failing: readonly Evaluation[]
  /** The smallest changes that make them hold, the likeliest first; empty when none was found. */
  readonly repairs: readonly Repair[]
}

/** The groups of figures that disagree, each with its repairs; `stated` is what the text says elsewhere. */
export function findDisagreements(
  equations: readonly Equation[],
  evaluations: readonly Evaluation[],
  stated: readonly Statement[] = [],
): readonly Disagreement[] {
  if (evaluations.every(({ difference }) => difference === 0)) return []
  const readable = new Set(evaluations.map(({ equation }) => equation))
  const causes = localise(equations.filter(equation => readable.has(equation))).flatMap(causesOf)
  const ranked = causes.map(cause => rank(cause, stated, []))
  return causes.map((cause, i) => {
    const besides = ranked.flatMap(([best], j) => (j === i ? [] : (best?.changes ?? [])))
    const repairs = stated.length > 0 && besides.length > 0 ? rank(cause, stated, besides) : ranked[i]!
    return toDisagreement(cause, repairs)
  })
}

function toDisagreement(cause: Cause, repairs: readonly Repair[]): Disagreement {
  const failing = cause.system.sums.flatMap(({ residual }, i) =>
    residual === 0 ? [] : [evaluate(cause.system.equations[i]!)!],
  )
  return { failing, repairs, ...evidenceFor(cause, repairs, failing) }
}
