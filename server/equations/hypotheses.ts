import type { OperationKind } from './costs.ts'
import type { Ledger } from './ledger.ts'
import type { System } from './system.ts'

/** By how much figures, by their places, would have to change if one operation is undone. */
export interface Hypothesis {
  readonly kind: OperationKind
  readonly deltas: Deltas
}

/** No figure in it stays as it is. */
export type Deltas = ReadonlyMap<number, number>

/** The places of a row in the order of its columns, the total last. */
export type PlacesOfRow = readonly number[]

/** Two neighbouring figures swapped, or one figure in the neighbouring column. */
export function swaps({ values }: System, row: PlacesOfRow): readonly Hypothesis[] {
  return row.slice(1).flatMap((right, i): readonly Hypothesis[] => {
    const left = row[i]!
    const [a, b] = [values[left]!, values[right]!]
    if (a === b) return []
    const deltas = new Map([
      [left, b - a],
      [right, a - b],
    ])
    return [{ kind: a === 0 || b === 0 ? 'movedCell' : 'swappedCells', deltas }]
  })
}

/** The figures of a row one column too far to the right or to the left; the one pushed out follows from the sum. */
export function moves({ values }: System, row: PlacesOfRow): readonly Hypothesis[] {
  const now = row.map(place => values[place]!)
  if (now.every(value => value === 0)) return []
  const sum = (list: readonly number[]) => list.reduce((all, value) => all + value, 0)
  const back = [...now.slice(1), sum(now.slice(1))]
  const first = now.at(-2)! - sum(now.slice(0, -2))
  const forth = [first, ...now.slice(0, -1)]
  return [back, forth].flatMap((moved): readonly Hypothesis[] =>
    moved.every(value => value >= 0) ? [{ kind: 'movedRow', deltas: between(row, now, moved) }] : [],
  )
}

/** The figures of two rows swapped. */
export function rowSwaps({ values }: System, rows: readonly PlacesOfRow[]): readonly Hypothesis[] {
  return rows.flatMap((row, i) =>
    rows.slice(i + 1).flatMap((other): readonly Hypothesis[] => {
      if (other.length !== row.length) return []
      const [one, two] = [row.map(place => values[place]!), other.map(place => values[place]!)]
      const deltas = between([...row, ...other], [...one, ...two], [...two, ...one])
      return deltas.size === 0 ? [] : [{ kind: 'swappedRows', deltas }]
    }),
  )
}

/** A row that repeats the figures of the row beside it; what it should say follows from the sums across it. */
export function copies(
  { values }: System,
  rows: readonly PlacesOfRow[],
  ledger: Ledger,
): readonly Hypothesis[] {
  const same = (one: PlacesOfRow, two: PlacesOfRow | undefined) =>
    two?.length === one.length && one.every((place, i) => values[place] === values[two[i]!])
  return rows.flatMap((row, i): readonly Hypothesis[] => {
    if (row.every(place => values[place] === 0)) return []
    if (!same(row, rows[i - 1]) && !same(row, rows[i + 1])) return []
    const now = row.map(place => values[place]!)
    const right = row.map((place, column) => now[column]! + ledger.demandAcross(place))
    return [{ kind: 'copiedRow', deltas: between(row, now, right) }]
  })
}

function between(places: PlacesOfRow, from: readonly number[], to: readonly number[]): Deltas {
  const deltas = new Map<number, number>()
  places.forEach((place, i) => {
    if (from[i] !== to[i]) deltas.set(place, to[i]! - from[i]!)
  })
  return deltas
}
