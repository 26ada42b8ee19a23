// Wrong figures one by one, where there are more than are searched for.
import { type Change, withDeltas, type System } from './system.ts'
import { singleChanges, smallestSets } from './localise.ts'
import type { Part } from './parts.ts'

/**
 * Where more figures are wrong than are searched for: isolates the figures that each mend all sums they are in, two or
 * more, where no other figure of these sums does as much. With those set right the search is tried again, until the
 * rest is found or nothing more can be isolated.
 */
export function isolateGreedily(system: System): readonly Part[] {
  const parts: Part[] = []
  let left = system
  for (;;) {
    const found = isolatedFigures(left)
    for (const { change, sums } of found) parts.push({ system: failingOnly(left, sums), sets: [[change]] })
    const deltas = found.map(({ change, place }) => [place, change.to - left.values[place]!] as const)
    left = withDeltas(left, new Map(deltas))
    if (left.sums.every(({ residual }) => residual === 0)) return parts
    if (found.length === 0) return [...parts, { system: left, sets: [] }]
    const { sets, complete } = smallestSets(left)
    if (complete && sets.length > 0) return [...parts, { system: left, sets }]
  }
}

interface IsolatedFigure {
  readonly change: Change
  readonly place: number
  /** The sums that it is in; all of them fail. */
  readonly sums: readonly number[]
}

function isolatedFigures(system: System): readonly IsolatedFigure[] {
  const withPlace: number[][] = system.facts.map(() => [])
  system.sums.forEach(({ places }, sum) => places.forEach(place => withPlace[place]!.push(sum)))
  const candidates = withPlace.flatMap((sums, place): readonly IsolatedFigure[] => {
    if (sums.length < 2 || sums.some(sum => system.sums[sum]!.residual === 0)) return []
    const [change] = singleChanges(failingOnly(system, sums)).filter(
      ({ fact }) => fact === system.facts[place],
    )
    return change ? [{ change, place, sums }] : []
  })
  return candidates.filter(one =>
    candidates.every(other => other === one || !other.sums.some(sum => one.sums.includes(sum))),
  )
}

function failingOnly(system: System, failing: readonly number[]): System {
  const sums = system.sums.map((sum, i) => (failing.includes(i) ? sum : { ...sum, residual: 0 }))
  return { ...system, sums }
}
