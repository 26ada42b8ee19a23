// Rulers: ways to say where the cells of a row stand. None knows a layout; the rows of the text calibrate each.
import { KINDS, LINE_END, OTHER, SPACES } from './characters.ts'
import { shiftsOf, type Shifts } from './depths.ts'
import { edgeAt, EDGES, placesOnLines, type Edge } from './edges.ts'
import { firstCell, isOnOneLine, lastCell, type Row, type RowSet } from './rows.ts'
import { countOf, gapOf, lettersOf, lineCountOf, lineOf, startOf, type Stream } from './stream.ts'

const NEWLINE = 0x0a

/** What a ruler counts from, as bits; one of edges counts from nothing. */
export const LABEL = 1
export const NEXT_WORD = 2
export const LINE_START = 4
export const LINE_STOP = 8
export const FROM_LEFT = LABEL | LINE_START
export const FROM_RIGHT = NEXT_WORD | LINE_STOP

/** A kind of separator and an end to count from, or an edge of the cells on the screen. */
export interface Ruler {
  /** 0 of an edge. */
  readonly side: number
  /** -1 of an edge. */
  readonly kind: number
  /** How many separators a blank cell takes. */
  readonly step: number
  /** How many more a filled cell takes. */
  readonly excess: number
  readonly edge: Edge | undefined
}

/** A ruler laid on rows. */
export interface Laid {
  readonly ruler: Ruler
  /** Where each cell stands. */
  readonly at: Int32Array
  /** Whether the ruler can measure the row. */
  readonly can: Uint8Array
  /** How much further than `at` the cells of a row are from where the ruler counts. */
  readonly shifts: Shifts
}

/** All rulers that may serve, laid on the rows. */
export function layRulers(
  stream: Stream,
  set: RowSet,
  steps: readonly (readonly number[])[],
): readonly Laid[] {
  const rulers: Ruler[] = []
  for (const [kind, found] of steps.entries()) {
    for (const step of found) addRulers(rulers, kind, step)
  }
  const broken = new Set(set.rows.filter(row => isBrokenOff(stream, row)))
  const laid = rulers.map(ruler => layCounts(stream, set, ruler, broken))
  if (!set.rows.some(row => isFlat(stream, row))) return laid
  const places = placesOnLines(stream, set)
  return [...laid, ...EDGES.map(edge => layEdge(stream, set, edge, places))]
}

const NAMES = ['line end', 'bar', 'tab', 'cell', 'semicolon', 'comma', '&', 'bracket', 'other', 'space']

/** What a ruler is called. */
export function nameOf({ side, kind, step, excess, edge }: Ruler): string {
  if (edge) return edge.name
  const count = `${NAMES[kind]!} ${step + excess}${kind === LINE_END ? `/${step}` : ''}`
  return `${count} ${SIDES.get(side)!}`
}

const SIDES: ReadonlyMap<number, string> = new Map([
  [LABEL, 'from the label'],
  [NEXT_WORD, 'to the next word'],
  [LINE_START, "from the line's start"],
  [LINE_STOP, "to the line's end"],
])

/** Rulers for a kind of which a filled cell takes so many. In line ends, a blank one may take fewer. */
function addRulers(rulers: Ruler[], kind: number, filled: number): void {
  for (let step = kind === LINE_END ? 1 : filled; step <= filled; step++) {
    const add = (side: number) => rulers.push({ side, kind, step, excess: filled - step, edge: undefined })
    add(LABEL)
    if (kind !== SPACES) add(NEXT_WORD)
    if (kind === LINE_END) continue
    add(LINE_START)
    // Spaces at the end of a line are mostly lost.
    if (kind !== SPACES) add(LINE_STOP)
  }
}

/** Whether nothing but spaces stands between the cells of a row. */
export function isFlat(stream: Stream, row: Row): boolean {
  if (row.cells.length < 2 || !isOnOneLine(stream, row)) return false
  for (let kind = 1; kind < KINDS; kind++) {
    if (kind !== OTHER && gapOf(stream, firstCell(row), lastCell(row), kind) !== 0) return false
  }
  return true
}

