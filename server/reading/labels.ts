// The labels of the forms cut into pieces, so that each is found in one look at the text, a few letters wrong or not.
import { encode, type Alphabet } from './characters.ts'
import { THRESHOLDS } from './thresholds.ts'

/** A label in letters. */
export interface Label {
  readonly number: number
  readonly letters: Uint8Array
  /** How many letters may be wrong. */
  readonly errors: number
  /** Where its pieces begin; there is one more piece than letters may be wrong, so one piece stands unhurt. */
  readonly cuts: Int32Array
  /** For each letter of the alphabet where the label has it, as bits; for the first 31 letters. */
  readonly masks: Int32Array
}

export interface Labels {
  readonly all: readonly Label[]
  /** By `pairKey` of two letters: where in `pieces` the list of the pieces begins that open with them; 0 for none. */
  readonly byPair: Uint16Array
  /**
   * Lists of pieces, each ended by -1: the number of the label, of the piece, and of its letters behind the first two;
   * then these letters.
   */
  readonly pieces: Int32Array
}

/** The place in `byPair` of two letters, each of which is a byte. */
export function pairKey(first: number, second: number): number {
  return (first << 8) | second
}

/** Bits of an Int32 that hold the letters of a label without its sign. */
export const LETTERS_IN_MASK = 31

/** Collects labels, each once, and gives them numbers; `done` cuts them into pieces. */
export function collectLabels(alphabet: Alphabet) {
  const all: Label[] = []
  const numbers = new Map<string, number>()
  return {
    number: (text: string): number => {
      const letters = encode(alphabet, text)
      const key = letters.join()
      const known = numbers.get(key)
      if (known !== undefined) return known
      numbers.set(key, all.length)
      return all.push(labelOf(all.length, letters, alphabet.size)) - 1
    },
    done: (): Labels => ({ all, ...piecesOf(all) }),
  }
}

function labelOf(number: number, letters: Uint8Array, size: number): Label {
  const errors = errorsFor(letters.length)
  const cuts = new Int32Array(errors + 2)
  for (let i = 0; i < cuts.length; i++) cuts[i] = Math.floor((letters.length * i) / (errors + 1))
  const masks = new Int32Array(size)
  for (let i = 0; i < Math.min(letters.length, LETTERS_IN_MASK); i++) masks[letters[i]!]! |= 1 << i
  return { number, letters, errors, cuts, masks }
}

function errorsFor(length: number): number {
  if (length < THRESHOLDS.lettersWithEnumerator) return 0
  if (length < THRESHOLDS.lettersForMoreErrors) return 1
  return Math.min(THRESHOLDS.mostErrors, Math.floor(length / THRESHOLDS.lettersPerError))
}

function piecesOf(labels: readonly Label[]): Pick<Labels, 'byPair' | 'pieces'> {
  const lists = new Map<number, number[]>()
  for (const { number, letters, cuts } of labels) {
    for (let piece = 0; piece + 1 < cuts.length; piece++) {
      const start = cuts[piece]!
      const end = cuts[piece + 1]!
      const key = pairKey(letters[start]!, letters[start + 1] ?? 0)
      const list = lists.get(key) ?? []
      const rest = letters.subarray(start + 2, end)
      list.push(number, piece, rest.length, ...rest)
      lists.set(key, list)
    }
  }
  const byPair = new Uint16Array(0x10000)
  const pieces = [-1]
  for (const [key, list] of lists) {
    byPair[key] = pieces.length
    for (const entry of list) pieces.push(entry)
    pieces.push(-1)
  }
  return { byPair, pieces: Int32Array.from(pieces) }
}
