// Rows whose cells have lines of their own, in which a line is lost: then fewer line ends stand between two cells than
// elsewhere between two that as many separators part, or fewer separators between the labels of two rows.
import { LINE_END } from './characters.ts'
import { mode } from './calibrate.ts'
import { isOnOneLine, type Row } from './rows.ts'
import { COUNTED_KINDS, countIn, countOf, gapOf, tokenAt, type Stream } from './stream.ts'
import { THRESHOLDS } from './thresholds.ts'

/** The short rows of a table in which a line is lost; what a gap has is learned from all rows of the text. */
export function rowsWithLostLine(
  stream: Stream,
  all: readonly Row[],
  rows: readonly Row[],
): ReadonlySet<Row> {
  const lost = new Set<Row>()
  const tall = rows.filter(row => row.cells.length > 1 && !isOnOneLine(stream, row))
  if (tall.every(({ exact }) => exact)) return lost
  for (const kind of COUNTED_KINDS) {
    if (countIn(stream, kind) === 0) continue
    const usual = usualLines(stream, all, kind)
    for (const row of tall) if (!row.exact && hasFewerLines(stream, row, kind, usual)) lost.add(row)
    addNearLabels(stream, tall, kind, lost)
  }
  return lost
}

/** By so many separators between two cells: how many line ends mostly stand between them, too. */
function usualLines(stream: Stream, rows: readonly Row[], kind: number): ReadonlyMap<number, number> {
  const found = new Map<number, number[]>()
  for (const row of rows) {
    for (const [count, lines] of gapsOf(stream, row, kind)) {
      const known = found.get(count)
      if (known) known.push(lines)
      else found.set(count, [lines])
    }
  }
  const usual = new Map<number, number>()
  for (const [count, lines] of found) {
    const most = mode(lines)
    const times = lines.filter(one => one === most).length
    if (times > 1 && times >= lines.length * THRESHOLDS.usualMark) usual.set(count, most)
  }
  return usual
}

/** Separators and line ends between each two neighbours. */
function gapsOf(stream: Stream, { cells }: Row, kind: number): readonly (readonly [number, number])[] {
  return cells
    .slice(1)
    .map((cell, i) => [gapOf(stream, cells[i]!, cell, kind), gapOf(stream, cells[i]!, cell, LINE_END)])
}

function hasFewerLines(stream: Stream, row: Row, kind: number, usual: ReadonlyMap<number, number>): boolean {
  const [one, two] = [usual.get(1), usual.get(2)]
  const perBlank = one !== undefined && two !== undefined ? two - one : undefined
  return gapsOf(stream, row, kind).some(([count, lines]) => {
    const further = perBlank === undefined ? undefined : one! + (count - 1) * perBlank
    const expected = usual.get(count) ?? further
    return count > 0 && expected !== undefined && lines < expected
  })
}

/** Of rows in groups as deep, with a row in groups as deep behind, those with fewer separators between the two labels. */
function addNearLabels(stream: Stream, rows: readonly Row[], kind: number, lost: Set<Row>): void {
  const pitches = new Map<string, [row: Row, pitch: number][]>()
  for (const [i, row] of rows.entries()) {
    const next = rows[i + 1]
    if (next?.link.order !== row.link.order + 1 || next.link.block !== row.link.block) continue
    const pitch =
      countOf(stream, tokenAt(stream, next.start), kind) - countOf(stream, tokenAt(stream, row.start), kind)
    const key = `${row.link.depth} ${next.link.depth}`
    pitches.set(key, [...(pitches.get(key) ?? []), [row, pitch]])
  }
  for (const alike of pitches.values()) {
    const usual = mode(alike.map(([, pitch]) => pitch))
    const times = alike.filter(([, pitch]) => pitch === usual).length
    if (times < THRESHOLDS.leastLinesAlike || times < alike.length * THRESHOLDS.linesAlike) continue
    for (const [row, pitch] of alike) if (!row.exact && pitch < usual) lost.add(row)
  }
}
