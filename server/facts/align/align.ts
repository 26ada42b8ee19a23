import type { RowForm, TableForm, TableId } from '../../forms/form.ts'
import type { PlacedRow } from '../../forms/rows.ts'
import type { Cell, LayoutId, Row, Table } from '../../parse/table.ts'
import type { Reason } from '../../reading/reading.ts'
import type { Range } from '../../text/range.ts'
import type { HeaderLabel } from '../rows/classify.ts'
import type { PlannedColumn } from '../columns/columns.ts'
import type { HeaderFault } from '../columns/header.ts'
import type { Placement, Reading } from '../columns/place.ts'

/** A written table set against its template. */
export interface AlignedTable extends Range {
  readonly id: TableId
  readonly template: TableForm
  readonly layout: LayoutId
  /** The rows found, in the order of the text. */
  readonly rows: readonly AlignedRow[]
  /** Rows of the template that the text lacks. */
  readonly missing: readonly RowForm[]
  /** Written rows with figures among the others that are no row of the form, or one that was there already. */
  readonly extra: readonly ExtraRow[]
  /** Labels of the header that are no column of the form; the figures below them are left out. */
  readonly unknownColumns: readonly HeaderLabel[]
  /** How its header differs from the form's; in a stack of small tables each has one of its own. */
  readonly faults: readonly HeaderFault[]
}

export interface AlignedRow {
  /** The row of the form that it is; of another form than the report's where only that one has such a row. */
  readonly placed: PlacedRow
  readonly table: Table
  readonly written: Row
  /** The row's label; a row that the form leaves without one has none. */
  readonly label: Cell | undefined
  /** Whether the label is worded as in the form. */
  readonly exact: boolean
  readonly columns: readonly PlannedColumn[]
  /** How its table keeps blanks. */
  readonly reading: Reading['kind']
  readonly placement: Placement
  /** Why the form does not say which columns its cells stand in. */
  readonly reason?: Reason
}

/** The rows of a table that share a written row: side by side several do, else each has its own. */
export function writtenRows(table: AlignedTable): readonly (readonly AlignedRow[])[] {
  const groups: AlignedRow[][] = []
  for (const row of table.rows) {
    const open = groups.at(-1)
    if (open?.[0]?.written === row.written) open.push(row)
    else groups.push([row])
  }
  return groups
}

export interface ExtraRow {
  readonly table: Table
  readonly written: Row
  readonly label?: Cell
  /** The row of the form whose second copy it is. */
  readonly repeats?: RowForm
  /** That copy has no figures. */
  readonly isEmpty?: true
  /** The row of the form that is missing in its place, and that it probably is. */
  readonly instead?: PlacedRow
}

/** What the text has of one table of the form. */
export interface AlignedContent {
  readonly rows: readonly AlignedRow[]
  readonly extra: readonly ExtraRow[]
  readonly unknownColumns: readonly HeaderLabel[]
  readonly faults: readonly HeaderFault[]
}
