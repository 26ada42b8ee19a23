// Rows that are counted from both ends: where these agree, a row needs no other witness; where they differ, blanks were
// dropped, or something stands in the row that is no cell.
import { LINE_END, SPACES } from './characters.ts'
import { placementIn, type Case } from './decision.ts'
import type { Evidence } from './evidence.ts'
import { UNMEASURED, hasColumn, sumsOf } from './placement.ts'
import { isOnOneLine, type Row } from './rows.ts'
import { FROM_LEFT, FROM_RIGHT, LABEL, nameOf } from './ruler.ts'
import type { Stream } from './stream.ts'
import { THRESHOLDS } from './thresholds.ts'
import { flatMap } from '../text/flatMap.ts'

/**
 * Where nothing is padded, a row that fits from the left and from the right needs no other witness. Nor does one whose
 * last column is filled: behind it there is no padding.
 */
export function readUnpadded(own: Case, believed: readonly Evidence[], unpadded: ReadonlySet<number>): void {
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
  const alike = flatMap(own.short, row => {
    const placement = placementIn(own, left, row)
    const isAlike = placement >= 0 && placement === placementIn(own, right, row)
    return isAlike && !isDisputed(own, left, row, placement) ? [{ row, placement }] : []
  })
  const isMute = ({ row, placement }: (typeof alike)[0]) => sumsOf(own.stream, row, placement).mute > 0
  if (leavesTotalsBlank(own, alike)) return
  if (alike.some(one => isMute(one) && (isUnpadded || isPacked(own.stream, one.row)))) return
  for (const one of alike) {
    const { row, placement } = one
    const isWritten = hasColumn(placement, row.link.width - 1) || isMute(one)
    if (!isUnpadded && !(isWritten && isOnOneLine(own.stream, row))) continue
    const by = [nameOf(left.laid.ruler), nameOf(right.laid.ruler)]
    own.decision.read.set(row, { placement, by, evidence: left })
  }
}

/** Whether the same separators, counted from another place on the left, say otherwise. */
function isDisputed(own: Case, { laid: { ruler } }: Evidence, row: Row, placement: number): boolean {
  return own.evidence.some(other => {
    const { kind, side, excess } = other.laid.ruler
    if (kind !== ruler.kind || excess !== ruler.excess || (side & FROM_LEFT) === 0) return false
    const measured = placementIn(own, other, row)
    return measured >= 0 && measured !== placement && other.tables[own.table]!.failed === 0
  })
}

/**
 * Whether these places leave more totals blank over figures than the table has with a figure: then a column before them
 * is lost.
 */
export function leavesTotalsBlank(
  { stream, filled, short }: Case,
  placed: readonly { readonly row: Row; readonly placement: number }[],
): boolean {
  const sums = placed.map(({ row, placement }) => sumsOf(stream, row, placement))
  const blank = sums.reduce((sum, { mute }) => sum + mute, 0)
  return blank > sums.reduce((sum, { held, failed }) => sum + held + failed, filled.length - short.length)
}

/** Whether a row has other columns counted from the left than from the right: then its blanks were dropped. */
function endsDiffer(own: Case, left: Evidence, right: Evidence, row: Row): boolean {
  const [one, other] = [placementIn(own, left, row), placementIn(own, right, row)]
  return one >= 0 && other >= 0 && one !== other
}

/** The rows that look as if their blanks had been dropped: the total is blank, and the last cell the sum of the others. */
export function packedRows(own: Case, evidence: Evidence): number {
  return own.short.filter(row => {
    const placement = placementIn(own, evidence, row)
    return placement > 0 && sumsOf(own.stream, row, placement).mute > 0 && isPacked(own.stream, row)
  }).length
}

/** Whether the last cell is the sum of the others, which stands behind them only where blanks were dropped. */
function isPacked({ values }: Stream, { cells }: Row): boolean {
  const last = cells.at(-1)!
  const sum = cells.slice(0, -1).reduce((all, cell) => all + values[cell]!, 0)
  // A cell that cannot be read may be any figure.
  return Number.isNaN(sum - values[last]!) || sum === values[last]
}

/**
 * Whether line ends say otherwise when they are counted from the other end of the row, from where most rows of the table
 * can be placed: a line too many may stand anywhere in it.
 */
export function isContradicted(own: Case, row: Row, placement: number, voters: readonly Evidence[]): boolean {
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
