import { writtenRows, type AlignedRow, type AlignedTable } from '../align/align.ts'
import type { Form } from '../../forms/form.ts'
import type { Cell, Row } from '../../parse/table.ts'
import type { LostFigure, ResolvedCells } from '../columns/place.ts'
import { hasInnerBlank } from '../columns/place.ts'
import { arrangements, numberIn, type Arrangement, type Missing } from './arrange.ts'
import { withoutForeign } from './foreign.ts'
import { columnSums, rowSums, type ColumnSum } from './sums.ts'
import { flatMap } from '../../text/flatMap.ts'

/**
 * Gives the figures of rows whose blanks the layout lost, that lost a figure, or whose figures run together, the
 * places that the sums leave them: all arrangements of each row are tried against the sums along rows and columns.
 * A cell is resolved when it is the same in every arrangement that remains.
 */
export function resolvePlacements(aligned: readonly AlignedTable[], form: Form): readonly AlignedTable[] {
  const tables = withoutForeign(aligned, form)
  const blanksAreLost = tables.some(table => table.rows.some(isBlankRow))
  const showsBlanks = tables.some(hasHole)
  return tables.map(table => {
    const groups = writtenRows(table)
    // A row that stands alone shows nothing of blanks by itself.
    if (groups.length === 1 && showsBlanks && blanksAreLost) return table
    const asked = flatMap(groups, rows => toUnresolved(rows, table, form, blanksAreLost) ?? [])
    const unresolved = withoutRefuted(asked)
    if (unresolved.length === 0) return table
    const resolved = new Map<UnresolvedRow, Arrangement>()
    const alone = columnSums(form, table).length === 0
    // A row's own sum proves where blanks are, but not what a lost figure was, nor where one figure ends and the
    // next begins: there the columns must agree, or, in a table without sums along columns, all sums of the row at once.
    for (const row of unresolved)
      if (isJoined(row) ? alone && isOnlyCut(row, blanksAreLost) : row.missing === 'blank')
        resolved.set(row, row.arrangements.reduce(meet))
    for (const [row, slots] of searchColumns(unresolved, table, form)) resolved.set(row, slots)
    return { ...table, rows: table.rows.map(row => withResolved(row, resolved)) }
  })
}

function isBlankRow({ placement }: AlignedRow): boolean {
  if (placement.kind === 'short') return placement.figures.length === 0
  return placement.kind === 'placed' && placement.cells.every(({ text }) => text === '')
}

/** Whether a blank stands between two figures of a row. */
function hasHole({ rows }: AlignedTable): boolean {
  return rows.some(({ placement }) => {
    if (placement.kind !== 'placed') return false
    return hasInnerBlank(placement.cells.slice(placement.cells.findIndex(({ text }) => text !== '')))
  })
}

function isJoined({ rows }: UnresolvedRow): boolean {
  return rows[0]!.placement.kind === 'joined'
}

/** A row of several sums that all hold in one cut only, in a report that shows no lost blanks. */
function isOnlyCut({ rows, arrangements: all }: UnresolvedRow, blanksAreLost: boolean): boolean {
  return !blanksAreLost && rows.length > 1 && all.length === 1
}

interface UnresolvedRow {
  readonly rows: readonly AlignedRow[]
  readonly arrangements: readonly Arrangement[]
  readonly missing: Missing
}

/** Where blanks were lost, most rows have a place that their sums allow: else figures were, and none of them is resolved. */
function withoutRefuted(asked: readonly UnresolvedRow[]): readonly UnresolvedRow[] {
  const short = asked.filter(({ missing }) => missing === 'blank')
  const open = asked.filter(({ arrangements: all }) => all.length > 0)
  return short.filter(({ arrangements: all }) => all.length === 0).length * 2 < short.length
    ? open
    : open.filter(({ missing }) => missing !== 'blank')
}

/** More arrangements of one row tell nothing worth the time. */
const MOST_ARRANGEMENTS = 5000
/** Steps of the search over all rows together. */
const BUDGET = 60_000

function toUnresolved(
  rows: readonly AlignedRow[],
  table: AlignedTable,
  form: Form,
  blanksAreLost: boolean,
): UnresolvedRow | undefined {
  const { placement, reading } = rows[0]!
  if (placement.kind !== 'short' && placement.kind !== 'joined') return undefined
  const sums = rowSums(rows, form, table.id)
  const count = rows.reduce((all, row) => all + row.columns.length, 0)
  if (sums.length === 0 || rows.some(row => !hasFormColumns(row))) return undefined
  if (placement.kind === 'joined' && writtenRows(table).some(hasLostBlanks)) return undefined
  // Where blanks are written, or the report has none, a row that is short lost a figure.
  const missing = reading === 'packed' && blanksAreLost ? 'blank' : 'lost'
  if (placement.kind === 'short' && hasWrittenBlank(rows[0]!.written, placement.figures)) return undefined
  const all = arrangements(placement, count, sums, missing, MOST_ARRANGEMENTS)
  return all && { rows, arrangements: all, missing }
}

/** The columns of the form, and no other among them. */
function hasFormColumns({ columns, placed }: AlignedRow): boolean {
  return columns.length === placed.block.columns.length && columns.every(({ at, index }) => at === index)
}

/** A blank between its figures: then what is missing may be a blank as well. */
function hasWrittenBlank(written: Row, figures: readonly Cell[]): boolean {
  const [first, last] = [figures[0], figures.at(-1)]
  if (!first || !last) return false
  return written.cells.some(({ text, start }) => text === '' && start > first.end && start < last.start)
}

