// The columns that a row's cells stand in. They always rise, so the set of them says all: it is kept as bits.
import { type Row, type RowSet } from './rows.ts'
import { tolerance } from './edges.ts'
import type { Laid } from './ruler.ts'
import { BLANK, FIGURE, kindOf, type Stream } from './stream.ts'

/** The ruler cannot measure the row, or has no marks for it. */
export const UNMEASURED = -2
/** A cell falls between the marks, or two on one. */
export const OFF_MARKS = -1

/** All columns of a row of this width. As many bits as a number has. */
export function allColumns(width: number): number {
  return 2 ** width - 1
}

export function columnsIn(placement: number): readonly number[] {
  const columns: number[] = []
  for (let column = 0; placement >> column !== 0; column++)
    if (hasColumn(placement, column)) columns.push(column)
  return columns
}

export function hasColumn(placement: number, column: number): boolean {
  return ((placement >> column) & 1) === 1
}

/** The columns of a row by a ruler and its marks. */
export function placementOf(
  laid: Laid,
  { rows, offsets }: RowSet,
  index: number,
  marks: readonly number[],
): number {
  const { cells } = rows[index]!
  if (cells.length > marks.length) return OFF_MARKS
  const near = tolerance(laid.ruler.edge)
  let placement = 0
  let next = 0
  for (let i = 0; i < cells.length; i++) {
    const place = laid.at[offsets[index]! + i]!
    let column = next
    while (column < marks.length && Math.abs(marks[column]! - place) > near) column++
    if (column === marks.length) return OFF_MARKS
    placement |= 1 << column
    next = column + 1
  }
  return placement
}

/**
 * A hole between two cells. One at either end proves nothing: there, cells may have vanished, or the label may take
 * more cells than elsewhere.
 */
export function showsHole(placement: number): boolean {
  const shifted = placement / (placement & -placement) + 1
  return (shifted & (shifted - 1)) !== 0
}

/** The sums along a row; a blank counts as nothing. */
export interface Sums {
  /** With a figure other than 0. */
  readonly held: number
  readonly failed: number
  /** The total is blank over figures. */
  readonly mute: number
  /** A cell cannot be read. */
  readonly open: number
}

const NO_SUMS: Sums = { held: 0, failed: 0, mute: 0, open: 0 }

export function sumsOf(stream: Stream, { link, cells }: Row, placement: number): Sums {
  if (link.sums.length === 0 || placement < 0) return NO_SUMS
  const values: (number | undefined)[] = []
  let cell = 0
  for (let column = 0; column < link.width; column++) {
    const kind = hasColumn(placement, column) ? kindOf(stream, cells[cell]!) : undefined
    values.push(kind === undefined || kind === BLANK ? undefined : valueOf(stream, cells[cell]!, kind))
    if (kind !== undefined) cell++
  }
  let held = 0
  let failed = 0
  let mute = 0
  let open = 0
  for (const { whole, parts } of link.sums) {
    const sum = total(values, parts)
    if (Number.isNaN(sum + total(values, whole))) open++
    else if (whole.every(column => values[column] === undefined)) mute += sum === 0 ? 0 : 1
    else if (total(values, whole) !== sum) failed++
    else if (sum !== 0) held++
  }
  return { held, failed, mute, open }
}

function valueOf({ values }: Stream, cell: number, kind: number): number {
  return kind === FIGURE ? values[cell]! : NaN
}

function total(values: readonly (number | undefined)[], columns: readonly number[]): number {
  let sum = 0
  for (const column of columns) sum += values[column] ?? 0
  return sum
}
