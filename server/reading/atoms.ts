// What an atom is, that is, what stands between two separators: a figure, a mark, a word or nothing.
import {
  DROPPED,
  FILLER_UNIT,
  IDEOGRAPH,
  ODD,
  WHITE,
  halfWidth,
  isDigit,
  isLatin,
  type Alphabet,
} from './characters.ts'
import { figureIn, unitAt } from './numbers.ts'
import {
  BLANK,
  FIGURE,
  UNREADABLE,
  WORD,
  endOf,
  kindOf,
  lineOf,
  roomForLetters,
  sliceOf,
  type Stream,
} from './stream.ts'

/** A word with digits behind it: a word and a cell that cannot be read. */
export const GLUED = 5
/** A unit of measure behind a figure. */
export const UNIT = 6
export const NOTHING = 7

/** An atom: its units in half width or as written, and where it stands in the text. */
export interface Atom {
  units: Uint16Array
  from: number
  to: number
  start: number
  end: number
  /** How many letters it has. */
  letters: number
  /** Of a figure; known when it is classified. */
  value: number
}

/** What an atom is. */
export function classify(stream: Stream, alphabet: Alphabet, atom: Atom): number {
  const { units, from, to, start, end } = atom
  const first = halfWidth(units[from]!)
  const length = to - from
  atom.value = figureIn(units, from, to)
  if (!Number.isNaN(atom.value)) return isBracketed(stream, alphabet, start, end) ? NOTHING : FIGURE
  if (length <= LONGEST_MARK) {
    if (isBlankMark(units, from, to)) return BLANK
    if (length === 1 && isNothing(first) && !standsBeforeWord(stream, alphabet, end)) return BLANK
    if (length < 3 && unitAt(units, from, to) === length && standsBehindFigure(stream, alphabet, start))
      return UNIT
  }
  if (isMisreadFigure(units, from, to)) return UNREADABLE
  if (atom.letters === 0) {
    const isNumber = isDigit(first) && !isEnumerator(units, from, to) && !isRestOfYear(units, from, to)
    return isNumber && !isBracketed(stream, alphabet, start, end) ? UNREADABLE : NOTHING
  }
  return endsInCell(alphabet, units, from, to) ? GLUED : WORD
}

/**
 * The slow way, for an atom with a unit whose compatibility form is another: the form is looked at. Its letters are
 * added to the stream.
 */
export function classifyOdd(stream: Stream, alphabet: Alphabet, atom: Atom): number {
  const { start, end } = atom
  const plain = sliceOf(stream, start, end).normalize('NFKC').replaceAll('\u200b', '').trim()
  if (plain === '') return NOTHING
  const before = stream.letterCount
  addOddLetters(stream, alphabet, start, end)
  atom.units = unitsOf(plain)
  atom.from = 0
  atom.to = plain.length
  atom.letters = stream.letterCount - before
  return classify(stream, alphabet, atom)
}

/** The units of an atom without what tags have left in it. */
export function withoutFiller(units: Uint16Array, start: number, end: number, filler: number): Uint16Array {
  return units.slice(start, end).filter(unit => unit !== filler)
}

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length)
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i)
  return units
}

const HAN = /\p{Script=Han}/u

function addOddLetters(stream: Stream, alphabet: Alphabet, start: number, end: number): void {
  const { codes } = alphabet
  for (let i = start; i < end; i++) {
    const unit = stream.units[i]!
    const plain = codes[unit] === ODD ? String.fromCharCode(unit).normalize('NFKC') : undefined
    const size = plain?.length ?? 1
    // What follows has as many letters as units, and one more place is looked at behind the last.
    roomForLetters(stream, size + stream.length - i + 1)
    for (let k = 0; k < size; k++) {
      const code = codes[plain?.charCodeAt(k) ?? unit]!
      const isLetter = code >= IDEOGRAPH || (code === ODD && plain !== undefined && HAN.test(plain[k]!))
      if (!isLetter) continue
      stream.letters[stream.letterCount] = Math.max(code, IDEOGRAPH)
      stream.letterAt[stream.letterCount++] = i
    }
  }
}

/** `none` and `null`. */
const LONGEST_MARK = 4

function isBlankMark(units: Uint16Array, from: number, to: number): boolean {
  const length = to - from
  const first = halfWidth(units[from]!)
  if (length < 4 && isDash(first)) {
    for (let i = from + 1; i < to; i++) if (!isDash(halfWidth(units[i]!))) return false
    return true
  }
  if (length === 1) return first === 0x2f
  if (length === 3) return isSpelt(units, from, 'nan') || isSpelt(units, from, 'n/a')
  return length === 4 && ['null', 'none', '<na>'].some(word => isSpelt(units, from, word))
}

const DASHES: ReadonlySet<number> = new Set([0x2d, 0x2010, 0x2013, 0x2014, 0x2015, 0x2212])

function isDash(unit: number): boolean {
  return DASHES.has(unit)
}

/** Whether these units are a word in small letters, in whatever case. */
function isSpelt(units: Uint16Array, from: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const unit = halfWidth(units[from + i]!)
    if ((isLatin(unit) ? unit | 0x20 : unit) !== word.charCodeAt(i)) return false
  }
  return true
}

/** 无 and 空. */
function isNothing(unit: number): boolean {
  return unit === 0x65e0 || unit === 0x7a7a
}

/** How far behind 无 a word is looked for. A guess: wider gaps are columns. */
const NEAR = 12

