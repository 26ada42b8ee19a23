// Every table of the form as it is officially drawn, whatever its layout in the text.
import type { AlignedTable } from '../../../facts/align/align.ts'
import { drawTable, type GridCell } from '../../../format/grid.ts'
import type { Block, RowForm, TableForm } from '../../../forms/form.ts'
import { isStacked, type PlacedRow } from '../../../forms/rows.ts'
import { tableById, type Report } from '../../../report.ts'
import { say, type Locale } from '../../../text/locale.ts'
import type { FigureCells } from './figures.ts'
import type { CellView, TableView } from '../../../protocol/preview.ts'

/** Every table of the form as it is officially drawn, whatever its layout in the text. */
export function tableViews(report: Report, figures: FigureCells, locale: Locale): readonly TableView[] {
  return report.standard.tables.map(template => {
    const { id } = template
    const { heading } = report.standard.sections.find(section => section.id === template.section)!
    const table = tableById(report, id)
    if (!table) return { id, heading, note: say(ABSENT, locale), width: 0, rows: [] }
    const grid = drawTable(withWrittenRows(template, table), (row, column) => `${id}.${row.id}.${column.id}`)
    return {
      id,
      heading,
      width: grid.width,
      rows: grid.rows.map(cells => rowView(cells, grid.width, figures)),
    }
  })
}

const ABSENT = { zh: '文中没有这张表。', en: 'The text does not have this table.' }

/**
 * The form's table with the rows of another form in the places of its own, where the text has those: nothing that
 * is written is left out.
 */
function withWrittenRows(template: TableForm, { rows }: AlignedTable): TableForm {
  const written = rows.map(({ placed }) => placed)
  const blocks = template.blocks.map(block => {
    const ids = new Set(block.rows.map(row => row.id))
    const other = written.find(({ row, block: own }) => ids.has(row.id) && own.columns !== block.columns)
    return other && isStacked(template) ? other.block : { ...block, rows: writtenRows(block, written) }
  })
  const shown = new Set(blocks.flatMap(block => block.rows.map(row => row.id)))
  const foreign = written.filter(({ row }) => !shown.has(row.id))
  const more = [...new Set(foreign.map(({ block }) => block))].map(block => ({
    ...block,
    rows: block.rows.filter(row => foreign.some(placed => placed.row === row)),
  }))
  return { ...template, blocks: [...new Set(blocks), ...more] }
}

/** A row of the form, or the one or more that another form has for it. */
function writtenRows({ rows }: Block, written: readonly PlacedRow[]): readonly RowForm[] {
  const ids = new Set(written.map(({ row }) => row.id))
  const shown = rows.flatMap(row => {
    if (ids.has(row.id)) return [row]
    const instead = written.filter(
      ({ row: { id } }) => row.id.startsWith(`${id}.`) || id.startsWith(`${row.id}.`),
    )
    return instead.length > 0 ? instead.map(placed => placed.row) : [row]
  })
  return [...new Set(shown)]
}

function rowView(cells: readonly GridCell[], width: number, figures: FigureCells): readonly CellView[] {
  const hasFigures = cells.some(({ text }) => figures.has(text))
  return cells.map(({ text, column, columns, rows }) => {
    const place = { column, columns, rows }
    const figure = figures.get(text)
    if (figure) return { ...place, ...figure }
    const kind = columns === width ? 'caption' : hasFigures ? 'row' : 'column'
    return { ...place, kind, text }
  })
}
