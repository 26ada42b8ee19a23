// New sums written over a group of 总计 at once: of a row, of a table, of the report.
import type { Fact } from '../../../facts/fact.ts'
import type { TableId } from '../../../forms/form.ts'
import type { Edit } from '../../../format/edit.ts'
import { countFailing, recomputeAll, writeValues } from '../../../format/totals.ts'
import type { Report } from '../../../report.ts'
import type { Text } from '../../../text/locale.ts'
import type { Range } from '../../../text/range.ts'

/** New sums written over a group of 总计 at once. */
export interface Recomputed {
  readonly title: Text
  readonly edits: readonly Edit[]
}

/** The totals that can be recomputed at a place: those of its row, of its table, of the whole report. */
export interface Recomputations {
  readonly row?: Recomputed
  /** Absent also when it would change no more than the row's. */
  readonly table?: Recomputed
  readonly document?: Recomputed
}

const ROW = { zh: '重算本行总计', en: 'Recompute the totals of this row' }
const TABLE = { zh: '重算本表总计', en: 'Recompute the totals of this table' }
const DOCUMENT = { zh: '重算全文总计', en: 'Recompute all totals of the report' }

export function recomputations(report: Report, at?: Range): Recomputations {
  const table = report.tables.find(
    candidate => at && candidate.start <= at.start && at.start <= candidate.end,
  )
  const row = table?.rows.find(({ written }) => at && written.start <= at.start && at.start <= written.end)
  const ofRow = row && recomputed(report, ROW, fact => fact.aligned.written === row.written, table?.id)
  const ofTable = table && recomputeTable(report, table.id)
  const ofDocument = recomputeReport(report)
  return {
    ...(ofRow && { row: ofRow }),
    ...(ofTable && ofTable.edits.length !== ofRow?.edits.length && { table: ofTable }),
    ...(ofDocument && { document: ofDocument }),
  }
}

export function recomputeTable(report: Report, id: TableId): Recomputed | undefined {
  return recomputed(report, TABLE, fact => fact.table === id, id)
}

export function recomputeReport(report: Report): Recomputed | undefined {
  return recomputed(report, DOCUMENT, () => true)
}

/** Absent when every total among them is right already. */
function recomputed(
  report: Report,
  title: Text,
  among: (total: Fact) => boolean,
  table?: TableId,
): Recomputed | undefined {
  const values = recomputeAll(report, among)
  const edits = writeValues(report, values)
  if (edits.length === 0) return undefined
  const failing = countFailing(report, values, table)
  const outlook =
    failing === 0
      ? { zh: '', en: '' }
      : {
          zh: `（之后仍有 ${failing} 条勾稽关系不成立）`,
          en: ` (${failing} sum${failing > 1 ? 's' : ''} would still fail)`,
        }
  return {
    title: { zh: title.zh + outlook.zh, en: title.en + outlook.en },
    edits,
  }
}
