// A row that stands alone, measured by itself: what stands between two neighbours is a gutter, and where a column is
// blank, two of them. In spaces the columns of such a row are as wide as their cells, and a blank one has a width, too.
import { KINDS, OTHER, SPACES } from './characters.ts'
import { sumsOf } from './placement.ts'
import type { Row } from './rows.ts'
import { isFlat } from './ruler.ts'
import { gapOf, type Stream } from './stream.ts'
import { THRESHOLDS } from './thresholds.ts'

/**
 * Where the cells of a row stand, as bits: `undefined` unless the gaps allow of one way only, from the first column to
 * the last, and more sums hold than fail. In doubt, as where the ends of the row say otherwise, two hold and none fails.
 */
export function placeByGutters(stream: Stream, row: Row, isDoubtful: boolean): number | undefined {
  if (row.cells.length <= THRESHOLDS.fewestGutters) return undefined
  const ways = new Set<number>()
  for (let kind = 0; kind < KINDS; kind++) if (kind !== OTHER) addWays(ways, stream, row, kind, [0])
  if (isFlat(stream, row)) addWays(ways, stream, row, SPACES, BLANK_WIDTHS)
  const [placement] = ways
  if (placement === undefined || ways.size > 1) return undefined
  const { held, failed, mute } = sumsOf(stream, row, placement)
  const isBorneOut = isDoubtful ? failed + mute === 0 && held >= SUMS_IN_DOUBT : failed + mute < held
  return isBorneOut ? placement : undefined
}

/** How wide a blank column of spaces is, in columns of the screen: nothing, a letter, or an ideograph. */
const BLANK_WIDTHS = [0, 1, 2]
/** One sum of a figure and itself holds at many places. */
const SUMS_IN_DOUBT = 2

function addWays(ways: Set<number>, stream: Stream, row: Row, kind: number, widths: readonly number[]): void {
  const gaps = row.cells.slice(1).map((cell, i) => gapOf(stream, row.cells[i]!, cell, kind))
  const gutter = Math.min(...gaps)
  // One space may stand within a figure.
  if (gutter < (kind === SPACES ? 2 : 1)) return
  if (gaps.filter(gap => gap === gutter).length < THRESHOLDS.fewestGutters) return
  for (const width of widths) {
    const placement = placed(gaps, gutter, width, row.link.width)
    if (placement !== undefined) ways.add(placement)
  }
}

/** The columns of cells with these gaps, where each gap is a gutter or more by whole blank columns. */
function placed(gaps: readonly number[], gutter: number, blank: number, width: number): number | undefined {
  let column = 0
  let placement = 1
  for (const gap of gaps) {
    const blanks = (gap - gutter) / (gutter + blank)
    if (!Number.isInteger(blanks)) return undefined
    column += 1 + blanks
    if (column >= width) return undefined
    placement |= 1 << column
  }
  return column === width - 1 ? placement : undefined
}
