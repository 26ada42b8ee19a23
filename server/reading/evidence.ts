// What each ruler has shown in this text: which rows fall on its marks, which blanks, which sums.
import { blocksOf, calibrate, headerMarks, type HeaderPlaces } from './calibrate.ts'
import { CELL, LINE_END, SPACES } from './characters.ts'
import { OFF_MARKS, UNMEASURED, hasColumn, placementOf, showsHole, sumsOf } from './placement.ts'
import { findRooms } from './room.ts'
import { LINE_STOP, NEXT_WORD, type Laid } from './ruler.ts'
import { firstCell, isFilled, isOnOneLine, lastCell, type Row, type RowSet } from './rows.ts'
import { COUNTED_KINDS, countIn, countOf, gapOf, isWord, lineCountOf, lineOf, type Stream } from './stream.ts'
import { THRESHOLDS } from './thresholds.ts'
import { flatMap } from '../text/flatMap.ts'

/** What a ruler has shown in one table. */
export interface TableEvidence {
  placed: number
  failed: number
  /** Rows with a hole between two cells. */
  holes: number
  /** Rows in spaces whose first column is blank. */
  openings: number
  /** Over figures. */
  totalsBlank: number
  sumsHeld: number
  sumsFailed: number
}

/** What a ruler has shown in the text. */
export interface Evidence {
  readonly laid: Laid
  /** By block: the place of each column. */
  readonly marks: ReadonlyMap<number, readonly number[]>
  /** By row of the set: its columns as bits, `OFF_MARKS` or `UNMEASURED`. */
  readonly placements: Int32Array
  readonly tables: readonly TableEvidence[]
  readonly measured: number
  readonly failed: number
  /** It has shown blanks where nothing but a blank can be. */
  readonly knowsBlanks: boolean
}

/** Lays every ruler on every row of the labelled tables, which are the first of the set. */
export function survey(
  stream: Stream,
  set: RowSet,
  tables: readonly (readonly Row[])[],
  rulers: readonly Laid[],
  header: HeaderPlaces,
): readonly Evidence[] {
  const tableOf = flatMap(tables, (rows, table) => rows.map(() => table))
  const blocks = blocksOf(set, tableOf.length)
  const rooms = findRooms(rulers, set, blocks)
  const isPadded = tables.map(rows => rows.some(row => row.exact && hasUnlikeGaps(stream, row)))
  return rulers.map(laid => {
    const roomy = rooms.get(laid)
    const marks = calibrate(laid, set, blocks, header, roomy)
    const placements = new Int32Array(set.rows.length).fill(UNMEASURED)
    const found = tables.map(() => ({ ...NOTHING }))
    let short = 0
    for (const block of blocks) {
      const shown = marks.get(block.block)
      if (!shown) continue
      // The first column is where the room of its rows or the word above it say.
      const opens =
        roomy?.has(block.block) === true || headerMarks(laid, set, block, header)?.[0] === shown[0]
      for (let row = block.from; row < block.to; row++) {
        if (laid.can[row] === 0) continue
        const isRoomy = laid.ruler.kind !== CELL || hasAllCells(stream, set.rows[row]!)
        placements[row] = isRoomy ? placementOf(laid, set, row, shown) : OFF_MARKS
        if (placements[row] !== OFF_MARKS && !set.rows[row]!.exact) short++
        const table = found[tableOf[row]!]!
        add(stream, table, set.rows[row]!, placements[row]!)
        if (!opensBlank(placements[row]!)) continue
        if (opens) table.holes++
        else if (laid.ruler.edge && isPadded[tableOf[row]!] && isInSpaces(stream, set.rows[row]!))
          table.openings++
      }
    }
    countOpenings(found)
    const sum = (key: 'placed' | 'failed') => found.reduce((all, table) => all + table[key], 0)
    const holes = found.reduce((all, table) => all + (leavesTotals(table) ? table.holes : 0), 0)
    const knowsBlanks = holes > 0 && holes >= short * THRESHOLDS.rowsWithHoles
    const failed = sum('failed')
    return { laid, marks, placements, tables: found, measured: sum('placed') + failed, failed, knowsBlanks }
  })
}

const NOTHING: Readonly<TableEvidence> = {
  placed: 0,
  failed: 0,
  holes: 0,
  openings: 0,
  totalsBlank: 0,
  sumsHeld: 0,
  sumsFailed: 0,
}

