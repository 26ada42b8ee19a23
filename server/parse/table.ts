import type { Range } from '../text/range.ts'

/** How a table is spelled in the text. */
export type LayoutId =
  | 'html'
  | 'wiki'
  | 'box'
  | 'pipe'
  | 'pipe-lines'
  | 'tsv'
  | 'csv'
  | 'spaces'
  | 'cell-per-line'
  | 'run-together'
  | 'other'

/**
 * A cell as written: its trimmed text, or, when it is empty, the place where its text would be typed. A text that
 * runs over several lines is joined; the range then holds more than the text.
 */
export interface Cell extends Range {
  readonly text: string
  /** The text was put together from several lines. */
  readonly joined?: true
  /** The text is what a reader is shown; in the range it is spelled with tags or character references. */
  readonly shown?: true
}

export interface Row extends Range {
  readonly cells: readonly Cell[]
  /** Out of line with the columns that the other rows keep, so that no place in it is sure. */
  readonly loose?: true
  /** The empty cell that seems to mark its end, and is none of its cells. */
  readonly mark?: Cell
}

/**
 * What the layout says of empty cells:
 * `kept` — each stands in its place; `aligned` — each is a hole below its header; `lost` — none is written;
 * `unknown` — only the rows together can tell.
 */
export type Blanks = 'kept' | 'aligned' | 'lost' | 'unknown'

/** A frame or tags that draw each cell; the ends of lines; spaces alone; or nothing, where figures run together. */
export type CellsBy = 'frame' | 'lines' | 'spaces' | 'nothing'

/** A written table: rows of cells in reading order, whatever its layout. It knows nothing of the form. */
export interface Table extends Range {
  readonly layout: LayoutId
  readonly rows: readonly Row[]
  readonly blanks: Blanks
  /** What tells its cells apart; absent where a mark between them does. */
  readonly cellsBy?: CellsBy
  /**
   * The layout marks no row ends, so a row was taken to end where a label follows a figure. Its first label
   * cells may then be a caption and a header.
   */
  readonly stream?: boolean
  /** An empty cell more marks each row's end, that of a header row too. */
  readonly marked?: boolean
  /** The number of cells that nearly all rows have; a row with fewer lost one. */
  readonly width?: number
}

/** The number of cells that nearly all rows have, if there is one. */
export function commonWidth(rows: readonly Pick<Row, 'cells'>[]): number | undefined {
  for (const [width, count] of countLengths(rows)) if (width > 1 && count * 5 >= rows.length * 4) return width
  return undefined
}

/** The same where a row or two may be damaged, or a few of many. */
export function usualWidth(rows: readonly Pick<Row, 'cells'>[]): number | undefined {
  const [usual] = [...countLengths(rows)].sort(([, a], [, b]) => b - a)
  if (!usual || usual[0] < FEWEST_CELLS || usual[1] < FEWEST_ROWS) return undefined
  return rows.length - usual[1] <= Math.max(2, rows.length / 5) ? usual[0] : undefined
}

const FEWEST_CELLS = 4
const FEWEST_ROWS = 2

/** Whether at least half of the rows have this number of cells, and not one alone: short rows may be padded to it. */
export function isUsualLength(table: Table, length: number): boolean {
  const count = lengthsOf(table).get(length) ?? 0
  return count > 1 && count * 2 >= table.rows.length
}

/** How many rows have how many cells. */
function lengthsOf(table: Table): ReadonlyMap<number, number> {
  const known = LENGTHS.get(table)
  if (known) return known
  const counts = countLengths(table.rows)
  LENGTHS.set(table, counts)
  return counts
}

/** A cache over tables, which never change. */
const LENGTHS = new WeakMap<Table, ReadonlyMap<number, number>>()

function countLengths(rows: readonly Pick<Row, 'cells'>[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  return counts
}
