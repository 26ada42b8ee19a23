// What a row, a column, a figure is called.
import type { ColumnForm, RowForm } from '../forms/form.ts'
import type { PlacedRow } from '../forms/rows.ts'
import { enumeratorEnd } from '../text/fold.ts'
import type { Text } from '../text/locale.ts'

/** A row's full name: `三、（三）不予公开 / 1.属于国家秘密`, `第二十条第（一）项 / 规章`. */
export function rowName({ block, row }: PlacedRow): string {
  return [...(block.caption === undefined ? [] : [block.caption]), ...labelPath(row)].join(' / ')
}

/** A column's full name: `法人或其他组织 / 商业企业`. */
export function columnName(column: ColumnForm): string {
  return [...(column.groups ?? []), column.label].join(' / ')
}

/** A figure's full name: its row and its column. */
export function factName({ aligned, column }: Named): string {
  return `${rowName(aligned.placed)} · ${columnName(column)}`
}

interface Named {
  readonly aligned: { readonly placed: PlacedRow }
  readonly column: ColumnForm
}

/** As much of a row's name as tells it from the other rows of its table: `（三）4.保护第三方合法权益`. */
export function shortRowName({ row: { groups = [], label, short } }: PlacedRow): string {
  const numbers = groups.slice(1).map(group => group.slice(0, enumeratorEnd(group)))
  return [...numbers, short ?? withoutRemark(label)].join('')
}

/** What a row of the form is in its table: where all stand beside each other in one written row, it is a group of columns. */
export function rowWord({ table }: PlacedRow): Text {
  return table.arrangement === 'sideBySide' ? { zh: '组', en: 'group' } : { zh: '行', en: 'row' }
}

/** `（二）部分公开（区分处理的，只计这一情形，不计其他情形）` without what stands in the brackets behind. */
function withoutRemark(label: string): string {
  const end = enumeratorEnd(label)
  const remark = label.slice(end).search(/[（(]/)
  return remark > 0 ? label.slice(0, end + remark) : label
}

/** A figure's name within its table, as short as it can be without doubt. */
export function shortName({ aligned, column }: Named): string {
  return `${shortRowName(aligned.placed)} · ${column.label}`
}

/** The labels from the outermost group to the row; of a numbered outer group only the number is kept. */
function labelPath({ groups = [], label }: RowForm): readonly string[] {
  const path: readonly string[] = [...groups, label]
  const [outer, next, ...rest] = path
  if (outer === undefined || next === undefined) return path
  const number = outer.slice(0, enumeratorEnd(outer))
  return number === '' ? path : [number + next, ...rest]
}
