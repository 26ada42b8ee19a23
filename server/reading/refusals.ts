// Rows that are not said after all: what other rows of their table show speaks against them.
import { LINE_END, SPACES, halfWidth, isDigit } from './characters.ts'
import { mayFail, placementIn, refuse, type Case } from './decision.ts'
import { oddRows } from './evidence.ts'
import { OFF_MARKS, allColumns, sumsOf } from './placement.ts'
import { isOnOneLine, lastCell, type Row } from './rows.ts'
import { countOf, endOf, lineCountOf, lineOf, type Stream } from './stream.ts'
import { THRESHOLDS } from './thresholds.ts'

/** A row of the right count that every believed ruler contradicts holds something that is no cell. */
export function refuseContradicted(own: Case): void {
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

/** A row not built like the others, or in which the text ends, is read only if it is full and its sum holds. */
export function refuseOdd({ stream, filled, decision }: Case): void {
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
 * Where nearly every line of cells goes on with separators of columns that are not the table's, what is blank at the
 * end of a row may be padding: a row without its total has rather lost a cell.
 */
export function refusePadded({ stream, filled, decision }: Case): void {
  for (const row of filled) {
    const reading = decision.read.get(row)
    const ruler = reading?.evidence?.laid.ruler
    if (!reading || !ruler || ruler.edge || ruler.kind === LINE_END || ruler.kind === SPACES) continue
    if (sumsOf(stream, row, reading.placement).mute === 0) continue
    const full = filled.filter(other => other.exact && isOnOneLine(stream, other))
    const padded = full.filter(other => closingOf(stream, other, ruler.kind) > 1)
    const isPadded = full.length > 0 && padded.length >= full.length * THRESHOLDS.linesAlike
    if (isPadded) refuse(decision, row, 'ends disagree')
  }
}

/** Separators behind the last cell of a row on its line. */
function closingOf(stream: Stream, row: Row, kind: number): number {
  const last = lastCell(row)
  return lineCountOf(stream, lineOf(stream, last) + 1, kind) - countOf(stream, last, kind)
}

/**
 * Where cells stand on lines of their own and the next row of the form is missing, a row whose sum fails may have lost
 * its end, and the next row its beginning.
 */
export function refuseMixed({ stream, filled, decision }: Case, rows: readonly Row[]): void {
  for (const row of filled) {
    const next = rows[rows.indexOf(row) + 1]
    if (!row.exact || !next || !decision.read.has(row) || isOnOneLine(stream, row)) continue
    const isNext = next.link.order === row.link.order + 1
    if (!isNext && mayFail(stream, row, allColumns(row.link.width))) {
      refuse(decision, row, 'not built like the other rows')
    }
  }
}

/** A row that lacks a cell has lost it to the label of the next row, if digits stand right before that. */
export function refuseRunOn({ stream, short, decision }: Case, rows: readonly Row[]): void {
  for (const row of short) {
    const next = rows[rows.indexOf(row) + 1]
    if (!next || !decision.read.has(row) || next.link.enumerator > 0) continue
    const before = stream.units[stream.letterAt[next.start]! - 1]
    if (before !== undefined && isDigit(halfWidth(before))) refuse(decision, row, 'cells are lost')
  }
}

/** In a table where much is torn, a row that happens to have the right count needs its sum. */
export function refuseTorn({ stream, filled, short, decision }: Case): void {
  const lost = short.filter(row => !decision.read.has(row)).length
  if (lost <= Math.max(1, filled.length * THRESHOLDS.tornRows)) return
  for (const row of filled) {
    if (!row.exact || !decision.read.has(row)) continue
    if (mayFail(stream, row, allColumns(row.link.width))) refuse(decision, row, 'torn table, sum fails')
  }
}
