import type { Cell, Table } from '../../parse/table.ts'
import { isFigureLike } from '../../text/figure.ts'
import { flatMap } from '../../text/flatMap.ts'
import type { ClassifiedRow, HeaderLabel } from '../rows/classify.ts'
import type { ColumnPlan } from './columns.ts'
import { hasInnerBlank, KEPT, PACKED, showsBlanks, type Reading } from './place.ts'
import type { PlacedRow } from '../../forms/rows.ts'
import type { Block } from '../../forms/form.ts'

/** A row with its columns, and the labels of the header above it. */
interface Planned {
  readonly classified: ClassifiedRow
  readonly header: readonly HeaderLabel[]
  readonly plan: ColumnPlan
}

/** A row with the row of the form that its label names. */
interface Labelled {
  readonly classified: ClassifiedRow
  readonly placed: PlacedRow
}

type Grid = Extract<Reading, { kind: 'grid' }>

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
export function readingOf(row: Planned, showing: boolean, grids: ReadonlySet<Table['cellsBy']>): Reading {
  const { blanks, cellsBy } = row.classified.table
  if (blanks === 'aligned') return headerIndexes(row) ?? PACKED
  const kept = blanks === 'kept' || (blanks === 'unknown' && (showing || grids.has(cellsBy)))
  return kept ? KEPT : PACKED
}

/** Where line breaks mark row ends, the header's end stands as one more empty cell before the figures. */
export function sideBySideReading(
  classified: ClassifiedRow,
  count: number,
  grids: ReadonlySet<Table['cellsBy']>,
): readonly [ClassifiedRow, Reading] {
  const { table, row, firstValue } = classified
  const values = row.cells.slice(firstValue)
  if (table.blanks === 'aligned') return [classified, values.length === count ? KEPT : PACKED]
  const written =
    grids.has(table.cellsBy) || (hasInnerBlank(values) && isNotPadded(classified)) || leavesRoom(classified)
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
export function leavesRoom({
  table,
  row,
  firstValue,
}: Pick<ClassifiedRow, 'table' | 'row' | 'firstValue'>): boolean {
  if (table.rows.at(-1) !== row) return false
  const own = gaps(row.cells.slice(firstValue))
  const above = table.rows.slice(0, MOST_HEADER_ROWS).filter(other => other !== row)
  return own.length > 0 && own.every(gap => gap >= ROOM) && above.some(({ cells }) => gaps(cells).includes(1))
}

/** A bar and two spaces. */
const ROOM = 3

/** How far apart the empty cells stand that follow each other. */
function gaps(cells: readonly Cell[]): readonly number[] {
  return flatMap(cells, ({ text, start }, i) => {
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

/**
 * Some tools leave empty cells behind a label that is merged over columns and none below one that is merged over
 * rows: the figures of each row are then its last cells. Gives such rows beginning with their figures, when nearly
 * all rows of a table are as long as the form then makes them.
 */
export function behindSpans(rows: readonly Labelled[]): ReadonlyMap<ClassifiedRow, ClassifiedRow> {
  const found = new Map<ClassifiedRow, ClassifiedRow>()
  let proofs = 0
  for (const { classified, placed } of rows) {
    const { table, row, firstValue } = classified
    if (table.stream || table.blanks === 'aligned' || table.blanks === 'lost') return new Map()
    const spanned = deepest(placed) - depth(placed.row)
    const values = row.cells.slice(firstValue)
    const isLong = values.length === placed.block.columns.length + spanned
    if (!isLong || values.slice(0, spanned).some(({ text }) => text !== '')) continue
    if (spanned > 0 && values.at(-1)!.text !== '') proofs++
    found.set(classified, { ...classified, firstValue: firstValue + spanned })
  }
  return proofs >= FEWEST_PROOFS && found.size * 5 >= rows.length * 4 ? found : new Map()
}

const FEWEST_PROOFS = 3

function deepest({ block }: PlacedRow): number {
  return Math.max(...block.rows.map(depth))
}

function depth({ groups = [] }: PlacedRow['row']): number {
  return groups.length
}

/**
 * The cell indexes of the columns, when the header rows show each column label at an index of its own, in the
 * form's order: only a table with every cell in its grid place looks so.
 */
export function gridIndexes(rows: readonly ClassifiedRow[], table: Table, block: Block): Grid | undefined {
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
 * The same where the header is gone, but the rows of figures show that every cell is in its grid place: labels of
 * several depths, behind the deepest the figures of all columns, and nothing elsewhere.
 */
export function bodyIndexes(rows: readonly ClassifiedRow[], { columns }: Block): Grid | undefined {
  const { table } = rows[0]!
  const depths = new Set(rows.map(({ firstValue }) => firstValue))
  const start = Math.max(...depths)
  const end = start + columns.length
  const long = rows.filter(({ row }) => row.cells.length >= end).length
  if (table.stream || depths.size < 2 || (table.width ?? end) < end || long * 2 < rows.length)
    return undefined
  const filled = new Set<number>()
  for (const { row, firstValue } of rows) {
    row.cells.forEach(({ text }, i) => {
      if (i >= firstValue && text !== '') filled.add(i)
    })
  }
  const isGrid = filled.size === columns.length && [...filled].every(index => index >= start && index < end)
  return isGrid ? { kind: 'grid', indexes: columns.map((_, i) => start + i) } : undefined
}
