import type { Form, TableForm, TableId } from '../../forms/form.ts'
import { rowsOf, type PlacedRow } from '../../forms/rows.ts'
import type { Cell, Table } from '../../parse/table.ts'
import { labelKey } from '../../text/fold.ts'
import type { AlignedRow, ExtraRow, AlignedContent } from './align.ts'
import type { ClassifiedRow, HeaderLabel } from '../rows/classify.ts'
import { planByOrder, type PlannedColumn } from '../columns/columns.ts'
import { gridIndexes, sideBySideReading } from '../columns/readings.ts'
import { findHeaderFaults } from '../columns/header.ts'
import { KEPT, PACKED, place, withTotals, type Placement, type Reading } from '../columns/place.ts'

/**
 * The rows of a form that stand beside each other: one written row of figures below a header that names its groups
 * and columns; in some reports below each other, each behind its label.
 */
export function alignSideBySide(
  rows: readonly ClassifiedRow[],
  form: Form,
  template: TableForm,
  grids: ReadonlySet<Table['cellsBy']>,
): AlignedContent | undefined {
  const placings = rowsOf(form.id, template.id)
  const width = template.blocks[0]!.columns.length
  let headed = false
  for (const [i, classified] of rows.entries()) {
    const words = classified.header.filter(label => belongsTo(label, template.id)).length
    if (words > 1 || isGluedHeader(classified, template)) headed = true
    if (!headed || classified.match) continue
    const stacked = labelledRow(classified, placings, width) && alignBelow(rows, i, template, placings)
    if (stacked) return { ...stacked, faults: findHeaderFaults(rows, classified, template) }
    if (classified.filled === 0 && isFollowedByFigures(rows, i)) continue
    if (canBeValues(classified, words, width * placings.length))
      return alignBeside(rows, i, template, placings, grids)
  }
  return undefined
}

/** Empty cells are those of a merged header where figures stand in the next rows of the same table. */
function isFollowedByFigures(rows: readonly ClassifiedRow[], i: number): boolean {
  return rows
    .slice(i + 1, i + 1 + MOST_EMPTY)
    .some(({ table, match, filled }) => table === rows[i]!.table && !match && filled > 1)
}

const MOST_EMPTY = 4

function alignBeside(
  rows: readonly ClassifiedRow[],
  i: number,
  template: TableForm,
  placings: readonly PlacedRow[],
  grids: ReadonlySet<Table['cellsBy']>,
): AlignedContent {
  const width = template.blocks[0]!.columns.length
  const count = width * placings.length
  const [candidate, reading] = sideBySideReading(rows[i]!, count, grids)
  const whole = sure(place(candidate, count, reading), rows[i + 1], candidate)
  const placement = withTotals(whole, candidate.table, placings, columnsOf(placings[0]!))
  const aligned = placings.map((placed, group) =>
    toRow(candidate, placed, slicePlacement(placement, group * width, (group + 1) * width), reading),
  )
  return {
    rows: aligned,
    extra: strayValues(rows, i, count, template),
    unknownColumns: [],
    faults: findHeaderFaults(rows, rows[i]!, template),
  }
}

function toRow(
  { table, row }: ClassifiedRow,
  placed: PlacedRow,
  placement: Placement,
  reading: Reading,
  label?: Cell,
): AlignedRow {
  const columns = columnsOf(placed)
  return { placed, table, written: row, label, exact: true, columns, reading: reading.kind, placement }
}

function columnsOf({ block }: PlacedRow): readonly PlannedColumn[] {
  return planByOrder(block).columns.filter(column => column !== undefined)
}

interface LabelledRow {
  readonly classified: ClassifiedRow
  readonly placed: PlacedRow
  readonly label: Cell
}

/** The row of the form whose label alone stands before some figures, as many as it has columns at most. */
function labelledRow(
  classified: ClassifiedRow,
  placings: readonly PlacedRow[],
  width: number,
): LabelledRow | undefined {
  const { header, filled, row, firstValue } = classified
  const label = header.at(-1)
  const blanks = row.cells.length - firstValue
  if (!label || filled > width || (filled === 0 && blanks !== width)) return undefined
  const named = header.flatMap(({ key }) => placings.filter(placed => keysOf(placed).includes(key)))
  const [placed] = named
  return named.length === 1 && keysOf(placed!).includes(label.key)
    ? { classified, placed: placed!, label: label.cell }
    : undefined
}

