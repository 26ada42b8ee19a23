// Rows without figures that lack empty cells.
import type { AlignedRow } from '../facts/align/align.ts'
import { shortRowName } from '../facts/name.ts'
import type { Edit } from '../format/edit.ts'
import { padRow } from '../format/rowWidth.ts'
import type { Report } from '../report.ts'
import { firstColumns, oneFindingForMany } from './manyRows.ts'
import { rowRange } from './place.ts'
import type { Text } from '../text/locale.ts'
import type { Fix, Violation } from './rule.ts'

/** Rows without figures in a table that writes all its cells. */
export function cellsLacking(report: Report, rows: readonly AlignedRow[]): readonly Violation[] {
  const short = rows.flatMap(row => {
    const { placement, reading } = row
    const lacking = placement.kind === 'placed' && reading !== 'packed' ? placement.lacking : undefined
    return lacking === undefined ? [] : [{ row, lacking, edit: padRow(report, row, lacking) }]
  })
  const all = short.reduce((sum, { lacking }) => sum + lacking, 0)
  const edits = short.flatMap(({ edit }) => edit ?? [])
  const found = oneFindingForMany(
    short.map(({ row, lacking, edit }) => cellsLackingIn(row, lacking, edit)),
    count => ({
      zh: `本表有 ${count} 行没有数据，且共少 ${all} 个空白单元格。请补上。`,
      en: `${count} rows of this table have no figures and too few empty cells: ${all} are lacking.`,
    }),
  )
  const together = found.length < short.length && edits.length === short.length
  return together ? [{ ...found[0]!, fixes: () => [adding(all, edits)] }] : found
}

function cellsLackingIn(row: AlignedRow, lacking: number, edit: Edit | undefined): Violation {
  const { placed, columns } = row
  return {
    range: rowRange(row),
    message: {
      zh: `“${shortRowName(placed)}”少 ${lacking} 个空白单元格（${firstColumns(columns.slice(-lacking).map(({ column }) => column))}）。请补上。`,
      en: `“${shortRowName(placed)}” is ${lacking} empty cell${lacking > 1 ? 's' : ''} short.`,
    },
    facts: columns.map(({ at }) => placed.factIds[at]!),
    fixes: () => [edit ? adding(lacking, [edit]) : { title: titleOf(lacking), reason: NO_ROOM }],
  }
}

function adding(cells: number, edits: readonly Edit[]): Fix {
  return { title: titleOf(cells), preferred: true, safe: false, edits }
}

function titleOf(cells: number): Text {
  return { zh: `补上 ${cells} 个空白单元格`, en: `Add ${cells} empty cell${cells > 1 ? 's' : ''}` }
}

const NO_ROOM: Text = {
  zh: '这种排版不能只在行尾添加单元格，须在原来的表格中补',
  en: 'in this layout a cell cannot simply be added at the end of a row; add it in the original table',
}