/** 无 with a word behind it on its line is a word itself. */
function standsBeforeWord(stream: Stream, alphabet: Alphabet, end: number): boolean {
  const last = Math.min(stream.length, end + NEAR)
  let i = end
  while (i < last && (stream.units[i] === 0x20 || stream.units[i] === 0x3000)) i++
  if (i === last) return false
  const unit = stream.units[i]!
  if (isNothing(unit)) return false
  if (isLatin(unit) || alphabet.codes[unit]! >= IDEOGRAPH) return true
  return alphabet.codes[unit] === ODD && /^\p{L}/u.test(sliceOf(stream, i, i + 2))
}

function standsBehindFigure(stream: Stream, alphabet: Alphabet, start: number): boolean {
  const last = stream.tokenCount - 1
  if (last < 0 || kindOf(stream, last) !== FIGURE || lineOf(stream, last) !== stream.lineCount - 1)
    return false
  for (let i = endOf(stream, last); i < start; i++) if (!isWhite(stream, alphabet, i)) return false
  return true
}

/** ( 2023 ) is no cell, nor is it where tags stand between. */
export function isBracketed(stream: Stream, alphabet: Alphabet, start: number, end: number): boolean {
  const before = nextSign(stream, alphabet, start - 1, -1)
  if (before === undefined || halfWidth(stream.units[before]!) !== 0x28) return false
  // `2019)` may be one atom.
  if (halfWidth(stream.units[end - 1]!) === 0x29) return true
  const behind = nextSign(stream, alphabet, end, 1)
  return behind !== undefined && halfWidth(stream.units[behind]!) === 0x29
}

/** The nearest place that is not white and no remains of a tag; `undefined` where more than two are white. */
function nextSign(stream: Stream, alphabet: Alphabet, from: number, step: 1 | -1): number | undefined {
  let white = 0
  for (let i = from, n = 0; i >= 0 && i < stream.length && n < LONGEST_TAGS; i += step, n++) {
    if (stream.units[i] === FILLER_UNIT) continue
    if (stream.units[i] !== NEWLINE && !isWhite(stream, alphabet, i)) return i
    if (++white > MOST_WHITE) return undefined
  }
  return undefined
}

/** A label may be torn there, so a line end is white too. */
const MOST_WHITE = 2
const NEWLINE = 0x0a
/** In characters, so that the cost stays small. A guess. */
const LONGEST_TAGS = 60

function isWhite(stream: Stream, alphabet: Alphabet, place: number): boolean {
  return (alphabet.flags[stream.units[place]!]! & WHITE) !== 0
}

/** A longer one without digits is a word in Latin letters. */
const LONGEST_MISREAD = 4

/** A figure with letters that are read for digits, `O`, `l3` or `+S件`: not nothing, and no figure. */
function isMisreadFigure(units: Uint16Array, from: number, to: number): boolean {
  const opening = halfWidth(units[from]!)
  const first = opening === 0x2b || opening === 0x2d ? from + 1 : from
  const last = to - unitBefore(units, first, to)
  let digits = 0
  let lookalikes = 0
  for (let i = first; i < last; i++) {
    const unit = halfWidth(units[i]!)
    const divides = (unit === 0x2e || unit === 0x2c) && i > first && i + 1 < last
    if (isDigit(unit)) digits++
    else if (LOOKALIKES.has(unit)) lookalikes++
    else if (!divides) return false
  }
  return to - from > LONGEST_MISREAD ? digits > 0 && lookalikes > 0 : digits + lookalikes > 0
}

/** The length of the unit of measure that ends here; 0 for none. */
function unitBefore(units: Uint16Array, from: number, to: number): number {
  if (to - 2 > from && unitAt(units, to - 2, to) === 2) return 2
  return to - 1 > from ? unitAt(units, to - 1, to) : 0
}

const READ_FOR_DIGITS = 'OoQDIlSsBZzqgb〇丨'
const LOOKALIKES: ReadonlySet<number> = new Set(Array.from(READ_FOR_DIGITS, letter => letter.charCodeAt(0)))

/** `1.`, `12、`, `3)` */
function isEnumerator(units: Uint16Array, from: number, to: number): boolean {
  const length = to - from
  if (length !== 2 && !(length === 3 && isDigit(halfWidth(units[from + 1]!)))) return false
  const last = halfWidth(units[to - 1]!)
  return last === 0x2e || last === 0x3001 || last === 0x29
}

/** `2023)`: the line before has the bracket that it closes. */
function isRestOfYear(units: Uint16Array, from: number, to: number): boolean {
  if (to - from !== 5 || halfWidth(units[to - 1]!) !== 0x29) return false
  if (halfWidth(units[from]!) !== 0x32 || halfWidth(units[from + 1]!) !== 0x30) return false
  return isDigit(halfWidth(units[from + 2]!)) && isDigit(halfWidth(units[from + 3]!))
}

/** 规章3, but neither 2023年3 nor A3. */
function endsInCell(alphabet: Alphabet, units: Uint16Array, from: number, to: number): boolean {
  let i = to - 1
  while (i >= from && isDigit(halfWidth(units[i]!))) i--
  if (i === to - 1 || i < from || units[i] === 0x5e74) return false
  const code = alphabet.codes[units[i]!]!
  return code >= IDEOGRAPH || (code === DROPPED && halfWidth(units[i]!) === 0x29)
}
