// Equations that share figures, as numbers.
import { type Fact, valueOf } from '../facts/fact.ts'
import type { Equation } from '../equations/equation.ts'

/** Linked equations as numbers: their figures are known by their places in `facts`. */
export interface System {
  readonly equations: readonly Equation[]
  readonly facts: readonly Fact[]
  readonly values: readonly number[]
  readonly sums: readonly Sum[]
}

/** One equation: the signed figures add up to `residual`, which should be 0. */
export interface Sum {
  readonly places: readonly number[]
  /** 1 for a figure of the whole, -1 for a part. */
  readonly signs: readonly number[]
  readonly residual: number
}

/** A figure and the value that it should have. */
export interface Change {
  readonly fact: Fact
  /** Absent where a blank is filled. */
  readonly from: number | undefined
  readonly to: number
}

/** Groups of equations that are linked by common figures, those groups in which one fails. */
export function failingSystems(equations: readonly Equation[]): readonly System[] {
  const system = indexed(equations)
  const groups = groupsOf(system)
  const failing = groups.filter(group => group.some(i => system.sums[i]!.residual !== 0))
  return failing.map(group => (groups.length === 1 ? system : restricted(system, group)))
}

/** The same with some figures changed, by their places. */
export function withDeltas(system: System, deltas: ReadonlyMap<number, number>): System {
  if (deltas.size === 0) return system
  const sums = system.sums.map(sum => {
    let { residual } = sum
    sum.places.forEach((place, i) => (residual += sum.signs[i]! * (deltas.get(place) ?? 0)))
    return residual === sum.residual ? sum : { ...sum, residual }
  })
  return { ...system, sums, values: system.values.map((value, place) => value + (deltas.get(place) ?? 0)) }
}

/** Absent where the figure cannot be changed so. */
export function changeOf({ facts, values }: System, place: number, delta: number): Change | undefined {
  const fact = facts[place]!
  const to = values[place]! + delta
  if (delta === 0 || !Number.isInteger(delta) || to < 0) return undefined
  return { fact, from: fact.value?.coefficient, to }
}

function groupsOf(system: System): readonly (readonly number[])[] {
  const leaders = linked(system)
  const groups = new Map<number, number[]>()
  system.sums.forEach(({ places }, i) => {
    const leader = leaderOf(leaders, places[0]!)
    const group = groups.get(leader)
    if (group) group.push(i)
    else groups.set(leader, [i])
  })
  return [...groups.values()]
}

function indexed(equations: readonly Equation[]): System {
  const index = new Map<Fact, number>()
  const facts: Fact[] = []
  const values: number[] = []
  const placeOf = (fact: Fact): number => {
    const known = index.get(fact)
    if (known !== undefined) return known
    index.set(fact, facts.length)
    values.push(valueOf(fact))
    return facts.push(fact) - 1
  }
  const sums = equations.map(({ whole, parts }): Sum => {
    const places: number[] = []
    const signs: number[] = []
    let residual = 0
    const add = (fact: Fact, sign: number) => {
      const place = placeOf(fact)
      places.push(place)
      signs.push(sign)
      residual += sign * values[place]!
    }
    for (const fact of whole) add(fact, 1)
    for (const fact of parts) add(fact, -1)
    return { places, signs, residual }
  })
  return { equations, facts, values, sums }
}

/** For each figure one that stands for all that are linked with it, by place: a union–find. */
function linked({ facts, sums }: System): Int32Array {
  const leaders = Int32Array.from(facts.keys())
  for (const { places } of sums) {
    const first = leaderOf(leaders, places[0]!)
    for (const place of places) leaders[leaderOf(leaders, place)] = first
  }
  return leaders
}

function leaderOf(leaders: Int32Array, place: number): number {
  let at = place
  while (leaders[at] !== at) {
    leaders[at] = leaders[leaders[at]!]!
    at = leaders[at]!
  }
  return at
}

function restricted({ equations }: System, group: readonly number[]): System {
  return indexed(group.map(i => equations[i]!))
}
