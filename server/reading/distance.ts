// How many letters a label is away from what stands in a text.
import { LETTERS_IN_MASK, type Label } from './labels.ts'

/**
 * Whether the label can stand between two places with no more errors than it may have: the bit-parallel edit distance
 * of Myers, of its first 31 letters, which an occurrence of all of it cannot exceed.
 */
export function nearEnough(letters: Uint8Array, label: Label, from: number, to: number): boolean {
  const { masks, errors } = label
  const length = Math.min(label.letters.length, LETTERS_IN_MASK)
  const top = 1 << (length - 1)
  let positive = -1
  let negative = 0
  let score = length
  for (let place = from; place < to; place++) {
    const equal = masks[letters[place]!]!
    const vertical = equal | negative
    const diagonal = (((equal & positive) + positive) ^ positive) | equal
    let up = negative | ~(diagonal | positive)
    let down = positive & diagonal
    if ((up & top) !== 0) score++
    else if ((down & top) !== 0 && --score <= errors) return true
    // Not even if all that is left fits.
    if (score - errors >= to - place) return false
    up <<= 1
    down <<= 1
    positive = down | ~(vertical | up)
    negative = up & vertical
  }
  return false
}

/** A cell of the table holds the errors and, below them, where the occurrence began, counted from the window's start. */
const SHIFT = 10
const ERROR = 1 << SHIFT
const ORIGIN = ERROR - 1

/**
 * The best occurrence of a label between two places: edit distance with free ends. Cells with more errors than the
 * label may have are all alike, and only those between the first and the last good one are worked out.
 */
export function nearest(
  letters: Uint8Array,
  label: Label,
  from: number,
  to: number,
): { start: number; end: number; errors: number } | undefined {
  const width = to - from
  const row = roomFor(width + 1)
  for (let j = 0; j <= width; j++) row[j] = j
  const good: GoodCells = { firstGood: 0, lastGood: width }
  for (let i = 1; i <= label.letters.length; i++) {
    if (!nextRow(row, width, letters, label, i, from, good)) return undefined
  }
  const last = bestEnd(row, letters, label, from, good)
  const start = from + (row[last]! & ORIGIN)
  return trimmed(letters, label, start, from + last, row[last]! >> SHIFT)
}

/**
 * The cells of a row that have errors to spare. Names of their own: `low` and `high` are also of objects that hold
 * fractions, and one shape holds its numbers in one way (see `BEYOND`).
 */
interface GoodCells {
  firstGood: number
  lastGood: number
}

/** A row of cells, the same for one label after another. */
let cells = new Int32Array(64)

function roomFor(size: number): Int32Array {
  if (size > cells.length) cells = new Int32Array(2 * size)
  return cells
}

/** Works out the row of the i-th letter from the one before it; false when no good cell is left. */
function nextRow(
  row: Int32Array,
  width: number,
  letters: Uint8Array,
  label: Label,
  i: number,
  from: number,
  good: GoodCells,
): boolean {
  const far = (label.errors + 1) * ERROR
  const letter = label.letters[i - 1]
  const { firstGood, lastGood } = good
  let j = firstGood
  let diagonal = far
  let left = far
  let first = -1
  let last = -1
  if (j === 0) {
    diagonal = row[0]!
    j = 1
    if (i <= label.errors) {
      row[0] = left = i * ERROR
      first = last = 0
    }
  }
  for (; j <= width && (j <= lastGood + 1 || left < far); j++) {
    const up = j <= lastGood ? row[j]! : far
    const cell = best(diagonal + (letters[from + j - 1] === letter ? 0 : ERROR), up, left)
    if (cell < far) {
      if (first < 0) first = j
      last = j
    }
    diagonal = up
    row[j] = left = Math.min(cell, far)
  }
  good.firstGood = first
  good.lastGood = last
  return first >= 0
}

/** A letter for a letter is preferred, then one lost, then one too many. */
function best(hit: number, up: number, left: number): number {
  const hits = hit >> SHIFT
  if (hits <= (up >> SHIFT) + 1 && hits <= (left >> SHIFT) + 1) return hit
  return up >> SHIFT <= left >> SHIFT ? up + ERROR : left + ERROR
}

/** Where the best occurrence ends: fewest errors, then the label's last letter, then the length of the label. */
function bestEnd(
  row: Int32Array,
  letters: Uint8Array,
  label: Label,
  from: number,
  { firstGood, lastGood }: GoodCells,
): number {
  const { length } = label.letters
  const far = (label.errors + 1) * ERROR
  const oddity = (j: number) => {
    const isClosed = j > 0 && letters[from + j - 1] === label.letters[length - 1]
    return (isClosed ? 0 : ERROR) + Math.abs(j - (row[j]! & ORIGIN) - length)
  }
  let found = -1
  for (let j = firstGood; j <= lastGood; j++) {
    if (row[j]! >= far) continue
    const more = found < 0 ? -1 : (row[j]! >> SHIFT) - (row[found]! >> SHIFT)
    if (more < 0 || (more === 0 && oddity(j) < oddity(found))) found = j
  }
  return found
}

/** A letter that is lost at an end costs as much as another in its place: the neighbour's letter is never taken. */
function trimmed(letters: Uint8Array, label: Label, start: number, end: number, errors: number) {
  const { length } = label.letters
  const last = end > 0 ? letters[end - 1] : undefined
  const ends = last === label.letters[length - 1] || last === label.letters[length - 2]
  const begins = letters[start] === label.letters[0] || letters[start] === label.letters[1]
  return { start: begins ? start : beginningOf(letters, label, start), end: ends ? end : end - 1, errors }
}

/** Letters of another column that may stand between the beginning of a label and its rest: 提供, 处理. */
const MOST_BETWEEN = 3

/** Where the first two letters stand if others tear them from the rest; else behind the letter in their place. */
function beginningOf(letters: Uint8Array, label: Label, start: number): number {
  for (let i = start - 1; i >= Math.max(0, start - MOST_BETWEEN); i--) {
    if (letters[i] === label.letters[0] && letters[i + 1] === label.letters[1]) return i
  }
  return start + 1
}
