// The search for sets of figures whose change makes every sum hold.
import { changeOf, type Change, type System } from './system.ts'
import {
  countBits,
  eliminate,
  emptyBits,
  placesIn,
  toRows,
  withBit,
  type Bits,
  type EliminationRow,
} from './elimination.ts'

/**
 * Steps of the search, so that it always ends soon; reached only where figures disagree all over the table. A guess,
 * nothing measured.
 */
const BUDGET = 6_000
/** More sets than these tell a reader nothing. A guess, nothing measured. */
const MOST_SETS = 200

/** The sums with every blank eliminated: what they demand when each blank may have any value. */
export function rowsWithoutBlanks(system: System): readonly EliminationRow[] {
  let rows = toRows(system)
  system.facts.forEach(({ absent }, place) => {
    const pivot = absent === 'blank' && rows.find(({ coefficients }) => coefficients[place] !== 0)
    if (pivot) rows = eliminate(rows, pivot, place)
  })
  return rows
}

/** A figure taken as changed, and the row that says what it is once the others are known. */
interface Pivot {
  readonly at: number
  readonly row: EliminationRow
}

export function makeSearch(system: System, rows = toRows(system)) {
  const none = emptyBits(system.facts.length)
  let sets = new Map<string, readonly Change[]>()
  let steps = 0

  /** Whether the search went through; when the budget ran out, not all sets are known. No set has what is `fixed`. */
  function visit(
    left: readonly EliminationRow[],
    pivots: readonly Pivot[],
    fixed: Bits,
    size: number,
  ): boolean {
    const failing = left.filter(({ residual }) => residual !== 0)
    if (failing.length === 0) return true
    const missing = size - pivots.length
    if (missing === 1) {
      const [row] = failing as [EliminationRow]
      for (const at of inEveryFailing(left, fixed)) {
        if (settlesAll(failing, at)) record([...pivots, { at, row }])
      }
      return true
    }
    const row = shortest(failing)
    for (const at of placesIn(free(row, fixed))) {
      if (missing === 2 && !leavesOne(failing, at)) continue
      if (++steps > BUDGET) return false
      if (!visit(eliminate(left, row, at), [...pivots, { at, row }], fixed, size)) return false
    }
    return true
  }

  /** The changes that follow from the pivots, last to first; kept when all are whole numbers of 0 or more. */
  function record(pivots: readonly Pivot[]): void {
    const changes = new Map<number, Change>()
    for (const { at, row } of pivots.toReversed()) {
      let rest = row.residual
      for (const [other, { to }] of changes) rest += row.coefficients[other]! * (to - system.values[other]!)
      const change = changeOf(system, at, -rest / row.coefficients[at]!)
      if (!change) return
      changes.set(at, change)
    }
    const places = [...changes.keys()].sort((a, b) => a - b)
    if (sets.size >= MOST_SETS) return
    sets.set(
      places.join(' '),
      places.map(place => changes.get(place)!),
    )
  }

  /** The sets of so many figures whose change makes every sum hold. */
  function ofSize(size: number) {
    sets = new Map()
    const complete = visit(rows, [], none, size) && sets.size < MOST_SETS
    return { sets: [...sets.values()], complete }
  }

  /** The sets of one figure more in which two others stand for one of these; an empty set where that is not known. */
  function exchanging(set: readonly Change[]): readonly (readonly Change[])[] {
    sets = new Map()
    for (const { fact } of set) {
      let left = rows
      const pivots: Pivot[] = []
      let closed = withBit(none, system.facts.indexOf(fact))
      for (const other of set) {
        if (other.fact === fact) continue
        const at = system.facts.indexOf(other.fact)
        const row = left.find(({ coefficients }) => coefficients[at] !== 0)
        if (!row) return [[]]
        left = eliminate(left, row, at)
        pivots.push({ at, row })
        closed = withBit(closed, at)
      }
      if (!visit(left, pivots, closed, set.length + 1)) return [[]]
    }
    return [...sets.values()]
  }

  return { ofSize, exchanging }
}

function free({ support }: EliminationRow, fixed: Bits): Bits {
  return support.map((word, i) => word & ~fixed[i]!)
}

/** Whether one figure can mend all rows that a change of this one does not touch: it must be in each of them. */
function leavesOne(failing: readonly EliminationRow[], at: number): boolean {
  const [first, ...others] = failing.filter(({ coefficients }) => coefficients[at] === 0)
  return (
    !first ||
    first.support.some((word, i) => others.reduce((common, { support }) => common & support[i]!, word) !== 0)
  )
}

/** The row with the fewest figures, of which one must be changed. */
function shortest(failing: readonly EliminationRow[]): EliminationRow {
  const counts = failing.map(({ support }) => countBits(support))
  return failing[counts.indexOf(Math.min(...counts))]!
}

/** The figures that may be changed, are in every row that fails and in none that holds. */
function inEveryFailing(rows: readonly EliminationRow[], fixed: Bits): readonly number[] {
  const places = fixed.map(word => ~word)
  for (const { support, residual } of rows) {
    for (let i = 0; i < places.length; i++) places[i]! &= residual === 0 ? ~support[i]! : support[i]!
  }
  return placesIn(places)
}

/** Whether one figure, changed by one amount, makes every failing row hold. */
function settlesAll(failing: readonly EliminationRow[], at: number): boolean {
  const demands = failing.map(({ coefficients, residual }) => -residual / coefficients[at]!)
  return demands.every(demand => demand === demands[0])
}