/** A row's label alone, and with those of its groups before it. */
function keysOf({ row, key }: PlacedRow): readonly string[] {
  return [key, labelKey([...(row.groups ?? []), row.label].join(''))]
}

/** Header rows between them included. */
const MOST_BELOW = 30

/** The first of each, when there are several: one alone may be half of a header. */
function alignBelow(
  rows: readonly ClassifiedRow[],
  i: number,
  template: TableForm,
  placings: readonly PlacedRow[],
): Omit<AlignedContent, 'faults'> | undefined {
  const width = template.blocks[0]!.columns.length
  const seen = new Set<PlacedRow>()
  const found = rows.slice(i, i + MOST_BELOW).flatMap(classified => {
    const labelled = classified.match ? undefined : labelledRow(classified, placings, width)
    if (!labelled || seen.has(labelled.placed)) return []
    seen.add(labelled.placed)
    return [labelled]
  })
  if (found.length < 2) return undefined
  const grid = gridIndexes(rows.slice(0, i), rows[i]!.table, template.blocks[0]!)
  const aligned = found.map(({ classified, placed, label }) => {
    const reading =
      grid && classified.table === rows[i]!.table ? grid : classified.table.blanks === 'kept' ? KEPT : PACKED
    const placement = withTotals(
      place(classified, width, reading),
      classified.table,
      [placed],
      columnsOf(placed),
    )
    return toRow(classified, placed, placement, reading, label)
  })
  return { rows: aligned, extra: [], unknownColumns: [] }
}

/** Figures in two rows where there should be one: unless the first is full, a row was torn and no place is sure. */
function sure(
  placement: Placement,
  next: ClassifiedRow | undefined,
  { table, row }: ClassifiedRow,
): Placement {
  const torn = next?.table === table && !next.match && next.header.length === 0 && next.filled > 0
  if (!torn || placement.kind !== 'placed' || placement.cells.every(({ text }) => text !== ''))
    return placement
  return { kind: 'short', figures: row.cells.filter(({ text }) => text !== '') }
}

function slicePlacement(placement: Placement, from: number, to: number): Placement {
  return placement.kind === 'placed' ? { kind: 'placed', cells: placement.cells.slice(from, to) } : placement
}

function belongsTo(label: HeaderLabel, id: TableId): boolean {
  return label.senses.some(
    sense => sense.table === id && (sense.kind === 'column' || sense.kind === 'header'),
  )
}

/** The labels of all columns in one cell, as where nothing stands between cells. */
function isGluedHeader({ table, header }: ClassifiedRow, { blocks }: TableForm): boolean {
  const [label] = header
  if (table.cellsBy !== 'nothing' || !label) return false
  return label.key.includes(labelKey(blocks[0]!.columns.map(column => column.label).join('')))
}

/**
 * The row of figures has no label of its own, or one that says nothing; where rows are not marked, the header stands
 * before it.
 */
function canBeValues(classified: ClassifiedRow, words: number, count: number): boolean {
  const { table, row, header, firstValue, filled } = classified
  const cells = row.cells.length - firstValue
  if (header.length === 0) return cells > 1 || table.cellsBy === 'nothing'
  if (table.stream === true && words > 1) return cells > 1
  return (
    header.every(({ senses }) => senses.length === 0) && filled > 1 && (cells === count || filled * 2 > count)
  )
}

/** What stands right below the row taken: its other half, or as many figures again; and second tables further on. */
function strayValues(
  rows: readonly ClassifiedRow[],
  taken: number,
  count: number,
  template: TableForm,
): readonly ExtraRow[] {
  const next = rows[taken + 1]
  const below = next?.table === rows[taken]!.table && !next.match && next.header.length === 0
  const { filled } = rows[taken]!
  const isEnd = filled === count && below && next.filled === 1
  const belongs = below && (next.filled === count || next.filled + filled === count || isEnd)
  let headed = false
  const again = rows.slice(taken + 2).filter(row => {
    const words = row.header.filter(label => belongsTo(label, template.id)).length
    if (words > 1) headed = true
    return headed && !row.match && row.filled === count
  })
  const [repeats] = template.blocks[0]!.rows
  return [
    ...(belongs
      ? [{ table: next.table, written: next.row, ...(next.filled === count && { repeats: repeats! }) }]
      : []),
    ...again.map(({ table, row }) => ({ table, written: row, repeats: repeats! })),
  ]
}
