// The columns of a row without a label. Its cells keep their distances; where the first stands is said by the left end,
// by the right end, or by the header above; the sums of its groups judge.
import { SPACES } from './characters.ts'
import { edgeAt, tolerance } from './edges.ts'
import { closingOf, differsFromHeader, leadOf, turnOf } from './ends.ts'
import type { Evidence } from './evidence.ts'
import type { UnlabelledGrammar } from './grammar.ts'
import { placeByGutters } from './gutters.ts'
import { labelsAbove, placesOf } from './header.ts'
import { choose, haveOneLaw, type Way, type Ways } from './chooseWay.ts'
import type { Decision, RowReading } from './decision.ts'
import { allColumns, showsHole, sumsOf } from './placement.ts'
import type { Reason } from './reading.ts'
import { lastCell, type Row, type RowSet } from './rows.ts'
import { rises } from './calibrate.ts'
import { LABEL, LINE_START, nameOf } from './ruler.ts'
import { UNREADABLE, gapOf, kindOf, type Stream } from './stream.ts'
import { THRESHOLDS } from './thresholds.ts'
import { placeByLine } from './wholeLine.ts'

/** What the deciding looks at. */
interface Case extends Ways {
  readonly stream: Stream
  readonly grammar: UnlabelledGrammar
  readonly set: RowSet
  readonly row: Row
  readonly evidence: readonly Evidence[]
  /** The places of the words of the header; absent where they are not all there, or no ruler asks for them. */
  readonly places: readonly number[] | undefined
}

/** Decides the row of a table without labels; `evidence` is of all rulers, from the labelled tables. */
export function decideUnlabelled(
  stream: Stream,
  grammar: UnlabelledGrammar,
  set: RowSet,
  row: Row,
  evidence: readonly Evidence[],
): Decision {
  if (row.exact) return readAs(row, { placement: allColumns(row.link.width), by: 'as written' })
  if (row.cells.length === 0) return decideBlankRow(stream, row, evidence)
  if (row.cells.length > row.link.width) return refuseAs(row, 'more cells than columns')
  if (differsFromHeader(stream, row)) return refuseAs(row, 'cells are lost')
  const asks = evidence.some(({ laid }) => laid.ruler.edge)
  const words = asks ? labelsAbove(stream, grammar, row) : undefined
  const places = words && placesOf(stream, words)
  const own: Case = { stream, grammar, set, row, evidence, anchored: [], unproved: [], loose: [], places }
  for (const one of evidence) {
    if (isMultiple(one, evidence)) continue
    if (!addCandidates(own, one)) return refuseAs(row, 'cells are lost')
  }
  const chosen = choose(own)
  if (!chosen?.knowsBlanks || !chosen.fits) {
    const onLine = placeByLine(stream, row)
    if (onLine !== undefined) return readAs(row, { placement: onLine, by: ['whole line'] })
    const placement = placeByGutters(stream, row, own.anchored.length > 0)
    if (placement !== undefined) return readAs(row, { placement, by: ['gutters'] })
    return refuseAs(row, own.anchored.length > 0 ? 'ends disagree' : 'cells without a ruler')
  }
  return readAs(row, { placement: chosen.placement, by: [chosen.name], evidence: chosen.evidence })
}

function readAs(row: Row, reading: RowReading): Decision {
  return { read: new Map([[row, reading]]), refused: new Map(), whole: true, believed: [] }
}

function refuseAs(row: Row, reason: Reason): Decision {
  return { read: new Map(), refused: new Map([[row, reason]]), whole: false, believed: [] }
}

/** Blank from end to end, if there is room for as many blanks. */
function decideBlankRow(stream: Stream, row: Row, evidence: readonly Evidence[]): Decision {
  const room = evidence.find(({ knowsBlanks, laid: { ruler } }) => {
    if (!knowsBlanks || ruler.side !== LABEL) return false
    return gapOf(stream, row.before, row.after, ruler.kind) >= row.link.width * ruler.step
  })
  return room
    ? readAs(row, { placement: 0, by: [nameOf(room.laid.ruler)], evidence: room })
    : refuseAs(row, 'blanks are not proved')
}

/** Whether its step is that of another ruler several times over, and no blank bears it out: a sparse table showed it. */
function isMultiple({ knowsBlanks, laid }: Evidence, evidence: readonly Evidence[]): boolean {
  const { kind, step } = laid.ruler
  if (knowsBlanks || laid.ruler.edge) return false
  return evidence.some(({ laid: { ruler } }) => {
    return ruler.kind === kind && ruler.step < step && step % ruler.step === 0
  })
}

/** Adds what a ruler says; false if it says that cells are lost. */
function addCandidates(own: Case, evidence: Evidence): boolean {
  const { laid, measured, failed } = evidence
  const { ruler } = laid
  const index = own.set.indexOf.get(own.row)!
  if (laid.can[index] === 0) return true
  if (ruler.edge) {
    addByHeader(own, evidence, index, failed <= measured * THRESHOLDS.failedEdges)
    return true
  }
  const at = laid.at.subarray(own.set.offsets[index], own.set.offsets[index]! + own.row.cells.length)
  // Spaces count only where the labelled tables have shown that they do, or from end to end.
  if (ruler.kind === SPACES && !(evidence.knowsBlanks && failed <= measured * THRESHOLDS.failedRows)) {
    addFromEndToEnd(own, evidence, at)
    return true
  }
  return addByCount(own, evidence, Array.from(at))
}

