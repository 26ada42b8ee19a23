// The tables among lines that another version of the text has too: they are not read again.
import type { Range } from '../text/range.ts'
import type { Source } from '../text/source.ts'
import type { LineSpan } from './layouts/layout.ts'
import { closesRows } from './layouts/pipe.ts'
import { CELL_SEPARATORS, lineStart } from './lines.ts'
import type { Cell, Table } from './table.ts'

/** What was read of a span of lines. */
export interface KeptSpan {
  /** All that it was read from: its lines, those next to them, and what the whole text says of bars at their ends. */
  readonly read: string
  readonly start: number
  readonly tables: readonly Table[]
}

/** What each span holds: what is known of one with the same lines, else what `find` finds. */
export function keepSpans(
  source: Source,
  spans: readonly LineSpan[],
  find: (span: LineSpan) => readonly Table[],
  before: readonly KeptSpan[] = [],
): readonly KeptSpan[] {
  return spans.map(span => {
    const start = lineStart(source, span.first)
    const read = readFrom(source, span)
    const known = before.find(other => other.read === read)
    const tables = known ? moved(known.tables, start - known.start) : find(span)
    return { read, start, tables }
  })
}

function readFrom(source: Source, { first, end }: LineSpan): string {
  const [from, start, stop] = [first - 1, first, end].map(line => lineStart(source, Math.max(0, line)))
  const text = source.text.slice(from, lineStart(source, end + 1))
  const closed = CELL_SEPARATORS.map(({ bar }) => text.includes(bar) && closesRows(source, bar))
  return `${start! - from!} ${stop! - from!} ${closed.join(' ')} ${text}`
}

/** The same tables so many characters further on. A cell that stands in several places stays one. */
function moved(tables: readonly Table[], by: number): readonly Table[] {
  if (by === 0) return tables
  const cells = new Map<Cell, Cell>()
  const cell = (old: Cell): Cell => {
    let known = cells.get(old)
    if (!known) cells.set(old, (known = shiftedCell(old, by)))
    return known
  }
  return tables.map(table => ({
    ...shifted(table, by),
    rows: table.rows.map(row => ({
      ...shifted(row, by),
      cells: row.cells.map(cell),
      ...(row.mark && { mark: cell(row.mark) }),
    })),
  }))
}

/** Field by field, for there are hundreds. */
function shiftedCell(cell: Cell, by: number): Cell {
  if (cell.joined || cell.shown) return shifted(cell, by)
  return { text: cell.text, start: cell.start + by, end: cell.end + by }
}

function shifted<Place extends Range>(place: Place, by: number): Place {
  return { ...place, start: place.start + by, end: place.end + by }
}
