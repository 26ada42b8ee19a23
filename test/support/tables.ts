import { drawTable } from '../../server/format/grid.ts'
import { writeTable } from '../../server/format/writeTable.ts'
import type { Form, TableId } from '../../server/forms/form.ts'
import { tableOf } from '../../server/forms/index.ts'
import { rowsOf } from '../../server/forms/rows.ts'

/** The figures of a table by the ids of their rows and columns. */
export type Figures = Map<string, number>

/** Whole numbers below a bound, the same in every run. */
export type Random = (below: number) => number

export function randomFrom(seed: number): Random {
  let state = (seed * 2654435761) >>> 0
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 0x100000000) * below)
  }
}

/** An applications table in which every sum holds: mostly zeros, as in real reports, and some larger figures. */
export function soundApplications(form: Form, random: Random): Figures {
  const figures: Figures = new Map()
  const table = tableOf(form, 'applications')
  const columns = table.blocks[0]!.columns.map(({ id }) => id)
  const leaves = columns.slice(0, -1)
  const rows = rowsOf(form.id, 'applications').map(({ row }) => row.id)
  const results = rows.slice(2, -2)
  const set = (row: string, column: string, value: number) =>
    figures.set(`applications.${row}.${column}`, value)
  const get = (row: string, column: string) => figures.get(`applications.${row}.${column}`)!
  for (const column of leaves) {
    for (const row of results) set(row, column, random(3) === 0 ? random(random(4) === 0 ? 200 : 12) : 0)
    set(
      'resultsTotal',
      column,
      results.reduce((sum, row) => sum + get(row, column), 0),
    )
    set('carriedForward', column, random(3) === 0 ? random(9) : 0)
    const all = get('resultsTotal', column) + get('carriedForward', column)
    set('carriedOver', column, Math.min(all, random(6)))
    set('newlyReceived', column, all - get('carriedOver', column))
  }
  for (const row of rows)
    set(
      row,
      columns.at(-1)!,
      leaves.reduce((sum, column) => sum + get(row, column), 0),
    )
  return figures
}

/** A disputes table in which every sum holds: mostly small figures. */
export function soundDisputes(form: Form, random: Random): Figures {
  const figures: Figures = new Map()
  for (const { factIds } of rowsOf(form.id, 'disputes')) {
    const parts = factIds.slice(0, -1).map(() => (random(3) === 0 ? random(random(3) === 0 ? 400 : 12) : 0))
    const sum = parts.reduce((all, part) => all + part, 0)
    factIds.forEach((id, i) => figures.set(id, parts[i] ?? sum))
  }
  return figures
}

/** A report with nothing but this table, every cell in its place. */
export function applicationsText(form: Form, figures: ReadonlyMap<string, number>): string {
  return tableText(form, 'applications', figures)
}

export function tableText(form: Form, id: TableId, figures: ReadonlyMap<string, number>): string {
  const table = tableOf(form, id)
  const { heading } = form.sections.find(({ id }) => id === table.section)!
  const grid = drawTable(table, (row, column) => String(figures.get(`${id}.${row.id}.${column.id}`) ?? ''))
  return `${heading}\n${writeTable(grid, 'pipe', '\n')}`
}
