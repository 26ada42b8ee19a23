import type { PlacedRow } from '../../forms/rows.ts'
import { sensesOf } from '../../forms/vocabulary.ts'
import { isUsualLength, type Cell, type Row, type Table } from '../../parse/table.ts'
import { flatMap } from '../../text/flatMap.ts'
import { labelKey } from '../../text/fold.ts'
import type { ClassifiedRow } from '../rows/classify.ts'
import type { PlannedColumn } from './columns.ts'

/** Where the figures of a row belong. */
export type Placement =
  /**
   * One cell for each column, in their order. `lacking`: how many empty cells a row without figures has too few;
   * its last cell then stands for them.
   */
  | { readonly kind: 'placed'; readonly cells: readonly Cell[]; readonly lacking?: number }
  /** Fewer figures than columns, and no telling which columns are theirs. */
  | {
      readonly kind: 'short'
      readonly figures: readonly Cell[]
      readonly resolved?: ResolvedCells
      readonly lost?: LostFigure
    }
  /**
   * More figures than columns. `swallowed`: the next row, now part of this one; `named`: with its label; `spliced`:
   * only the end of it, with as many figures lost. `foreign`: a figure that seems to be none of the row's.
   */
  | {
      readonly kind: 'long'
      readonly figures: readonly Cell[]
      readonly swallowed?: PlacedRow
      readonly named?: boolean
      readonly spliced?: true
      readonly foreign?: Cell
    }
  /**
   * The header names the columns otherwise than the form, or the row goes on in `rest`, a line without a label, so
   * that no figure's column is sure.
   */
  | { readonly kind: 'unsure'; readonly figures: readonly Cell[]; readonly rest?: Row }
  /** One string of digits in which the figures run together. */
  | { readonly kind: 'joined'; readonly figures: readonly Cell[]; readonly resolved?: ResolvedCells }

/** The one figure of a row that is lost, when the sums leave one column and one value for it. */
export interface LostFigure {
  readonly index: number
  readonly value: number
  /** Where it would be typed: behind the figure before it, or, when it is the first, before the next. */
  readonly place: number
}

/** The cells that the sums leave only one place, column by column; `undefined` where they do not. */
export type ResolvedCells = readonly (Cell | undefined)[]

/**
 * How the empty cells of a table are to be taken:
 * `grid` — each column has its own index in every row; `kept` — the cells behind the label stand in order, blanks
 * among them; `packed` — only figures stand in order, the places of blanks are lost.
 */
export type Reading =
  | { readonly kind: 'grid'; readonly indexes: readonly number[] }
  | { readonly kind: 'kept' }
  /** `always`: not even a blank between figures tells where it stands. `counted`: no row has a cell too many. */
  | { readonly kind: 'packed'; readonly always?: true; readonly counted?: true }

export const KEPT: Reading = { kind: 'kept' }
export const PACKED: Reading = { kind: 'packed' }
export const ALWAYS_PACKED: Reading = { kind: 'packed', always: true }
export const COUNTED: Reading = { kind: 'packed', always: true, counted: true }

/** Sets the value cells of a row against `count` columns. A figure is placed only where no other place is possible. */
export function place(classified: ClassifiedRow, count: number, reading: Reading): Placement {
  const { row, table, firstValue, filled } = classified
  const values = row.cells.slice(firstValue)
  if (classified.table.cellsBy === 'nothing' && count > 1) {
    return { kind: 'joined', figures: values.filter(cell => cell.text !== '') }
  }
  if (filled === 0)
    return mayHoldFigures(classified)
      ? { kind: 'short', figures: [] }
      : placeBlanks(classified, count, reading)
  const cells = row.loose
    ? undefined
    : reading.kind === 'grid'
      ? byIndex(classified, reading.indexes)
      : inOrder(classified, count, reading)
  if (cells) return { kind: 'placed', cells }
  const figures = values.filter(cell => cell.text !== '')
  // A row that the next one was joined to.
  if (figures.some(({ text }) => isLabel(text))) return { kind: 'long', figures }
  // With a figure for every column their order is enough, even where holes between them are no cells.
  const inOrderAlone =
    table.blanks === 'aligned' || !(hasInnerBlank(values) || overflows(classified, count, reading))
  if (filled === count && !row.loose && inOrderAlone && !isPaddedTooFar(classified))
    return { kind: 'placed', cells: figures }
  return { kind: filled > count || overflows(classified, count, reading) ? 'long' : 'short', figures }
}

function isLabel(text: string): boolean {
  return sensesOf(labelKey(text)).length > 0
}

/** More cells than columns where blanks are written: a label between two rows is lost, or a cell stands twice. */
function overflows(classified: ClassifiedRow, count: number, reading: Reading): boolean {
  const { row, firstValue } = classified
  const isWritten = reading.kind === 'kept' || (reading.kind === 'packed' && reading.counted === true)
  const more = row.cells.slice(firstValue + count)
  return isWritten && more.length > 0 && !(more.every(isBlank) && mayBePadded(classified))
}

