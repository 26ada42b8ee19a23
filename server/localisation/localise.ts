// The smallest sets of figures whose change makes every sum hold.
import { changeOf, type Change, failingSystems, type System } from './system.ts'
import type { Equation } from '../equations/equation.ts'
import { makeSearch, rowsWithoutBlanks } from './search.ts'

/** The smallest sets of figures whose change makes every equation hold. */
export interface Localisation {
  /** The connected equations that it is about, those that hold among them. */
  readonly equations: readonly Equation[]
  readonly system: System
  /** All sets of the smallest size, each in the order of the equations; empty when the budget did not suffice. */
  readonly sets: readonly (readonly Change[])[]
  /** Whether all sets of that size were found. */
  readonly complete: boolean
}

/** Larger sets are not looked for: so many wrong figures are a broken table, not slips. A guess, nothing measured. */
const MOST_CHANGES = 4

/**
 * Error localisation after Fellegi and Holt: changes as few figures as possible so that every equation holds over
 * whole numbers of 0 or more. Each connected group of equations is solved by itself, with one change, then two, and
 * so on; at every step some equation fails, and one of its figures must be among those changed.
 */
export function localise(equations: readonly Equation[]): readonly Localisation[] {
  return failingSystems(equations).map(system => ({
    equations: system.equations,
    system,
    ...smallestSets(system),
  }))
}

/** The smallest sets of written figures whose change makes every sum hold when each blank may have any value. */
export function setsBesideBlanks(system: System): SmallestSets {
  const search = makeSearch(system, rowsWithoutBlanks(system))
  for (let size = 1; size <= MOST_CHANGES; size++) {
    const { sets, complete } = search.ofSize(size)
    if (!complete || sets.length > 0) return { sets, complete }
  }
  return { sets: [], complete: true }
}

type SmallestSets = Pick<Localisation, 'sets' | 'complete'>

export function smallestSets(system: System): SmallestSets {
  const single = singleChanges(system)
  if (single.length > 0) return { sets: single.map(change => [change]), complete: true }
  const search = makeSearch(system)
  for (let size = 2; size <= MOST_CHANGES; size++) {
    const { sets, complete } = search.ofSize(size)
    if (!complete || sets.length > 0) return { sets, complete }
  }
  return { sets: [], complete: true }
}

/** The figures that are in every failing equation and in no other, where all demand the same of it. */
export function singleChanges(system: System): readonly Change[] {
  const { facts, sums } = system
  const accused = new Int32Array(facts.length)
  const demanded = new Float64Array(facts.length)
  let failing = 0
  for (const { places, signs, residual } of sums) {
    if (residual === 0) {
      for (const place of places) accused[place] = ACQUITTED
      continue
    }
    failing++
    for (let i = 0; i < places.length; i++) {
      const [place, delta] = [places[i]!, -residual * signs[i]!]
      if (accused[place] === 0) demanded[place] = delta
      accused[place] = demanded[place] === delta ? accused[place]! + 1 : ACQUITTED
    }
  }
  return facts.flatMap((_, place) =>
    accused[place] === failing ? (changeOf(system, place, demanded[place]!) ?? []) : [],
  )
}

/** So low that no number of accusations makes up for it. */
const ACQUITTED = -1_000_000
