import type { Block, Form, RowForm, TableForm, TableId } from '../forms/form.ts'
import { FORMS, tableOf } from '../forms/index.ts'
import { findRow, rowsOf, type PlacedRow } from '../forms/rows.ts'
import type { Cell, LayoutId, Row, Table } from '../parse/table.ts'
import type { Range } from '../text/range.ts'
import { isCaption, isHeaderLabel, type ClassifiedRow, type HeaderLabel } from './classify.ts'
import { findHeaderFault, type HeaderFault } from './header.ts'
import { planByHeader, planByOrder, type ColumnPlan, type PlannedColumn } from './columns.ts'
import { place, showsBlanks, type Placement, type Reading } from './place.ts'

/** A written table set against its template. */
export interface AlignedTable extends Range {
  readonly id: TableId
  readonly template: TableForm
  readonly layout: LayoutId
  /** The rows found, in the order of the text. */
  readonly rows: readonly AlignedRow[]
  /** Rows of the template that the text lacks. */
  readonly missing: readonly RowForm[]
  /** Written rows with figures among the others that are no row of the form, or one that was there already. */
  readonly extra: readonly ExtraRow[]
  /** The header names the columns otherwise than the form; then no figure of the table has a sure column. */
  readonly fault: HeaderFault | undefined
}

export interface AlignedRow {
  /** The row of the form that it is; of another form than the report's where only that one has such a row. */
  readonly placed: PlacedRow
  readonly table: Table
  readonly written: Row
  /** The row's label; a row that the form leaves without one has none. */
  readonly label: Cell | undefined
  /** Whether the label is worded as in the form. */
  readonly exact: boolean
  readonly columns: readonly PlannedColumn[]
  /** How its table keeps blanks. */
  readonly reading: Reading['kind']
  readonly placement: Placement
}

/** The rows of a table that share a written row: side by side several do, else each has its own. */
export function writtenRows(table: AlignedTable): readonly (readonly AlignedRow[])[] {
  const groups: AlignedRow[][] = []
  for (const row of table.rows) {
    const open = groups.at(-1)
    if (open?.[0]?.written === row.written) open.push(row)
    else groups.push([row])
  }
  return groups
}

export interface ExtraRow {
  readonly table: Table
  readonly written: Row
  readonly label?: Cell
  /** The row of the form whose second copy it is. */
  readonly repeats?: RowForm
}

/** Sets the classified rows of a report against the templates of `form`; a table without a row is left out. */
export function alignTables(rows: readonly ClassifiedRow[], form: Form): readonly AlignedTable[] {
  const gridLayouts = new Set<LayoutId>()
  const order: readonly TableId[] = ['applications', 'disputes', 'disclosure']
  const aligned = order.map(id => {
    const template = tableOf(form, id)
    const found =
      template.arrangement === 'labelled'
        ? alignLabelled(rows, form, template, gridLayouts)
        : alignSideBySide(rows, form, template)
    return found && finish(template, found)
  })
  return aligned.filter(table => table !== undefined).sort((a, b) => a.start - b.start)
}

interface Found {
  readonly rows: readonly AlignedRow[]
  readonly extra: readonly ExtraRow[]
  readonly fault: HeaderFault | undefined
}

function finish(template: TableForm, { rows: found, extra, fault }: Found): AlignedTable {
  const rows = fault ? found.map(withoutPlaces) : found
  const present = new Set(rows.map(({ placed }) => placed.row.id))
  const missing = template.blocks.flatMap(block => block.rows).filter(row => !isCovered(row.id, present))
  const [first, last] = [rows[0]!.written, rows.at(-1)!.written]
  return {
    id: template.id,
    template,
    layout: rows[0]!.table.layout,
    rows,
    missing,
    extra,
    fault,
    start: first.start,
    end: last.end,
  }
}

function withoutPlaces(row: AlignedRow): AlignedRow {
  const { placement } = row
  const cells = placement.kind === 'placed' ? placement.cells : placement.figures
  const figures = cells.filter(({ text }) => text !== '')
  return figures.length === 0 ? row : { ...row, placement: { kind: 'unsure', figures } }
}

