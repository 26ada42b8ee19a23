import type { Fact } from '../facts/fact.ts'
import type { Equation } from './equation.ts'
import { valueOf } from './value.ts'

/** A figure and the value that it should have. */
export interface Change {
  readonly fact: Fact
  /** Absent where a blank is filled. */
  readonly from: number | undefined
  readonly to: number
}

/** The smallest sets of figures whose change makes every equation hold. */
export interface Localisation {
  /** The connected equations that it is about, those that hold among them. */
  readonly equations: readonly Equation[]
  /** All sets of the smallest size, each in the order of the equations; empty when the budget did not suffice. */
  readonly sets: readonly (readonly Change[])[]
  /** Whether all sets of that size were found. */
  readonly complete: boolean
}

/** Larger sets are not looked for: so many figures wrong at once are a broken table, not slips. */
const MOST_CHANGES = 4
/** Steps of the search; reached only where figures disagree all over the table. */
const BUDGET = 60_000
/** More sets than these tell a reader nothing. */
const MOST_SETS = 200

/**
 * Error localisation after Fellegi and Holt: changes as few figures as possible so that every equation holds over
 * whole numbers of 0 or more. Each connected group of equations is solved by itself, with one change, then two, and
 * so on; at every step some equation fails, and one of its figures must be among those changed.
 */
export function localise(equations: readonly Equation[]): readonly Localisation[] {
  return components(equations).flatMap(group => {
    const rows = toRows(group)
    return rows.rows.some(({ residual }) => residual !== 0)
      ? [{ equations: group, ...smallestSets(rows) }]
      : []
  })
}

/** An equation as a row of coefficients: their products with the figures add up to `residual`, which should be 0. */
interface Row {
  readonly coefficients: Int8Array
  readonly residual: number
}

interface System {
  readonly facts: readonly Fact[]
  readonly values: readonly number[]
  readonly rows: readonly Row[]
}

/** Groups of equations that are linked by common figures, each in the order given. */
function components(equations: readonly Equation[]): readonly (readonly Equation[])[] {
  const leader = new Map<Fact, Fact>()
  const leaderOf = (fact: Fact): Fact => {
    const next = leader.get(fact) ?? fact
    return next === fact ? fact : leaderOf(next)
  }
  for (const { whole, parts } of equations) {
    const [first, ...others] = [...whole, ...parts] as [Fact, ...Fact[]]
    for (const fact of others) leader.set(leaderOf(fact), leaderOf(first))
  }
  const groups = new Map<Fact, Equation[]>()
  for (const equation of equations) {
    const key = leaderOf(equation.whole[0]!)
    if (!groups.has(key)) groups.set(key, [])
    groups.get(key)!.push(equation)
  }
  return [...groups.values()]
}

function toRows(equations: readonly Equation[]): System {
  const index = new Map<Fact, number>()
  for (const { whole, parts } of equations) {
    for (const fact of [...whole, ...parts]) if (!index.has(fact)) index.set(fact, index.size)
  }
  const facts = [...index.keys()]
  const values = facts.map(valueOf)
  const rows = equations.map(({ whole, parts }) => {
    const coefficients = new Int8Array(facts.length)
    let residual = 0
    for (const fact of whole) {
      coefficients[index.get(fact)!]! += 1
      residual += valueOf(fact)
    }
    for (const fact of parts) {
      coefficients[index.get(fact)!]! -= 1
      residual -= valueOf(fact)
    }
    return { coefficients, residual }
  })
  return { facts, values, rows }
}

function smallestSets(system: System): Omit<Localisation, 'equations'> {
  const search = makeSearch(system)
  for (let size = 1; size <= MOST_CHANGES; size++) {
    const complete = search.ofSize(size)
    if (!complete) return { sets: search.found(), complete: false }
    if (search.found().length > 0) return { sets: search.found(), complete: true }
  }
  return { sets: [], complete: true }
}

/** A figure taken as changed, and the row that says what it is once the others are known. */
interface Pivot {
  readonly at: number
  readonly row: Row
}

