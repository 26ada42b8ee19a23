import type { ColumnForm, TableId } from '../forms/form.ts'
import type { Cell } from '../parse/table.ts'
import { toInteger, type Exact } from '../text/exact.ts'
import { readFigure, type Unit } from '../text/figure.ts'
import type { Range } from '../text/range.ts'
import type { AlignedRow, AlignedTable } from './align.ts'
import type { PlannedColumn } from './columns.ts'
import type { LostFigure } from './place.ts'

/** A figure of the form and what the text has in its place. */
export interface Fact extends Range {
  /** `<table>.<row>.<column>`; a public contract. */
  readonly id: string
  readonly table: TableId
  readonly column: ColumnForm
  /** The row that it stands in. */
  readonly aligned: AlignedRow
  /** The cell's text. */
  readonly written: string
  /** Exact; absent for a blank and for what cannot be read. A count is an integer of 0 or more. */
  readonly value: Exact | undefined
  readonly unit: Unit | undefined
  /** What the sums prove of a blank: a whole number of 0 or more. */
  readonly deduced: number | undefined
  /** Why there is no value: nothing stands there, or something that is no figure of this column. */
  readonly absent: 'blank' | 'unreadable' | undefined
}

/** The facts of the aligned tables, in the order of the text. A row whose figures have no sure place gives none. */
export function collectFacts(tables: readonly AlignedTable[], text: string): readonly Fact[] {
  const facts: Fact[] = []
  for (const table of tables) {
    for (const aligned of table.rows) {
      const cells = placedCells(aligned)
      if (!cells) continue
      const lost = aligned.placement.kind === 'short' ? aligned.placement.lost : undefined
      for (const planned of aligned.columns) {
        const cell = cells[planned.index]
        if (cell) facts.push(readFact(table.id, aligned, planned, asWritten(cell, text)))
        else if (lost?.index === planned.index) facts.push(lostFact(table.id, aligned, planned, lost))
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
      return placement.settled
    case 'long':
    case 'unsure':
      return undefined
  }
}

/** A figure put together from several lines counts as the text has it: as no figure. */
function asWritten(cell: Cell, text: string): Cell {
  return cell.joined ? { ...cell, text: text.slice(cell.start, cell.end) } : cell
}

/** A figure that is not in the text, but whose column and value the sums leave no doubt of. */
function lostFact(
  table: TableId,
  aligned: AlignedRow,
  planned: PlannedColumn,
  { place, value }: LostFigure,
): Fact {
  const cell: Cell = { text: '', start: place, end: place }
  return { ...readFact(table, aligned, planned, cell), deduced: value }
}

function readFact(table: TableId, aligned: AlignedRow, planned: PlannedColumn, cell: Cell): Fact {
  const { column } = planned
  const { text: written, start, end } = cell
  const figure = readFigure(written)
  const readable = figure.kind === 'number' && fits(figure.value, column, figure.unit)
  return {
    id: aligned.placed.factIds[planned.at]!,
    table,
    column,
    aligned,
    written,
    start,
    end,
    value: readable ? figure.value : undefined,
    unit: readable ? (figure.unit ?? planned.unit) : undefined,
    deduced: undefined,
    absent: readable ? undefined : figure.kind === 'blank' ? 'blank' : 'unreadable',
  }
}

function fits(value: Exact, column: ColumnForm, unit: Unit | undefined): boolean {
  if (column.kind === 'money') return value.coefficient >= 0
  if (unit !== undefined || toInteger(value) === undefined) return false
  return column.kind === 'change' || value.coefficient >= 0
}