/** A row is there itself, or as the one row that another form has in its place (`a` for `a.b` and the reverse). */
function isCovered(id: string, present: ReadonlySet<string>): boolean {
  if (present.has(id)) return true
  const dot = id.indexOf('.')
  if (dot !== -1 && present.has(id.slice(0, dot))) return true
  return [...present].some(other => other.startsWith(`${id}.`))
}

interface Entry {
  readonly classified: ClassifiedRow
  readonly placed: PlacedRow
  /** The labels of the header above it. */
  readonly header: readonly HeaderLabel[]
  readonly plan: ColumnPlan
}

function alignLabelled(
  rows: readonly ClassifiedRow[],
  form: Form,
  template: TableForm,
  gridLayouts: Set<LayoutId>,
): Found | undefined {
  const entries = planRows(rows, form, template)
  if (entries.length === 0) return undefined
  const firsts = firstOfEach(entries)
  const grid = template.blocks.length === 1 ? gridIndexes(rows, firsts, template.blocks[0]!) : undefined
  if (grid) gridLayouts.add(firsts[0]!.classified.table.layout)
  const showing = grid
    ? 0
    : firsts.filter(({ classified, plan }) => showsBlanks(classified, plan.columns.length)).length
  const aligned = firsts.map(entry => alignRow(entry, grid ?? readingOf(entry, showing, gridLayouts)))
  const fault =
    template.blocks.length === 1 ? findHeaderFault(rows, firsts[0]!.classified, template) : undefined
  return { rows: aligned, extra: [...repeated(entries, firsts), ...unknownRows(rows, firsts)], fault }
}

/** The data rows of one table, each with the columns that the header above it announces. */
function planRows(rows: readonly ClassifiedRow[], form: Form, template: TableForm): Entry[] {
  const stacked = template.blocks.length > 1
  const entries: Entry[] = []
  let header: readonly HeaderLabel[] = []
  for (const classified of rows) {
    if (stacked && classified.header.length > 0) header = columnLabels(classified, header)
    const { match } = classified
    if (match?.sense.table !== template.id) continue
    const placings = placingsOf(form, template.id, match.sense.row)
    const above = entries.at(-1)
    // A row below the same header has the plan of the row above it, where its block is one that has this row.
    const goesOn = header.length > 0 && above?.header === header
    const same = goesOn ? placings.find(({ block }) => block === above.plan.block) : undefined
    if (goesOn && same) entries.push({ classified, placed: same, header, plan: above.plan })
    else entries.push({ classified, header, ...planRow(placings, header) })
  }
  return entries
}

function planRow(
  placings: readonly PlacedRow[],
  header: readonly HeaderLabel[],
): Pick<Entry, 'placed' | 'plan'> {
  const blocks = placings.map(({ block }) => block)
  const plan = header.length === 0 ? planByOrder(blocks[0]!) : planByHeader(blocks, header)
  return { placed: placings.find(({ block }) => block === plan.block)!, plan }
}

/** The row in every form that has it, the report's own form first. */
function placingsOf(form: Form, table: TableId, row: string): readonly PlacedRow[] {
  const placings: PlacedRow[] = []
  for (const candidate of FORMS) {
    const placed = findRow(candidate.id, table, row)
    if (placed && candidate === form) placings.unshift(placed)
    else if (placed) placings.push(placed)
  }
  return placings
}

/** The column labels that a row adds: those behind its last header word, none when only a caption stands there. */
function columnLabels(
  { header, match }: ClassifiedRow,
  before: readonly HeaderLabel[],
): readonly HeaderLabel[] {
  const headWord = header.findLastIndex(({ senses }) => senses.some(sense => sense.kind === 'header'))
  if (headWord !== -1) return header.slice(headWord + 1)
  if (header.some(isCaption))
    return header.some(isHeaderLabel) ? header.filter(label => !isCaption(label)) : []
  return match ? before : header.some(isHeaderLabel) ? header : before
}

