// Rows that are not built like the others of their table: something of them is lost, or torn.
import { firstCell, isOnOneLine, type Row } from './rows.ts'
import { COUNTED_KINDS, countIn, countOf, lineCountOf, lineOf, type Stream } from './stream.ts'
import { flatMap } from '../text/flatMap.ts'
import { THRESHOLDS } from './thresholds.ts'

/**
 * Rows that are not built like the others of their table: cells on several lines where all others share one, or a line
 * with more or fewer separators where all others have the same number.
 */
export function oddRows(stream: Stream, rows: readonly Row[]): ReadonlySet<Row> {
  const odd = new Set<Row>()
  const flat = rows.filter(row => isOnOneLine(stream, row))
  const many = rows.filter(({ cells }) => cells.length > 1)
  const single = many.filter(row => isOnOneLine(stream, row)).length
  if (single >= LEAST_ON_ONE_LINE && single >= many.length * THRESHOLDS.rowsOnOneLine) {
    for (const row of many) if (!isOnOneLine(stream, row)) odd.add(row)
  }
  const tall = many.filter(row => hasLineEach(stream, row))
  if (tall.length >= LEAST_ON_ONE_LINE && tall.length >= many.length * THRESHOLDS.rowsOnOneLine) {
    for (const row of many) if (!hasLineEach(stream, row)) odd.add(row)
  }
  if (flat.length < THRESHOLDS.leastLinesAlike || rows.every(({ exact }) => exact)) return odd
  for (const kind of COUNTED_KINDS) {
    if (countIn(stream, kind) > 0) addUnlike(stream, flat, kind, odd)
  }
  return odd
}

/** Whether each cell of a row stands on a line of its own. */
function hasLineEach(stream: Stream, { cells }: Row): boolean {
  return cells.every((cell, i) => i === 0 || lineOf(stream, cell) !== lineOf(stream, cells[i - 1]!))
}

/** Fewer rows are no rule. */
const LEAST_ON_ONE_LINE = 3

/**
 * The whole line, or what follows the label, has the same number of separators in nearly all rows: padding makes the
 * one, group cells without padding the other. A short row that keeps neither law is odd.
 */
function addUnlike(stream: Stream, rows: readonly Row[], kind: number, odd: Set<Row>): void {
  const stop = (row: Row) => lineCountOf(stream, lineOf(stream, firstCell(row)) + 1, kind)
  const laws = flatMap(
    [
      (row: Row) => stop(row) - lineCountOf(stream, lineOf(stream, firstCell(row)), kind),
      (row: Row) => stop(row) - countOf(stream, row.before, kind),
    ],
    count => lawOf(rows, count),
  )
  if (laws.length === 0) return
  for (const row of rows) {
    if (row.exact) continue
    const isUnlike = laws.every(
      ({ count, usual }) =>
        count(row) !== usual &&
        rows.some(other => other.link.width === row.link.width && count(other) === usual),
    )
    if (isUnlike) odd.add(row)
  }
}

function lawOf(rows: readonly Row[], count: (row: Row) => number) {
  const times = new Map<number, number>()
  for (const row of rows) times.set(count(row), (times.get(count(row)) ?? 0) + 1)
  const enough = Math.min(rows.length - 1, rows.length * THRESHOLDS.linesAlike)
  // The most frequent, of several the first that was met.
  const [usual, most] = [...times].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])
  return usual > 0 && most >= enough ? [{ count, usual }] : []
}
