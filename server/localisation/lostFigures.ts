// Sums that fail because their blanks hold figures which the text lost.
import type { Evaluation } from '../equations/equation.ts'
import type { Fact } from '../facts/fact.ts'
import type { TableId } from '../forms/form.ts'

/**
 * The failing sums that blanks without a proof would mend, in the tables in which every sum that fails is of the kind
 * and there are several: where figures are lost one after the other, no figure that is still written is to blame.
 * Fewer may each be a wrong figure beside a blank that stands for 0, as is the habit of many offices.
 */
export function sumsOfLostFigures(evaluations: readonly Evaluation[]): readonly Evaluation[] {
  const failing = new Map<TableId, Evaluation[]>()
  for (const evaluation of evaluations) {
    if (evaluation.difference === 0) continue
    const { table } = evaluation.equation.form
    const found = failing.get(table)
    if (found) found.push(evaluation)
    else failing.set(table, [evaluation])
  }
  return [...failing.values()].flatMap(found =>
    found.length >= FEWEST_SUMS && found.every(mayBeInBlanks) ? found : [],
  )
}

/** A guess, nothing measured: three independent typos, each too small and beside a blank, are rarer than a lost column. */
const FEWEST_SUMS = 3

/** The blanks of the side that is too small; with the smallest values that they can have, 0, it is as it is. */
export function openBlanks({ equation, difference }: Evaluation): readonly Fact[] {
  const lacking = difference > 0 ? equation.parts : equation.whole
  return lacking.filter(({ absent, deduced }) => absent === 'blank' && deduced === undefined)
}

function mayBeInBlanks(evaluation: Evaluation): boolean {
  return openBlanks(evaluation).length > 0
}
