// A text as one stream of words and cells. A gap between two of them is never stored: it is the difference of two
// running counts of separators.
import { TOKEN, type Buffers } from './buffers.ts'
import {
  AMPERSAND,
  BAR,
  BRACKET,
  CELL,
  COMMA,
  KINDS,
  LINE_END,
  OTHER,
  SEMICOLON,
  SPACES,
  TAB,
  isDigit,
} from './characters.ts'

/** Kinds of tokens. */
export const WORD = 0
export const FIGURE = 1
/** A mark that stands for a blank. */
export const BLANK = 2
/** A cell that cannot be read. */
export const UNREADABLE = 3
/** A figure that is no cell: a number of a page or of a row. */
export const NOISE = 4

/** What a token's numbers are, behind its kind. */
const START = 1
const END = 2
const ATOM = 3
const ATOM_END = 4
const LETTERS = 5
const LINE = 6
const COUNTS = 7
/** And a line's, behind where it starts. */
const LINE_COUNTS = 1

/** A text in tokens. While it is made the same value is written to; afterwards it is only read. */
export interface Stream extends Buffers {
  readonly text: string
  /** The text, tags replaced by separators of the same length, and a line end behind it. */
  readonly units: Uint16Array
  readonly length: number
  /** Whether `units` is not the text as it is written. */
  readonly tagged: boolean
  /** Whether commas separate. */
  csv: boolean
  /** The letters of all words, and the offset of each. */
  letters: Uint8Array
  letterAt: Int32Array
  letterCount: number
  tokens: Int32Array
  values: Float64Array
  tokenCount: number
  lines: Int32Array
  lineCount: number
  /** The width of all spaces before each token, and before each line; empty until they are counted. */
  spaces: Int32Array
  spacesOfLine: Int32Array
  /** Separators of each kind so far. */
  readonly counts: Int32Array
}

export function streamOf(text: string, buffers: Buffers, tagged: boolean): Stream {
  return {
    text,
    ...buffers,
    length: text.length,
    tagged,
    csv: false,
    letterCount: 0,
    tokenCount: 0,
    lineCount: 0,
    spaces: EMPTY,
    spacesOfLine: EMPTY,
    counts: new Int32Array(KINDS),
  }
}

const EMPTY = new Int32Array(0)

export const kindOf = (stream: Stream, token: number) => stream.tokens[token << TOKEN]!
export const startOf = (stream: Stream, token: number) => stream.tokens[(token << TOKEN) + START]!
export const endOf = (stream: Stream, token: number) => stream.tokens[(token << TOKEN) + END]!
/** Where what the token was cut from begins: a figure may have lost digits to it, or got a unit behind a space. */
export const atomOf = (stream: Stream, token: number) => stream.tokens[(token << TOKEN) + ATOM]!
export const atomEndOf = (stream: Stream, token: number) => stream.tokens[(token << TOKEN) + ATOM_END]!
/** How many letters stand before a token: its place between the words. */
export const lettersOf = (stream: Stream, token: number) => stream.tokens[(token << TOKEN) + LETTERS]!
export const lineOf = (stream: Stream, token: number) => stream.tokens[(token << TOKEN) + LINE]!
/** Separators of a kind before a token. */
export const countOf = (stream: Stream, token: number, kind: number) =>
  kind === SPACES ? stream.spaces[token]! : stream.tokens[(token << TOKEN) + COUNTS + kind]!
export const gapOf = (stream: Stream, from: number, to: number, kind: number) =>
  countOf(stream, to, kind) - countOf(stream, from, kind)
export const lineStart = (stream: Stream, line: number) => stream.lines[line << TOKEN]!
/** Separators of a kind before a line. */
export const lineCountOf = (stream: Stream, line: number, kind: number) =>
  kind === SPACES ? stream.spacesOfLine[line]! : stream.lines[(line << TOKEN) + LINE_COUNTS + kind]!
export const isWord = (stream: Stream, token: number) => kindOf(stream, token) === WORD

/** Separators of a kind in the whole text. */
export function countIn(stream: Stream, kind: number): number {
  return countOf(stream, stream.tokenCount - 1, kind)
}

/** The nearest word before a token; -1 where there is none. */
export function wordBefore(stream: Stream, token: number): number {
  let before = token - 1
  while (before >= 0 && !isWord(stream, before)) before--
  return before
}

/** The nearest word behind a token; the last token of a stream is an empty word. */
export function wordBehind(stream: Stream, token: number): number {
  let behind = token + 1
  while (!isWord(stream, behind)) behind++
  return behind
}

/** Adds the cells between two places, both in letters and the last one included, to a list. */
export function addCells(stream: Stream, from: number, to: number, list: number[]): number[] {
  if (from > to) return list
  const end = stream.cellsBefore[to + 1]!
  for (let i = stream.cellsBefore[from]!; i < end; i++) list.push(stream.cells[i]!)
  return list
}

/** Whether exactly these letters stand between two places. */
export function spells(stream: Stream, word: Uint8Array, from: number, to: number): boolean {
  if (to - from !== word.length) return false
  for (let i = 0; i < word.length; i++) if (stream.letters[from + i] !== word[i]) return false
  return true
}

