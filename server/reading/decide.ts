// Which columns the cells of a labelled table stand in: what is believed, what is refused, and why.
import { LINE_END, SPACES } from './characters.ts'
import { oddRows, type Evidence } from './evidence.ts'
import { OFF_MARKS, UNMEASURED, allColumns, hasColumn, sumsOf } from './placement.ts'
import type { Reason } from './reading.ts'
import { isFilled, isOnOneLine, lastCell, type Row, type RowSet } from './rows.ts'
import { FROM_LEFT, FROM_RIGHT, LABEL, nameOf } from './ruler.ts'
import { endOf, type Stream } from './stream.ts'
import { THRESHOLDS } from './thresholds.ts'

/** The columns of a row as bits, and what says so. */
export interface RowReading {
  readonly placement: number
  readonly by: 'as written' | readonly string[]
  /** A ruler that says so. */
  readonly evidence?: Evidence
}

export interface Decision {
  readonly read: Map<Row, RowReading>
  readonly refused: Map<Row, Reason>
  /** Every row that has cells and not all of them is read. */
  whole: boolean
  /** The rulers that are believed. */
  believed: readonly Evidence[]
}

/** What the deciding of one table looks at. */
interface Case {
  readonly stream: Stream
  readonly set: RowSet
  /** Which of the tables of the text. */
  readonly table: number
  /** Rows with cells, and those of them with another number than columns. */
  readonly filled: readonly Row[]
  readonly short: readonly Row[]
  readonly evidence: readonly Evidence[]
  readonly decision: Decision
}

/** Decides the rows of a table; `unpadded` are the kinds of separators that pad nothing. */
export function decideTable(
  stream: Stream,
  set: RowSet,
  table: number,
  rows: readonly Row[],
  evidence: readonly Evidence[],
  unpadded: ReadonlySet<number>,
): Decision {
  const filled = rows.filter(isFilled)
  const short = filled.filter(row => !row.exact)
  const decision: Decision = { read: new Map(), refused: new Map(), whole: true, believed: [] }
  const own: Case = { stream, set, table, filled, short, evidence, decision }
  for (const row of filled) if (row.exact) readAsWritten(decision, row)
  if (short.length > 0) {
    const believed = believedIn(own)
    readUnpadded(own, believed, unpadded)
    decision.believed = bestOf(own, believed)
    refuseContradicted(own)
    for (const row of short) readShort(own, row)
  }
  refuseOdd(own)
  refuseMixed(own, rows)
  refuseTorn(own)
  decision.whole = short.every(row => decision.read.has(row))
  decideBlankRows(decision, rows)
  return decision
}

function readAsWritten({ read }: Decision, row: Row): void {
  read.set(row, { placement: allColumns(row.link.width), by: 'as written' })
}

function refuse({ read, refused }: Decision, row: Row, reason: Reason): void {
  read.delete(row)
  refused.set(row, reason)
}

function placementIn({ set }: Case, { placements }: Evidence, row: Row): number {
  return placements[set.indexOf.get(row)!]!
}

/**
 * A ruler is believed that knows blanks, on whose marks nearly all rows of the text and of this table fall, and that
 * breaks few sums. (The sum of one row is no witness of places: a figure among noughts may stand anywhere.)
 */
function believedIn(own: Case): readonly Evidence[] {
  const believed = own.evidence.filter(evidence => {
    const { holes, failed, placed, sumsFailed } = evidence.tables[own.table]!
    const tolerated = Math.max(holes > SOME_HOLES ? 1 : 0, holes * THRESHOLDS.failedPerHole)
    return (
      evidence.knowsBlanks &&
      own.short.some(row => placementIn(own, evidence, row) >= 0) &&
      packedRows(own, evidence) <= holes &&
      evidence.failed <= evidence.measured * THRESHOLDS.failedRows &&
      failed <= tolerated &&
      sumsFailed <= Math.max(THRESHOLDS.failedSums, placed * THRESHOLDS.failedSumShare)
    )
  })
  // Columns tell what the spaces between them are for.
  const isInColumns = believed.some(({ laid }) => laid.ruler.edge)
  return isInColumns ? believed.filter(({ laid }) => laid.ruler.kind !== SPACES) : believed
}

/** With more holes than this shown, one row may fail. */
const SOME_HOLES = 2

/**
 * Where nothing is padded, a row that fits from the left and from the right needs no other witness. Nor does one whose
 * last column is filled: behind it there is no padding.
 */
