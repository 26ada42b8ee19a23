// What was found, as ranges of the text.
import { BEYOND, type Range } from '../text/range.ts'
import { blankPlaces } from './blanks.ts'
import type { Found, FoundTable } from './found.ts'
import type { Grammar } from './grammar.ts'
import { columnLabels, labelsAbove, type Letters } from './header.ts'
import { columnsIn } from './placement.ts'
import type { ReadCell, ReadRow, ReadTable } from './reading.ts'
import { isHeading, type Row } from './rows.ts'
import { BLANK, FIGURE, addCells, endOf, kindOf, startOf, type Stream } from './stream.ts'

export function answerOf({ stream, tables }: Found, grammar: Grammar): readonly ReadTable[] {
  return tables.map(table => ({
    form: table.form,
    table: table.table,
    rows: table.rows.map(row => rowOf(stream, grammar, table, row)),
    whole: table.decision.whole,
    strange: strangeCells(stream, table),
    header: rangeOf(stream, around(headerOf(stream, grammar, table, tables))),
  }))
}

function rowOf(stream: Stream, { alphabet }: Grammar, { decision }: FoundTable, row: Row): ReadRow {
  const reading = decision.read.get(row)
  const reason = reading ? undefined : decision.refused.get(row)
  const read = {
    row: row.link.row!,
    label: row.labelled ? rangeOf(stream, row) : undefined,
    errors: row.errors,
    cells: row.cells.map(cell => cellOf(stream, cell)),
    columns: reading && columnsIn(reading.placement),
    by: reading?.by ?? [],
    blanks: reading?.evidence ? blankPlaces(stream, alphabet, row, reading) : NO_PLACES,
  }
  return reason === undefined ? read : { ...read, reason }
}

const NO_PLACES: ReadonlyMap<number, number> = new Map()

function cellOf(stream: Stream, cell: number): ReadCell {
  const kind = kindOf(stream, cell)
  return {
    start: startOf(stream, cell),
    end: endOf(stream, cell),
    kind: kind === FIGURE ? 'figure' : kind === BLANK ? 'blank' : 'unreadable',
  }
}

function strangeCells(stream: Stream, { links, rows }: FoundTable): readonly ReadCell[] {
  const between = addCells(stream, links[0]!.start + 1, links.at(-1)!.end, [])
  const count = rows.reduce((sum, { cells }) => sum + cells.length, 0)
  // Nearly always every cell belongs to a row.
  if (count === between.length) return []
  const owned = new Set(rows.flatMap(({ cells }) => cells))
  return between.filter(cell => !owned.has(cell)).map(cell => cellOf(stream, cell))
}

/** The words of the header above the first row. */
function headerOf(
  stream: Stream,
  grammar: Grammar,
  { links, rows, unlabelled }: FoundTable,
  tables: readonly FoundTable[],
): readonly Letters[] {
  const first = rows[0]!
  if (unlabelled) return labelsAbove(stream, unlabelled, first) ?? []
  const headings = links.slice(0, links.indexOf(first)).filter(isHeading)
  return headings.length > 0 ? headings : (columnLabels(stream, grammar, tables, first.link.block) ?? [])
}

/** From the first letter of all words to the last; nothing where there is no word. */
function around(words: readonly Letters[]): Letters {
  let start = BEYOND
  let end = -BEYOND
  for (const word of words) {
    start = Math.min(start, word.start)
    end = Math.max(end, word.end)
  }
  return { start, end }
}

/** From the first letter to the last. */
function rangeOf({ text, letterAt }: Stream, { start, end }: Letters): Range | undefined {
  if (end <= start) return undefined
  const last = letterAt[end - 1]!
  return { start: letterAt[start]!, end: text[last] === '&' ? text.indexOf(';', last) + 1 : last + 1 }
}
