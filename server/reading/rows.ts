// The rows of a table with their cells.
import type { FormId, TableId } from '../forms/form.ts'
import { dealBetween } from './between.ts'
import type { Chain, ChainLink } from './chain.ts'
import type { Grammar, Link } from './grammar.ts'
import { addCells, lettersOf, lineOf, wordBefore, wordBehind, type Stream } from './stream.ts'
import { THRESHOLDS } from './thresholds.ts'
import { BEYOND } from '../text/range.ts'

/** A link of the form that stands in the text: a row with its cells, or a heading. Places are in letters. */
export interface Row {
  readonly link: Link
  readonly start: number
  readonly end: number
  readonly errors: number
  /** Whether it begins with a label. */
  readonly labelled: boolean
  /** Where the words begin that belong to a row without a label. */
  readonly from: number
  /** Nothing but names of groups stands between its cells and what the form has behind it. */
  readonly isClosed: boolean
  /** Tokens, in the order of the text. */
  readonly cells: readonly number[]
  /** The words around the cells; where there are no cells, those between which they would stand. */
  readonly before: number
  readonly after: number
  /** As many cells as columns. */
  readonly exact: boolean
  /** It has no cells, but behind words that no row has there are some. */
  readonly hasStray: boolean
}

export interface Table {
  readonly form: FormId
  readonly table: TableId
  /** Rows and headings. */
  readonly links: readonly Row[]
  readonly rows: readonly Row[]
}

/** Rows that are measured together. */
export interface RowSet {
  readonly rows: readonly Row[]
  /** By row: which of all cells is its first. */
  readonly offsets: readonly number[]
  /** How many cells they have. */
  readonly size: number
  readonly indexOf: ReadonlyMap<Row, number>
}

export function rowSetOf(rows: readonly Row[]): RowSet {
  const offsets: number[] = []
  let size = 0
  for (const { cells } of rows) {
    offsets.push(size)
    size += cells.length
  }
  return { rows, offsets, size, indexOf: new Map(rows.map((row, i) => [row, i])) }
}

export const isHeading = ({ link }: Row | ChainLink) => link.row === undefined
export const firstCell = (row: Row) => row.cells[0]!
export const lastCell = (row: Row) => row.cells.at(-1)!
export const isFilled = (row: Row) => row.cells.length > 0

/** Whether all cells of a row stand on one line. */
export function isOnOneLine(stream: Stream, row: Row): boolean {
  return lineOf(stream, firstCell(row)) === lineOf(stream, lastCell(row))
}

/** Deals the cells behind and in the labels of a chain to its rows; `limit` is where the next table begins. */
export function dealCells(
  stream: Stream,
  grammar: Grammar,
  { grammar: { form, table }, links }: Chain,
  limit = stream.letterCount,
): Table {
  const cells = dealBetween(stream, grammar, links).map((own, i) => {
    const { link } = links[i]!
    return link.row !== undefined && own.length > link.width ? withoutLone(stream, link, own) : own
  })
  const rows = links.map((link, i) => {
    const next = links[i + 1]
    const isBare = !isHeading(link) && cells[i]!.length === 0
    const end = next?.start ?? Math.min(limit, link.tail + THRESHOLDS.mostGroupLetters)
    const hasStray = isBare && hasOthers(stream, link.tail, end, cells[i + 1])
    return rowOf(stream, grammar, link, cells[i]!, next?.start, hasStray)
  })
  return { form, table, links: rows, rows: rows.filter(row => !isHeading(row)) }
}

/** The cells without a page number in their middle: it stands alone on its line while all others share one. */
export function withoutLone(stream: Stream, { width }: Link, cells: number[]): number[] {
  const lines = new Map<number, number[]>()
  for (const cell of cells) {
    const line = lines.get(lineOf(stream, cell))
    if (line) line.push(cell)
    else lines.set(lineOf(stream, cell), [cell])
  }
  const full = [...lines.values()].filter(line => line.length === width)
  const isLone = [...lines.values()].every(line => line.length === width || line.length === 1)
  return full.length === 1 && isLone ? full[0]! : cells
}

/** Whether cells stand between two places that are not the next row's. */
function hasOthers(stream: Stream, from: number, end: number, cellsOfNext: readonly number[] = []): boolean {
  return addCells(stream, from + 1, end, []).some(cell => !cellsOfNext.includes(cell))
}

function rowOf(
  stream: Stream,
  { inGroups }: Grammar,
  link: ChainLink,
  cells: number[],
  next: number | undefined,
  hasStray: boolean,
): Row {
  const { cells: own, before, after, exact } = placeOf(stream, link.link, cells)
  let letter = after < 0 ? BEYOND : Math.max(lettersOf(stream, after), link.tail)
  while (next !== undefined && letter < next && inGroups[stream.letters[letter]!] === 1) letter++
  const { start, end, errors } = link
  return {
    link: link.link,
    start,
    end,
    errors,
    labelled: true,
    from: 0,
    isClosed: letter === next,
    cells: own,
    before,
    after,
    exact,
    hasStray,
  }
}

/** A row's cells, and the words around them. */
export function placeOf(
  stream: Stream,
  { row, width }: Link,
  cells: number[],
): Pick<Row, 'cells' | 'before' | 'after' | 'exact'> {
  if (row === undefined || cells.length === 0) return { cells, before: -1, after: -1, exact: false }
  return {
    cells,
    before: wordBefore(stream, cells[0]!),
    after: wordBehind(stream, cells.at(-1)!),
    exact: cells.length === width,
  }
}
