// Sets the rows that the layout has and those that the form finds together: a row stands where the form finds it.
import type { TableId } from '../../forms/form.ts'
import { isFigureLike } from '../../text/figure.ts'
import type { Row } from '../../parse/table.ts'
import { writtenRows, type AlignedRow, type AlignedTable } from '../align/align.ts'
import { isCovered } from '../align/alignTables.ts'
import type { Reason } from '../../reading/reading.ts'
import { leavesRoom } from '../columns/readings.ts'
import { leftFor, provesItself } from '../align/rowSum.ts'
import { placedCells } from '../fact.ts'
import {
  cellsOf,
  hasDigits,
  hasFigures,
  idOf,
  isFull,
  isPlaced,
  isSame,
  isWhole,
  type Group,
  type Pair,
} from './group.ts'
import { hasInnerBlank, isDrawn, keepsBlanks, marksRows } from './habits.ts'
import { hasHeaderOfForm } from './headerOfForm.ts'

/**
 * The tables, row by row: the columns of a row are those that the form finds. What the layout says of a row is taken
 * where its header announces other columns, where it has a figure for every column, and where its table shows that
 * blanks are written.
 */
export function joinTables(
  byLayout: readonly AlignedTable[],
  byForm: readonly AlignedTable[],
  text: string,
): readonly AlignedTable[] {
  const ids = new Set<TableId>([...byLayout, ...byForm].map(({ id }) => id))
  const keeps = keepsBlanks(byLayout.filter(({ id }) => id !== 'disclosure'))
  return [...ids]
    .flatMap(id => {
      const laid = byLayout.find(table => table.id === id)
      const found = byForm.find(table => table.id === id)
      if (!laid || !found) return laid ?? (found && isTable(found, text) ? found : [])
      return hasOtherHeader(laid, found, text) ? laid : join(laid, found, keeps)
    })
    .sort((a, b) => a.start - b.start)
}

/** A few labels in a sentence, each with a number near it, are no table. A guess, nothing measured. */
const FEWEST_ROWS = 3

function isTable({ rows, missing, id }: AlignedTable, text: string): boolean {
  if (rows.filter(row => hasFigures([row])).length >= (id === 'disputes' ? 1 : FEWEST_ROWS)) return true
  const isMost = missing.length < rows.length && rows.some(row => hasDigits([row]))
  return isMost && rows.every(row => beginsLine(row, text))
}

/** Whether no word stands before the row on its line. */
function beginsLine({ written }: AlignedRow, text: string): boolean {
  const start = text.lastIndexOf('\n', written.start - 1) + 1
  return written.start - start < LONGEST_OPENING && !IDEOGRAPH.test(text.slice(start, written.start))
}

/** In characters: what opens a row, such as a bar with its padding. A guess, nothing measured. */
const LONGEST_OPENING = 40
const IDEOGRAPH = /\p{Script=Han}/u

/** Whether the header differs from the form's. Where rows are not marked its words may be torn; sums that hold speak. */
function hasOtherHeader(laid: AlignedTable, found: AlignedTable, text: string): boolean {
  if (laid.faults.every(({ read }) => read === 'byOrder')) return false
  if (!marksRows(laid) && found.rows.every(isProved)) return false
  return !hasHeaderOfForm(found, text)
}

function isProved(row: AlignedRow): boolean {
  return row.placement.kind === 'placed' && provesItself(row.placement.cells, row)
}

function join(laid: AlignedTable, found: AlignedTable, keeps: boolean): AlignedTable {
  const groups = writtenRows(found)
  const own = writtenRows(laid)
  const pairs = own.map((group): Pair => [group, groups.find(other => idOf(other) === idOf(group))])
  const paired = new Set(pairs.map(([, other]) => other))
  const more = groups.filter(group => !paired.has(group) && isPlaced(group))
  // Of the small tables that make up one each has its own columns.
  const isSmall = laid.rows.length < FEWEST_MEASURED || laid.id === 'disclosure'
  const odd = own.filter(group => !isPlaced(group))
  const isTorn = odd.some(holdsBlank) && odd.length <= own.length * MOST_ODD
  const sure = sureIn(laid, found, keeps, isSmall)
  const chosen = pairs.map(([group, other]) => {
    if (other && isPlaced(other) && !isLessThan(other, group)) return betterOf(group, other, isSmall, isTorn)
    if (!isPlaced(group)) return group
    return sure(group, other) ? group : (other ?? group.map(leftShort))
  })
  return withRows(laid, withHeaderOf(laid, [...chosen, ...more]))
}

/**
 * A row that the form places, unless its sum fails where the layout has no place for it and little speaks for the form's;
 * or unless a frame encloses other figures, which add up.
 */
function betterOf(laid: Group, found: Group, isSmall: boolean, isTorn: boolean): Group {
  const isProvedByForm = found.every(isProved)
  if (!isPlaced(laid)) {
    if (isProvedByForm) return found
    if ((isTorn && holdsBlank(laid)) || (holdsNext(laid) && found.some(hasSum))) return laid
    return found.some(row => isDoubtful(row, isSmall)) ? laid : found
  }
  if (isSame(laid, found)) return laid
  if (isDrawn(laid) && isFull(laid) && laid.every(isProved)) return laid
  return isTorn && !isProvedByForm && hasInnerBlank(cellsOf(laid)) && !found.some(hasSum)
    ? laid.map(leftShort)
    : found
}

/** The share of rows that a layout may have no place for and still be that of the table. A guess. */
const MOST_ODD = 0.2

