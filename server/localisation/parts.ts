// Divides what was found into parts that nothing links.
import { type Change, withDeltas, type System } from './system.ts'
import type { Localisation } from './localise.ts'

/** Failing sums that no set links with the other failing ones, and the sets that mend just them. */
export interface Part {
  /** The system as it would be with all other parts mended. */
  readonly system: System
  readonly sets: readonly (readonly Change[])[]
}

/**
 * Divides what was found into parts that have nothing to do with each other: two failing sums are of one part when a
 * figure that some set changes is in both. One set of each part, in any choice, then is a set of the whole.
 */
export function partsOf({ system, sets, complete }: Localisation): readonly Part[] {
  if (!complete) return [{ system, sets }]
  const sums = linkedSums(system, sets)
  const leaders = new Set(system.sums.flatMap(({ residual }, sum) => (residual === 0 ? [] : [sums(sum)])))
  const partOf = partOfFacts(system, sums)
  return [...leaders].map(leader => {
    const within = sets.map(changes => changes.filter(({ fact }) => partOf.get(fact.id) === leader))
    const others = sets[0]!.filter(({ fact }) => partOf.get(fact.id) !== leader)
    return { system: withChanges(system, others), sets: distinct(within) }
  })
}

/** Several parts as one: every choice of one set of each. */
export function joined(whole: System, parts: readonly Part[], all: readonly Part[]): Part {
  const others = all.filter(part => !parts.includes(part)).flatMap(({ sets }) => sets[0]!)
  const sets = parts.reduce<readonly (readonly Change[])[]>(
    (combined, part) => combined.flatMap(changes => part.sets.map(more => [...changes, ...more])),
    [[]],
  )
  return { system: withChanges(whole, others), sets }
}

function withChanges(system: System, changes: readonly Change[]): System {
  const places = new Map(system.facts.map((fact, place) => [fact, place]))
  return withDeltas(
    system,
    new Map(
      changes.map(({ fact, to }) => {
        const place = places.get(fact)!
        return [place, to - system.values[place]!]
      }),
    ),
  )
}

/** Which sum stands for all that are linked with one, by the figures that are changed. */
function linkedSums({ facts, sums }: System, sets: readonly (readonly Change[])[]): (sum: number) => number {
  const leaders = sums.map((_, i) => i)
  const leaderOf = (sum: number): number => (leaders[sum] === sum ? sum : leaderOf(leaders[sum]!))
  const changing = new Set(sets.flatMap(changes => changes.map(({ fact }) => fact)))
  const firstWith = new Map<number, number>()
  sums.forEach(({ places }, sum) => {
    for (const place of places) {
      if (!changing.has(facts[place]!)) continue
      const first = firstWith.get(place)
      if (first === undefined) firstWith.set(place, sum)
      else leaders[leaderOf(sum)] = leaderOf(first)
    }
  })
  return leaderOf
}

function partOfFacts(
  { facts, sums }: System,
  leaderOf: (sum: number) => number,
): ReadonlyMap<string, number> {
  const parts = new Map<string, number>()
  sums.forEach(({ places }, sum) => {
    for (const place of places) {
      const { id } = facts[place]!
      // A figure that is never changed may be in sums of several parts.
      if (!parts.has(id)) parts.set(id, leaderOf(sum))
    }
  })
  return parts
}

function distinct(sets: readonly (readonly Change[])[]): readonly (readonly Change[])[] {
  return [
    ...new Map(
      sets.map(changes => [changes.map(({ fact, to }) => `${fact.id}=${to}`).join(' '), changes]),
    ).values(),
  ]
}
