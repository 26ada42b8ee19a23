// Rows of the right count that are not full: a blank stands in them, and one cell too many.
import { KINDS, LINE_END } from './characters.ts'
import { refuse, type Decision } from './decision.ts'
import { allColumns, sumsOf } from './placement.ts'
import { firstCell, type Row } from './rows.ts'
import { countIn, gapOf, type Stream } from './stream.ts'
import { THRESHOLDS } from './thresholds.ts'
import { flatMap } from '../text/flatMap.ts'

/**
 * The rows of a table with as many cells as columns in which more separators stand between two cells, or before the
 * first, than in the others, and whose sums do not bear them out. A gap that another row of the same columns has, too, is
 * that of merged cells.
 */
export function hollowRows(stream: Stream, rows: readonly Row[]): ReadonlySet<Row> {
  const full = rows.filter(({ exact }) => exact)
  const hollow = new Set<Row>()
  for (let kind = 0; kind < KINDS; kind++) {
    if (countIn(stream, kind) === 0) continue
    const step = usualStep(flatMap(full, row => innerGaps(stream, row, kind)))
    if (step === 0) continue
    for (const row of full) {
      const isHollow = hasHole(stream, row, full, kind, step) || opensLate(stream, row, full, kind)
      if (isHollow && !isBorneOut(stream, row)) hollow.add(row)
    }
  }
  return hollow
}

/** Nothing is said of the columns of such rows. */
export function refuseHollow(decision: Decision, rows: readonly Row[], hollow: ReadonlySet<Row>): void {
  for (const row of rows) if (hollow.has(row)) refuse(decision, row, 'right count, not in its columns')
}

function innerGaps(stream: Stream, { cells }: Row, kind: number): readonly number[] {
  return cells.slice(1).map((cell, i) => gapOf(stream, cells[i]!, cell, kind))
}

/** What mostly stands between two cells; 0 where nothing does. */
function usualStep(gaps: readonly number[]): number {
  const times = new Map<number, number>()
  for (const gap of gaps) times.set(gap, (times.get(gap) ?? 0) + 1)
  const [usual, most] = [...times].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])
  return most >= gaps.length * THRESHOLDS.usualMark ? usual : 0
}

function hasHole(stream: Stream, row: Row, full: readonly Row[], kind: number, step: number): boolean {
  const gaps = innerGaps(stream, row, kind)
  if (gaps.every(gap => gap <= step)) return false
  return !full.some(
    other => other !== row && isPeer(row, other) && haveSame(gaps, innerGaps(stream, other, kind)),
  )
}

/** Whether more separators stand before its first cell than before that of every other row of a table without sums. */
function opensLate(stream: Stream, row: Row, full: readonly Row[], kind: number): boolean {
  if (!row.labelled || row.link.sums.length > 0 || kind === LINE_END) return false
  const lead = leadOf(stream, row, kind)
  const others = full.filter(other => other !== row)
  return others.length > 1 && others.every(other => leadOf(stream, other, kind) < lead)
}

function leadOf(stream: Stream, row: Row, kind: number): number {
  return gapOf(stream, row.before, firstCell(row), kind)
}

function isPeer({ link }: Row, other: Row): boolean {
  return link.block === other.link.block
}

function haveSame(one: readonly number[], other: readonly number[]): boolean {
  return one.every((gap, i) => gap === other[i])
}

/** A column that is none of the form's may be blank in a row whose sum holds. */
function isBorneOut(stream: Stream, row: Row): boolean {
  if (!row.labelled) return false
  const { held, failed, open } = sumsOf(stream, row, allColumns(row.link.width))
  return held > 0 && failed + open === 0
}
