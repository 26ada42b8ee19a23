// What a ruler shows at each column: its marks, from full rows, from the header, or from what other rows have shown.
import { SPACES } from './characters.ts'
import type { Row, RowSet } from './rows.ts'
import { edgeAt, tolerance } from './edges.ts'
import { FROM_RIGHT, LINE_START, type Laid } from './ruler.ts'
import { THRESHOLDS } from './thresholds.ts'
import { BEYOND } from '../text/range.ts'

/** Rows of one block of columns, which follow each other. */
export interface BlockRows {
  readonly block: number
  readonly width: number
  /** The rows of the set from the first to before the second. */
  readonly from: number
  readonly to: number
}

/** Where the words of the header over the columns of a block stand; absent where they are not all there. */
export interface HeaderPlaces {
  /** On the screen, six numbers each. */
  readonly placesOf: (block: number) => readonly number[] | undefined
  /** In separators of a kind from the start of the line on which they stand, if rows have as many on theirs. */
  readonly countsOf: (block: number, kind: number, rows: readonly Row[]) => readonly number[] | undefined
}

export function blocksOf({ rows }: RowSet, end: number): readonly BlockRows[] {
  const blocks: BlockRows[] = []
  for (let from = 0; from < end;) {
    const { block, width } = rows[from]!.link
    let to = from + 1
    while (to < end && rows[to]!.link.block === block) to++
    blocks.push({ block, width, from, to })
    from = to
  }
  return blocks
}

/** The marks of each block, where a ruler has any. */
export function calibrate(
  laid: Laid,
  set: RowSet,
  blocks: readonly BlockRows[],
  header: HeaderPlaces,
  rooms: ReadonlyMap<number, number> | undefined,
): ReadonlyMap<number, readonly number[]> {
  const marks = new Map<number, readonly number[]>()
  const open: BlockRows[] = []
  for (const block of blocks) {
    if (!hasFullRow(laid, set, block)) open.push(block)
    else keep(marks, block, fullRowMarks(laid, set, block))
  }
  for (const block of open) {
    const first = rooms?.get(block.block)
    if (first !== undefined) {
      keep(marks, block, evenly(block.width, first, laid.ruler.step))
      continue
    }
    const found = laid.ruler.edge
      ? edgeMarks(laid, set, block, header)
      : (countedMarks(laid, set, block, [...marks.values()]) ?? headerMarks(laid, set, block, header))
    if (found && rises(found)) keep(marks, block, found)
  }
  return marks
}

function keep(
  marks: Map<number, readonly number[]>,
  { block }: BlockRows,
  found: readonly number[] | undefined,
): void {
  if (found) marks.set(block, found)
}

function hasFullRow(laid: Laid, set: RowSet, block: BlockRows): boolean {
  for (let row = block.from; row < block.to; row++) if (isFullOf(laid, set, block, row)) return true
  return false
}

function isFullOf({ can }: Laid, { rows }: RowSet, { from, to }: BlockRows, row: number): boolean {
  return row >= from && row < to && rows[row]!.exact && can[row] === 1
}

/** The usual place of each column in full rows. */
function fullRowMarks(laid: Laid, set: RowSet, block: BlockRows): number[] | undefined {
  const near = tolerance(laid.ruler.edge)
  const marks: number[] = []
  const places: number[] = []
  for (let column = 0; column < block.width; column++) {
    places.length = 0
    for (let row = block.from; row < block.to; row++) {
      if (isFullOf(laid, set, block, row)) places.push(laid.at[set.offsets[row]! + column]!)
    }
    const mark = mode(places)
    let times = 0
    for (const place of places) if (Math.abs(place - mark) <= near) times++
    if (times < places.length * THRESHOLDS.usualMark) return undefined
    if (column > 0 && mark <= marks[column - 1]!) return undefined
    marks.push(mark)
  }
  // One full row whose separators are not even may be one that has a cell too many and a blank.
  return places.length > 1 || laid.ruler.edge || isEven(marks, laid.ruler.step) ? marks : undefined
}

/** The most frequent of a few numbers, the first of those. */
export function mode(numbers: readonly number[]): number {
  let found = numbers[0]!
  let most = 0
  for (let i = 0; most < numbers.length - i; i++) {
    let times = 0
    for (let k = i; k < numbers.length; k++) if (numbers[k] === numbers[i]) times++
    if (times <= most) continue
    found = numbers[i]!
    most = times
  }
  return found
}