/** A row with a cell more than the others was not padded: one of its cells came in. */
function mayBePadded({ table, row }: ClassifiedRow): boolean {
  return table.stream ? table.rows.at(-1) === row : isUsualLength(table, row.cells.length)
}

/** Padding makes rows equally long; one that is longer has a cell that came in. */
function isPaddedTooFar({ table, row }: ClassifiedRow): boolean {
  return !table.stream && row.cells.at(-1)?.text === '' && row.cells.length > (table.width ?? Infinity)
}

/** Whether blanks of a row stand in their places although its table does not say so: an inner one, and the last filled. */
export function showsBlanks({ row, firstValue }: ClassifiedRow, count: number): boolean {
  const values = row.cells.slice(firstValue)
  return hasInnerBlank(values) && (values[count - 1]?.text ?? '') !== '' && values.slice(count).every(isBlank)
}

function byIndex(
  { row, table, firstValue }: ClassifiedRow,
  indexes: readonly number[],
): readonly Cell[] | undefined {
  const astray =
    indexes[0]! < firstValue ||
    row.cells.some((cell, i) => i >= firstValue && cell.text !== '' && !indexes.includes(i))
  const cells = flatMap(indexes, index => row.cells[index] ?? [])
  const wide = table.width !== undefined && row.cells.length > table.width
  const pushed = indexes[0]! < firstValue
  return astray || wide || pushed || cells.length < indexes.length ? undefined : cells
}

function inOrder(classified: ClassifiedRow, count: number, reading: Reading): readonly Cell[] | undefined {
  const { row, table, firstValue } = classified
  const values = row.cells.slice(firstValue)
  if (reading.kind === 'packed') {
    return !reading.always && table.blanks === 'unknown' && showsBlanks(classified, count)
      ? values.slice(0, count)
      : undefined
  }
  const isLast = table.rows.at(-1) === row
  if (table.stream && !isLast && values.length !== count) return undefined
  // The empty lines behind a table may stand in for a cell that its last row lost.
  const isOpen = isLast && (table.cellsBy === 'lines' || values.length !== count)
  if (table.stream && isOpen && classified.filled > 0 && values[count - 1]?.text === '') return undefined
  if (table.width !== undefined && row.cells.length !== table.width) return undefined
  if (values.length > count && !mayBePadded(classified)) return undefined
  return values.length >= count && values.slice(count).every(isBlank) ? values.slice(0, count) : undefined
}

function isBlank(cell: Cell): boolean {
  return cell.text === ''
}

/** An empty cell before a filled one: padding stands only at the end, so this blank was written. */
export function hasInnerBlank(values: readonly Cell[]): boolean {
  let blank = false
  for (const cell of values) {
    if (cell.text === '') blank = true
    else if (blank) return true
  }
  return false
}

/** A label that is not the form's, with digits in it: the figures of its row may be among them. */
function mayHoldFigures({ match }: ClassifiedRow): boolean {
  return match !== undefined && !match.exact && DIGIT.test(labelKey(match.label.text))
}

const DIGIT = /\d/

/** A row without figures: each of its cells is blank, wherever exactly it stands. */
function placeBlanks({ row, firstValue }: ClassifiedRow, count: number, reading: Reading): Placement {
  const values = row.cells.slice(firstValue)
  // A row that a merged cell above it pushed aside has its label where figures should stand.
  if (reading.kind === 'grid' && reading.indexes[0]! < firstValue) return { kind: 'short', figures: [] }
  const found =
    reading.kind === 'grid'
      ? flatMap(reading.indexes, index => row.cells[index] ?? [])
      : values.slice(0, count)
  const last = found.at(-1) ?? { text: '', start: row.end, end: row.end }
  const lacking = count - found.length
  const cells = [...found, ...Array.from({ length: count - found.length }, () => last)]
  return { kind: 'placed', cells, ...(lacking > 0 && { lacking }) }
}

/**
 * Holes in columns of spaces tell less than written blanks: a row whose parts are filled and whose total is not was
 * pushed aside, and none of its places is sure.
 */
export function withTotals(
  placement: Placement,
  { blanks }: Table,
  rows: readonly PlacedRow[],
  columns: readonly PlannedColumn[],
): Placement {
  if (blanks !== 'aligned' || placement.kind !== 'placed') return placement
  const { cells } = placement
  const isFilled = (at: number) => cells[at]!.text !== ''
  const pushed = rows.some(({ form, table, block }, i) =>
    form.equations.some(({ table: id, along, whole, parts }) => {
      if (id !== table.id || along !== 'row') return false
      const at = (column: string) =>
        i * block.columns.length + columns.find(other => other.column.id === column)!.index
      return !whole.some(column => isFilled(at(column))) && parts.some(column => isFilled(at(column)))
    }),
  )
  return pushed ? { kind: 'short', figures: cells.filter(({ text }) => text !== '') } : placement
}
