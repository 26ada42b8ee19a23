// Where a figure would be written into a blank column: behind the separators that the believed ruler counts up to it.
import { FILLER_UNIT, LINE_END, SPACES, type Alphabet } from './characters.ts'
import type { RowReading } from './decision.ts'
import { unitAtEdge } from './edges.ts'
import type { Evidence } from './evidence.ts'
import { hasColumn } from './placement.ts'
import { firstCell, isFilled, type Row } from './rows.ts'
import { LABEL, LINE_START, NEXT_WORD, zeroOf } from './ruler.ts'
import { widthOfSpace } from './spaces.ts'
import { atomEndOf, countOf, lineOf, lineStart, startOf, type Stream } from './stream.ts'

const NEWLINE = 0x0a

/** By column without a cell: where a figure would be written; absent where it is not known. */
export function blankPlaces(
  stream: Stream,
  alphabet: Alphabet,
  row: Row,
  { placement, evidence }: RowReading,
): ReadonlyMap<number, number> {
  const places = new Map<number, number>()
  if (!evidence) return places
  let cells = 0
  for (let column = 0; column < row.link.width; column++) {
    if (hasColumn(placement, column)) {
      cells++
      continue
    }
    const place = evidence.laid.ruler.edge
      ? placeOfEdge(stream, row, evidence, column)
      : placeOfCount(stream, alphabet, row, evidence, placement, column, cells)
    if (place !== undefined) places.set(column, place)
  }
  return places
}

/** Behind so many separators; `cells` are the row's cells before the column. */
function placeOfCount(
  stream: Stream,
  alphabet: Alphabet,
  row: Row,
  evidence: Evidence,
  placement: number,
  column: number,
  cells: number,
): number | undefined {
  const { ruler } = evidence.laid
  const count = countAt(stream, row, evidence, placement, column, cells)
  if (count === undefined) return undefined
  const from = cells > 0 ? row.cells[cells - 1]! : row.before
  const to = cells < row.cells.length ? row.cells[cells]! : row.after
  if (count < countOf(stream, from, ruler.kind) || count > countOf(stream, to, ruler.kind)) return undefined
  if (ruler.kind === LINE_END) return count > lineOf(stream, from) ? lineStart(stream, count) : undefined
  return behindSeparator(stream, alphabet, from, to, ruler.kind, count)
}

/** Separators of the ruler's kind before a blank column. */
function countAt(
  stream: Stream,
  row: Row,
  { laid: { ruler, shifts }, marks }: Evidence,
  placement: number,
  column: number,
  cells: number,
): number | undefined {
  const mark = marks.get(row.link.block)?.[column]
  if (mark !== undefined) {
    const zero = zeroOf(stream, ruler, row) + (shifts.get(row) ?? 0)
    if (ruler.side === NEXT_WORD) return zero + mark - ruler.excess * (row.cells.length - cells)
    return zero + mark + (ruler.side === LABEL || ruler.side === LINE_START ? ruler.excess * cells : 0)
  }
  if (!isFilled(row)) return countOf(stream, row.before, ruler.kind) + (column + 1) * ruler.step
  const first = 31 - Math.clz32(placement & -placement)
  return countOf(stream, firstCell(row), ruler.kind) + (column - first) * ruler.step + ruler.excess * cells
}

/** Behind the separator with which the count is reached, between two tokens; lines that are left out do not count. */
function behindSeparator(
  stream: Stream,
  alphabet: Alphabet,
  from: number,
  to: number,
  kind: number,
  target: number,
): number | undefined {
  const codes = stream.csv ? alphabet.codesOfCsv : alphabet.codes
  let count = countOf(stream, from, kind)
  let line = lineOf(stream, from)
  for (let i = atomEndOf(stream, from); i < startOf(stream, to); i++) {
    const unit = stream.units[i]!
    if (unit === NEWLINE) {
      i = lineStart(stream, ++line) - 1
      // Nothing stands before the first cell of a line.
      if (count === target && line === lineOf(stream, to)) return i + 1
      continue
    }
    const width = kind === SPACES ? widthOfSpace(unit) : codes[unit] === kind ? 1 : 0
    count += width
    if (width > 0 && count === target) return kind === SPACES ? i + 1 : behindFiller(stream, i + 1)
  }
  return undefined
}

/** Behind the rest of a tag, and one space. */
function behindFiller({ text, units, tagged }: Stream, from: number): number {
  let i = from
  while (tagged && units[i] === FILLER_UNIT) i++
  // In a cell of HTML a line end counts as a space, and CR LF is not to be parted.
  return text.charAt(i) === ' ' ? i + 1 : i
}

/** On the row's line, at the mark of the column. */
function placeOfEdge(
  stream: Stream,
  row: Row,
  { laid: { ruler }, marks }: Evidence,
  column: number,
): number | undefined {
  const mark = marks.get(row.link.block)?.[column]
  if (mark === undefined || !isFilled(row)) return undefined
  const place = unitAtEdge(stream, ruler.edge!, lineStart(stream, lineOf(stream, firstCell(row))), mark)
  return place !== undefined && stream.units[place] === 0x20 ? place : undefined
}