/** Whether the layout has an empty cell between the figures of a row. */
function holdsBlank([row]: Group): boolean {
  const { cells } = row!.written
  const first = cells.findIndex(({ text }) => isFigure(text))
  const last = cells.findLastIndex(({ text }) => isFigure(text))
  return hasInnerBlank(cells.slice(Math.max(first, 0), last + 1))
}

/** Whether the layout has the next row behind this one, so that neither end of it is sure. */
function holdsNext([row]: Group): boolean {
  const { placement } = row!
  return placement.kind === 'long' && placement.swallowed !== undefined
}

/** Whether the form has a sum along these rows. */
function hasSum(row: AlignedRow): boolean {
  const { placed } = row
  return placed.form.equations.some(({ table, along }) => table === placed.table.id && along === 'row')
}

/** Whether its sum fails, and it has blanks or few others beside it. */
function isDoubtful(row: AlignedRow, isSmall: boolean): boolean {
  const cells = placedCells(row) ?? []
  const [first] = row.columns
  if (
    !first ||
    (!isSmall && cells.every(cell => cell?.text !== '')) ||
    leftFor(first.index, cells, row) === undefined
  )
    return false
  return !provesItself(cells, row)
}

/** Whether it has no figure of a row that has some, or divides what stands in one cell that is drawn. */
function isLessThan(found: Group, laid: Group): boolean {
  if (!hasFigures(found)) return hasFigures(laid)
  if (!isDrawn(laid)) return false
  const figures = cellsOf(found).filter(({ text }) => text !== '')
  return cellsOf(laid).some(
    cell => figures.filter(({ start, end }) => cell.start <= start && end <= cell.end).length > 1,
  )
}

/** Whether nothing speaks against a row but that the table is too small to be measured. */
function isUnmeasured(group: Group, found: Group | undefined): boolean {
  if (found && !hasDigits(found)) return true
  const reason = found?.[0]!.reason
  if (reason === 'ends disagree') {
    const cells = cellsOf(group)
    const [{ placed, table, written: row }] = group as [AlignedRow]
    if (placed.table.id === 'disclosure' || hasInnerBlank(cells) || cells.at(-1)!.text !== '') return true
    return leavesRoom({ table, row, firstValue: 0 })
  }
  return reason === undefined || UNMEASURED.has(reason)
}

/** Reasons that a few rows give by themselves, or where each copy of a merged cell is taken for a cell. */
const UNMEASURED: ReadonlySet<Reason> = new Set([
  'cells without a ruler',
  'torn table, sum fails',
  'more cells than columns',
])

/** In rows: the steps of fewer cannot be measured. A guess. */
const FEWEST_MEASURED = 6

/** The rows whose places the layout alone may tell. */
function sureIn(
  laid: AlignedTable,
  found: AlignedTable,
  keeps: boolean,
  isSmall: boolean,
): (group: Group, other?: Group) => boolean {
  const isBlank = !found.rows.some(row => row.written.cells.some(({ text }) => isFigure(text)))
  const isKept = keeps && (laid.id === 'disclosure' || keepsBlanks([laid]))
  return (group, other) => {
    if (other && hasDigits(other) && !hasDigits(group)) return false
    if (isFull(group)) return true
    const { table, reading } = group[0]!
    if (!hasFigures(group)) return isBlank || marksRows(laid) || (reading === 'kept' && isWhole(group))
    if (!isSmall || !isUnmeasured(group, other)) return false
    return table.blanks === 'aligned' ? laid.id === 'disclosure' && reading === 'grid' : isKept
  }
}

/** The rows that the form finds, with the rows that the layout has above the first of all: the header. */
function withHeaderOf(laid: AlignedTable, groups: readonly Group[]): readonly Group[] {
  const first = groups.reduce((a, b) => (b[0]!.written.start < a[0]!.written.start ? b : a))[0]!
  const { rows, stream } = laid.rows[0]!.table
  const before = rows.filter(({ end }) => end <= first.written.start)
  // What ends the last row of the header may be the number of the first row.
  const shownIn = ({ cells }: Row, i: number) => (i === before.length - 1 ? cells.slice(0, -1) : cells)
  const figures = before.findLastIndex((row, i) => shownIn(row, i).some(({ text }) => isFigure(text)))
  const above = before.slice(figures + 1)
  if (laid.rows.includes(first) || above.length === 0) return groups
  const { table } = first
  const start = Math.min(table.start, above[0]!.start)
  const whole = { ...table, ...(stream && { stream }), rows: [...above, ...table.rows], start }
  return groups.map(group => group.map(row => (row.table === table ? { ...row, table: whole } : row)))
}

function withRows(laid: AlignedTable, groups: readonly Group[]): AlignedTable {
  const all = [...groups].sort((a, b) => a[0]!.written.start - b[0]!.written.start)
  const rows = all.flat()
  const present = new Set(rows.map(({ placed }) => placed.row.id))
  const own = new Set(laid.rows.map(({ written }) => written))
  const taken = all.map(([row]) => row!.written).filter(written => !own.has(written))
  return {
    ...laid,
    rows,
    missing: laid.missing.filter(({ id }) => !isCovered(id, present)),
    extra: laid.extra.filter(
      ({ written }) => !taken.some(({ start, end }) => written.start < end && start < written.end),
    ),
    start: Math.min(laid.start, rows[0]!.written.start),
    end: Math.max(laid.end, rows.at(-1)!.written.end),
  }
}

function isFigure(text: string): boolean {
  return text !== '' && isFigureLike(text)
}

function leftShort(row: AlignedRow): AlignedRow {
  return {
    ...row,
    placement: { kind: 'short', figures: row.written.cells.filter(({ text }) => isFigure(text)) },
  }
}
