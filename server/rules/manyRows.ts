// One finding for many rows with one fault.
import type { Text } from '../text/locale.ts'
import type { Violation } from './rule.ts'

/** Of more rows than these with one fault in a table, one finding speaks for all. A guess, nothing measured. */
export const MOST_ROWS_TO_NAME = 3

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
