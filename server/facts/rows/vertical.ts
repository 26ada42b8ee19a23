import { ROW_GROUPS } from '../../forms/rows.ts'
import { sensesOf } from '../../forms/vocabulary.ts'
import type { Cell, Row, Table } from '../../parse/table.ts'
import { enumeratorEnd, fold, labelKey } from '../../text/fold.ts'

/**
 * The table without a group label that runs down beside its rows, a letter or two a row, and is glued to their labels:
 * `本（三）不予公开` below `年（二）部分公开`. It is one only where its letters follow each other down several rows.
 */
export function withoutVerticalLabel(table: Table): Table {
  if (table.cellsBy !== 'spaces') return table
  for (const group of ROW_GROUPS) {
    const stripped = rowsWithout(table, fold(group))
    if (stripped.size >= FEWEST_ROWS) {
      return { ...table, rows: table.rows.map(row => stripped.get(row) ?? row) }
    }
  }
  return table
}

const FEWEST_ROWS = 3

/** The rows whose label begins with the next letters of the group's, without these. */
function rowsWithout(table: Table, group: string): ReadonlyMap<Row, Row> {
  const found = new Map<Row, Row>()
  let from = 0
  for (const row of table.rows) {
    const at = row.cells.findIndex(({ text }) => text !== '')
    const glued = row.cells[at] && splitLabel(row.cells[at])
    const next = glued ? group.indexOf(fold(glued.lead), from) : -1
    if (!glued || next === -1) continue
    from = next + fold(glued.lead).length
    found.set(row, { ...row, cells: row.cells.with(at, glued.label) })
  }
  return found
}

/** A label of the form behind a few letters, from its number on. */
function splitLabel(cell: Cell): { readonly lead: string; readonly label: Cell } | undefined {
  const lead = LEAD.exec(cell.text)?.[0]
  if (lead === undefined) return undefined
  const text = cell.text.slice(lead.length)
  if (enumeratorEnd(text) === 0 || sensesOf(labelKey(text)).length === 0) return undefined
  return { lead, label: { ...cell, text, start: cell.start + lead.length } }
}

/** What stands before a number in brackets. */
const LEAD = /^[^\d（(]{1,4}(?=[（(])/
