// Figures of the form with what the text has in their places.
import type { ColumnForm, TableId } from '../forms/form.ts'
import type { Cell } from '../parse/table.ts'
import { toInteger, type Exact } from '../text/exact.ts'
import { readFigure, type Figure, type Unit } from '../text/figure.ts'
import type { Range } from '../text/range.ts'
import type { StatedUnit } from '../text/unit.ts'
import type { AlignedRow, AlignedTable } from './align/align.ts'
import type { PlannedColumn } from './columns/columns.ts'
import { maySeveral } from './align/grouped.ts'
import { statedUnit, unitOf } from './money.ts'
import type { LostFigure } from './columns/place.ts'
import type { RowCells } from './align/rowSum.ts'

/** A figure of the form and what the text has in its place. */
export interface Fact extends Range {
  /** `<table>.<row>.<column>`; a public contract. */
  readonly id: string
  readonly table: TableId
  readonly column: ColumnForm
  /** The row that it stands in. */
  readonly aligned: AlignedRow
  /** The cell's text, as it is written. */
  readonly written: string
  /** What of it a reader is shown: in HTML tags and character references can stand within a figure. */
  readonly shown: string
  /** Exact; absent for a blank and for what cannot be read. A count is an integer of 0 or more. */
  readonly value: Exact | undefined
  readonly unit: Unit | undefined
  /** The unit that header, label or note state for a figure of money. */
  readonly stated: StatedUnit | undefined
  /** What the sums prove of a blank: a whole number of 0 or more. */
  readonly deduced: number | undefined
  /** Why there is no value: nothing stands there, or something that is no figure of this column. */
  readonly absent: 'blank' | 'unreadable' | undefined
}

/** The facts of the aligned tables, in the order of the text. A row whose figures have no sure place gives none. */
export function collectFacts(tables: readonly AlignedTable[], text: string): readonly Fact[] {
  const facts: Fact[] = []
  for (const table of tables) {
    for (const alignedRow of table.rows) {
      const cells = placedCells(alignedRow)
      if (!cells) continue
      const lost = alignedRow.placement.kind === 'short' ? alignedRow.placement.lost : undefined
      for (const plannedColumn of alignedRow.columns) {
        const cell = cells[plannedColumn.index]
        const stated =
          plannedColumn.column.kind === 'money'
            ? statedUnit(text, table, alignedRow, plannedColumn)
            : undefined
        const place: FigurePlace = { table: table.id, alignedRow, plannedColumn, stated, cells }
        if (cell) facts.push(readFact(place, cell, text))
        else if (lost?.index === plannedColumn.index) facts.push(lostFact(place, lost))
      }
    }
  }
  return facts
}

/** The cells of a row whose columns are sure, by column. */
export function placedCells({ placement }: AlignedRow): readonly (Cell | undefined)[] | undefined {
  switch (placement.kind) {
    case 'placed':
      return placement.cells
    case 'short':
    case 'joined':
      return placement.resolved
    case 'long':
    case 'unsure':
      return undefined
  }
}

/** The whole number that a figure counts as in a sum: what is written, else what was proved of the blank, else 0. */
export function valueOf(fact: Fact): number {
  return fact.value?.coefficient ?? fact.deduced ?? 0
}

/** Whether nothing stands there, and no sum proves what should. */
export function isOpenBlank({ absent, deduced }: Fact): boolean {
  return absent === 'blank' && deduced === undefined
}

interface FigurePlace {
  readonly table: TableId
  readonly alignedRow: AlignedRow
  readonly plannedColumn: PlannedColumn
  readonly stated: StatedUnit | undefined
  readonly cells: RowCells
}

/** A figure that is not in the text, but whose column and value the sums leave no doubt of. */
function lostFact(at: FigurePlace, { place, value }: LostFigure): Fact {
  const cell: Cell = { text: '', start: place, end: place }
  return { ...readFact(at, cell, ''), deduced: value }
}

function readFact(place: FigurePlace, cell: Cell, text: string): Fact {
  const { table, alignedRow, plannedColumn, stated, cells } = place
  const { column } = plannedColumn
  const { start, end } = cell
  const written = text.slice(start, end)
  // A figure on several lines is read with its line breaks, and so is unreadable: its parts may be two figures.
  const shown = cell.shown ? cell.text : written
  const figure = readFigure(shown)
  const several = maySeveral(shown, plannedColumn.index, cells, alignedRow)
  const unit = figure.kind === 'number' && column.kind === 'money' ? unitOf(figure, stated) : undefined
  const value =
    figure.kind === 'number' && fits(figure, column) && unit !== 'unclear' && !several
      ? figure.value
      : undefined
  return {
    id: alignedRow.placed.factIds[plannedColumn.at]!,
    table,
    column,
    aligned: alignedRow,
    written,
    shown,
    start,
    end,
    value,
    unit: value && unit !== 'unclear' ? unit : undefined,
    stated,
    deduced: undefined,
    absent: value ? undefined : figure.kind === 'blank' ? 'blank' : 'unreadable',
  }
}

function fits(figure: Extract<Figure, { kind: 'number' }>, column: ColumnForm): boolean {
  const { value, unit, currency, doubtfulSign } = figure
  if (column.kind === 'money') return value.coefficient >= 0
  if (unit !== undefined || currency || toInteger(value) === undefined) return false
  return column.kind === 'change' ? !doubtfulSign : value.coefficient >= 0
}
