import type { PlacedRow } from '../../forms/rows.ts'
import type { Cell, Row } from '../../parse/table.ts'
import type { AlignedRow } from './align.ts'
import type { Placement } from '../columns/place.ts'
import { leftFor, provesItself } from './rowSum.ts'

/**
 * The rows without the places of those that may hold figures which are not theirs: the end of the next row where rows
 * are not marked, or a figure twice where its column is known by spaces alone.
 */
export function withoutMixed(
  rows: readonly AlignedRow[],
  missing: readonly PlacedRow[],
): readonly AlignedRow[] {
  const mixed = new Map<Row, Placement>()
  const hasHoles = rows.some(hasHole)
  for (const row of rows) {
    const placement = mixedPlacement(row, missing, hasHoles)
    if (placement) mixed.set(row.written, placement)
  }
  return mixed.size === 0
    ? rows
    : rows.map(row => ({ ...row, placement: mixed.get(row.written) ?? row.placement }))
}

/** Only where the table leaves places blank can a figure more take one. */
function hasHole({ placement }: AlignedRow): boolean {
  const filled = placement.kind === 'placed' ? placement.cells.filter(({ text }) => text !== '').length : 0
  return filled > 0 && placement.kind === 'placed' && filled < placement.cells.length
}

function mixedPlacement(
  row: AlignedRow,
  missing: readonly PlacedRow[],
  hasHoles: boolean,
): Placement | undefined {
  const { placement, table } = row
  const isAligned = hasHoles && table.blanks === 'aligned'
  if (!(table.stream || isAligned) || placement.kind !== 'placed') return undefined
  const { cells } = placement
  const figures = cells.filter(({ text }) => text !== '')
  const swallowed = table.stream ? nextOf(row, missing) : undefined
  if (figures.length === 0 || (!swallowed && !isAligned)) return undefined
  const isProved = provesItself(cells, row)
  if (swallowed && !(isProved && isWhole(cells))) return { kind: 'long', figures, swallowed, spliced: true }
  const foreign = isAligned && !isProved ? cells.find((_, i) => isTwice(i, cells, row)) : undefined
  return foreign && { kind: 'long', figures, foreign }
}

/** The next row of the same block, when it is missing. */
function nextOf({ placed }: AlignedRow, missing: readonly PlacedRow[]): PlacedRow | undefined {
  return missing.find(({ block, order }) => block === placed.block && order === placed.order + 1)
}

/** With nothing at its beginning and something at its end, the sum of the next row alone would hold too. */
function isWhole(cells: readonly Cell[]): boolean {
  return isNothing(cells[0]) === isNothing(cells.at(-1))
}

function isNothing(cell: Cell | undefined): boolean {
  return !cell || !COUNT.test(cell.text)
}

const COUNT = /^[1-9]\d*$/

/** The figure before it once more, in the place of a blank: the sum of the row leaves nothing for it. */
function isTwice(at: number, cells: readonly Cell[], row: AlignedRow): boolean {
  const { text } = cells[at]!
  return at > 0 && text === cells[at - 1]!.text && COUNT.test(text) && leftFor(at, cells, row) === 0
}
