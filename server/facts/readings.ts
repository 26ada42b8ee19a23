import type { LayoutId } from '../parse/table.ts'
import type { ClassifiedRow, HeaderLabel } from './classify.ts'
import type { ColumnPlan } from './columns.ts'
import { KEPT, PACKED, showsBlanks, type Reading } from './place.ts'

/** A row with its columns, and the labels of the header above it. */
interface Planned {
  readonly classified: ClassifiedRow
  readonly header: readonly HeaderLabel[]
  readonly plan: ColumnPlan
}

/**
 * Whether the rows of a table show that its blanks stand in their places: at least two have some between figures, or
 * all have as many cells as columns, which neither padded rows have nor those that lost their blanks.
 */
export function showBlanks(rows: readonly Planned[]): boolean {
  const inner = rows.filter(({ classified, plan }) => showsBlanks(classified, plan.columns.length))
  return inner.length >= FEWEST_SHOWING || isExact(rows)
}

const FEWEST_SHOWING = 2

/** Rows of several lengths, so that none is padded to the others' width; one may be damaged. */
function isExact(rows: readonly Planned[]): boolean {
  const values = ({ classified: { row, firstValue } }: Planned) => row.cells.length - firstValue
  const exact = rows.filter(planned => values(planned) === planned.plan.columns.length)
  const padded = rows.some(planned => values(planned) > planned.plan.columns.length)
  const lengths = new Set(exact.map(({ classified }) => classified.row.cells.length))
  return !padded && lengths.size > 1 && exact.length >= FEWEST_EXACT && exact.length + 1 >= rows.length
}

const FEWEST_EXACT = 4

/**
 * Without grid indexes of the whole table, a small table's header gives them. Else blanks are kept where the layout
 * says so, or where the rows do (`showing`).
 */
export function readingOf(row: Planned, showing: boolean, gridLayouts: ReadonlySet<LayoutId>): Reading {
  const { blanks, layout } = row.classified.table
  if (blanks === 'aligned') return headerIndexes(row) ?? PACKED
  const kept = blanks === 'kept' || (blanks === 'unknown' && (showing || gridLayouts.has(layout)))
  return kept ? KEPT : PACKED
}

/** The indexes at which the labels of the header stand, when each names a column. */
function headerIndexes({ header, plan }: Planned): Reading | undefined {
  const named = header.length > 0 && plan.columns.length === header.length
  return named ? { kind: 'grid', indexes: header.map(({ index }) => index) } : undefined
}