function readUnpadded(own: Case, believed: readonly Evidence[], unpadded: ReadonlySet<number>): void {
  const unfailing = own.evidence.filter(({ tables }) => tables[own.table]!.failed === 0)
  for (const left of unfailing) {
    const { kind, side } = left.laid.ruler
    if ((side & FROM_LEFT) === 0 || believed.includes(left)) continue
    const isUnpadded = side === LABEL && unpadded.has(kind)
    if (!isUnpadded && !isDrawn(kind)) continue
    for (const right of unfailing) if (measureAlike(left, right)) readAlike(own, left, right, isUnpadded)
  }
}

/** Separators that are written for cells alone; spaces and line ends are written for much else. */
function isDrawn(kind: number): boolean {
  return kind !== SPACES && kind !== LINE_END
}

function measureAlike(left: Evidence, right: Evidence): boolean {
  const [one, other] = [left.laid.ruler, right.laid.ruler]
  return (other.side & FROM_RIGHT) !== 0 && one.kind === other.kind && one.excess === other.excess
}

/** Not where blanks were dropped, and the rows filled up. */
function readAlike(own: Case, left: Evidence, right: Evidence, isUnpadded: boolean): void {
  if (own.short.some(row => endsDiffer(own, left, right, row))) return
  const alike = own.short.flatMap(row => {
    const placement = placementIn(own, left, row)
    return placement >= 0 && placement === placementIn(own, right, row) ? [{ row, placement }] : []
  })
  const isMute = ({ row, placement }: (typeof alike)[0]) => sumsOf(own.stream, row, placement).mute > 0
  if (alike.some(one => isMute(one) && (isUnpadded || isPacked(own.stream, one.row)))) return
  for (const one of alike) {
    const { row, placement } = one
    const isWritten = hasColumn(placement, row.link.width - 1) || isMute(one)
    if (!isUnpadded && !(isWritten && isOnOneLine(own.stream, row))) continue
    const by = [nameOf(left.laid.ruler), nameOf(right.laid.ruler)]
    own.decision.read.set(row, { placement, by, evidence: left })
  }
}

/** Whether a row has other columns counted from the left than from the right: then its blanks were dropped. */
function endsDiffer(own: Case, left: Evidence, right: Evidence, row: Row): boolean {
  const [one, other] = [placementIn(own, left, row), placementIn(own, right, row)]
  return one >= 0 && other >= 0 && one !== other
}

/** The rows that look as if their blanks had been dropped: the total is blank, and the last cell the sum of the others. */
function packedRows(own: Case, evidence: Evidence): number {
  return own.short.filter(row => {
    const placement = placementIn(own, evidence, row)
    return placement > 0 && sumsOf(own.stream, row, placement).mute > 0 && isPacked(own.stream, row)
  }).length
}

/** Whether the last cell is the sum of the others, which stands behind them only where blanks were dropped. */
function isPacked({ values }: Stream, { cells }: Row): boolean {
  const last = cells.at(-1)!
  const sum = cells.slice(0, -1).reduce((all, cell) => all + values[cell]!, 0)
  return !(Math.abs(sum - values[last]!) > 0)
}

/** If one fails nowhere, those that fail are out; then those that break clearly more sums than the best. */
function bestOf({ table }: Case, believed: readonly Evidence[]): readonly Evidence[] {
  const unfailing = believed.filter(({ tables }) => tables[table]!.failed === 0)
  const left = unfailing.length > 0 ? unfailing : believed
  const least = Math.min(...left.map(({ tables }) => tables[table]!.sumsFailed))
  return left.filter(({ tables }) => {
    const { sumsFailed, sumsHeld } = tables[table]!
    return sumsFailed <= least + sumsHeld * THRESHOLDS.failedBesideBest
  })
}

/** A row of the right count that every believed ruler contradicts holds something that is no cell. */
function refuseContradicted(own: Case): void {
  const { decision, stream } = own
  if (decision.believed.length === 0) return
  for (const row of own.filled) {
    if (!row.exact || decision.believed.some(evidence => placementIn(own, evidence, row) !== OFF_MARKS))
      continue
    if (sumsOf(stream, row, allColumns(row.link.width)).held === 0) {
      refuse(decision, row, 'right count, not in its columns')
    }
  }
}

