// Labels in columns of their own, one a level of groups: from the label of a row it is then nearer to its cells the
// deeper its groups go. Where rows end in their totals shows how much.
import { FIGURE, kindOf, type Stream } from './stream.ts'
import type { Row, RowSet } from './rows.ts'
import { THRESHOLDS } from './thresholds.ts'

/** By row: how many separators more stand before its cells than in the rows of most groups. */
export type Shifts = ReadonlyMap<Row, number>

/**
 * The shifts of rows in which a ruler finds cells at the places `at`; none unless, in groups as deep, rows that end in
 * the sum of their other cells all end at one place.
 */
export function shiftsOf(stream: Stream, { rows, offsets }: RowSet, at: Int32Array, step: number): Shifts {
  const ends = new Map<string, Ends>()
  for (const [i, row] of rows.entries()) {
    const { block, depth, width } = row.link
    if (width < FEWEST_COLUMNS) continue
    const key = `${block} ${depth}`
    const own = ends.get(key) ?? {
      block,
      rows: [],
      places: new Set(),
      sizes: new Set(),
      proved: 0,
      ofPairs: [],
    }
    ends.set(key, own)
    own.rows.push(row)
    if (!endsInSum(stream, row)) continue
    const end = at[offsets[i]! + row.cells.length - 1]!
    if (row.cells.length === 2) {
      own.ofPairs.push(end)
      continue
    }
    own.proved++
    own.sizes.add(row.cells.length)
    own.places.add(end)
  }
  const shifts = new Map<Row, number>()
  for (const { block, rows: own, places, proved, ofPairs } of ends.values()) {
    const usual = usualOf([...ends.values()].filter(other => other.block === block))
    // Two cells that are alike may be a figure and its total, if a depth has no longer rows to show it.
    const [place, another] = proved > 0 ? places : new Set(ofPairs)
    const rowsThere = proved > 0 ? proved : ofPairs.length
    if (
      usual === undefined ||
      place === undefined ||
      another !== undefined ||
      rowsThere < THRESHOLDS.endsOfDepth
    )
      continue
    const shift = place - usual
    if (shift !== 0 && shift % step === 0) for (const row of own) shifts.set(row, shift)
  }
  return shifts
}

/** Where the rows of one depth end that are the sum of their other cells. */
interface Ends {
  readonly block: number
  readonly rows: Row[]
  readonly places: Set<number>
  /** How many cells these rows have. */
  readonly sizes: Set<number>
  proved: number
  /** Where rows of two cells end that are alike. */
  readonly ofPairs: number[]
}

/** A table of fewer columns has no total. */
const FEWEST_COLUMNS = 5

/** Where most rows end; rows of several lengths must, for else blanks may have been dropped. */
function usualOf(ends: readonly Ends[]): number | undefined {
  const most = ends.reduce((a, b) => (b.proved > a.proved ? b : a))
  return most.places.size === 1 && most.sizes.size > 1 ? [...most.places][0] : undefined
}

/** Whether the last of two cells or more is the sum of the others, and not nothing. */
function endsInSum(stream: Stream, { cells }: Row): boolean {
  if (cells.length < 2 || cells.some(cell => kindOf(stream, cell) !== FIGURE)) return false
  const last = stream.values[cells.at(-1)!]!
  return last !== 0 && cells.slice(0, -1).reduce((sum, cell) => sum + stream.values[cell]!, 0) === last
}
