// Sets what the form found in the stream of words and figures against the form's tables, whatever their layout.
import type { Block, Form, TableForm } from '../../forms/form.ts'
import { tableOf } from '../../forms/index.ts'
import { findRow, rowsOf, type PlacedRow } from '../../forms/rows.ts'
import type { Cell, Row, Table } from '../../parse/table.ts'
import type { FormReading, ReadCell, ReadRow, ReadTable } from '../../reading/reading.ts'
import { readFigure } from '../../text/figure.ts'
import { flatMap } from '../../text/flatMap.ts'
import { BEYOND, type Range } from '../../text/range.ts'
import { withoutReferences } from '../../text/references.ts'
import type { AlignedRow, AlignedTable } from '../align/align.ts'
import { missingFrom } from '../align/alignTables.ts'
import { planByOrder, type PlannedColumn } from '../columns/columns.ts'
import type { Placement } from '../columns/place.ts'
import { hasDigitsBehind } from './behindLabel.ts'
import { isDoubled } from './group.ts'

/** The tables of `reading` as written tables aligned to the form; a table of which no row is known is left out. */
export function alignByForm(reading: FormReading, text: string, form: Form): readonly AlignedTable[] {
  return flatMap(reading.tables, read => alignTable(read, form, text) ?? []).sort((a, b) => a.start - b.start)
}

function alignTable(read: ReadTable, form: Form, text: string): AlignedTable | undefined {
  const template = tableOf(form, read.table)
  const entries = withoutHeaderWords(
    flatMap(withUnprovedBlanks(read, text), row => entryOf(row, read, template, text) ?? []),
  )
  const [first, last] = [entries[0], entries.at(-1)]
  if (!first || !last) return undefined
  const table: Table = {
    layout: 'other',
    rows: entries.map(({ written }) => written),
    blanks: 'unknown',
    start: read.header?.start ?? first.written.start,
    end: last.written.end,
  }
  const rows = flatMap(entries, entry => alignRows(entry, table))
  return {
    id: read.table,
    template,
    layout: table.layout,
    rows,
    missing: missingFrom(template, rows),
    extra: [],
    unknownColumns: [],
    faults: [],
    start: first.written.start,
    end: table.end,
  }
}

/**
 * 其他 and 总计 are words of headers too: without a figure they are a row only near another row of the table, within a
 * few rows in the form's order.
 */
function withoutHeaderWords(entries: readonly Entry[]): readonly Entry[] {
  const isSure = ({ read, label }: Entry) =>
    read.cells.length > 0 || (label !== undefined && label.end - label.start > LONGEST_COMMON)
  const sure = entries.filter(isSure).map(({ placings }) => placings[0]!.order)
  return entries.filter(entry => {
    const { order } = entry.placings[0]!
    return isSure(entry) || sure.some(other => Math.abs(other - order) <= MOST_BETWEEN)
  })
}

/** A guess, nothing measured. */
const MOST_BETWEEN = 3

/** A row without cells is blank only where nothing that may be a figure stands behind its label. */
function withUnprovedBlanks({ rows, strange }: ReadTable, text: string): readonly ReadRow[] {
  const showsHoles = rows.some(hasInnerHole)
  // One empty line more, in a table of which figures are left over, may be anything.
  const isDoubtful =
    strange.length > 0 && rows.filter(row => hasInnerHole(row) && isByLineEnds(row)).length === 1
  return flatMap(rows, (row, i) => {
    const { label, cells, columns } = row
    if ((isDoubtful || (!showsHoles && columns?.[0] !== 0)) && columns !== undefined && isByLineEnds(row)) {
      return { ...row, columns: undefined }
    }
    if (isTorn(row, strange, text)) return { ...row, columns: undefined }
    if (!label || cells.length > 0) return row
    const next = rows.slice(i + 1).find(other => other.label)?.label?.start ?? BEYOND
    const behind = strange.filter(cell => cell.start >= label.end && cell.start < next)
    if (behind.length > 0) return { ...row, cells: behind, columns: undefined }
    return holdsNumber(text.slice(label.start, label.end)) || hasDigitsBehind(label, next, text)
      ? { ...row, columns: undefined }
      : row
  })
}

