import { type Change, changed, type System } from './system.ts'
import { singleChanges, smallestSets } from './localise.ts'
import type { Part } from './parts.ts'

/**
 * Where more figures are wrong than are searched for: one by one those that alone mend two sums or more that nothing
 * else mends alone. With these set right, the rest may be few enough to be found.
 */
export function isolateGreedily(system: System): readonly Part[] {
  const parts: Part[] = []
  let left = system
  for (;;) {
    const found = plainlyWrong(left)
    for (const { change, sums } of found) parts.push({ system: failingOnly(left, sums), sets: [[change]] })
    const deltas = found.map(({ change, place }) => [place, change.to - left.values[place]!] as const)
    left = changed(left, new Map(deltas))
    if (left.sums.every(({ residual }) => residual === 0)) return parts
    if (found.length === 0) return [...parts, { system: left, sets: [] }]
    const { sets, complete } = smallestSets(left)
    if (complete && sets.length > 0) return [...parts, { system: left, sets }]
  }
}

interface PlainlyWrong {
  readonly change: Change
  readonly place: number
  /** The sums that it is in; all of them fail. */
  readonly sums: readonly number[]
}

function plainlyWrong(system: System): readonly PlainlyWrong[] {
  const withPlace: number[][] = system.facts.map(() => [])
  system.sums.forEach(({ places }, sum) => places.forEach(place => withPlace[place]!.push(sum)))
  const candidates = withPlace.flatMap((sums, place): readonly PlainlyWrong[] => {
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
