import type { Block, Form, TableForm, TableId } from '../../forms/form.ts'
import { FORMS } from '../../forms/index.ts'
import { findRow, isStacked, type PlacedRow } from '../../forms/rows.ts'
import type { Table } from '../../parse/table.ts'
import type { AlignedRow, AlignedContent, ExtraRow } from './align.ts'
import {
  behindSpans,
  loseBlanks,
  readingOf,
  showBlanks,
  withMarksAsBlanks,
  withVagueStart,
  bodyIndexes,
  gridIndexes,
} from '../columns/readings.ts'
import { isCaption, isHeaderLabel, type ClassifiedRow, type HeaderLabel } from '../rows/classify.ts'
import { planByHeader, planByOrder, type ColumnPlan } from '../columns/columns.ts'
import { findHeaderFaults, type HeaderFault, stackFaults } from '../columns/header.ts'
import { ALWAYS_PACKED, COUNTED, KEPT, PACKED, place, withTotals, type Reading } from '../columns/place.ts'
import { leftOut, readWiderHeader, type WiderHeader } from './unknownColumns.ts'
import { flatMap } from '../../text/flatMap.ts'

interface Entry {
  readonly classified: ClassifiedRow
  readonly placed: PlacedRow
  /** The labels of the header above it. */
  readonly header: readonly HeaderLabel[]
  readonly plan: ColumnPlan
}

/** The rows of a table each of which begins with its label. */
export function alignLabelled(
  rows: readonly ClassifiedRow[],
  form: Form,
  template: TableForm,
  grids: Set<Table['cellsBy']>,
): AlignedContent | undefined {
  const entries = planRows(rows, form, template)
  if (entries.length === 0) return undefined
  const [block, ...others] = template.blocks
  const header = others.length === 0 ? headerOf(rows, firstOfEach(entries), block!) : {}
  const firsts = firstOfEach(entries).map(entry => ({ ...entry, plan: header.plan ?? entry.plan }))
  const whole = withMarksAsBlanks(firsts)
  const { grid } = header
  const own = firsts[0]!.classified.table
  if (grid) grids.add(own.cellsBy)
  // Behind a note a table may go on without its header, but only with as many cells.
  const gridOf = ({ classified: { table } }: Entry) => (table.width === own.width ? grid : undefined)
  const showing = grid === undefined && showBlanks(firsts)
  const spanned: ReturnType<typeof behindSpans> =
    grid || others.length > 0 || header.plan ? new Map() : behindSpans(firsts)
  const vague = withVagueStart(firsts)
  const isLossy = loseBlanks(firsts)
  const aligned = firsts.map((entry, i) => {
    const classified = spanned.get(entry.classified)
    if (classified) return alignRow(entry, classified, KEPT)
    const isVague = spanned.size > 0 || vague.has(entry.classified)
    const own = () => (isVague ? COUNTED : readingOf(entry, showing, grids))
    const reading = gridOf(entry) ?? own()
    // One row with a blank where the others lost theirs does not show that blanks are written.
    const isLost = reading === PACKED && isLossy
    return alignRow(entry, whole[i]!.classified, isLost ? ALWAYS_PACKED : reading)
  })
  const faults =
    others.length > 0 ? stackFaults(firsts) : findHeaderFaults(rows, firsts[0]!.classified, template)
  return {
    rows: aligned,
    extra: [...repeated(entries, firsts), ...unknownRows(rows, firsts)],
    unknownColumns: header.unknownColumns ?? unknownColumnsIn(firsts, aligned),
    faults: faults.length === 0 && header.fault ? [header.fault] : faults,
  }
}

/** What the header of a single table says of all its columns. */
function headerOf(
  rows: readonly ClassifiedRow[],
  firsts: readonly Entry[],
  block: Block,
): Partial<WiderHeader> & { readonly fault?: HeaderFault } {
  const wider = readWiderHeader(
    rows,
    firsts.map(({ classified }) => classified),
    block,
  )
  if (wider && 'plan' in wider) return wider
  const classified = firsts.map(entry => entry.classified)
  const grid = gridIndexes(rows, firsts[0]!.classified.table, block) ?? bodyIndexes(classified, block)
  return { ...(grid && { grid }), ...(wider && { fault: wider }) }
}

/** The labels above small tables that name no column of theirs and have figures below. */
function unknownColumnsIn(entries: readonly Entry[], rows: readonly AlignedRow[]): readonly HeaderLabel[] {
  const found = flatMap(entries, ({ header, plan }, i) => {
    const complete = plan.columns.filter(column => column).length === plan.block.columns.length
    if (!complete || header.length !== plan.columns.length || leftOut(rows[i]!).length === 0) return []
    return header.filter((_, at) => plan.columns[at] === undefined && !isWrittenOut(header, rows[i]!, at))
  })
  return [...new Set(found)]
}