function firstOfEach(entries: readonly Entry[]): readonly Entry[] {
  const seen = new Set<string>()
  return entries.filter(({ classified }) => {
    const id = classified.match!.sense.row
    return seen.has(id) ? false : seen.add(id)
  })
}

/**
 * The cell indexes of the columns, when the header rows show each column label at an index of its own, in the
 * form's order: only a table with every cell in its grid place looks so.
 */
function gridIndexes(
  rows: readonly ClassifiedRow[],
  entries: readonly Entry[],
  block: Block,
): Extract<Reading, { kind: 'grid' }> | undefined {
  const { table } = entries[0]!.classified
  if (table.stream) return undefined
  const at = new Map<string, number>()
  for (const { table: owner, header, match } of rows) {
    if (owner !== table || match) continue
    for (const { index, senses } of header) {
      for (const sense of senses) if (sense.kind === 'column') at.set(sense.column, index)
    }
  }
  const indexes = block.columns.map(({ id }) => at.get(id))
  const ascending = indexes.every((index, i) => index !== undefined && (i === 0 || index > indexes[i - 1]!))
  return ascending ? { kind: 'grid', indexes: indexes as number[] } : undefined
}

/**
 * Without grid indexes of the whole table, a small table's header gives them. Else blanks are kept where the layout
 * says so, or where at least two rows (`showing`) have some in their places.
 */
function readingOf(entry: Entry, showing: number, gridLayouts: ReadonlySet<LayoutId>): Reading {
  const { blanks, layout } = entry.classified.table
  if (blanks === 'aligned') return headerIndexes(entry) ?? PACKED
  const kept = blanks === 'kept' || (blanks === 'unknown' && (showing >= 2 || gridLayouts.has(layout)))
  return kept ? KEPT : PACKED
}

/** The indexes at which the labels of the header stand, when each names a column. */
function headerIndexes({ header, plan }: Entry): Reading | undefined {
  const named = header.length > 0 && plan.columns.length === header.length
  return named ? { kind: 'grid', indexes: header.map(({ index }) => index) } : undefined
}

const KEPT: Reading = { kind: 'kept' }
const PACKED: Reading = { kind: 'packed' }

function alignRow({ classified, placed, plan }: Entry, reading: Reading): AlignedRow {
  const { label, exact } = classified.match!
  const columns = plan.columns.filter(column => column !== undefined)
  const placement = withTotals(place(classified, plan.columns.length, reading), classified.table, [placed])
  return {
    placed,
    table: classified.table,
    written: classified.row,
    label,
    exact,
    columns,
    reading: reading.kind,
    placement,
  }
}

function repeated(entries: readonly Entry[], firsts: readonly Entry[]): readonly ExtraRow[] {
  const taken = new Set(firsts)
  return entries
    .filter(entry => !taken.has(entry))
    .map(({ classified, placed }) => ({
      table: classified.table,
      written: classified.row,
      label: classified.match!.label,
      repeats: placed.row,
    }))
}

/** Rows with figures that stand between matched rows of the table, or right behind the last, and match none. */
function unknownRows(rows: readonly ClassifiedRow[], entries: readonly Entry[]): readonly ExtraRow[] {
  const first = rows.indexOf(entries[0]!.classified)
  const last = rows.indexOf(entries.at(-1)!.classified)
  const behind = rows[last + 1]?.table === rows[last]!.table ? last + 1 : last
  return rows.slice(first, behind + 1).flatMap(({ match, header, filled, table, row }) => {
    if (match || filled === 0) return []
    const label = header.at(-1)?.cell
    return [{ table, written: row, ...(label && { label }) }]
  })
}