/** Whether figures go on right behind the row though its own do not add up: the last may be torn. */
function isTorn({ cells, columns }: ReadRow, strange: readonly ReadCell[], text: string): boolean {
  const last = cells.at(-1)
  if (!columns || !last || cells.length < FEWEST_SUMMED) return false
  const goesOn = strange.some(
    ({ start }) => start > last.end && text.slice(last.end, start).replace(SEPARATORS, '') === '',
  )
  if (!goesOn) return false
  const values = cells.map(({ start, end }) => Number(text.slice(start, end)))
  return values.slice(0, -1).reduce((sum, value) => sum + value, 0) !== values.at(-1)
}

/** What stands between cells: spaces and bars. */
const SEPARATORS = /[\s|│┃]+/g

/** Columns of the tables whose last is the sum of the others. */
const FEWEST_SUMMED = 5

/** A blank between two figures. Before the first an empty line may be anything. */
function hasInnerHole({ columns = [] }: ReadRow): boolean {
  return columns.some((column, i) => i > 0 && column > columns[i - 1]! + 1)
}

function isByLineEnds({ cells, by }: ReadRow): boolean {
  return cells.length > 0 && by !== 'as written' && by.every(ruler => ruler.startsWith('line end'))
}

/** Whether a number stands by itself behind the first word of a label: it may be a cell that tears the label apart. */
function holdsNumber(label: string): boolean {
  const [, ...pieces] = label.split(/[\s|│︱¦┃;；,，]+/)
  return pieces.some(piece => /^[\d０-９]+(?:[.．][\d０-９]+)?$/.test(piece))
}

/** A row as it is written, with the rows of the form that stand in it: one, or side by side several. */
interface Entry {
  readonly read: ReadRow
  readonly placings: readonly PlacedRow[]
  readonly label: Cell | undefined
  readonly written: Row
  readonly placement: Placement
}

function entryOf(read: ReadRow, table: ReadTable, template: TableForm, text: string): Entry | undefined {
  const placings = placingsOf(read, table, template)
  if (placings.length === 0 || isCount(read, text)) return undefined
  const count = placings.reduce((sum, { block }) => sum + block.columns.length, 0)
  if (read.label && isWithinWord(read.label, text)) return undefined
  const label = read.label && cellAt(wholeLabel(read.label, text), text)
  const figures = read.cells.map(cell => cellAt(cell, text))
  const placement = placementOf(read, figures, count)
  const values = placement.kind === 'placed' ? placement.cells : figures
  const cells = label ? [label, ...values] : values
  if (cells.length === 0) return undefined
  let { start, end } = cells[0]!
  for (const cell of cells) {
    start = Math.min(start, cell.start)
    end = Math.max(end, cell.end)
  }
  return { read, placings, label, written: { cells, start, end }, placement }
}

function placingsOf(
  { row }: ReadRow,
  { form, table }: ReadTable,
  { arrangement }: TableForm,
): readonly PlacedRow[] {
  if (arrangement === 'sideBySide') return rowsOf(form, table)
  const placed = findRow(form, table, row)
  return placed ? [placed] : []
}

function placementOf(read: ReadRow, figures: readonly Cell[], count: number): Placement {
  const { columns, blanks } = read
  // Digits that hang on a word may be a part of a figure.
  const isGlued = ({ kind }: ReadCell, i: number) =>
    kind === 'unreadable' && readFigure(figures[i]!.text).kind !== 'unreadable'
  const isLacking = figures.length < count
  if (read.cells.some(isGlued) || (isLacking && figures.some(isDoubled))) return { kind: 'unsure', figures }
  if (!columns && (figures.length === count || read.reason === 'words before the cells'))
    return { kind: 'unsure', figures }
  if (!columns) return { kind: figures.length > count ? 'long' : 'short', figures }
  const end = read.cells.at(-1)?.end ?? read.label?.end ?? 0
  const cells: Cell[] = []
  for (let column = 0; column < count; column++) {
    const at = columns.indexOf(column)
    const place = blanks.get(column) ?? end
    cells.push(at === -1 ? { text: '', start: place, end: place } : figures[at]!)
  }
  return { kind: 'placed', cells }
}

