import type { Form, RowForm, TableForm, TableId } from '../../forms/form.ts'
import { tableOf } from '../../forms/index.ts'
import { rowsOf } from '../../forms/rows.ts'
import type { Cell, Table } from '../../parse/table.ts'
import type { AlignedRow, AlignedTable, AlignedContent } from './align.ts'
import type { ClassifiedRow } from '../rows/classify.ts'
import { alignLabelled } from './labelled.ts'
import { withoutMixed } from './mixed.ts'
import { alignSideBySide } from './sideBySide.ts'
import { explainUnmatchedRows } from './unmatchedRows.ts'
import { flatMap } from '../../text/flatMap.ts'

/** Sets the classified rows of a report against the templates of `form`; a table without a row is left out. */
export function alignTables(rows: readonly ClassifiedRow[], form: Form): readonly AlignedTable[] {
  const grids = new Set<Table['cellsBy']>()
  const order: readonly TableId[] = ['applications', 'disputes', 'disclosure']
  const aligned = order.map(id => {
    const template = tableOf(form, id)
    const found =
      template.arrangement === 'labelled'
        ? alignLabelled(rows, form, template, grids)
        : alignSideBySide(rows, form, template, grids)
    return found && finish(template, found, form)
  })
  return aligned.filter(table => table !== undefined).sort((a, b) => a.start - b.start)
}

function finish(template: TableForm, found: AlignedContent, form: Form): AlignedTable {
  const faults = found.faults.filter(({ kind }) => kind !== 'extra' || isTooWide(found.rows))
  const present = new Set(found.rows.map(({ placed }) => placed.row.id))
  const missing = rowsOf(form.id, template.id).filter(({ row }) => !isCovered(row.id, present))
  const explained = explainUnmatchedRows(found, missing)
  const isUnread = faults.some(({ read }) => read === 'not')
  const rows = isUnread ? withoutPlaces(explained.rows) : withoutMixed(explained.rows, missing)
  const [first, last] = [rows[0]!.written, rows.at(-1)!.written]
  return {
    id: template.id,
    template,
    layout: rows[0]!.table.layout,
    rows,
    missing: missing.map(({ row }) => row),
    extra: explained.extra,
    unknownColumns: found.unknownColumns,
    faults,
    start: first.start,
    end: last.end,
  }
}

/** Whether most rows with figures have more of them than the form has columns. */
function isTooWide(rows: readonly AlignedRow[]): boolean {
  const filled = rows.filter(
    ({ placement }) => placement.kind !== 'placed' || placement.cells.some(({ text }) => text !== ''),
  )
  return filled.filter(({ placement }) => placement.kind === 'long').length * 2 > filled.length
}

/** Rows that are blank from end to end stay; where several stand in one written row, all of it must be. */
function withoutPlaces(rows: readonly AlignedRow[]): readonly AlignedRow[] {
  const filled = new Set(rows.filter(row => figuresOf(row).length > 0).map(({ written }) => written))
  return rows.map(row => {
    const isKnown = row.placement.kind === 'unsure' || !filled.has(row.written)
    return isKnown ? row : { ...row, placement: { kind: 'unsure', figures: figuresOf(row) } }
  })
}

function figuresOf({ placement }: AlignedRow): readonly Cell[] {
  const cells = placement.kind === 'placed' ? placement.cells : placement.figures
  return cells.filter(({ text }) => text !== '')
}

/** The rows of a table of the form that are not among these. */
export function missingFrom({ blocks }: TableForm, rows: readonly AlignedRow[]): readonly RowForm[] {
  const present = new Set(rows.map(({ placed }) => placed.row.id))
  return flatMap(blocks, block => block.rows.filter(({ id }) => !isCovered(id, present)))
}

/** A row is there itself, or as the one row that another form has in its place (`a` for `a.b` and the reverse). */
function isCovered(id: string, present: ReadonlySet<string>): boolean {
  if (present.has(id)) return true
  const dot = id.indexOf('.')
  if (dot !== -1 && present.has(id.slice(0, dot))) return true
  return [...present].some(other => other.startsWith(`${id}.`))
}