/**
 * A row whose first column is blank shows a hole, too, where labels are padded and each row of the text falls on
 * the marks of its columns: what is dropped moves cells to the left, and not to the right.
 */
function countOpenings(tables: readonly TableEvidence[]): void {
  const placed = tables.reduce((sum, table) => sum + table.placed, 0)
  if (placed < THRESHOLDS.leastLinesAlike || tables.some(({ failed }) => failed > 0)) return
  for (const table of tables) table.holes += table.openings
}

/** Whether nothing but spaces stands between the label and the cells of a row on one line. */
function isInSpaces(stream: Stream, row: Row): boolean {
  if (!row.labelled || !isOnOneLine(stream, row)) return false
  return COUNTED_KINDS.every(kind => gapOf(stream, row.before, lastCell(row), kind) === 0)
}

/** Whether a label is padded to the width of its column: the gap behind it is another than that between the cells. */
function hasUnlikeGaps(stream: Stream, row: Row): boolean {
  if (stream.spaces.length === 0 || row.cells.length < 2 || !isInSpaces(stream, row)) return false
  const [first, second] = row.cells as [number, number]
  return gapOf(stream, row.before, first, SPACES) !== gapOf(stream, first, second, SPACES)
}

/** A blank before the first cell, where no other shows a hole. */
function opensBlank(placement: number): boolean {
  return placement > 0 && !hasColumn(placement, 0) && !showsHole(placement)
}

/** Whether a row of an HTML table has as many cells as columns, filled or empty: else some of them are lost. */
function hasAllCells(stream: Stream, row: Row): boolean {
  const end = lineCountOf(stream, lineOf(stream, firstCell(row)) + 1, CELL)
  return row.exact || end - countOf(stream, row.before, CELL) >= row.link.width
}

/** Whether as many totals are written as are left blank over figures: else what it takes for blanks shifts the cells. */
function leavesTotals({ sumsHeld, sumsFailed, totalsBlank }: TableEvidence): boolean {
  return totalsBlank <= sumsHeld + sumsFailed
}

function add(stream: Stream, table: TableEvidence, row: Row, placement: number): void {
  if (placement === OFF_MARKS) {
    table.failed++
    return
  }
  table.placed++
  if (!row.exact && showsHole(placement)) table.holes++
  const { held, failed, mute } = sumsOf(stream, row, placement)
  table.totalsBlank += mute
  table.sumsHeld += held
  table.sumsFailed += failed
}

/**
 * The kinds of separators that pad nothing in these rows: full rows of different length end alike, and so do the lines
 * of words between them. Then one more at the end of a row is a blank cell.
 */
export function unpaddedKinds(
  stream: Stream,
  rulers: readonly Laid[],
  set: RowSet,
  rows: readonly Row[],
): ReadonlySet<number> {
  const kinds = new Set<number>()
  for (const { ruler, at, can } of rulers) {
    if (ruler.side !== LINE_STOP && !(ruler.side === NEXT_WORD && ruler.kind === LINE_END)) continue
    const ends = new Set<number>()
    const widths = new Set<number>()
    for (const row of rows) {
      const index = set.indexOf.get(row)
      if (index === undefined || !row.exact || row.link.width < 2 || can[index] === 0) continue
      widths.add(row.link.width)
      ends.add(at[set.offsets[index]! + row.cells.length - 1]!)
    }
    if (widths.size < 2 || ends.size !== 1) continue
    if (ruler.side === LINE_STOP && padsWords(stream, rows, ruler.kind, [...ends][0]!)) continue
    kinds.add(ruler.kind)
  }
  return kinds
}

/** Whether a line that ends in words has more separators behind them than full rows have behind their last cell. */
function padsWords(stream: Stream, rows: readonly Row[], kind: number, usual: number): boolean {
  const filled = rows.filter(isFilled)
  const [first, last] = [filled[0], filled.at(-1)]
  for (let token = first?.before ?? 0; last && token < firstCell(last); token++) {
    const line = lineOf(stream, token)
    if (token < 0 || !isWord(stream, token) || lineOf(stream, token + 1) === line) continue
    if (lineCountOf(stream, line + 1, kind) - countOf(stream, token, kind) > Math.abs(usual)) return true
  }
  return false
}

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
  const laws = [
    (row: Row) => stop(row) - lineCountOf(stream, lineOf(stream, firstCell(row)), kind),
    (row: Row) => stop(row) - countOf(stream, row.before, kind),
  ].flatMap(count => lawOf(rows, count))
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
