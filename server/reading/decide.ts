// Which columns the cells of a labelled table stand in: what is believed, what is refused, and why.
import { isContradicted, leavesTotalsBlank, packedRows, readUnpadded } from './bothEnds.ts'
import { LINE_END, SPACES } from './characters.ts'
import { placementIn, refuse, type Case, type Decision } from './decision.ts'
import type { Evidence } from './evidence.ts'
import { allColumns } from './placement.ts'
import {
  refuseContradicted,
  refuseMixed,
  refuseOdd,
  refusePadded,
  refuseRunOn,
  refuseTorn,
} from './refusals.ts'
import { isFilled, type Row, type RowSet } from './rows.ts'
import { FROM_LEFT, FROM_RIGHT, nameOf } from './ruler.ts'
import { gapOf, type Stream } from './stream.ts'
import { THRESHOLDS } from './thresholds.ts'

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
  refusePadded(own)
  refuseMixed(own, rows)
  refuseRunOn(own, rows)
  refuseTorn(own)
  decision.whole = short.every(row => decision.read.has(row))
  decideBlankRows(decision, rows)
  return decision
}

function readAsWritten({ read }: Decision, row: Row): void {
  read.set(row, { placement: allColumns(row.link.width), by: 'as written' })
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
      !isFinerThanGaps(own, evidence) &&
      own.short.some(row => placementIn(own, evidence, row) >= 0) &&
      packedRows(own, evidence) <= holes &&
      !leavesTotalsBlank(own, placedBy(own, evidence)) &&
      evidence.failed <= evidence.measured * THRESHOLDS.failedRows &&
      failed <= tolerated &&
      sumsFailed <= Math.max(THRESHOLDS.failedSums, placed * THRESHOLDS.failedSumShare)
    )
  })
  // Columns tell what the spaces between them are for.
  const isInColumns = believed.some(({ laid }) => laid.ruler.edge)
  return isInColumns ? believed.filter(({ laid }) => laid.ruler.kind !== SPACES) : believed
}

/** Whether all cells of the table stand equally far apart, further than the ruler's step: the table has its own. */
function isFinerThanGaps({ stream, filled }: Case, { laid: { ruler } }: Evidence): boolean {
  if (ruler.edge || ruler.kind === LINE_END || ruler.kind === SPACES) return false
  const many = filled.filter(({ cells }) => cells.length > 2)
  const [first] = many
  if (!first || many.length < THRESHOLDS.rowsOfWiderStep) return false
  const gap = gapOf(stream, first.cells[0]!, first.cells[1]!, ruler.kind)
  const areAlike = ({ cells }: Row) =>
    cells.every((cell, i) => i === 0 || gapOf(stream, cells[i - 1]!, cell, ruler.kind) === gap)
  return gap > ruler.step && filled.every(areAlike)
}

/** The short rows that it has a place for. */
function placedBy(own: Case, evidence: Evidence) {
  return own.short
    .map(row => ({ row, placement: placementIn(own, evidence, row) }))
    .filter(({ placement }) => placement > 0)
}

/** With more holes than this shown, one row may fail. */
const SOME_HOLES = 2

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

function isFrom(voters: readonly Evidence[], sides: number): boolean {
  return voters.some(({ laid }) => (laid.ruler.side & sides) !== 0)
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
