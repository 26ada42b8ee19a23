// The unit of an amount of money.
import type { ColumnForm } from '../forms/form.ts'
import { readFigure, type Figure } from '../text/figure.ts'
import { theUnit, unitsIn, type StatedUnit } from '../text/unit.ts'
import type { AlignedRow, AlignedTable } from './align/align.ts'
import type { PlannedColumn } from './columns/columns.ts'

/**
 * The unit stated for a figure of money: in its header, its row's label, the lines between them and the row above,
 * or in a note above the whole table.
 */
export function statedUnit(
  text: string,
  { rows }: AlignedTable,
  alignedRow: AlignedRow,
  plannedColumn: PlannedColumn,
): StatedUnit | undefined {
  const { label, written } = alignedRow
  const end = label?.end ?? written.start
  const above = rows[rows.indexOf(alignedRow) - 1]?.written.end ?? 0
  const near = unitsIn(text.slice(Math.max(above, end - NEAR), end))
  if (plannedColumn.unit) near.add(plannedColumn.unit)
  if (near.size > 0) return theUnit(near)
  const first = rows[0]!.label?.start ?? rows[0]!.written.start
  const notes = text.slice(Math.max(0, first - NEAR), first).match(NOTE)
  return notes ? theUnit(unitsIn(notes.join(' '))) : undefined
}

/**
 * The unit of a figure for which `stated` is stated beside it; `unclear` when the figure itself has another. An amount
 * of 0 is the same in every unit, so there the two never disagree.
 */
export function unitOf(
  figure: Extract<Figure, { kind: 'number' }>,
  stated: StatedUnit | undefined,
): StatedUnit | undefined {
  const writtenUnit = figure.unit ?? (figure.currency ? '元' : undefined)
  if (writtenUnit === undefined || stated === undefined) return writtenUnit ?? stated
  if (figure.value.coefficient === 0) return writtenUnit
  if (stated === 'unclear') return figure.unit ?? 'unclear'
  return writtenUnit === stated ? writtenUnit : 'unclear'
}

/** Whether the text of a cell is a number that only its unit makes unusable. */
export function hasUnclearUnit(written: string, column: ColumnForm, stated: StatedUnit | undefined): boolean {
  const figure = readFigure(written)
  return figure.kind === 'number' && column.kind === 'money' && unitOf(figure, stated) === 'unclear'
}

/** How far above a row its header and a note may stand, in characters. A guess, nothing measured. */
const NEAR = 400
const NOTE = /单位\s?[:：][^\n|<>]{0,20}/g
