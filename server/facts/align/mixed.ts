import type { PlacedRow } from '../../forms/rows.ts'
import type { Cell, Row } from '../../parse/table.ts'
import type { AlignedRow } from './align.ts'
import type { Placement } from '../columns/place.ts'
import { provesItself } from './rowSum.ts'

/** The rows without the places of those that may hold the end of the next row, where rows are not marked. */
export function withoutMixed(
  rows: readonly AlignedRow[],
  missing: readonly PlacedRow[],
): readonly AlignedRow[] {
  const mixed = new Map<Row, Placement>()
  for (const row of rows) {
    const placement = mixedPlacement(row, missing)
    if (placement) mixed.set(row.written, placement)
  }
  return mixed.size === 0
    ? rows
    : rows.map(row => ({ ...row, placement: mixed.get(row.written) ?? row.placement }))
}

function mixedPlacement(row: AlignedRow, missing: readonly PlacedRow[]): Placement | undefined {
  const { placement, table } = row
  if (!table.stream || placement.kind !== 'placed') return undefined
  const { cells } = placement
  const figures = cells.filter(({ text }) => text !== '')
  const swallowed = nextOf(row, missing)
  if (figures.length === 0 || !swallowed || (provesItself(cells, row) && isWhole(cells))) return undefined
  return { kind: 'long', figures, swallowed, spliced: true }
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
