// A table that stands in a text more than once: what the places disagree on is not stated.
import type { ChainFinder } from './chain.ts'
import type { Found, FoundTable } from './found.ts'
import type { Grammar } from './grammar.ts'
import { hasColumn } from './placement.ts'
import { dealCells, isFilled, lastCell, type Row, type Table } from './rows.ts'
import { endOf, sliceOf, startOf, type Stream } from './stream.ts'
import { THRESHOLDS } from './thresholds.ts'

/** Whether another chain of a table stands elsewhere in the text, with cells. */
export function standsTwice(stream: Stream, grammar: Grammar, chains: ChainFinder, table: Table): boolean {
  const [first] = table.rows
  const last = table.rows.at(-1)
  if (!first || !last) return false
  const second = chains(table.table, { from: first.start, to: last.end })
  if (!second) return false
  const filled = dealCells(stream, grammar, second).rows.filter(row => {
    return isFilled(row) && row.cells.length <= row.link.width
  })
  return filled.length >= THRESHOLDS.rowsOfSecond
}

/** The text without the tables that were read, every offset kept. */
export function withoutTables({ stream, tables }: Found): string {
  let text = sliceOf(stream, 0, stream.length)
  for (const table of tables) {
    const start = startOfTable(stream, table)
    const end = endOfTable(stream, table)
    if (end > start)
      text = text.slice(0, start) + text.slice(start, end).replace(/\S/g, ' ') + text.slice(end)
  }
  return text
}

function startOfTable(stream: Stream, { rows }: Table): number {
  const first = rows[0]!
  return first.labelled || !isFilled(first) ? stream.letterAt[first.start]! : startOf(stream, first.cells[0]!)
}

function endOfTable(stream: Stream, { rows }: Table): number {
  let end = 0
  for (const row of rows) {
    if (isFilled(row)) end = Math.max(end, endOf(stream, lastCell(row)))
    else if (row.end > row.start) end = Math.max(end, stream.letterAt[row.end - 1]! + 1)
  }
  return end
}

/** Refuses the rows of a reading that another one of the same text contradicts. */
export function refuseContradictedBy(other: Found, found: Found): void {
  const isOtherForm = other.tables[0]?.form !== found.tables[0]?.form
  for (const table of found.tables) {
    const theirs = other.tables.find(({ table: id }) => id === table.table)
    if (!theirs || theirs.decision.read.size === 0) continue
    for (const row of [...table.decision.read.keys()]) {
      const same = theirs.rows.find(({ link }) => link.row === row.link.row)
      const isRead = same && theirs.decision.read.has(same)
      const differs = isRead ? !sayAlike(found.stream, table, row, other.stream, theirs, same) : isOtherForm
      if (!differs) continue
      table.decision.read.delete(row)
      table.decision.refused.set(row, 'stands twice')
    }
  }
}

function sayAlike(
  stream: Stream,
  table: FoundTable,
  row: Row,
  otherStream: Stream,
  theirs: FoundTable,
  other: Row,
): boolean {
  if (row.link.width !== other.link.width) return false
  const mine = valuesOf(stream, table, row)
  return valuesOf(otherStream, theirs, other).every((value, column) => Object.is(value, mine[column]))
}

/** The figure of each column; NaN where there is none. */
function valuesOf(stream: Stream, { decision }: FoundTable, row: Row): readonly number[] {
  const { placement } = decision.read.get(row)!
  let cell = 0
  return Array.from({ length: row.link.width }, (_, column) => {
    return hasColumn(placement, column) ? stream.values[row.cells[cell++]!]! : NaN
  })
}