function alignRows(
  { read, placings, label, written, placement }: Entry,
  table: Table,
): readonly AlignedRow[] {
  let from = 0
  return placings.map(placed => {
    const columns = columnsOf(placed)
    const to = from + columns.length
    const own =
      placement.kind === 'placed' ? { ...placement, cells: placement.cells.slice(from, to) } : placement
    from = to
    return {
      placed,
      table,
      written,
      label,
      exact: read.errors === 0,
      columns,
      reading: placement.kind === 'placed' ? 'kept' : 'packed',
      placement: own,
      ...(read.reason && { reason: read.reason }),
    }
  })
}

function columnsOf({ block }: PlacedRow): readonly PlannedColumn[] {
  let columns = COLUMNS.get(block)
  if (!columns) {
    columns = planByOrder(block).columns.filter(column => column !== undefined)
    COLUMNS.set(block, columns)
  }
  return columns
}

/** A cache over the forms, which never change. */
const COLUMNS = new WeakMap<Block, readonly PlannedColumn[]>()

/** Whether the cells of a row without a label count 0, 1, 2 …, as a data frame numbers its columns. */
function isCount({ label, cells }: ReadRow, text: string): boolean {
  if (label || cells.length < FEWEST_COUNTED) return false
  const first = Number(text.slice(cells[0]!.start, cells[0]!.end))
  return cells.every(({ start, end }, i) => text.slice(start, end) === String(first + i))
}

/** Less is no count. A guess, nothing measured. */
const FEWEST_COUNTED = 8

/** Whether a short label (其他, 总计) is only a part of a longer word: then it names something else. */
function isWithinWord({ start, end }: Range, text: string): boolean {
  if (end - start > LONGEST_COMMON) return false
  return IDEOGRAPH.test(text.charAt(start - 1)) || IDEOGRAPH.test(text.charAt(end))
}

/** In characters: 总计, 其他, 规章. The other labels of the forms have more, and stand in no other word. */
const LONGEST_COMMON = 3
const IDEOGRAPH = /[\u3400-\u9fff]/

/** The label with the number before it, if one stands right there, and the bracket that closes it. */
function wholeLabel({ start, end }: Range, text: string): Range {
  const before = ENUMERATOR.exec(text.slice(Math.max(0, start - LONGEST_ENUMERATOR), start))
  const isClosed = CLOSING.test(text.charAt(end)) && OPENING.test(text.slice(start, end))
  return { start: start - (before?.[0].length ?? 0), end: isClosed ? end + 1 : end }
}

const CLOSING = /[）)]/
/** An opening bracket with none that closes it behind. */
const OPENING = /[（(][^（()）]*$/

const LONGEST_ENUMERATOR = 8
const ENUMERATOR =
  /(?:[（(][一二三四五六七八九十\d]{1,2}[）)]|[一二三四五六七八九十\d]{1,2}[、.．])[ \u3000]?$/

const HAS_MARKUP = /[<&\n]/

/** What stands in a range, as a reader is shown it. */
function cellAt({ start, end }: Range, text: string): Cell {
  const written = text.slice(start, end)
  if (!HAS_MARKUP.test(written)) return { text: written, start, end }
  const shown = withoutReferences(written.replace(/<[^<>]*>/g, '')).replace(/\s+/g, '')
  return { text: shown, start, end, ...(/[<&]/.test(written) ? { shown: true } : { joined: true }) }
}
