// Memory that one text after another is read in: clearing fresh memory costs as much as filling it.

/** What a text is read into. */
export interface Buffers {
  readonly units: Uint16Array
  letters: Uint8Array
  letterAt: Int32Array
  tokens: Int32Array
  values: Float64Array
  lines: Int32Array
  /** The tokens that are cells. */
  cells: Int32Array
  /** By letter: how many cells stand before it. */
  cellsBefore: Int32Array
}

/** A token and a line take so many bits of a place: 16 numbers each, which is one line of cache. */
export const TOKEN = 4

/** Units behind a text, so that no loop has to look for its end. */
export const BEHIND = 4
/** Buffers of longer texts are not kept; a report has 3,000 to 8,000 units. */
const LONGEST_KEPT = 1 << 15

let spare: Buffers | undefined

/** Buffers for a text of this length. What stands in them may be of another text. */
export function takeBuffers(length: number): Buffers {
  const known = spare
  spare = undefined
  return known && known.units.length >= length + BEHIND ? known : buffersFor(length)
}

/** Gives buffers back when nothing of their text is looked at any more. */
export function giveBack(buffers: Buffers): void {
  const { units, letters, letterAt, tokens, values, lines, cells, cellsBefore } = buffers
  if (units.length <= LONGEST_KEPT)
    spare = { units, letters, letterAt, tokens, values, lines, cells, cellsBefore }
}

function buffersFor(length: number): Buffers {
  return {
    units: new Uint16Array(length + BEHIND),
    // Compatibility forms may give several letters for one unit; `roomForLetters` then makes more room.
    letters: new Uint8Array(length + 2),
    letterAt: new Int32Array(length + 2),
    tokens: new Int32Array((64 + (length >> 3)) << TOKEN),
    values: new Float64Array(64 + (length >> 3)),
    lines: new Int32Array((64 + (length >> 4)) << TOKEN),
    cells: new Int32Array(64 + (length >> 3)),
    cellsBefore: new Int32Array(length + 2),
  }
}
