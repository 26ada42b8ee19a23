import { applicationRows, disclosureBlocks, disputeColumns, type TableName } from './form.ts'
import type { InventedReport } from './report.ts'
import type { Needs } from './spelling.ts'

/**
 * A report whose blanks are told in a table by what the spelling needs: where a cell has to be written, its blank is
 * a nought. What makes a blank tellable is one of these laws:
 *
 * - marked: each blank has a sign of its own, so that a row of N columns has N cells that are seen;
 * - counted: each cell has a separator or a border of its own, and none is dropped, so that the cells of a row can be
 *   counted behind its name. Where only one end of a row has a separator, the row of table four, which has no name and
 *   no other row beside it, must begin and end with a figure;
 * - stepped: the gaps are spaces or line ends, a row without blanks shows how long one step is, and a gap of twice
 *   the length is a blank. What is left of the N cells stands at the row's end, which such a row shows as well;
 * - aligned: columns keep their place, and a row without blanks shows where they are.
 *
 * A row without any figure behind its name is blank by each of them, where its neighbours are read.
 */
export function tellable(report: InventedReport, name: TableName, needs: Needs): InventedReport {
  const figures = new Map(report.figures)
  const written = new Set(requiredOf(report, name, needs))
  for (const [id, digits] of figures) if (digits === undefined && written.has(id)) figures.set(id, '0')
  return { ...report, figures }
}

/** The figures that must be written. */
function requiredOf(report: InventedReport, name: TableName, needs: Needs): readonly string[] {
  if (needs === 'nothing') return []
  const rows = rowsOf(report, name)
  const ends = rows.filter(
    row => needs === 'row ends' && row.some(id => report.figures.get(id) !== undefined),
  )
  const last = ends.map(row => row.at(-1)!)
  if (name === 'disputes') return [rows[0]![0]!, rows[0]!.at(-1)!]
  return needs === 'ends' ? [] : [...last, ...teachersOf(report, name)]
}

/** One row of each depth; and the first of each small table, whose columns may be its own. */
function teachersOf(report: InventedReport, name: TableName): readonly string[] {
  const rows = rowsOf(report, name)
  if (name === 'applications') return [0, 2, 4].flatMap(i => rows[i]!)
  const firsts = disclosureBlocks(report.vintage).map(block => `disclosure.${block.rows[0]!.id}.`)
  return rows.flat().filter(id => firsts.some(first => id.startsWith(first)))
}

/** The ids of a table's figures, row by row. */
export function rowsOf({ vintage }: InventedReport, name: TableName): readonly (readonly string[])[] {
  switch (name) {
    case 'disclosure':
      return disclosureBlocks(vintage).flatMap(({ rows }) =>
        rows.map(({ id, columns }) => columns.map(column => `disclosure.${id}.${column}`)),
      )
    case 'applications':
      return applicationRows(vintage).map(({ id, columns }) =>
        columns.map(column => `applications.${id}.${column}`),
      )
    case 'disputes':
      return [disputeColumns().map(column => `disputes.${column}`)]
  }
}
