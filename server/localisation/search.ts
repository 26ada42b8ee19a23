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

  /** Whether the search went through; when the budget ran out, not all sets are known. */
  function visit(
    left: readonly EliminationRow[],
    pivots: readonly Pivot[],
    fixed: Bits,
    size: number,
  ): boolean {
    const failing = left.filter(({ residual }) => residual !== 0)
    const missing = size - pivots.length
    if (failing.length === 0 || needed(failing, fixed) > missing) return true
    if (missing === 1) {
      const [row] = failing as [EliminationRow]
      for (const at of inEveryFailing(left, fixed)) {
        if (settlesAll(failing, at)) record([...pivots, { at, row }])
      }
      return true
    }
    const row = fewestFree(failing, fixed)
    let closed = fixed
    for (const at of placesIn(free(row, fixed))) {
      if (!leavesEnough(failing, at, closed, missing - 1)) continue
      if (++steps > BUDGET) return false
      if (!visit(eliminate(left, row, at), [...pivots, { at, row }], closed, size)) return false
      // Sets with this figure are all found now; the others do without it.
      closed = withBit(closed, at)
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

/** At least so many changes are needed: failing rows that share no figure that may be changed need one each. */
function needed(failing: readonly EliminationRow[], fixed: Bits): number {
  const used = fixed.slice()
  let count = 0
  for (const { support } of failing) {
    if (shares(support, used, fixed)) continue
    count++
    for (let i = 0; i < used.length; i++) used[i]! |= support[i]!
  }
  return count
}

/** Whether so few further changes can mend the rows that a change of this figure does not touch. */
function leavesEnough(failing: readonly EliminationRow[], at: number, fixed: Bits, further: number): boolean {
  const untouched = failing.filter(({ coefficients }) => coefficients[at] === 0)
  return further === 1 ? haveCommon(untouched, at, fixed) : needed(untouched, fixed) <= further
}

/** Whether one other figure is in all these rows. */
function haveCommon(rows: readonly EliminationRow[], besides: number, fixed: Bits): boolean {
  for (let i = 0; i < fixed.length; i++) {
    let common = ~fixed[i]!
    if (i === besides >> 5) common &= ~(1 << (besides & 31))
    for (let row = 0; row < rows.length && common !== 0; row++) common &= rows[row]!.support[i]!
    if (common !== 0) return true
  }
  return false
}

/** Whether a row has a figure that may be changed and is in use by another. */
function shares(support: Bits, used: Bits, fixed: Bits): boolean {
  for (let i = 0; i < used.length; i++) {
    if ((support[i]! & used[i]! & ~fixed[i]!) !== 0) return true
  }
  return false
}

function fewestFree(failing: readonly EliminationRow[], fixed: Bits): EliminationRow {
  let best = failing[0]!
  let fewest = Infinity
  for (const row of failing) {
    const count = countBits(free(row, fixed))
    if (count < fewest) [best, fewest] = [row, count]
  }
  return best
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
