// One finding for many rows with one fault.
import type { ColumnForm } from '../forms/form.ts'
import type { Text } from '../text/locale.ts'
import type { Violation } from './rule.ts'

/** Of more rows than these with one fault in a table, one finding speaks for all. A guess, nothing measured. */
export const MOST_ROWS_TO_NAME = 3

/** The columns that cells of one row stand in, by their labels: of more than a few the first. */
export function firstColumns(columns: readonly ColumnForm[]): string {
  const labels = columns.slice(0, MOST_COLUMNS_TO_NAME).map(({ label }) => label)
  return labels.join('、') + (columns.length > labels.length ? '等' : '')
}

/** Of more columns than these only the first are named. */
const MOST_COLUMNS_TO_NAME = 3

/** The findings of rows with one fault while they are few, else one that leads to each of them. */
export function oneFindingForMany(
  rows: readonly Violation[],
  summary: (count: number) => Text,
): readonly Violation[] {
  const [first] = rows
  if (!first || rows.length <= MOST_ROWS_TO_NAME) return rows
  return [
    {
      range: first.range,
      message: summary(rows.length),
      facts: rows.flatMap(({ facts = [] }) => facts),
      related: rows.map(({ range, message }) => ({ range, message })),
    },
  ]
}
