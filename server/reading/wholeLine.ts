// A row that is a line by itself and has, from end to end, as many separators as its columns need.
import { KINDS, LINE_END } from './characters.ts'
import { showsHole, sumsOf } from './placement.ts'
import { firstCell, isOnOneLine, lastCell, type Row } from './rows.ts'
import { countOf, gapOf, lineCountOf, lineOf, type Stream } from './stream.ts'

/**
 * Where the cells of such a row stand, as bits. A separator may open the line, close it, or do both, so that there may be
 * several ways: `undefined` unless in one of them alone more sums hold than fail.
 */
export function placeByLine(stream: Stream, row: Row): number | undefined {
  if (row.hasStray || row.cells.length < 2 || !isOnOneLine(stream, row)) return undefined
  const ways = new Set<number>()
  for (let kind = 0; kind < KINDS; kind++) if (kind !== LINE_END) addWays(ways, stream, row, kind)
  const [placement, another] = [...ways].filter(way => {
    // Blanks at the ends may have been dropped, and the row padded.
    if (!showsHole(way)) return false
    const { held, failed, mute } = sumsOf(stream, row, way)
    return mute === 0 && failed < held
  })
  return another === undefined ? placement : undefined
}

function addWays(ways: Set<number>, stream: Stream, row: Row, kind: number): void {
  const line = lineOf(stream, firstCell(row))
  const lead = countOf(stream, firstCell(row), kind) - lineCountOf(stream, line, kind)
  const tail = lineCountOf(stream, line + 1, kind) - countOf(stream, lastCell(row), kind)
  const gaps = row.cells.slice(1).map((cell, i) => gapOf(stream, row.cells[i]!, cell, kind))
  const least = Math.min(...gaps)
  for (let step = 1; step <= least; step++) {
    if (!gaps.every(gap => gap % step === 0)) continue
    const taken = gaps.reduce((sum, gap) => sum + gap / step, 1)
    for (const first of firstColumns(lead, tail, step, row.link.width - taken))
      ways.add(placedFrom(first, gaps, step))
  }
}

/** Blank columns before the first cell: with those behind the last they are as many as the row has left. */
function firstColumns(lead: number, tail: number, step: number, left: number): readonly number[] {
  const [before, behind] = [Math.floor(lead / step), Math.floor(tail / step)]
  const [opens, closes] = [lead % step, tail % step]
  // A pair of brackets round each cell, or another mark that opens the row.
  if (opens > 0) {
    const isWhole = closes === 0 || opens + closes === step
    return isWhole && before + behind === left ? [before] : []
  }
  if (closes > 0) return []
  const edges = before + behind - left
  if (edges === 0) return [before]
  if (edges === 2) return before > 0 && behind > 0 ? [before - 1] : []
  if (edges !== 1) return []
  return [...(before > 0 ? [before - 1] : []), ...(behind > 0 ? [before] : [])]
}

function placedFrom(first: number, gaps: readonly number[], step: number): number {
  let column = first
  let placement = 1 << column
  for (const gap of gaps) {
    column += gap / step
    placement |= 1 << column
  }
  return placement
}
