// The rows of the forms by their ids.
import { labelKey } from '../text/fold.ts'
import { FORMS } from './index.ts'
import type { Block, Form, FormId, RowForm, TableForm, TableId } from './form.ts'

/** A row of a form together with where it belongs. */
export interface PlacedRow {
  readonly form: Form
  readonly table: TableForm
  readonly block: Block
  readonly row: RowForm
  /** Its place among all rows of its table. */
  readonly order: number
  /** Its label's key (see `labelKey`). */
  readonly key: string
  /** The ids of its facts, one a column of the block. */
  readonly factIds: readonly string[]
}

/** The rows of a table of one form, in the form's order. */
export function rowsOf(form: FormId, table: TableId): readonly PlacedRow[] {
  return ROWS.get(form)!.get(table)!
}

/** Whether a table is several small ones below each other, each with columns of its own. */
export function isStacked({ blocks }: TableForm): boolean {
  return blocks.length > 1
}

export function findRow(form: FormId, table: TableId, row: string): PlacedRow | undefined {
  return BY_ID.get(form)!.get(table)!.get(row)
}

const ROWS: ReadonlyMap<FormId, ReadonlyMap<TableId, readonly PlacedRow[]>> = /* @__PURE__ */ new Map(
  FORMS.map(form => [form.id, new Map(form.tables.map(table => [table.id, place(form, table)]))]),
)

const BY_ID: ReadonlyMap<
  FormId,
  ReadonlyMap<TableId, ReadonlyMap<string, PlacedRow>>
> = /* @__PURE__ */ new Map(
  FORMS.map(form => [
    form.id,
    new Map(
      form.tables.map(({ id }) => [id, new Map(rowsOf(form.id, id).map(placed => [placed.row.id, placed]))]),
    ),
  ]),
)

/** The labels of the outermost groups of rows. */
export const ROW_GROUPS: readonly string[] = /* @__PURE__ */ [
  ...new Set(
    FORMS.flatMap(({ tables }) =>
      tables.flatMap(({ blocks }) =>
        blocks.flatMap(({ rows }) => rows.flatMap(({ groups }) => groups?.[0] ?? [])),
      ),
    ),
  ),
]

function place(form: Form, table: TableForm): readonly PlacedRow[] {
  const all = table.blocks.flatMap(block => block.rows.map(row => ({ block, row })))
  return all.map(({ block, row }, order) => ({
    form,
    table,
    block,
    row,
    order,
    key: labelKey(row.label),
    factIds: block.columns.map(column => `${table.id}.${row.id}.${column.id}`),
  }))
}
