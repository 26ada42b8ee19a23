import type { Cell, LayoutId, Table } from '../../parse/table.ts'
import { isFigureLike } from '../../text/figure.ts'
import type { ClassifiedRow, HeaderLabel } from '../rows/classify.ts'
import type { ColumnPlan } from './columns.ts'
import { hasInnerBlank, KEPT, PACKED, showsBlanks, type Reading } from './place.ts'

/** A row with its columns, and the labels of the header above it. */
interface Planned {
  readonly classified: ClassifiedRow
  readonly header: readonly HeaderLabel[]
  readonly plan: ColumnPlan
}

/**
 * Whether the rows of a table show that its blanks stand in their places: at least two have some between figures, or
 * all have as many cells as columns, which neither padded rows have nor those that lost their blanks.
 */
export function showBlanks(rows: readonly Planned[]): boolean {
  const inner = rows.filter(({ classified, plan }) => showsBlanks(classified, plan.columns.length))
  return inner.length >= FEWEST_SHOWING || isExact(rows)
}

const FEWEST_SHOWING = 2

/**
 * Rows of several lengths, so that none is padded to the others' width; one may be damaged. A single shorter row tells
 * nothing, as the last row of a padded table has no padding.
 */
function isExact(rows: readonly Planned[]): boolean {
  const values = ({ classified: { row, firstValue } }: Planned) => row.cells.length - firstValue
  const exact = rows.filter(planned => values(planned) === planned.plan.columns.length)
  const lengths = exact.map(({ classified }) => classified.row.cells.length)
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0)
  const shorter = lengths.filter(length => length < longest)
  const padded = rows.some(row => values(row) > row.plan.columns.length || mayEndInPadding(row))
  const enough = exact.length >= FEWEST_EXACT && exact.length + 1 >= rows.length
  return !padded && shorter.length >= FEWEST_SHORTER && enough
}

/** A blank at the end of a row whose table has one width. */
function mayEndInPadding({ classified: { row, table } }: Planned): boolean {
  return table.width !== undefined && row.cells.at(-1)?.text === ''
}

const FEWEST_SHORTER = 2
const FEWEST_EXACT = 4

/** Whether rows of a table have fewer figures than columns and no blank between them, as where blanks are not written. */
export function loseBlanks(rows: readonly Planned[]): boolean {
  return rows.some(({ classified: { row, firstValue, filled }, plan }) => {
    return filled > 0 && filled < plan.columns.length && !hasInnerBlank(row.cells.slice(firstValue))
  })
}

/**
 * The rows with more cells than columns and an empty one first: whether the cells too many stand before the figures
 * or behind them only a header right above or the other such rows can tell, by having a figure first.
 */
export function withVagueStart(rows: readonly Planned[]): ReadonlySet<ClassifiedRow> {
  const long = rows.filter(({ classified: { row, firstValue, filled, table }, plan, header }) => {
    const isMarked = !table.stream && table.blanks !== 'aligned' && header[0]?.index !== firstValue
    return isMarked && filled > 0 && row.cells.length - firstValue > plan.columns.length
  })
  const isBlankFirst = ({ classified: { row, firstValue } }: Planned) => row.cells[firstValue]!.text === ''
  const sure = new Set(long.filter(row => !isBlankFirst(row)).map(({ classified }) => classified.table))
  return new Set(
    long
      .filter(row => isBlankFirst(row) && !sure.has(row.classified.table))
      .map(({ classified }) => classified),
  )
}

/**
 * Without grid indexes of the whole table, a small table's header gives them. Else blanks are kept where the layout
 * says so, or where the rows do (`showing`).
 */
export function readingOf(row: Planned, showing: boolean, gridLayouts: ReadonlySet<LayoutId>): Reading {
  const { blanks, layout } = row.classified.table
  if (blanks === 'aligned') return headerIndexes(row) ?? PACKED
  const kept = blanks === 'kept' || (blanks === 'unknown' && (showing || gridLayouts.has(layout)))
  return kept ? KEPT : PACKED
}

