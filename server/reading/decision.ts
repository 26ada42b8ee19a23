// What is decided of one table: which columns its rows stand in, and why others are not said.
import type { Evidence } from './evidence.ts'
import { sumsOf } from './placement.ts'
import type { Reason } from './reading.ts'
import type { Row, RowSet } from './rows.ts'
import type { Stream } from './stream.ts'

/** The columns of a row as bits, and what says so. */
export interface RowReading {
  readonly placement: number
  readonly by: 'as written' | readonly string[]
  /** A ruler that says so. */
  readonly evidence?: Evidence
}

export interface Decision {
  readonly read: Map<Row, RowReading>
  readonly refused: Map<Row, Reason>
  /** Every row that has cells and not all of them is read. */
  whole: boolean
  /** The rulers that are believed. */
  believed: readonly Evidence[]
}

/** What the deciding of one table looks at. */
export interface Case {
  readonly stream: Stream
  readonly set: RowSet
  /** Which of the tables of the text. */
  readonly table: number
  /** Rows with cells, and those of them with another number than columns. */
  readonly filled: readonly Row[]
  readonly short: readonly Row[]
  readonly evidence: readonly Evidence[]
  readonly decision: Decision
}

export function refuse({ read, refused }: Decision, row: Row, reason: Reason): void {
  read.delete(row)
  refused.set(row, reason)
}

/** The columns that a ruler has for a row: bits, `OFF_MARKS` or `UNMEASURED`. */
export function placementIn({ set }: Case, { placements }: Evidence, row: Row): number {
  return placements[set.indexOf.get(row)!]!
}

/** Whether a sum fails, or would perhaps if all its cells could be read. */
export function mayFail(stream: Stream, row: Row, placement: number): boolean {
  const { failed, open } = sumsOf(stream, row, placement)
  return failed + open > 0
}