function makeSearch({ facts, values, rows }: System) {
  const sets = new Map<string, readonly Change[]>()
  let steps = 0

  /** Whether the search went through; when the budget ran out, not all sets are known. */
  function visit(left: readonly Row[], pivots: readonly Pivot[], fixed: Uint8Array, size: number): boolean {
    const failing = left.filter(({ residual }) => residual !== 0)
    if (failing.length === 0) return true
    const free = fewestFree(failing, fixed)
    if (pivots.length === size - 1) {
      for (const at of free.candidates) {
        if (++steps > BUDGET) return false
        if (settlesAll(left, at)) record([...pivots, { at, row: free.row }])
      }
      return true
    }
    const closed = fixed.slice()
    for (const at of free.candidates) {
      if (++steps > BUDGET) return false
      if (!visit(eliminate(left, free.row, at), [...pivots, { at, row: free.row }], closed, size))
        return false
      // Sets with this figure are all found now; the others do without it.
      closed[at] = 1
    }
    return true
  }

  /** The changes that follow from the pivots, last to first; kept when all are whole numbers of 0 or more. */
  function record(pivots: readonly Pivot[]): void {
    const deltas = new Map<number, number>()
    for (const { at, row } of pivots.toReversed()) {
      let rest = row.residual
      for (const [other, delta] of deltas) rest += row.coefficients[other]! * delta
      const delta = -rest / row.coefficients[at]!
      if (delta === 0 || !Number.isInteger(delta) || values[at]! + delta < 0) return
      // A blank that was proved to be something and should be 0 is no slip of anyone's.
      if (facts[at]!.absent === 'blank' && values[at]! + delta === 0) return
      deltas.set(at, delta)
    }
    const changed = [...deltas.keys()].sort((a, b) => a - b)
    if (sets.size >= MOST_SETS) return
    sets.set(
      changed.join(' '),
      changed.map(at => ({
        fact: facts[at]!,
        from: writtenValue(facts[at]!),
        to: values[at]! + deltas.get(at)!,
      })),
    )
  }

  return {
    ofSize: (size: number) => visit(rows, [], new Uint8Array(facts.length), size) && sets.size < MOST_SETS,
    found: () => [...sets.values()],
  }
}

function writtenValue(fact: Fact): number | undefined {
  return fact.value?.coefficient
}

/** The failing row with the fewest figures that may be changed, and these. */
function fewestFree(failing: readonly Row[], fixed: Uint8Array): { row: Row; candidates: readonly number[] } {
  let best: { row: Row; candidates: readonly number[] } | undefined
  for (const row of failing) {
    const candidates: number[] = []
    for (let at = 0; at < row.coefficients.length; at++) {
      if (row.coefficients[at] !== 0 && fixed[at] === 0) candidates.push(at)
    }
    if (!best || candidates.length < best.candidates.length) best = { row, candidates }
  }
  return best!
}

/** Whether one figure, changed by one amount, makes every row hold: those that fail, and those that hold now. */
function settlesAll(rows: readonly Row[], at: number): boolean {
  let delta: number | undefined
  for (const { coefficients, residual } of rows) {
    const coefficient = coefficients[at]!
    if (coefficient === 0) {
      if (residual !== 0) return false
      continue
    }
    const needed = -residual / coefficient
    if (delta === undefined) delta = needed
    else if (delta !== needed) return false
  }
  return delta !== undefined && delta !== 0
}

/** The other rows with one figure replaced by what the pivot row says of it. */
function eliminate(rows: readonly Row[], pivot: Row, at: number): readonly Row[] {
  const divisor = pivot.coefficients[at]!
  return rows.flatMap(row => {
    if (row === pivot) return []
    const coefficient = row.coefficients[at]!
    if (coefficient === 0) return [row]
    const coefficients = new Int8Array(row.coefficients.length)
    for (let i = 0; i < coefficients.length; i++) {
      coefficients[i] = row.coefficients[i]! * divisor - pivot.coefficients[i]! * coefficient
    }
    return [{ coefficients, residual: row.residual * divisor - pivot.residual * coefficient }]
  })
}