/** A short row is read where all agree, or where one placement alone is measured alike from both sides. */
function readShort(own: Case, row: Row): void {
  const votes = new Map<number, Evidence[]>()
  for (const evidence of own.decision.believed) {
    const placement = placementIn(own, evidence, row)
    if (placement < 0) continue
    const voters = votes.get(placement)
    if (voters) voters.push(evidence)
    else votes.set(placement, [evidence])
  }
  const fromBoth = [...votes].filter(([, voters]) => isFrom(voters, FROM_LEFT) && isFrom(voters, FROM_RIGHT))
  const [chosen] = fromBoth.length === 1 ? fromBoth : votes.size === 1 ? votes : []
  if (chosen && isContradicted(own, row, chosen[0], chosen[1])) refuse(own.decision, row, 'ends disagree')
  else if (chosen) {
    const [placement, voters] = chosen
    own.decision.read.set(row, {
      placement,
      by: voters.map(({ laid }) => nameOf(laid.ruler)),
      evidence: voters[0]!,
    })
  } else if (votes.size > 0) refuse(own.decision, row, 'rulers disagree')
  else if (!own.decision.read.has(row)) {
    const isLong = row.cells.length > row.link.width
    refuse(own.decision, row, isLong ? 'more cells than columns' : 'cells without a ruler')
  }
}

/**
 * Whether line ends say otherwise when they are counted from the other end of the row, from where most rows of the table
 * can be placed: a line too many may stand anywhere in it.
 */
function isContradicted(own: Case, row: Row, placement: number, voters: readonly Evidence[]): boolean {
  if (voters.some(({ laid }) => laid.ruler.kind !== LINE_END)) return false
  const [{ laid }] = voters as [Evidence]
  return own.evidence.some(other => {
    const { kind, excess, side } = other.laid.ruler
    if (kind !== LINE_END || excess !== laid.ruler.excess) return false
    if (((side & FROM_LEFT) !== 0) === ((laid.ruler.side & FROM_LEFT) !== 0)) return false
    const { placed, failed } = other.tables[own.table]!
    const measured = placementIn(own, other, row)
    return measured !== UNMEASURED && measured !== placement && failed <= placed * THRESHOLDS.failedRows
  })
}

function isFrom(voters: readonly Evidence[], sides: number): boolean {
  return voters.some(({ laid }) => (laid.ruler.side & sides) !== 0)
}

/** A row not built like the others, or in which the text ends, is read only if it is full and its sum holds. */
function refuseOdd({ stream, filled, decision }: Case): void {
  const odd = oddRows(stream, filled)
  for (const row of filled) {
    const reading = decision.read.get(row)
    if (!reading) continue
    const isCut = endOf(stream, lastCell(row)) >= stream.length
    if (!odd.has(row) && !isCut) continue
    const fails = mayFail(stream, row, reading.placement)
    const isUnproved = row.link.sums.length === 0 && !isCut
    if (!row.exact || fails || isUnproved) {
      refuse(decision, row, isCut ? 'cut at the end' : 'not built like the other rows')
    }
  }
}

/**
 * Where cells stand on lines of their own and the next row of the form is missing, a row whose sum fails may have lost
 * its end, and the next row its beginning.
 */
function refuseMixed({ stream, filled, decision }: Case, rows: readonly Row[]): void {
  for (const row of filled) {
    const next = rows[rows.indexOf(row) + 1]
    if (!row.exact || !next || !decision.read.has(row) || isOnOneLine(stream, row)) continue
    const isNext = next.link.order === row.link.order + 1
    if (!isNext && mayFail(stream, row, allColumns(row.link.width))) {
      refuse(decision, row, 'not built like the other rows')
    }
  }
}

/** In a table where much is torn, a row that happens to have the right count needs its sum. */
function refuseTorn({ stream, filled, short, decision }: Case): void {
  const lost = short.filter(row => !decision.read.has(row)).length
  if (lost <= Math.max(1, filled.length * THRESHOLDS.tornRows)) return
  for (const row of filled) {
    if (!row.exact || !decision.read.has(row)) continue
    if (mayFail(stream, row, allColumns(row.link.width))) refuse(decision, row, 'torn table, sum fails')
  }
}

/** Whether a sum fails, or would perhaps if all its cells could be read. */
function mayFail(stream: Stream, row: Row, placement: number): boolean {
  const { failed, open } = sumsOf(stream, row, placement)
  return failed + open > 0
}

/** A row without any cell is blank if every other row of its table was read, and none has cells behind words. */
function decideBlankRows(decision: Decision, rows: readonly Row[]): void {
  const isProved = decision.whole && decision.read.size > 0 && !rows.some(({ hasStray }) => hasStray)
  for (const row of rows) {
    if (isFilled(row)) continue
    if (isProved) decision.read.set(row, { placement: 0, by: [] })
    else decision.refused.set(row, row.hasStray ? 'words before the cells' : 'blanks are not proved')
  }
}
