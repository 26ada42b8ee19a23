// By how much sums fail, and what changes would do to that.
import type { System } from './system.ts'

/** By how much each sum of a system fails, and what changes would do to that, without making them. */
export interface Residuals {
  /** Whether every sum holds when the figures at these places change by so much, none by 0. */
  holdsWith(deltas: ReadonlyMap<number, number>): boolean
  /** By how much the sums across its row demand that a figure changes; absent where it is in none. */
  demandAcross(place: number): number | undefined
  /** A key of the sums across its row that a figure is in, with its sign in each: equal for figures of one role. */
  roleAcross(place: number): string
}

interface Term {
  readonly sum: number
  readonly sign: number
}

export function residualsOf({ facts, sums, equations }: System): Residuals {
  const terms: Term[][] = facts.map(() => [])
  sums.forEach(({ places, signs }, sum) =>
    places.forEach((place, i) => terms[place]!.push({ sum, sign: signs[i]! })),
  )
  const across = terms.map(list => list.filter(({ sum }) => equations[sum]!.form.along === 'column'))
  const failing = sums.filter(({ residual }) => residual !== 0).length

  function holdsWith(deltas: ReadonlyMap<number, number>): boolean {
    const moved = new Map<number, number>()
    for (const [place, delta] of deltas) {
      for (const { sum, sign } of terms[place]!) {
        moved.set(sum, (moved.get(sum) ?? sums[sum]!.residual) + sign * delta)
      }
    }
    let mended = 0
    for (const [sum, residual] of moved) {
      if (residual !== 0) return false
      if (sums[sum]!.residual !== 0) mended++
    }
    return mended === failing
  }

  function demandAcross(place: number): number | undefined {
    if (across[place]!.length === 0) return undefined
    const failingSum = across[place]!.find(({ sum }) => sums[sum]!.residual !== 0)
    return failingSum ? -sums[failingSum.sum]!.residual * failingSum.sign : 0
  }

  return {
    holdsWith,
    demandAcross,
    roleAcross: place => across[place]!.map(({ sum, sign }) => `${sum}:${sign}`).join(),
  }
}
