// Blank tables and rows with a place to fill in for each figure.
import type { AlignedRow, AlignedTable } from '../../../facts/align/align.ts'
import type { RowForm, TableForm } from '../../../forms/form.ts'
import { drawTable } from '../../../format/grid.ts'
import { writableLike, writeTable } from '../../../format/writeTable.ts'
import type { LayoutId } from '../../../parse/table.ts'
import type { Report } from '../../../report.ts'
import { lineAt } from '../../../text/source.ts'

/** Text as a snippet has it, in which `$` and others mean something. */
export function asSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&')
}

/** An official table with a place to fill in for each figure, in a layout like that of the report's other tables. */
export function blankTable({ tables }: Report, table: TableForm): string {
  const like = writableLike(tables[0]?.layout ?? 'pipe')
  // A cell a line: whoever fills in a blank one would have to add a line.
  const layout = like === 'cell-per-line' ? 'pipe' : like
  const grid = drawTable(table, () => FIGURE)
  let count = 0
  const text = asSnippet(writeTable(grid, layout, '\n')).replaceAll(FIGURE, () => `\${${++count}}`)
  return `${text.trimEnd()}$0`
}

/** A private character, which no label has. */
const FIGURE = '\ue000'

/**
 * A row of the form spelled as a row beside it that stands in as many groups, with a place to fill in for each figure;
 * where there is none, or rows run over lines, its label. `from` tells whether the cells before the label are there.
 */
export function blankRow(report: Report, table: AlignedTable, row: RowForm, from: 'line' | 'label'): string {
  const label = asSnippet(row.label)
  const model = table.rows.find(candidate => isModel(report, candidate, row))
  if (!model || !ROW_A_LINE.has(table.layout)) return label
  const { text } = report.source
  const before = text.slice(model.written.start, model.label!.start).replace(/[^|｜¦,;\s]+/g, '')
  let [snippet, at, count] = [from === 'line' ? asSnippet(before) + label : label, model.label!.end, 0]
  for (const fact of report.facts) {
    if (fact.aligned !== model) continue
    snippet += `${asSnippet(text.slice(at, fact.start))}\${${++count}}`
    at = fact.end
  }
  return `${snippet}${asSnippet(text.slice(at, model.written.end))}$0`
}

const ROW_A_LINE: ReadonlySet<LayoutId> = new Set<LayoutId>(['pipe', 'tsv', 'csv'])

function isModel({ source, facts }: Report, { placed, label, written, placement }: AlignedRow, row: RowForm) {
  return (
    label !== undefined &&
    placement.kind === 'placed' &&
    placed.block.rows.includes(row) &&
    placed.row.groups?.length === row.groups?.length &&
    lineAt(source, written.start) === lineAt(source, written.end) &&
    facts.some(({ aligned }) => aligned.written === written)
  )
}