/** Where line breaks mark row ends, the header's end stands as one more empty cell before the figures. */
export function sideBySideReading(
  classified: ClassifiedRow,
  count: number,
  gridLayouts: ReadonlySet<LayoutId>,
): readonly [ClassifiedRow, Reading] {
  const { table, row, firstValue } = classified
  const values = row.cells.slice(firstValue)
  if (table.blanks === 'aligned') return [classified, values.length === count ? KEPT : PACKED]
  const written =
    gridLayouts.has(table.layout) ||
    (hasInnerBlank(values) && isNotPadded(classified)) ||
    leavesRoom(classified)
  if (table.blanks === 'unknown' && values.length === count && written) return [classified, KEPT]
  if (table.blanks !== 'kept') return [classified, PACKED]
  if (!(table.marked || endsHeaderRows(table)) || classified.header.length === 0) return [classified, KEPT]
  const complete = values.length > count && values[0]!.text === ''
  return complete ? [{ ...classified, firstValue: firstValue + 1 }, KEPT] : [classified, PACKED]
}

/** Where rows are not marked, a row of labels that ends in an empty cell shows that these close the header's rows. */
function endsHeaderRows({ stream, rows }: Table): boolean {
  return (
    stream === true &&
    rows.some(
      ({ cells }) => cells.at(-1)!.text === '' && cells.slice(0, -1).every(({ text }) => isWord(text)),
    )
  )
}

function isWord(text: string): boolean {
  return text !== '' && !isFigureLike(text)
}

/**
 * A last row in which room is left for each blank, below a header whose padding has bars side by side: no extractor
 * writes padding in both ways, nor pads a last row.
 */
function leavesRoom({ table, row, firstValue }: ClassifiedRow): boolean {
  if (table.layout !== 'pipe' || table.rows.at(-1) !== row) return false
  const own = gaps(row.cells.slice(firstValue))
  const above = table.rows.slice(0, MOST_HEADER_ROWS).filter(other => other !== row)
  return own.length > 0 && own.every(gap => gap >= ROOM) && above.some(({ cells }) => gaps(cells).includes(1))
}

/** A bar and two spaces. */
const ROOM = 3

/** How far apart the empty cells stand that follow each other. */
function gaps(cells: readonly Cell[]): readonly number[] {
  return cells.flatMap(({ text, start }, i) => {
    const before = cells[i - 1]
    return before?.text === '' && text === '' ? [start - before.start] : []
  })
}

/** Padding stands only at the end: none is there, or the labels of the header too have blanks between them. */
function isNotPadded({ table, row }: ClassifiedRow): boolean {
  return (
    row.cells.at(-1)!.text !== '' ||
    table.rows.slice(0, MOST_HEADER_ROWS).some(other => other !== row && hasInnerBlank(other.cells.slice(1)))
  )
}

const MOST_HEADER_ROWS = 30

/** The indexes at which the labels of the header stand, when each names a column. */
function headerIndexes({ header, plan }: Planned): Reading | undefined {
  const named = header.length > 0 && plan.columns.length === header.length
  return named ? { kind: 'grid', indexes: header.map(({ index }) => index) } : undefined
}

/**
 * Where the last column is blank throughout, its cells look like the marks of row ends; but then every row lacks just
 * that one.
 */
export function withMarksAsBlanks<Row extends Planned>(rows: readonly Row[]): readonly Row[] {
  const lacksOne = ({ classified: { row, firstValue }, plan }: Row) =>
    row.mark !== undefined && row.cells.length - firstValue === plan.columns.length - 1
  if (rows.length <= FEWEST_SHOWING || !rows.slice(0, -1).every(lacksOne)) return rows
  return rows.map(planned => {
    const { classified } = planned
    const { mark, cells } = classified.row
    if (!lacksOne(planned)) return planned
    return { ...planned, classified: { ...classified, row: { ...classified.row, cells: [...cells, mark!] } } }
  })
}
