// Where cells and header words stand on the screen, with ideographs one or two columns wide.
import { FILLER_UNIT, widthOf } from './characters.ts'
import { firstCell, isOnOneLine, type Row, type RowSet } from './rows.ts'
import { atomEndOf, atomOf, lineOf, lineStart, type Stream } from './stream.ts'
import { THRESHOLDS } from './thresholds.ts'

/** The left or the right edge of cells, or both added up, which is twice the centre. */
export interface Edge {
  readonly name: string
  readonly left: boolean
  readonly right: boolean
  /** How many columns more than one a wide character takes, and one that is drawn either way. */
  readonly wide: 0 | 1
  readonly doubtful: 0 | 1
}

const NEWLINE = 0x0a

/** A place has six numbers: characters, wide ones and doubtful ones before its left end; then before its right end. */
const PLACE = 6
const RIGHT = 3

/** All edges that may line up. */
export const EDGES: readonly Edge[] = [
  { wide: 1, doubtful: 0 } as const,
  { wide: 0, doubtful: 0 } as const,
  { wide: 1, doubtful: 1 } as const,
].flatMap(({ wide, doubtful }) => {
  const width = `width ${1 + wide}${doubtful ? ', doubtful 2' : ''}`
  return [
    { name: `left edges, ${width}`, left: true, right: false, wide, doubtful },
    { name: `centres, ${width}`, left: true, right: true, wide, doubtful },
    { name: `right edges, ${width}`, left: false, right: true, wide, doubtful },
  ]
})

/** How far from its mark a cell may stand: a centre falls between two columns. */
export function tolerance(edge: Edge | undefined): number {
  return edge?.left && edge.right ? THRESHOLDS.offCentre : 0
}

/** Where an edge is of the k-th of these places. */
export function edgeAt({ left, right, wide, doubtful }: Edge, places: ArrayLike<number>, k: number): number {
  const end = (at: number) => places[at]! + wide * places[at + 1]! + doubtful * places[at + 2]!
  return (left ? end(k * PLACE) : 0) + (right ? end(k * PLACE + RIGHT) : 0)
}

/** The places of all cells of rows that stand on one line. */
export function placesOnLines(stream: Stream, { rows, offsets, size }: RowSet): Int32Array {
  const places = new Int32Array(size * PLACE)
  for (const [i, row] of rows.entries()) {
    if (isOnOneLine(stream, row)) measureLine(stream, row, places, offsets[i]!)
  }
  return places
}

/** One walk along a line for all cells on it. */
function measureLine(stream: Stream, row: Row, places: Int32Array, offset: number): void {
  const pen = { at: lineStart(stream, lineOf(stream, firstCell(row))), place: [0, 0, 0] }
  for (const [k, cell] of row.cells.entries()) {
    walkTo(stream, pen, atomOf(stream, cell))
    places.set(pen.place, (offset + k) * PLACE)
    walkTo(stream, pen, atomEndOf(stream, cell))
    places.set(pen.place, (offset + k) * PLACE + RIGHT)
  }
}

/** The six numbers of what stands between two offsets of one line. */
export function placeBetween(stream: Stream, start: number, end: number): readonly number[] {
  let from = start
  while (from > 0 && stream.units[from - 1] !== NEWLINE) from--
  const pen = { at: from, place: [0, 0, 0] }
  walkTo(stream, pen, start)
  const left = [...pen.place]
  walkTo(stream, pen, end)
  return [...left, ...pen.place]
}

/** The unit of a line, which begins at `from`, whose edge stands at a place; absent where none does. */
export function unitAtEdge({ units }: Stream, edge: Edge, from: number, place: number): number | undefined {
  let left = 0
  for (let i = from; units[i] !== NEWLINE; i++) {
    const right = left + columnsOf(edge, units[i]!)
    const at = (edge.left ? left : 0) + (edge.right ? right : 0)
    if (at >= place) return at === place ? i : undefined
    left = right
  }
  return undefined
}

function columnsOf({ wide, doubtful }: Edge, unit: number): number {
  if (unit === FILLER_UNIT) return 0
  const width = widthOf(unit)
  return 1 + (width === 0 ? 0 : width === 2 ? wide : doubtful)
}

function walkTo({ units }: Stream, pen: { at: number; place: number[] }, end: number): void {
  const { place } = pen
  for (; pen.at < end; pen.at++) {
    const unit = units[pen.at]!
    if (unit === FILLER_UNIT) continue
    place[0]!++
    const width = widthOf(unit)
    if (width !== 0) place[width === 2 ? 1 : 2]!++
  }
}
