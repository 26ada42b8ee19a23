// The figure of last year that a figure takes over.
import type { Fact } from '../facts/fact.ts'
import type { TableId } from '../forms/form.ts'
import type { Report } from '../report.ts'
import type { Kin } from './kin.ts'

/** What a row of one year takes over from a row of the year before, column by column. */
export interface Succession {
  readonly table: TableId
  readonly row: string
  readonly rowBefore: string
}

/** 上年结转 is what last year's report carried forward. */
export const CARRIED: Succession = {
  table: 'applications',
  row: 'carriedOver',
  rowBefore: 'carriedForward',
}

/** The column that counts on from year to year, and those that say by how much it changed. */
export const IN_FORCE = { column: 'inForce', more: 'issued', fewer: 'repealed' } as const

/** A figure of a report, and the report. */
export interface PlacedFact {
  readonly report: Report
  readonly fact: Fact
}

/** The figure of last year's report that a figure takes over, or counts on from. */
export function counterpartOf(fact: Fact, { before }: Kin): PlacedFact | undefined {
  const id = idBefore(fact)
  const found = id === undefined ? undefined : before?.factById.get(id)
  return before && found && { report: before, fact: found }
}

function idBefore({ id, table, column, aligned }: Fact): string | undefined {
  if (table === CARRIED.table && aligned.placed.row.id === CARRIED.row) {
    return `${table}.${CARRIED.rowBefore}.${column.id}`
  }
  return column.id === IN_FORCE.column ? id : undefined
}
