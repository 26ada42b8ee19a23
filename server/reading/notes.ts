// A note in brackets behind a label is no part of it; the cells stand behind the note.
import { FILLER, WHITE, halfWidth, type Alphabet } from './characters.ts'
import { addCells, atomOf, lettersOf, type Stream } from './stream.ts'
import { THRESHOLDS } from './thresholds.ts'

const OPENING = 0x28
const CLOSING = 0x29

/** Where the note ends that opens behind a letter, as an offset and in letters; absent where none does. */
export function noteBehind(
  stream: Stream,
  alphabet: Alphabet,
  end: number,
): { readonly offset: number; readonly letters: number } | undefined {
  const { units, letterAt, letterCount, length } = stream
  if (end === 0) return undefined
  let i = letterAt[end - 1]! + 1
  while (i < length && isBetween(alphabet, units[i]!)) i++
  if (halfWidth(units[i]!) !== OPENING) return undefined
  const stop = Math.min(length, i + THRESHOLDS.longestNote)
  for (let depth = 0; i < stop; i++) {
    const unit = halfWidth(units[i]!)
    if (unit === OPENING) depth++
    else if (unit === CLOSING && --depth === 0) break
  }
  if (i >= stop) return undefined
  let letters = end
  while (letters < letterCount && letterAt[letters]! < i) letters++
  return { offset: i + 1, letters }
}

function isBetween({ codes, flags }: Alphabet, unit: number): boolean {
  return (flags[unit]! & WHITE) !== 0 || codes[unit] === FILLER
}

/** The cells of a label and behind its note. Those in the note are its own only if the note is torn by them. */
export function cellsAround(
  stream: Stream,
  alphabet: Alphabet,
  { start, end, tail }: { readonly start: number; readonly end: number; readonly tail: number },
  width: number,
): number[] {
  const cells = addCells(stream, start + 1, tail, [])
  if (tail === end || cells.length <= width) return cells
  const note = noteBehind(stream, alphabet, end)
  return note
    ? cells.filter(cell => lettersOf(stream, cell) < end || atomOf(stream, cell) >= note.offset)
    : cells
}