/** Where these letters stand next between two places; -1 for nowhere. */
export function findLetters(
  stream: Stream,
  word: Uint8Array,
  from: number,
  end = stream.letterCount,
): number {
  const { letters } = stream
  const first = word[0]
  for (let place = from; place + word.length <= end; place++) {
    if (letters[place] === first && spells(stream, word, place, place + word.length)) return place
  }
  return -1
}

/** What stands between two offsets, tags replaced. */
export function sliceOf(stream: Stream, start: number, end: number): string {
  if (!stream.tagged) return stream.text.slice(start, end)
  let text = ''
  // A call takes only so many arguments.
  for (let i = start; i < end; i += 8192) {
    text += String.fromCharCode(...stream.units.subarray(i, Math.min(end, i + 8192)))
  }
  return text
}

export function addToken(
  stream: Stream,
  kind: number,
  start: number,
  end: number,
  atom: number,
  lettersBefore: number,
  value: number,
): void {
  const token = stream.tokenCount++
  if (token + 2 >= stream.values.length) {
    stream.tokens = grown(stream.tokens, Int32Array)
    stream.values = grown(stream.values, Float64Array)
  }
  const { tokens } = stream
  const place = token << TOKEN
  tokens[place] = kind
  tokens[place + START] = start
  tokens[place + END] = end
  tokens[place + ATOM] = atom
  tokens[place + ATOM_END] = end
  tokens[place + LETTERS] = lettersBefore
  tokens[place + LINE] = stream.lineCount - 1
  stream.values[token] = value
  snapshot(stream.counts, tokens, place + COUNTS)
}

/** Makes the last token reach further: a unit of measure behind a space. */
export function extendToken(stream: Stream, end: number): void {
  stream.tokens[((stream.tokenCount - 1) << TOKEN) + END] = end
}

export function silence(stream: Stream, token: number): void {
  stream.tokens[token << TOKEN] = NOISE
}

/** Begins a line; also what stands behind the last one. */
export function addLine(stream: Stream, start: number): void {
  const line = stream.lineCount++
  if ((line + 2) << TOKEN >= stream.lines.length) stream.lines = grown(stream.lines, Int32Array)
  stream.lines[line << TOKEN] = start
  snapshot(stream.counts, stream.lines, (line << TOKEN) + LINE_COUNTS)
}

/** Makes room for more letters than there are units. */
export function roomForLetters(stream: Stream, more: number): void {
  if (stream.letterCount + more <= stream.letters.length) return
  stream.letters = grown(stream.letters, Uint8Array, more)
  stream.letterAt = grown(stream.letterAt, Int32Array, more)
}

/** Starts anew, with commas as separators. */
export function restartWithCommas(stream: Stream): void {
  stream.csv = true
  stream.letterCount = stream.tokenCount = stream.lineCount = 0
  stream.counts.fill(0)
}

/** Counts the cells before each letter, when all tokens are known. */
export function indexCells(stream: Stream): void {
  if (stream.cellsBefore.length < stream.letterCount + 2)
    stream.cellsBefore = new Int32Array(2 * stream.letterCount)
  if (stream.cells.length < stream.tokenCount) stream.cells = new Int32Array(stream.values.length)
  const { cells, cellsBefore: before } = stream
  let count = 0
  let letter = 0
  for (let token = 0; token < stream.tokenCount; token++) {
    const kind = kindOf(stream, token)
    if (kind === WORD || kind === NOISE) continue
    for (const place = lettersOf(stream, token); letter <= place; letter++) before[letter] = count
    cells[count++] = token
  }
  for (const end = stream.letterCount + 2; letter < end; letter++) before[letter] = count
}

/** Says anew how many letters stand before a token. */
export function moveToken(stream: Stream, token: number, letters: number): void {
  stream.tokens[(token << TOKEN) + LETTERS] = letters
}

/** Whether a figure is digits alone, in the text as it is written. */
export function isPlainNumber(stream: Stream, token: number): boolean {
  for (let i = startOf(stream, token); i < endOf(stream, token); i++)
    if (!isDigit(stream.units[i]!)) return false
  return true
}

/** All kinds one by one: this is done for every token. */
function snapshot(counts: Int32Array, into: Int32Array, place: number): void {
  into[place + LINE_END] = counts[LINE_END]!
  into[place + BAR] = counts[BAR]!
  into[place + TAB] = counts[TAB]!
  into[place + CELL] = counts[CELL]!
  into[place + SEMICOLON] = counts[SEMICOLON]!
  into[place + COMMA] = counts[COMMA]!
  into[place + AMPERSAND] = counts[AMPERSAND]!
  into[place + BRACKET] = counts[BRACKET]!
  into[place + OTHER] = counts[OTHER]!
}

function grown<A extends Int32Array | Uint8Array | Float64Array>(
  array: A,
  type: new (length: number) => A,
  more = 0,
): A {
  const larger = new type(array.length * 2 + more)
  larger.set(array)
  return larger
}

/** Separators that lines are told apart by: neither line ends nor what is hardly ever a separator. */
export const COUNTED_KINDS: readonly number[] = [BAR, TAB, CELL, SEMICOLON, COMMA, AMPERSAND, BRACKET]
