// Blocks whose rows have room for exactly as many cells as columns between their label and their end. There the
// separators are the columns', and one more before the first cell is a blank, too.
import type { BlockRows } from './calibrate.ts'
import { LINE_END, SPACES } from './characters.ts'
import { LABEL, LINE_STOP, NEXT_WORD, type Laid } from './ruler.ts'
import type { RowSet } from './rows.ts'

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
function closingOf({ at, can }: Laid, { rows, offsets }: RowSet): number | undefined {
  const widest = Math.max(...rows.map(({ exact, link }, i) => (exact && can[i] === 1 ? link.width : 0)))
  let closing: number | undefined
  for (const [i, { exact, link, cells }] of rows.entries()) {
    if (!exact || can[i] === 0 || link.width < widest) continue
    const behind = -at[offsets[i]! + cells.length - 1]!
    if (closing !== undefined && behind !== closing) return undefined
    closing = behind
  }
  return closing
}

/** Separators from the label to the end, the same in all rows that are measured; there must be two. */
function roomOf(left: Laid, right: Laid, { offsets }: RowSet, { from, to }: BlockRows): number | undefined {
  let room: number | undefined
  let rows = 0
  for (let row = from; row < to; row++) {
    if (left.can[row] === 0 || right.can[row] === 0) continue
    const own = left.at[offsets[row]!]! - right.at[offsets[row]!]!
    if (room !== undefined && own !== room) return undefined
    room = own
    rows++
  }
  return rows > 1 || rows === to - from ? room : undefined
}
