import type { AlignedTable } from '../facts/align/align.ts'
import { shortRowName } from '../facts/name.ts'
import { accountedFor } from '../facts/align/unmatchedRows.ts'
import { rowsOf, type PlacedRow } from '../forms/rows.ts'
import type { Report } from '../report.ts'
import { NOTHING, type Text } from '../text/locale.ts'
import { oneFindingForMany } from './manyRows.ts'
import { rowRange } from './place.ts'
import type { Rule, Violation } from './rule.ts'

export const missingRow: Rule = {
  id: 'missing-row',
  title: { zh: '表格缺行', en: 'A row is missing' },
  severity: 'warning',
  check: report =>
    report.tables.flatMap(table => {
      const runs = runsOfMissing(report, table)
      const count = runs.flat().length
      return oneFindingForMany(
        runs.map(run => violation(report, table, run)),
        () => ({
          zh: `本表有 ${runs.length} 处共缺少 ${count} 行，相关勾稽关系无法核对，请补上。`,
          en: `${count} rows of this table are missing, in ${runs.length} places. Sums over them cannot be checked; add them from the original.`,
        }),
      )
    }),
}

/** Missing rows that follow each other in the form are one loss, and one finding. */
function runsOfMissing(report: Report, table: AlignedTable): readonly (readonly PlacedRow[])[] {
  const there = accountedFor(table)
  const missing = new Set(table.missing.map(({ id }) => id).filter(id => !there.has(id)))
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

function violation(report: Report, table: AlignedTable, run: readonly PlacedRow[]): Violation {
  const before = table.rows.findLast(({ placed }) => placed.order < run[0]!.order)
  const where = before ? shortRowName(before.placed) : undefined
  const names = namesOf(run)
  const atEnd = run.length > MOST_NAMED && run.at(-1) === rowsOf(report.standard.id, table.id).at(-1)
  const cut = atEnd && before !== undefined ? CUT_OFF : NOTHING
  return {
    range: rowRange(before ?? table.rows[0]!),
    message: {
      zh: `${where === undefined ? '表首' : `“${where}”之后`}缺少 ${run.length} 行：${names.zh}。${cut.zh}相关勾稽关系无法核对，请补上。`,
      en: `${run.length} row${run.length > 1 ? 's are' : ' is'} missing ${where === undefined ? 'at the top' : `after “${where}”`}: ${names.en}. ${cut.en}Sums over them cannot be checked; add them.`,
    },
    facts: run.flatMap(({ factIds }) => factIds),
  }
}

const CUT_OFF: Text = { zh: '疑表被截断。', en: 'The rest of the table seems to be cut off. ' }

/** Of more rows than these only the first and the last are named. A guess, nothing measured. */
const MOST_NAMED = 2

function namesOf(run: readonly PlacedRow[]): Text {
  const names = run.map(shortRowName)
  if (names.length <= MOST_NAMED) return { zh: names.join('、'), en: names.join(', ') }
  const [first, last] = [names[0]!, names.at(-1)!]
  return { zh: `从“${first}”到“${last}”`, en: `from “${first}” to “${last}”` }
}
