import { sensesOf } from '../../forms/vocabulary.ts'
import type { Cell, Row, Table } from '../../parse/table.ts'
import { isFigureLike } from '../../text/figure.ts'
import { labelKey } from '../../text/fold.ts'

/**
 * The table with labels in one piece that a line break tore: what a row ends with and what the next begins with are
 * no labels of the form by themselves, but together they are one.
 */
export function withWholeLabels(table: Table): Table {
  const rows: Row[] = []
  let joined = false
  for (const row of table.rows) {
    const whole = rows.length > 0 ? joinedTo(rows.at(-1)!, row) : undefined
    if (whole) rows.splice(-1, 1, whole)
    else rows.push(row)
    joined ||= whole !== undefined
  }
  return joined ? { ...table, rows } : table
}

function joinedTo(above: Row, row: Row): Row | undefined {
  const last = above.cells.findLastIndex(({ text }) => text !== '')
  const before = above.cells[last]
  if (!before || isFigureLike(before.text)) return undefined
  const first = row.cells.findIndex(({ text }) => text !== '')
  const behind = row.cells[first]
  if (!behind || isFigureLike(behind.text) || !tornLabel(before, behind)) return undefined
  const label: Cell = { text: before.text + behind.text, start: before.start, end: behind.end, joined: true }
  const range = { start: above.start, end: row.end }
  const isAlone = above.cells.findIndex(({ text }) => text !== '') === last
  if (isAlone) return { ...row, ...range, cells: row.cells.with(first, label) }
  return { ...row, ...range, cells: [...above.cells.slice(0, last), label, ...row.cells.slice(first + 1)] }
}

function tornLabel(before: Cell, behind: Cell): boolean {
  if (before.text.length + behind.text.length > LONGEST_LABEL) return false
  return isLabel(before.text + behind.text) && !isLabel(before.text) && !isLabel(behind.text)
}

function isLabel(text: string): boolean {
  return sensesOf(labelKey(text)).length > 0
}

const LONGEST_LABEL = 60
