// Sets the rows that the layout has and those that the form finds together: a row stands where the form finds it.
import type { TableId } from '../../forms/form.ts'
import { isFigureLike } from '../../text/figure.ts'
import { writtenRows, type AlignedRow, type AlignedTable } from '../align/align.ts'
import { isCovered } from '../align/alignTables.ts'
import { provesItself } from '../align/rowSum.ts'
import { damagedIn } from './damaged.ts'
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
import { isDrawn, keepsBlanks, marksRows } from './habits.ts'
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
      if (!laid || !found) return laid ?? (found && isTable(found) ? found : [])
      return hasOtherHeader(laid, found, text) ? laid : join(laid, found, text, keeps)
    })
    .sort((a, b) => a.start - b.start)
}

/** A few labels in a sentence, each with a number near it, are no table. A guess, nothing measured. */
const FEWEST_ROWS = 3

function isTable({ rows, id }: AlignedTable): boolean {
  return rows.filter(row => hasFigures([row])).length >= (id === 'disputes' ? 1 : FEWEST_ROWS)
}

/** Whether the header differs from the form's. Where rows are not marked its words may be torn; sums that hold speak. */
function hasOtherHeader(laid: AlignedTable, found: AlignedTable, text: string): boolean {
  if (laid.faults.every(({ read }) => read === 'byOrder')) return false
  if (!marksRows(laid) && found.rows.every(isProved)) return false
  return !hasHeaderOfForm(found, text)
}

function isProved(row: AlignedRow): boolean {
  return row.placement.kind === 'placed' && provesItself(row.placement.cells, row)
}

function join(laid: AlignedTable, found: AlignedTable, text: string, keeps: boolean): AlignedTable {
  const groups = writtenRows(found)
  const own = writtenRows(laid)
  const pairs = own.map((group): Pair => [group, groups.find(other => idOf(other) === idOf(group))])
  const paired = new Set(pairs.map(([, other]) => other))
  const isDamaged = damagedIn(pairs, laid, found, text)
  const more = groups.filter(group => !paired.has(group) && isPlaced(group) && !isDamaged(group))
  const sure = sureIn(laid, found, keeps)
  const chosen = pairs.map(([group, other]) => {
    if (!isPlaced(group)) return other && isPlaced(other) && !isDamaged(other) ? other : group
    if (!other || !isPlaced(other) || isLessThan(other, group))
      return sure(group) ? group : group.map(leftShort)
    return isDrawn(laid) && sure(group) ? group : chosenOf(group, other)
  })
  return withRows(laid, withHeaderOf(laid, [...chosen, ...more]))
}

/** Whether it has no figure of a row that has some, or divides what stands in one cell. */
function isLessThan(found: Group, laid: Group): boolean {
  if (!hasFigures(found)) return hasFigures(laid)
  const figures = cellsOf(found).filter(({ text }) => text !== '')
  return cellsOf(laid).some(
    cell => figures.filter(({ start, end }) => cell.start <= start && end <= cell.end).length > 1,
  )
}

/** Of two places of a row those with which its sum holds, or that have a figure for every column; else none. */
function chosenOf(laid: Group, found: Group): Group {
  if (isSame(laid, found)) return laid
  for (const test of [hasDigits, (group: Group) => group.every(isProved), isFull]) {
    if (test(laid) !== test(found)) return test(found) ? found : laid
  }
  return laid.map(leftShort)
}

/** The rows whose places the layout alone may tell. */
function sureIn(laid: AlignedTable, found: AlignedTable, keeps: boolean): (group: Group) => boolean {
  const isBlank = !found.rows.some(row => row.written.cells.some(({ text }) => isFigure(text)))
  const isKept = keeps && (laid.id === 'disclosure' || keepsBlanks([laid]))
  return group => {
    if (isFull(group)) return true
    const { table, reading } = group[0]!
    if (!hasFigures(group)) return isBlank || marksRows(laid) || (reading === 'kept' && isWhole(group))
    return table.blanks === 'aligned' ? laid.id === 'disclosure' && reading === 'grid' : isKept
  }
}

/** The rows that the form finds, with the rows that the layout has above the first of all: the header. */
function withHeaderOf(laid: AlignedTable, groups: readonly Group[]): readonly Group[] {
  const first = groups.reduce((a, b) => (b[0]!.written.start < a[0]!.written.start ? b : a))[0]!
  const { rows, stream } = laid.rows[0]!.table
  const before = rows.filter(({ end }) => end <= first.written.start)
  const figures = before.findLastIndex(({ cells }) => cells.some(({ text }) => isFigure(text)))
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
