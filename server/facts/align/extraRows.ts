import type { PlacedRow } from '../../forms/rows.ts'
import type { ExtraRow } from './align.ts'
import type { ClassifiedRow } from '../rows/classify.ts'

interface Labelled {
  readonly classified: ClassifiedRow
  readonly placed: PlacedRow
}

/** The rows of a table after the first of each. */
export function repeated(rows: readonly Labelled[], firsts: readonly Labelled[]): readonly ExtraRow[] {
  const taken = new Set(firsts.map(({ classified }) => classified))
  return rows
    .filter(({ classified }) => !taken.has(classified))
    .map(({ classified, placed }) => ({
      table: classified.table,
      written: classified.row,
      label: classified.match!.label,
      repeats: placed.row,
      ...(classified.filled === 0 && { isEmpty: true as const }),
    }))
}

/** Rows with figures that stand between matched rows of the table, or right behind the last, and match none. */
export function unknownRows(
  rows: readonly ClassifiedRow[],
  entries: readonly Labelled[],
): readonly ExtraRow[] {
  const first = rows.indexOf(entries[0]!.classified)
  const last = rows.indexOf(entries.at(-1)!.classified)
  const behind = rows[last + 1]?.table === rows[last]!.table ? last + 1 : last
  return rows.slice(first, behind + 1).flatMap(({ match, header, filled, table, row }) => {
    if (match || filled === 0) return []
    const label = header.at(-1)?.cell
    return [{ table, written: row, ...(label && { label }) }]
  })
}
