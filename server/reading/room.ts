// Blocks whose rows have room for exactly as many cells as columns between their label and their end. There the
// separators are the columns', and one more before the first cell is a blank, too.
import type { BlockRows } from './calibrate.ts'
import { LINE_END, SPACES } from './characters.ts'
import { LABEL, LINE_STOP, NEXT_WORD, type Laid } from './ruler.ts'
import type { RowSet } from './rows.ts'
import { flatMap } from '../text/flatMap.ts'

/** By ruler and block: the place of the first column. */
export type Rooms = ReadonlyMap<Laid, ReadonlyMap<number, number>>

/** Measures the room of each block with two rulers of a kind, one from each end. */
export function findRooms(rulers: readonly Laid[], set: RowSet, blocks: readonly BlockRows[]): Rooms {
  const rooms = new Map<Laid, Map<number, number>>()
  for (const left of rulers) {
    const { kind, step, side } = left.ruler
    if (side !== LABEL || kind === LINE_END || kind === SPACES) continue
    for (const right of rulers) {
      const { ruler } = right
      if (ruler.kind !== kind || ruler.step !== step || (ruler.side & (LINE_STOP | NEXT_WORD)) === 0) continue
      const closing = closingOf(right, set)
      if (closing === undefined) continue
      for (const block of blocks) {
        const room = roomOf(left, right, set, block)
        if (room !== block.width * step + closing) continue
        keep(rooms, left, block, step)
        keep(rooms, right, block, step - room)
      }
    }
  }
  return rooms
}

function keep(rooms: Map<Laid, Map<number, number>>, laid: Laid, { block }: BlockRows, first: number): void {
  const known = rooms.get(laid)
  if (known) known.set(block, first)
  else rooms.set(laid, new Map([[block, first]]))
}

/** Separators behind the last cell of full rows, of those with the most columns; absent if they differ. */
function closingOf(laid: Laid, set: RowSet): number | undefined {
  const { rows, offsets } = set
  const full = flatMap(rows, (_, i) => (isMeasured(laid, set, i) ? i : []))
  const widest = Math.max(...full.map(row => rows[row]!.link.width))
  let closing: number | undefined
  for (const row of full) {
    const { link, cells } = rows[row]!
    if (link.width < widest) continue
    const behind = -laid.at[offsets[row]! + cells.length - 1]!
    if (closing !== undefined && behind !== closing) return undefined
    closing = behind
  }
  return closing
}

/** Whether a row is full, and these separators stand between its cells: another table may have others. */
function isMeasured({ at, can }: Laid, { rows, offsets }: RowSet, row: number): boolean {
  const { exact, cells } = rows[row]!
  const first = offsets[row]!
  return exact && can[row] === 1 && at[first + cells.length - 1]! > at[first]!
}

/** Separators from the label to the end, the same in all rows that are measured; there must be two. */
function roomOf(left: Laid, right: Laid, { offsets }: RowSet, { from, to }: BlockRows): number | undefined {
  let room: number | undefined
  let rows = 0
  let opens = false
  for (let row = from; row < to; row++) {
    if (left.can[row] === 0 || right.can[row] === 0) continue
    const own = left.at[offsets[row]!]! - right.at[offsets[row]!]!
    if (room !== undefined && own !== room) return undefined
    room = own
    rows++
    // Blanks before the first cell of every row are what its label covers.
    if (left.at[offsets[row]!] === left.ruler.step) opens = true
  }
  return opens && (rows > 1 || rows === to - from) ? room : undefined
}
