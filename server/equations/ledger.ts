import type { System } from './system.ts'

/** The sums of a system, to try changes on without making them. */
export interface Ledger {
  /** Whether every sum holds when the figures at these places change by so much, none by 0. */
  holdsWith(deltas: ReadonlyMap<number, number>): boolean
  /** By how much a figure would have to change for the failing sums across its row; 0 where none fails. */
  demandAcross(place: number): number
}

export function makeLedger({ facts, sums, equations }: System): Ledger {
  const sumsOf: number[][] = facts.map(() => [])
  sums.forEach(({ places }, sum) => {
    for (const place of places) sumsOf[place]!.push(sum)
  })
  const failing = sums.filter(({ residual }) => residual !== 0).length
  const signIn = (sum: number, place: number) => sums[sum]!.signs[sums[sum]!.places.indexOf(place)]!

  function holdsWith(deltas: ReadonlyMap<number, number>): boolean {
    const moved = new Map<number, number>()
    for (const [place, delta] of deltas) {
      for (const sum of sumsOf[place]!) {
        moved.set(sum, (moved.get(sum) ?? sums[sum]!.residual) + signIn(sum, place) * delta)
      }
    }
    let mended = 0
    for (const [sum, residual] of moved) {
      if (residual !== 0) return false
      if (sums[sum]!.residual !== 0) mended++
    }
    return mended === failing
  }

  function demandAcross(place: number): number {
    for (const sum of sumsOf[place]!) {
      const { residual } = sums[sum]!
      if (equations[sum]!.form.along === 'column' && residual !== 0) return -residual * signIn(sum, place)
    }
    return 0
  }

  return { holdsWith, demandAcross }
}
