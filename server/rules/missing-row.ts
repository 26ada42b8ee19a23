import type { AlignedTable } from '../facts/align.ts'
import { rowName } from '../facts/name.ts'
import { rowsOf, type PlacedRow } from '../forms/rows.ts'
import type { Report } from '../report.ts'
import { rowRange } from './place.ts'
import type { Rule, Violation } from './rule.ts'

export const missingRow: Rule = {
  id: 'missing-row',
  title: { zh: '表格缺行', en: 'A row is missing' },
  severity: 'warning',
  check: report =>
    report.tables.flatMap(table => runsOfMissing(report, table).map(run => violation(table, run))),
}

/** Missing rows that follow each other in the form are one loss, and one finding. */
function runsOfMissing(report: Report, table: AlignedTable): readonly (readonly PlacedRow[])[] {
  const missing = new Set(table.missing.map(({ id }) => id))
  const runs: PlacedRow[][] = []
  let open = false
  for (const placed of rowsOf(report.standard.id, table.id)) {
    const lost = missing.has(placed.row.id)
    if (lost && !open) runs.push([])
    if (lost) runs.at(-1)!.push(placed)
    open = lost
  }
  return runs
}

function violation(table: AlignedTable, run: readonly PlacedRow[]): Violation {
  const before = table.rows.findLast(({ placed }) => placed.order < run[0]!.order)
  const names = run.map(rowName)
  const where = before ? rowName(before.placed) : undefined
  return {
    range: rowRange(before ?? table.rows[0]!),
    message: {
      zh: `${where === undefined ? '表首' : `“${where}”之后`}缺少 ${run.length} 行：${names.join('、')}。含有这些行的合计无法核对，请补上。`,
      en: `${run.length} row${run.length > 1 ? 's are' : ' is'} missing ${where === undefined ? 'at the top' : `after “${where}”`}: ${names.join(', ')}. Sums over them cannot be checked; add them.`,
    },
    facts: run.flatMap(({ factIds }) => factIds),
  }
}