/** The one row of figures below a header that names its groups and columns. */
function alignSideBySide(rows: readonly ClassifiedRow[], form: Form, template: TableForm): Found | undefined {
  const block = template.blocks[0]!
  const width = block.columns.length
  const count = width * block.rows.length
  let headed = false
  for (const [i, classified] of rows.entries()) {
    const words = classified.header.filter(label => belongsTo(label, template.id)).length
    if (words > 1) headed = true
    if (!headed || classified.match || !canBeValues(classified, words)) continue
    const [candidate, reading] = sideBySideReading(classified, count)
    const placement = withTotals(
      sure(place(candidate, count, reading), rows[i + 1], candidate),
      candidate.table,
      rowsOf(form.id, template.id),
    )
    const columns = planByOrder(block).columns.filter(column => column !== undefined)
    const { table, row } = candidate
    const aligned = rowsOf(form.id, template.id).map((placed, group): AlignedRow => {
      const own = slicePlacement(placement, group * width, (group + 1) * width)
      return {
        placed,
        table,
        written: row,
        label: undefined,
        exact: true,
        columns,
        reading: reading.kind,
        placement: own,
      }
    })
    return {
      rows: aligned,
      extra: strayValues(rows, i, count),
      fault: findHeaderFault(rows, classified, template),
    }
  }
  return undefined
}

/** Figures in two rows where there should be one: unless the first is full, a row was torn and no place is sure. */
function sure(
  placement: Placement,
  next: ClassifiedRow | undefined,
  { table, row }: ClassifiedRow,
): Placement {
  const torn = next?.table === table && !next.match && next.header.length === 0 && next.filled > 0
  if (!torn || placement.kind !== 'placed' || placement.cells.every(({ text }) => text !== ''))
    return placement
  return { kind: 'short', figures: row.cells.filter(({ text }) => text !== '') }
}

/**
 * Holes in columns of spaces tell less than written blanks: a row whose parts are filled and whose total is not was
 * pushed aside, and none of its places is sure.
 */
function withTotals(placement: Placement, { blanks }: Table, rows: readonly PlacedRow[]): Placement {
  if (blanks !== 'aligned' || placement.kind !== 'placed') return placement
  const { cells } = placement
  const isFilled = (at: number) => (cells[at]?.text ?? '') !== ''
  const pushed = rows.some(({ form, table, block }, i) =>
    form.equations.some(({ table: id, along, whole, parts }) => {
      if (id !== table.id || along !== 'row') return false
      const at = (column: string) =>
        i * block.columns.length + block.columns.findIndex(other => other.id === column)
      return !whole.some(column => isFilled(at(column))) && parts.some(column => isFilled(at(column)))
    }),
  )
  return pushed ? { kind: 'short', figures: cells.filter(({ text }) => text !== '') } : placement
}

function slicePlacement(placement: Placement, from: number, to: number): Placement {
  return placement.kind === 'placed' ? { kind: 'placed', cells: placement.cells.slice(from, to) } : placement
}

function belongsTo(label: HeaderLabel, id: TableId): boolean {
  return label.senses.some(
    sense => sense.table === id && (sense.kind === 'column' || sense.kind === 'header'),
  )
}

/** The row of figures has no label of its own; where rows are not marked, the header stands before it. */
function canBeValues({ table, row, header, firstValue }: ClassifiedRow, words: number): boolean {
  const cells = row.cells.length - firstValue
  return cells > 1 && (header.length === 0 || (table.stream === true && words > 1))
}

/** Where line breaks mark row ends, the header's end stands as one more empty cell before the figures. */
function sideBySideReading(classified: ClassifiedRow, count: number): readonly [ClassifiedRow, Reading] {
  const { table, row, firstValue } = classified
  const cells = row.cells.length - firstValue
  if (table.blanks === 'aligned') return [classified, cells === count ? KEPT : PACKED]
  if (table.blanks !== 'kept') return [classified, PACKED]
  if (!table.marked || classified.header.length === 0) return [classified, KEPT]
  const complete = cells > count && row.cells[firstValue]!.text === ''
  return complete ? [{ ...classified, firstValue: firstValue + 1 }, KEPT] : [classified, PACKED]
}

/** Further rows with as many figures right below the one taken. */
function strayValues(rows: readonly ClassifiedRow[], taken: number, count: number): readonly ExtraRow[] {
  const next = rows[taken + 1]
  if (next?.table !== rows[taken]!.table || next.match || next.header.length > 0 || next.filled !== count)
    return []
  return [{ table: next.table, written: next.row }]
}
