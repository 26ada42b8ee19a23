import type { PlacedRow } from '../forms/rows.ts'
import type { Cell, Row } from '../parse/table.ts'
import { readFigure } from '../text/figure.ts'
import type { AlignedRow } from './align.ts'
import type { Placement } from './place.ts'
import { leftFor, provesItself } from './rowSum.ts'

/**
 * The rows without the places of those that may hold figures which are not theirs: the end of the next row, the
 * number of a page, a figure written twice. Where cells are marked these show as cells too many or too few.
 */
export function withoutMixed(
  rows: readonly AlignedRow[],
  missing: readonly PlacedRow[],
): readonly AlignedRow[] {
  const lossy = rows.some(({ placement, reading }) => placement.kind === 'short' && reading === 'packed')
  const mixed = new Map<Row, Placement>()
  for (const row of rows) {
    const placement = mixedPlacement(row, missing, lossy && row.reading === 'packed' ? ANY : TWICE)
    if (placement) mixed.set(row.written, placement)
  }
  return mixed.size === 0
    ? rows
    : rows.map(row => ({ ...row, placement: mixed.get(row.written) ?? row.placement }))
}

function mixedPlacement(
  row: AlignedRow,
  missing: readonly PlacedRow[],
  isSuspect: Suspect,
): Placement | undefined {
  const { placement, table } = row
  const isCounted = table.blanks !== 'aligned' && row.reading !== 'packed'
  if ((isCounted && !table.stream) || placement.kind !== 'placed') return undefined
  const figures = placement.cells.filter(({ text }) => text !== '')
  if (figures.length === 0) return undefined
  const swallowed = nextOf(row, missing)
  const isProved = provesItself(placement.cells, row)
  if (table.stream && swallowed && !(isProved && isWhole(placement.cells)))
    return { kind: 'long', figures, swallowed, spliced: true }
  if (isCounted || isProved) return undefined
  const foreign = foreignIn(figures, row, isSuspect)
  return foreign && { kind: 'long', figures, foreign }
}

/** With nothing at its beginning and something at its end, the sum of the next row alone would hold too. */
function isWhole(cells: readonly Cell[]): boolean {
  return isNothing(cells[0]) === isNothing(cells.at(-1))
}

function isNothing(cell: Cell | undefined): boolean {
  return !cell || !COUNT.test(cell.text)
}

/** The next row of the same block, when it is missing. */
function nextOf({ placed }: AlignedRow, missing: readonly PlacedRow[]): PlacedRow | undefined {
  return missing.find(({ block, order }) => block === placed.block && order === placed.order + 1)
}

type Suspect = (cell: Cell, before: Cell | undefined) => boolean

/** A number as of a page, where the row may have lost a blank for it. */
const ANY: Suspect = ({ text }) => PAGE_NUMBER.test(text)
const PAGE_NUMBER = /^\d{1,4}$/
/** The figure before it once more. */
const TWICE: Suspect = ({ text }, before) => before?.text === text && COUNT.test(text)
const COUNT = /^[1-9]\d*$/

/** The last of the figures without which the sum of the row holds, or, where any may be torn, with which put to the one before. */
function foreignIn(figures: readonly Cell[], row: AlignedRow, isSuspect: Suspect): Cell | undefined {
  return figures.findLast((cell, i) => {
    const before = figures[i - 1]
    if (isSuspect(cell, before) && meetsSum(figures.toSpliced(i, 1), row)) return true
    if (isSuspect !== ANY || !before || !COUNT.test(before.text) || !PAGE_NUMBER.test(cell.text)) return false
    return meetsSum(figures.toSpliced(i - 1, 2, { ...before, text: before.text + cell.text }), row)
  })
}

/** Whether figures in their order, the last of them the total, meet the sum of their row. */
function meetsSum(figures: readonly Cell[], row: AlignedRow): boolean {
  const last = row.columns.length - 1
  const total = figures.at(-1)
  const parts = figures.slice(0, -1)
  const cells = row.columns.map((_, at) => (at === last ? total : parts[at]))
  const left = leftFor(last, cells, row)
  return left !== undefined && total !== undefined && left === numberOf(total)
}

function numberOf({ text }: Cell): number | undefined {
  const figure = readFigure(text)
  return figure.kind === 'number' ? figure.value.coefficient : undefined
}