/** The header words stand over their columns; else as many different places as columns, each seen more than once. */
function edgeMarks(
  laid: Laid,
  set: RowSet,
  block: BlockRows,
  header: HeaderPlaces,
): readonly number[] | undefined {
  const places = header.placesOf(block.block)
  if (places)
    return Array.from({ length: block.width }, (_, column) => edgeAt(laid.ruler.edge!, places, column))
  const times = new Map<number, number>()
  for (const place of placesIn(laid, set, block)) times.set(place, (times.get(place) ?? 0) + 1)
  const isSpread = times.size === block.width && [...times.values()].every(count => count > 1)
  return isSpread ? [...times.keys()].sort((a, b) => a - b) : undefined
}

/** Rows that span the whole width; else the first, or from the right the last, mark that other blocks have. */
function countedMarks(
  laid: Laid,
  set: RowSet,
  block: BlockRows,
  shown: readonly (readonly number[])[],
): readonly number[] | undefined {
  const { step, side } = laid.ruler
  const { width } = block
  const { low, high, widest } = extentOf(laid, set, block)
  // Before the labels of rows stand more cells or fewer, so from the start of a line one row must span it.
  const span = side === LINE_START ? widest : high - low
  if (width > NARROW && span === (width - 1) * step && span === high - low) return evenly(width, low, step)
  // A run of spaces has no end that rows of another length share.
  if (laid.ruler.kind === SPACES) return undefined
  const isFromRight = (side & FROM_RIGHT) !== 0
  // Rows of another length end elsewhere where a table is padded; and a step that is not even tells nothing of them.
  const others = shown.filter(marks => (!isFromRight || marks.length === width) && isEven(marks, step))
  if (others.length === 0) return undefined
  const ends = others.map(marks => (isFromRight ? marks.at(-1)! : marks[0]!))
  const end = mode(ends)
  if (ends.filter(other => other === end).length < ends.length * THRESHOLDS.usualMark) return undefined
  const marks = evenly(width, isFromRight ? end - (width - 1) * step : end, step)
  // A column may be lost, unless some row reaches to the other end.
  return isFromRight ? (low === marks[0] ? marks : undefined) : high === marks.at(-1) ? marks : undefined
}

/** From the start of a line the words of the header stand behind as many separators as the cells below. */
export function headerMarks(
  { ruler }: Laid,
  { rows }: RowSet,
  { block, from, to }: BlockRows,
  header: HeaderPlaces,
): readonly number[] | undefined {
  if (ruler.side !== LINE_START || ruler.kind === SPACES) return undefined
  const counts = header.countsOf(block, ruler.kind, rows.slice(from, to))
  return counts && isEven(counts, ruler.step) ? counts : undefined
}

/** The outermost places of a block, and how far apart the ends of a row are at most. */
function extentOf({ at, can }: Laid, { rows, offsets }: RowSet, { from, to }: BlockRows) {
  let low = BEYOND
  let high = -BEYOND
  let widest = 0
  for (let row = from; row < to; row++) {
    const size = rows[row]!.cells.length
    if (can[row] !== 1 || size === 0) continue
    const first = at[offsets[row]!]!
    const last = at[offsets[row]! + size - 1]!
    low = Math.min(low, first)
    high = Math.max(high, last)
    widest = Math.max(widest, last - first)
  }
  return { low, high, widest }
}

/** Of so few columns, two cells that stand far apart do not show the whole width. */
const NARROW = 3

function placesIn({ at, can }: Laid, { rows, offsets }: RowSet, { from, to }: BlockRows): readonly number[] {
  const places: number[] = []
  for (let row = from; row < to; row++) {
    if (can[row] !== 1) continue
    const end = offsets[row]! + rows[row]!.cells.length
    for (let cell = offsets[row]!; cell < end; cell++) places.push(at[cell]!)
  }
  return places
}

function isEven(marks: readonly number[], step: number): boolean {
  return marks.every((mark, i) => i === 0 || mark === marks[i - 1]! + step)
}

function evenly(width: number, first: number, step: number): readonly number[] {
  return Array.from({ length: width }, (_, column) => first + column * step)
}

export function rises(marks: readonly number[]): boolean {
  return marks.every((mark, i) => i === 0 || mark > marks[i - 1]!)
}