/** Whether a line within the row is left out, the number of a page: it took line ends, or brought some. */
function isBrokenOff(stream: Stream, row: Row): boolean {
  if (row.cells.length === 0 || isOnOneLine(stream, row)) return false
  const [from, to] = [firstCell(row), lastCell(row)]
  let lines = lineOf(stream, to) - lineOf(stream, from)
  for (let i = startOf(stream, from); i < startOf(stream, to); i++) if (stream.units[i] === NEWLINE) lines--
  return lines < 0
}

function layCounts(stream: Stream, set: RowSet, ruler: Ruler, broken: ReadonlySet<Row>): Laid {
  const { rows, offsets, size, indexOf } = set
  const at = new Int32Array(size)
  const can = new Uint8Array(rows.length)
  for (const [i, row] of rows.entries()) {
    if (!canMeasure(stream, ruler, row) || (ruler.kind === LINE_END && broken.has(row))) continue
    can[i] = 1
    const zero = zeroOf(stream, ruler, row)
    // From the right, the filled cells behind one count; from the left, those before it.
    const filledAhead = ruler.side === NEXT_WORD ? row.cells.length - 1 : 0
    for (let k = 0; k < row.cells.length; k++) {
      at[offsets[i]! + k] =
        countOf(stream, row.cells[k]!, ruler.kind) - zero + ruler.excess * (filledAhead - k)
    }
  }
  const shifts = ruler.side === LABEL && ruler.kind !== SPACES ? shiftsOf(stream, set, at, ruler.step) : NONE
  for (const [row, shift] of shifts) {
    const i = indexOf.get(row)!
    for (let k = 0; k < row.cells.length; k++) at[offsets[i]! + k]! -= shift
  }
  return { ruler, at, can, shifts }
}

const NONE: Shifts = new Map()

function canMeasure(stream: Stream, { side }: Ruler, row: Row): boolean {
  switch (side) {
    case LINE_START:
      return beginsRow(stream, row)
    case NEXT_WORD:
      return row.isClosed
    case LINE_STOP:
      return isOnOneLine(stream, row)
    default:
      return true
  }
}

/** Separators before the end that a ruler counts from. */
export function zeroOf(stream: Stream, { side, kind }: Ruler, row: Row): number {
  switch (side) {
    case LABEL:
      return countOf(stream, row.before, kind)
    case NEXT_WORD:
      return countOf(stream, row.after, kind)
    case LINE_START:
      return row.labelled
        ? lineStartOf(stream, row, kind)
        : lineCountOf(stream, lineOf(stream, row.before) + 1, kind)
    default:
      return lineCountOf(stream, lineOf(stream, firstCell(row)) + 1, kind)
  }
}

/** The first token of a row's label, if line ends tear it; absent if it stands on the line of its cells. */
function tornFrom(stream: Stream, { before, start }: Row): number | undefined {
  let first = before
  while (first > 0 && lettersOf(stream, first) > start) first--
  return first >= 0 && lineOf(stream, first) !== lineOf(stream, before) ? first : undefined
}

/** Whether the line on which a torn label begins is the row's: no other word stands before it. */
function beginsRow(stream: Stream, row: Row): boolean {
  const first = row.labelled ? tornFrom(stream, row) : undefined
  return first === undefined || first === 0 || lineOf(stream, first - 1) !== lineOf(stream, first)
}

/** Separators before the row: of a label that line ends tear, before the line on which it begins. */
function lineStartOf(stream: Stream, row: Row, kind: number): number {
  const first = tornFrom(stream, row)
  if (first === undefined) return lineCountOf(stream, lineOf(stream, row.before), kind)
  const opening = countOf(stream, first, kind) - lineCountOf(stream, lineOf(stream, first), kind)
  return countOf(stream, row.before, kind) - opening
}

function layEdge(stream: Stream, { rows, offsets, size }: RowSet, edge: Edge, places: Int32Array): Laid {
  const at = new Int32Array(size)
  const can = new Uint8Array(rows.length)
  for (const [i, row] of rows.entries()) {
    if (!isOnOneLine(stream, row)) continue
    can[i] = 1
    for (let k = offsets[i]!; k < offsets[i]! + row.cells.length; k++) at[k] = edgeAt(edge, places, k)
  }
  return { ruler: { side: 0, kind: -1, step: 0, excess: 0, edge }, at, can, shifts: NONE }
}
