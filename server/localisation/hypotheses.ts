// What the figures were before one operation on several of them.
import type { OperationKind } from './costs.ts'
import type { Residuals } from './residuals.ts'
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
export function swaps({ values }: System, row: PlacesOfRow, residuals: Residuals): readonly Hypothesis[] {
  return row.slice(1).flatMap((right, i): readonly Hypothesis[] => {
    const left = row[i]!
    const [a, b] = [values[left]!, values[right]!]
    const deltas = demanded(residuals, [left, right], [a, b], [b, a])
    return deltas ? [{ kind: a === 0 || b === 0 ? 'movedCell' : 'swappedCells', deltas }] : []
  })
}

/** The figures of a row one column too far to the right or to the left; the one pushed out follows from the sum. */
export function moves({ values }: System, row: PlacesOfRow, residuals: Residuals): readonly Hypothesis[] {
  const written = row.map(place => values[place]!)
  const sum = (list: readonly number[]) => list.reduce((all, value) => all + value, 0)
  const back = [...written.slice(1), sum(written.slice(1))]
  const first = written.at(-2)! - sum(written.slice(0, -2))
  const forth = [first, ...written.slice(0, -1)]
  return [back, forth].flatMap((moved): readonly Hypothesis[] => {
    const deltas = demanded(residuals, row, written, moved)
    return deltas ? [{ kind: 'movedRow', deltas }] : []
  })
}

/** The figures of two rows swapped: rows of another part in the sums, that differ in every column that fails. */
export function rowSwaps(
  { values }: System,
  rows: readonly PlacesOfRow[],
  residuals: Residuals,
): readonly Hypothesis[] {
  const columns = [...rows.slice(0, 1).flat().keys()]
  const failing = columns.filter(column => rows.some(row => residuals.demandAcross(row[column]!)))
  const parts = rows.map(row => residuals.roleAcross(row[0]!))
  return rows.flatMap((row, i) =>
    rows.slice(i + 1).flatMap((other, j): readonly Hypothesis[] => {
      if (parts[i] === parts[i + 1 + j]) return []
      if (failing.some(column => values[row[column]!] === values[other[column]!])) return []
      const [one, two] = [row.map(place => values[place]!), other.map(place => values[place]!)]
      const deltas = between([...row, ...other], [...one, ...two], [...two, ...one])
      return [{ kind: 'swappedRows', deltas }]
    }),
  )
}

/** A row that repeats the one above it, or below it; what it should say follows from the sums across it. */
export function copies(
  { values }: System,
  rows: readonly PlacesOfRow[],
  residuals: Residuals,
): readonly Hypothesis[] {
  const repeats = (row: PlacesOfRow, other: PlacesOfRow | undefined) =>
    other?.length === row.length &&
    row.every((place, i) => values[place] === values[other[i]!]) &&
    row.some(place => values[place] !== 0)
  const likeAbove = rows.filter((row, i) => repeats(row, rows[i - 1]))
  const likeBelow = rows.filter((row, i) => repeats(row, rows[i + 1]))
  return [...new Set([...likeAbove, ...likeBelow])].map(row => {
    const written = row.map(place => values[place]!)
    const right = row.map((place, column) => written[column]! + (residuals.demandAcross(place) ?? 0))
    return { kind: 'copiedRow', deltas: between(row, written, right) }
  })
}

/** A part and the total of its row, wrong by the same amount: a wrong part that the row was added up with. */
export function countedParts(row: PlacesOfRow, residuals: Residuals): readonly Hypothesis[] {
  const total = row.at(-1)!
  const delta = residuals.demandAcross(total)
  if (!delta) return []
  return row.slice(0, -1).flatMap((place): readonly Hypothesis[] => {
    const deltas = new Map([place, total].map(at => [at, delta]))
    return residuals.demandAcross(place) === delta ? [{ kind: 'countedPart', deltas }] : []
  })
}

/** The changes of these figures; absent where a sum across them demands another change or none. */
function demanded(
  residuals: Residuals,
  places: PlacesOfRow,
  from: readonly number[],
  to: readonly number[],
): Deltas | undefined {
  for (const [i, place] of places.entries()) {
    const demand = residuals.demandAcross(place)
    if (demand !== undefined && demand !== to[i]! - from[i]!) return undefined
  }
  return between(places, from, to)
}

function between(places: PlacesOfRow, from: readonly number[], to: readonly number[]): Deltas {
  const deltas = new Map<number, number>()
  places.forEach((place, i) => {
    if (from[i] !== to[i]) deltas.set(place, to[i]! - from[i]!)
  })
  return deltas
}
