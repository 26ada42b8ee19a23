import { type Solver, plantedEquations, smallestBySolver } from '../support/solver.ts'
import { localise } from '../../server/localisation/localise.ts'
import { randomFrom } from '../support/tables.ts'

// Compares the size of the smallest sets with an independent integer solver. `node scripts/exactness.mjs` runs this.

export interface Comparison {
  readonly errors: number
  readonly compared: number
  readonly same: number
  /** More than four figures would have to change, or the budget ran out: nothing is claimed. */
  readonly unanswered: number
}

export function compare(highs: Solver, errors: number, times: number): Comparison {
  let [compared, same, unanswered] = [0, 0, 0]
  for (let seed = 1; seed <= times; seed++) {
    const equations = plantedEquations(errors, randomFrom(1000 + seed * 10 + errors))
    const found = localise(equations)
    if (found.some(({ complete, sets }) => !complete || sets.length === 0)) {
      unanswered++
      continue
    }
    compared++
    const size = found.reduce((sum, { sets }) => sum + sets[0]!.length, 0)
    if (size === smallestBySolver(highs, equations)) same++
  }
  return { errors, compared, same, unanswered }
}