/** With fewer digits than columns blanks were lost as well, and then any row may have them. */
function hasLostBlanks(rows: readonly AlignedRow[]): boolean {
  const { placement } = rows[0]!
  const digits = placement.kind === 'joined' ? placement.figures[0] : undefined
  return !digits || digits.text.length < rows.reduce((all, { columns }) => all + columns.length, 0)
}

/** What two arrangements have in common, column by column; elsewhere there is neither a cell nor a value. */
function meet(slots: Arrangement, other: Arrangement): Arrangement {
  return slots.map((slot, i) => {
    const { cell, value } = other[i]!
    const same = slot.cell?.start === cell?.start && slot.cell?.end === cell?.end && slot.value === value
    return same ? slot : { cell: undefined, value: Number.NaN }
  })
}

/** The cells that are the same in every choice of arrangements for which the sums along the columns hold. */
function searchColumns(
  unresolved: readonly UnresolvedRow[],
  table: AlignedTable,
  form: Form,
): ReadonlyMap<UnresolvedRow, Arrangement> {
  const known = knownValues(table)
  const order = [...unresolved].sort((a, b) => a.arrangements.length - b.arrangements.length)
  const place = new Map(order.map((row, i) => [row.rows[0]!.placed.row.id, i]))
  const sums = columnSums(form, table).filter(sum =>
    termsOf(sum).every(row => known.has(row) || place.has(row)),
  )
  const checks = order.map((_, i) =>
    sums.filter(sum => Math.max(...termsOf(sum).map(row => place.get(row) ?? -1)) === i),
  )
  const chosen: Arrangement[] = []
  const seen: Arrangement[] = []
  let steps = 0
  const valueOf = (row: string, column: number) => {
    const at = place.get(row)
    return at === undefined ? known.get(row)![column]! : chosen[at]![column]!.value
  }
  const holds = ({ whole, parts, column }: ColumnSum) => {
    const side = (rows: readonly string[]) => rows.reduce((all, row) => all + valueOf(row, column), 0)
    return side(whole) === side(parts)
  }
  const visit = (depth: number): boolean => {
    if (depth === order.length) {
      order.forEach((_, i) => (seen[i] = seen[i] ? meet(seen[i], chosen[i]!) : chosen[i]!))
      return true
    }
    for (const arrangement of order[depth]!.arrangements) {
      if (++steps > BUDGET) return false
      chosen[depth] = arrangement
      if (checks[depth]!.every(holds) && !visit(depth + 1)) return false
    }
    return true
  }
  const complete = checks.some(list => list.length > 0) && visit(0) && seen.length > 0
  if (!complete) return new Map()
  return new Map(flatMap(order, (row, i) => (isConfirmed(row, sums) ? [[row, seen[i]!] as const] : [])))
}

/** A lost figure takes up any gap of its row, so each of the row's columns must have a sum that speaks of it. */
function isConfirmed({ rows, missing }: UnresolvedRow, sums: readonly ColumnSum[]): boolean {
  if (missing === 'blank') return true
  const { placed, columns } = rows[0]!
  const covered = new Set(
    sums.filter(sum => termsOf(sum).includes(placed.row.id)).map(({ column }) => column),
  )
  return covered.size === columns.length
}

function termsOf({ whole, parts }: ColumnSum): readonly string[] {
  return [...whole, ...parts]
}

/** The values of the rows whose columns are sure, by column; a blank counts as nothing. */
function knownValues(table: AlignedTable): ReadonlyMap<string, readonly number[]> {
  const known = new Map<string, readonly number[]>()
  for (const { placement, columns, placed } of table.rows) {
    if (placement.kind !== 'placed') continue
    const values = flatMap(columns, ({ index }) => numberIn(placement.cells[index]!) ?? [])
    if (values.length === columns.length) known.set(placed.row.id, values)
  }
  return known
}

function withResolved(row: AlignedRow, resolved: ReadonlyMap<UnresolvedRow, Arrangement>): AlignedRow {
  const { placement } = row
  if (placement.kind !== 'short' && placement.kind !== 'joined') return row
  for (const [{ rows, missing }, slots] of resolved) {
    const at = rows.indexOf(row)
    if (at === -1) continue
    const width = row.columns.length
    const slotsOfRow = slots.slice(at * width, (at + 1) * width)
    const cells: ResolvedCells = slotsOfRow.map(({ cell }) => cell)
    const lost = missing === 'lost' ? lostFigure(slotsOfRow, slots) : undefined
    if (!lost && cells.every(cell => cell === undefined)) return row
    return {
      ...row,
      placement: { ...placement, resolved: cells, ...(placement.kind === 'short' && lost && { lost }) },
    }
  }
  return row
}

/** The lost figure, if it is in these columns and everything else of the written row is resolved. */
function lostFigure(slotsOfRow: Arrangement, all: Arrangement): LostFigure | undefined {
  const open = flatMap(all, ({ cell }, i) => (cell === undefined ? [i] : []))
  const index = slotsOfRow.findIndex(({ cell }) => cell === undefined)
  if (open.length !== 1 || index === -1 || Number.isNaN(slotsOfRow[index]!.value)) return undefined
  const at = open[0]!
  const place = all[at - 1]?.cell?.end ?? all[at + 1]!.cell!.start
  return { index, value: slotsOfRow[index]!.value, place }
}