/** The cells take the whole width of the row. */
function addFromEndToEnd(own: Case, evidence: Evidence, at: Int32Array): void {
  const { ruler } = evidence.laid
  const columns = Array.from(at, place => (place - at[0]!) / ruler.step)
  if (columns.at(-1) !== own.row.link.width - 1) return
  add(own, own.unproved, { columns, evidence, name: nameOf(ruler), fits: true })
}

/** The header words stand over their columns: this is so in the other tables, or else the sums prove it of this row. */
function addByHeader(own: Case, evidence: Evidence, index: number, isSure: boolean): void {
  const { places, row } = own
  if (!places) return
  const edge = evidence.laid.ruler.edge!
  const marks = Array.from({ length: row.link.width }, (_, i) => edgeAt(edge, places, i)).sort(
    (a, b) => a - b,
  )
  if (!rises(marks)) return
  const near = tolerance(edge)
  const columns = row.cells.map((_, i) => {
    const place = evidence.laid.at[own.set.offsets[index]! + i]!
    return marks.findIndex(mark => Math.abs(mark - place) <= near)
  })
  add(own, isSure ? own.anchored : own.unproved, {
    columns,
    evidence,
    name: nameOf(evidence.laid.ruler),
    fits: true,
  })
}

/** The ends say where the first cell stands, and the sums may. False if the ends leave too little room. */
function addByCount(own: Case, evidence: Evidence, at: readonly number[]): boolean {
  const { stream, row } = own
  const { side, kind, step } = evidence.laid.ruler
  const name = nameOf(evidence.laid.ruler)
  const last = row.link.width - 1
  const distances = at.map(place => (place - at[0]!) / step)
  if (isWiderStep(distances)) return true
  const far = distances.at(-1)!
  const room = gapOf(stream, lastCell(row), row.after, kind)
  const closing = closingOf(stream, row, kind)
  const shifted = (shift: number, says: string) => {
    const need = (last - shift - far) * step
    const fits = need <= room && (closing === undefined || room - need === closing)
    return { columns: distances.map(distance => distance + shift), evidence, name: says, fits }
  }
  const zero = openingOf(own, side, kind)
  const left = zero === undefined ? undefined : (at[0]! - zero) / step
  const isClosed = side === LINE_START && closing !== undefined && closing >= 0
  const right = isClosed ? last - far - (room - closing) / step : undefined
  if (left !== undefined && right !== undefined && left < right) return false
  if (left !== undefined) add(own, own.anchored, shifted(left, name))
  if (right !== undefined) add(own, own.anchored, shifted(right, `${name}, from the right`))
  // A cell that cannot be read may be two, and adds up to nothing.
  if (side !== LABEL || row.cells.some(cell => kindOf(stream, cell) === UNREADABLE)) return true
  for (let shift = 0; shift + far <= last; shift++)
    add(own, own.loose, shifted(shift, `${name}, by its sums`))
  return true
}

/** Whether all cells stand equally far apart, with room for a blank between any two: this row has a longer step. */
function isWiderStep(distances: readonly number[]): boolean {
  const step = distances[1]! - distances[0]!
  return (
    distances.length >= THRESHOLDS.cellsOfWiderStep &&
    step > 1 &&
    distances.every((distance, i) => distance === i * step)
  )
}

/** Separators before the first column, counted from where the ruler counts. */
function openingOf({ stream, grammar, row }: Case, side: number, kind: number): number | undefined {
  if (side === LINE_START) return leadOf(stream, row, kind)
  return side === LABEL ? turnOf(stream, grammar, row, kind) : undefined
}

/** Adds a candidate if its columns are columns. */
function add(
  own: Case,
  list: Way[],
  way: Pick<Way, 'evidence' | 'name' | 'fits'> & { readonly columns: readonly number[] },
): void {
  const { columns, evidence, name, fits } = way
  const isIn = (column: number) => Number.isInteger(column) && column >= 0 && column < own.row.link.width
  if (!columns.every(isIn) || !rises(columns)) return
  const placement = columns.reduce((bits, column) => bits | (1 << column), 0)
  const { held, failed, mute } = sumsOf(own.stream, own.row, placement)
  const known = isKnown(own, evidence)
  const knowsBlanks = known || showsHole(placement)
  list.push({ placement, evidence, name, fits, known, knowsBlanks, held, missed: failed + mute, mute })
}

/** That blanks keep their separators, any ruler of the same kind and step may have shown. */
function isKnown({ evidence }: Case, one: Evidence): boolean {
  return evidence.some(other => {
    if (!other.knowsBlanks || other.failed > other.measured * THRESHOLDS.failedRows) return false
    return other === one || (!one.laid.ruler.edge && haveOneLaw(other, one))
  })
}
