import type { Form } from '../forms/form.ts'
import { findRow, rowsOf, type PlacedRow } from '../forms/rows.ts'
import { columnName, rowName, shortRowName } from '../facts/name.ts'
import type { Cells } from './cells/selection.ts'

/**
 * What a claim means in the form's words: `（一）予以公开`, `三、（三）不予公开`, `行政复议 · 结果维持`. Of 表三
 * the column is said only when it is not the total.
 */
export function meaningName(form: Form, meaning: Cells): string {
  const cells = meaning.flatMap(id => placeOf(form, id) ?? [])
  const rows = [...new Set(cells.map(({ row }) => row))]
  const columns = [...new Set(cells.map(({ column }) => column))]
  const isTotal = rows[0]!.table.id === 'applications' && columns.join() === 'total'
  return rowsName(form, rows) + (isTotal ? '' : ` · ${columnsName(rows[0]!, columns)}`)
}

function columnsName({ block }: PlacedRow, ids: readonly string[]): string {
  const columns = block.columns.filter(({ id }) => ids.includes(id))
  const group = columns[0]!.groups?.at(-1)
  const isGroup = group !== undefined && columns.every(({ groups }) => groups?.includes(group))
  return isGroup && columns.length > 1 ? group : columns.map(columnName).join('＋')
}

/** A row's name without the note that some labels end with; the short one where it has one. */
function shortName(placed: PlacedRow): string {
  if (placed.row.short !== undefined) return shortRowName(placed)
  const name = rowName(placed)
  const short = placed.row.aliases?.find(alias => name.includes(`${alias}（`))
  return short === undefined ? name : name.slice(0, name.indexOf(short) + short.length)
}

/** Rows by their names; a group by its own where all its rows are meant. */
function rowsName(form: Form, rows: readonly PlacedRow[]): string {
  const names = new Set<string>()
  for (const placed of rows) {
    const group = placed.row.groups?.at(-1)
    const whole = rowsOf(form.id, placed.table.id).filter(({ row }) => row.groups?.includes(group!))
    const isWhole =
      group !== undefined &&
      rows.length > 1 &&
      whole.every(({ row }) => rows.some(other => other.row === row))
    names.add(isWhole ? group : shortName(placed))
  }
  return [...names].join('＋')
}

function placeOf(form: Form, id: string): { row: PlacedRow; column: string } | undefined {
  const [table, ...rest] = id.split('.')
  const column = rest.pop()!
  const row = findRow(form.id, table as PlacedRow['table']['id'], rest.join('.'))
  return row && { row, column }
}