/** A merged cell and the figure below it, both written once more in the next of its places. */
function isWrittenOut(header: readonly HeaderLabel[], { placement }: AlignedRow, at: number): boolean {
  if (placement.kind !== 'placed' || header[at]!.key !== header[at - 1]?.key) return false
  return placement.cells[at]?.text === placement.cells[at - 1]?.text
}

/** The data rows of one table, each with the columns that the header above it announces. */
function planRows(rows: readonly ClassifiedRow[], form: Form, template: TableForm): Entry[] {
  const stacked = isStacked(template)
  const entries: Entry[] = []
  let header: readonly HeaderLabel[] = []
  let open = false
  for (const classified of rows) {
    if (stacked && classified.header.length > 0) header = columnLabels(classified, header, open)
    const { match } = classified
    open = !match && classified.header.length > 0
    if (match?.sense.table !== template.id) continue
    const placings = placingsOf(form, template.id, match.sense.row)
    const above = entries.at(-1)
    // A row below the same header has the plan of the row above it, where its block is one that has this row.
    const goesOn = header.length > 0 && above?.header === header
    const same = goesOn ? placings.find(({ block }) => block === above.plan.block) : undefined
    if (goesOn && same) entries.push({ classified, placed: same, header, plan: above.plan })
    else entries.push({ classified, header, ...planRow(placings, header, classified) })
  }
  return entries
}

function planRow(
  placings: readonly PlacedRow[],
  header: readonly HeaderLabel[],
  { table, firstValue }: ClassifiedRow,
): Pick<Entry, 'placed' | 'plan'> {
  const blocks = placings.map(({ block }) => block)
  const named = header.length === 0 ? planByOrder(blocks[0]!) : planByHeader(blocks, header)
  // Too few labels, and these above the label of the row: the first are lost, and those left tell nothing.
  const isCut =
    named.columns.length < named.block.columns.length && !table.stream && header[0]!.index < firstValue
  const plan = isCut ? planByOrder(named.block) : named
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

/**
 * The column labels that stand above the next row: those behind its last header word, none when only a caption stands
 * there. `open`: the header row above may go on, as where a line break within a label tore it.
 */
function columnLabels(
  { header, match }: ClassifiedRow,
  before: readonly HeaderLabel[],
  open: boolean,
): readonly HeaderLabel[] {
  const headWord = header.findLastIndex(({ senses }) => senses.some(sense => sense.kind === 'header'))
  if (headWord !== -1) return header.slice(headWord + 1)
  if (header.some(isCaption))
    return header.some(isHeaderLabel) ? header.filter(label => !isCaption(label)) : []
  if (match || !header.some(isHeaderLabel)) return before
  return open ? [...before, ...header] : header
}

/** The first row of each label; of two right below each other the one with figures. */
function firstOfEach(entries: readonly Entry[]): readonly Entry[] {
  const seen = new Set<string>()
  return entries.filter((entry, i) => {
    const id = rowOf(entry)
    const below = entries[i + 1]
    const isEmpty = entry.classified.filled === 0 && below !== undefined && below.classified.filled > 0
    return seen.has(id) || (isEmpty && rowOf(below) === id) ? false : seen.add(id)
  })
}

function rowOf({ classified }: Entry): string {
  return classified.match!.sense.row
}

/** `classified`: the row with the cells that its figures are taken from. */
function alignRow(
  { classified: { row }, placed, plan }: Entry,
  classified: ClassifiedRow,
  reading: Reading,
): AlignedRow {
  const { label, exact } = classified.match!
  const columns = plan.columns.filter(column => column !== undefined)
  const placement = withTotals(
    place(classified, plan.columns.length, reading),
    classified.table,
    [placed],
    columns,
  )
  return {
    placed,
    table: classified.table,
    written: row,
    label,
    exact,
    columns,
    reading: reading.kind,
    placement,
  }
}

/** The rows of a table after the first of each. */
function repeated(rows: readonly Entry[], firsts: readonly Entry[]): readonly ExtraRow[] {
  const taken = new Set(firsts.map(({ classified }) => classified))
  return rows
    .filter(({ classified }) => !taken.has(classified))
    .map(({ classified, placed }) => ({
      table: classified.table,
      written: classified.row,
      label: classified.match!.label,
      repeats: placed.row,
      ...(classified.filled === 0 && { isEmpty: true as const }),
    }))
}

/** Rows with figures that stand between matched rows of the table, or right behind the last, and match none. */
function unknownRows(rows: readonly ClassifiedRow[], entries: readonly Entry[]): readonly ExtraRow[] {
  const first = rows.indexOf(entries[0]!.classified)
  const last = rows.indexOf(entries.at(-1)!.classified)
  const behind = rows[last + 1]?.table === rows[last]!.table ? last + 1 : last
  return flatMap(rows.slice(first, behind + 1), ({ match, header, filled, table, row }) => {
    if (match || filled === 0) return []
    const label = header.at(-1)?.cell
    return [{ table, written: row, ...(label && { label }) }]
  })
}
