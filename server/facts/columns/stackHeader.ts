import type { ClassifiedRow, HeaderLabel } from '../rows/classify.ts'
import type { ColumnPlan } from './columns.ts'
import { losesHeaders, type HeaderFault } from './header.ts'
import { columnName } from '../name.ts'

/** A row of a stack of small tables, with the labels of the header above it and the columns taken from them. */
export interface HeadedRow {
  readonly classified: ClassifiedRow
  readonly header: readonly HeaderLabel[]
  readonly plan: ColumnPlan
}

/** In a stack of small tables each has a header of its own; the figures below go by the names in it. */
export function stackFaults(rows: readonly HeadedRow[]): readonly HeaderFault[] {
  const headers = new Map<readonly HeaderLabel[], HeadedRow>()
  for (const row of rows) if (!headers.has(row.header)) headers.set(row.header, row)
  return [...headers.values()].flatMap(row => faultOf(row) ?? [])
}

function faultOf({ classified, header, plan }: HeadedRow): HeaderFault | undefined {
  const { block, columns } = plan
  const written = columns.flatMap((planned, i) => (planned ? [{ ...planned, label: header[i] }] : []))
  if (header.length === 0 && losesHeaders(classified.table)) return undefined
  if (header.length === 0)
    return { kind: 'absent', at: classified.match?.label ?? classified.row, columns: [], read: 'byOrder' }
  if (written.some(planned => planned.label === undefined)) return undefined
  const astray = written.find(({ at }, i) => i > 0 && at < written[i - 1]!.at)
  if (astray)
    return { kind: 'order', at: astray.label!.cell, columns: [astray.label!.cell.text], read: 'byName' }
  const unknown = header.filter((_, i) => columns[i] === undefined)
  const lacking = block.columns.filter(column => !written.some(planned => planned.column === column))
  if (written.length > 0 && lacking.length > unknown.length)
    return { kind: 'missing', at: header.at(-1)!.cell, columns: lacking.map(columnName), read: 'byName' }
  return undefined
}
