import type { Form, TableForm, TableId } from '../forms/form.ts'
import { rowsOf } from '../forms/rows.ts'
import type { AlignedRow, ExtraRow, Found } from './align.ts'
import type { ClassifiedRow, HeaderLabel } from './classify.ts'
import { planByOrder } from './columns.ts'
import { findHeaderFault } from './header.ts'
import { KEPT, PACKED, place, withTotals, type Placement, type Reading } from './place.ts'

/** The one row of figures below a header that names its groups and columns. */
export function alignSideBySide(
  rows: readonly ClassifiedRow[],
  form: Form,
  template: TableForm,
): Found | undefined {
  const block = template.blocks[0]!
  const width = block.columns.length
  const count = width * block.rows.length
  let headed = false
  for (const [i, classified] of rows.entries()) {
    const words = classified.header.filter(label => belongsTo(label, template.id)).length
    if (words > 1) headed = true
    if (!headed || classified.match || !canBeValues(classified, words)) continue
    const [candidate, reading] = sideBySideReading(classified, count)
    const placement = withTotals(
      sure(place(candidate, count, reading), rows[i + 1], candidate),
      candidate.table,
      rowsOf(form.id, template.id),
    )
    const columns = planByOrder(block).columns.filter(column => column !== undefined)
    const { table, row } = candidate
    const aligned = rowsOf(form.id, template.id).map((placed, group): AlignedRow => {
      const own = slicePlacement(placement, group * width, (group + 1) * width)
      return {
        placed,
        table,
        written: row,
        label: undefined,
        exact: true,
        columns,
        reading: reading.kind,
        placement: own,
      }
    })
    return {
      rows: aligned,
      extra: strayValues(rows, i, count),
      fault: findHeaderFault(rows, classified, template),
    }
  }
  return undefined
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

/** The row of figures has no label of its own; where rows are not marked, the header stands before it. */
function canBeValues({ table, row, header, firstValue }: ClassifiedRow, words: number): boolean {
  const cells = row.cells.length - firstValue
  return cells > 1 && (header.length === 0 || (table.stream === true && words > 1))
}

/** Where line breaks mark row ends, the header's end stands as one more empty cell before the figures. */
function sideBySideReading(classified: ClassifiedRow, count: number): readonly [ClassifiedRow, Reading] {
  const { table, row, firstValue } = classified
  const cells = row.cells.length - firstValue
  if (table.blanks === 'aligned') return [classified, cells === count ? KEPT : PACKED]
  if (table.blanks !== 'kept') return [classified, PACKED]
  if (!table.marked || classified.header.length === 0) return [classified, KEPT]
  const complete = cells > count && row.cells[firstValue]!.text === ''
  return complete ? [{ ...classified, firstValue: firstValue + 1 }, KEPT] : [classified, PACKED]
}

/** Further rows with as many figures right below the one taken. */
function strayValues(rows: readonly ClassifiedRow[], taken: number, count: number): readonly ExtraRow[] {
  const next = rows[taken + 1]
  if (next?.table !== rows[taken]!.table || next.match || next.header.length > 0 || next.filled !== count)
    return []
  return [{ table: next.table, written: next.row }]
}
