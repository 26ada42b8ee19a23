import type { Block, TableForm } from '../forms/form.ts'
import type { Table } from '../parse/table.ts'
import { labelKey } from '../text/fold.ts'
import type { ClassifiedRow, HeaderLabel } from './classify.ts'
import type { Reading } from './place.ts'

/** Why the figures below a header cannot be taken in the form's order. */
export interface HeaderFault {
  /** Its columns stand in another order, some are not there, or there are others and no telling where. */
  readonly kind: 'order' | 'missing' | 'extra'
  /** The label at which it shows. */
  readonly at: HeaderLabel
}

/** With fewer of its labels recognised, a header is too torn to say anything. */
const FEWEST_LABELS = 4

/** Checks the header above the first row of figures; without one nothing is known, and the form's order stands. */
export function findHeaderFault(
  rows: readonly ClassifiedRow[],
  first: ClassifiedRow,
  template: TableForm,
): HeaderFault | undefined {
  const headers = headersAbove(rows, first)
  const block = template.blocks[0]!
  return template.arrangement === 'sideBySide' ? groupFault(headers, block) : columnFault(headers, block)
}

/** The labels of each header row of its table above a row, and of its own, which where rows are not marked may be one. */
export function headersAbove(
  rows: readonly ClassifiedRow[],
  first: ClassifiedRow,
): readonly (readonly HeaderLabel[])[] {
  const headers: HeaderLabel[][] = []
  for (const row of rows) {
    if (row.table !== first.table) continue
    if (row.header.length > 0 && (row === first || !row.match)) headers.push([...row.header])
    if (row === first) break
  }
  return headers
}

/**
 * The cell indexes of the columns, when the header rows show each column label at an index of its own, in the
 * form's order: only a table with every cell in its grid place looks so.
 */
export function gridIndexes(
  rows: readonly ClassifiedRow[],
  table: Table,
  block: Block,
): Extract<Reading, { kind: 'grid' }> | undefined {
  if (table.stream) return undefined
  const at = new Map<string, number>()
  for (const { table: owner, header, match } of rows) {
    if (owner !== table || match) continue
    for (const { index, senses } of header) {
      for (const sense of senses) if (sense.kind === 'column') at.set(sense.column, index)
    }
  }
  const indexes = block.columns.map(({ id }) => at.get(id))
  const ascending = indexes.every((index, i) => index !== undefined && (i === 0 || index > indexes[i - 1]!))
  return ascending ? { kind: 'grid', indexes: indexes as number[] } : undefined
}

/** Within a header row the columns must ascend; a row that begins anew, as where rows are not marked, may. */
function columnFault(headers: readonly (readonly HeaderLabel[])[], block: Block): HeaderFault | undefined {
  const found = headers.flatMap(labels => labels.flatMap(label => placeOf(label, block) ?? []))
  if (new Set(found.map(({ at }) => at)).size < FEWEST_LABELS) return undefined
  const last = block.columns.length - 1
  const leaves = found.filter(({ at }) => at !== last)
  const astray = leaves.find(({ at }, i) => i > 0 && at < leaves[i - 1]!.at)
  const total = found.findIndex(({ at }) => at === last)
  if (astray) return { kind: 'order', at: astray.label }
  if (total === 0) return { kind: 'order', at: found[0]!.label }
  const unknown = headers.flat().filter(({ senses, index }) => senses.length === 0 && index > 0).length
  const lacking = block.columns.length - new Set(found.map(({ at }) => at)).size
  return lacking > unknown ? { kind: 'missing', at: found.at(-1)!.label } : undefined
}

/** Side by side the groups must stand in the form's order, and in each its columns. */
function groupFault(headers: readonly (readonly HeaderLabel[])[], block: Block): HeaderFault | undefined {
  const paths = block.rows.map(row => [...(row.groups ?? []), row.label].map(labelKey))
  const orders = [paths.map(path => path[0]!), paths.map(path => path.at(-1)!)]
  const labels = headers.flat()
  for (const order of orders) {
    const seen = labels.flatMap(label => {
      const at = order.indexOf(label.key)
      return at === -1 ? [] : [{ at, label }]
    })
    const astray = seen.find(({ at }, i) => i > 0 && at < seen[i - 1]!.at)
    if (astray) return { kind: 'order', at: astray.label }
  }
  for (const row of headers) {
    const columns = row.flatMap(label => placeOf(label, block) ?? [])
    const size = block.columns.length
    const astray = columns.find(({ at }, i) => i > 0 && at !== (columns[i - 1]!.at + 1) % size)
    if (astray) return { kind: 'order', at: astray.label }
  }
  return undefined
}

function placeOf(label: HeaderLabel, block: Block): { at: number; label: HeaderLabel } | undefined {
  for (const sense of label.senses) {
    if (sense.kind !== 'column') continue
    const at = block.columns.findIndex(({ id }) => id === sense.column)
    if (at !== -1) return { at, label }
  }
  return undefined
}
