// A text → its stream: one look at each unit.
import {
  GLUED,
  NOTHING,
  UNIT,
  classify,
  classifyOdd,
  isBracketed,
  withoutFiller,
  type Atom,
} from './atoms.ts'
import { BEHIND, takeBuffers } from './buffers.ts'
import {
  DROPPED,
  END_OF_LINE,
  FILLER,
  FILLER_UNIT,
  IDEOGRAPH,
  KINDS,
  LINE_END,
  ODD,
  PAGE,
  QUOTE,
  RULE,
  halfWidth,
  isDigit,
  type Alphabet,
} from './characters.ts'
import { closingQuote, hasThousands, isCommaLine, withoutListCommas } from './csv.ts'
import { endOfPageMark, endOfRule, firstOfLine } from './lines.ts'
import { silenceNoise } from './noise.ts'
import { plainNumber } from './numbers.ts'
import {
  FIGURE,
  UNREADABLE,
  WORD,
  addLine,
  addToken,
  extendToken,
  indexCells,
  lineStart,
  restartWithCommas,
  streamOf,
  type Stream,
} from './stream.ts'
import { THRESHOLDS } from './thresholds.ts'
import { withoutCommands } from './tex.ts'
import { untag } from './untag.ts'
import { withPlainCells } from './wiki.ts'

const NEWLINE = 0x0a

/** What is odd about an atom, as bits. */
const HAS_ODD = 1
const HAS_FILLER = 2
const HAS_COMMA = 4

/** What the lexer keeps in mind from atom to atom. */
interface Lexer {
  readonly stream: Stream
  readonly alphabet: Alphabet
  readonly codes: Uint8Array
  readonly atom: Atom
  /** Lines so far that look as if commas separated in them, and the last that was looked at. */
  commaLines: number
  lastCommaLine: number
}

/** The stream of a text. */
export function lex(text: string, alphabet: Alphabet): Stream {
  const buffers = takeBuffers(text.length)
  const { units } = buffers
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i)
  // A line end stands behind the text; then units that are nothing.
  units.fill(0, text.length, text.length + BEHIND)
  units[text.length] = NEWLINE
  const tagged = text.includes('<') && untag(units, text.length)
  if (text.includes('\\multi') || text.includes('\\begin')) withoutCommands(units, text.length)
  if (text.includes('{|')) withPlainCells(units, text.length)
  const stream = streamOf(text, buffers, tagged)
  if (!lexLines(lexerOf(stream, alphabet))) {
    restartWithCommas(stream)
    withoutListCommas(units, text.length)
    lexLines(lexerOf(stream, alphabet))
  }
  addLine(stream, stream.length)
  addToken(stream, WORD, stream.length, stream.length, stream.length, stream.letterCount, 0)
  stream.lineCount--
  silenceNoise(stream, alphabet)
  indexCells(stream)
  return stream
}

function lexerOf(stream: Stream, alphabet: Alphabet): Lexer {
  return {
    stream,
    alphabet,
    codes: stream.csv ? alphabet.codesOfCsv : alphabet.codes,
    atom: { units: stream.units, from: 0, to: 0, start: 0, end: 0, letters: 0, value: NaN },
    commaLines: 0,
    lastCommaLine: -1,
  }
}

/** Reads all lines; false when it turns out that commas separate. */
function lexLines(lexer: Lexer): boolean {
  const { stream, alphabet } = lexer
  let isBehindPageMark = false
  for (let i = 0; i <= stream.length;) {
    const first = firstOfLine(stream, alphabet, i)
    if (stream.units[first] === NEWLINE) {
      if (isBehindPageMark) {
        i = first + 1
        continue
      }
    } else if (mayBeLeftOut(lexer, first)) {
      const pageMark = endOfPageMark(stream, alphabet, first)
      const end = pageMark >= 0 ? pageMark : endOfRule(stream, alphabet, first)
      if (end >= 0) {
        isBehindPageMark = pageMark >= 0
        i = end + 1
        continue
      }
    }
    isBehindPageMark = false
    addLine(stream, i)
    i = lexLine(lexer, i) + 1
    if (i === 0) return false
    stream.counts[LINE_END]!++
  }
  return true
}

function mayBeLeftOut({ stream, alphabet }: Lexer, first: number): boolean {
  const unit = stream.units[first]!
  return (alphabet.flags[unit]! & (PAGE | RULE)) !== 0 || alphabet.codes[unit] === ODD
}

/** Reads a line; answers where it ends, or -1 when it turns out that commas separate. */
function lexLine(lexer: Lexer, from: number): number {
  const { stream } = lexer
  const codes = codesOfLine(lexer, from)
  const { units, counts } = stream
  let { letters, letterAt } = stream
  let i = from
  let code = codes[units[i]!]!
  while (code !== END_OF_LINE) {
    if (code <= FILLER) {
      if (code < KINDS) counts[code]!++
      else if (code === QUOTE) i = lexQuoted(lexer, i)
      code = codes[units[++i]!]!
      continue
    }
    const start = i
    const before = stream.letterCount
    let count = before
    let odd = 0
    do {
      if (code >= IDEOGRAPH) {
        letters[count] = code
        letterAt[count++] = i
      } else if (code !== DROPPED) odd |= code === ODD ? HAS_ODD : code === FILLER ? HAS_FILLER : HAS_COMMA
      code = codes[units[++i]!]!
    } while (code >= FILLER)
    stream.letterCount = count
    if ((odd & HAS_COMMA) !== 0 && commasSeparate(lexer)) return -1
    addAtom(lexer, start, i, before, odd & ~HAS_COMMA)
    ;({ letters, letterAt } = stream)
    // A quote ends an atom, and opens nothing.
    if (code === QUOTE) code = codes[units[++i]!]!
  }
  return i
}

/** Where commas separate in other lines, they may still be those of thousands in this one. */
function codesOfLine({ stream, alphabet, codes }: Lexer, from: number): Uint8Array {
  return stream.csv && hasThousands(stream.units, from) && !isCommaLine(stream.units, from)
    ? alphabet.codes
    : codes
}

/** A cell in quotes, over several lines perhaps; answers where it ends, or the quote itself where none closes it. */
function lexQuoted(lexer: Lexer, quote: number): number {
  const { units, length } = lexer.stream
  const end = closingQuote(units, length, quote)
  if (end < 0) return quote
  if (end > quote + 1) addAtom(lexer, quote + 1, end, lexer.stream.letterCount, HAS_ODD)
  return end
}

/** Adds an atom to the stream, whose letters have been added already. */
function addAtom(lexer: Lexer, start: number, end: number, before: number, odd: number): void {
  const { stream, alphabet } = lexer
  const size = end - start
  const letters = stream.letterCount - before
  // Nearly all atoms are words without anything else, or plain numbers.
  if (letters === size && size > 2) {
    addToken(stream, WORD, start, end, start, before, 0)
    return
  }
  if (letters === 0 && odd === 0) {
    const value = plainNumber(stream.units, start, end)
    if (!Number.isNaN(value) && size <= PLAIN_DIGITS) {
      if (!isBracketed(stream, alphabet, start, end))
        addToken(stream, FIGURE, start, end, start, before, value)
      return
    }
  }
  settle(lexer, kindOfAtom(lexer, start, end, before, odd), before)
}

/** Longer numbers are looked at as figures with all that they may have. */
const PLAIN_DIGITS = 9

function kindOfAtom(
  { stream, alphabet, atom }: Lexer,
  start: number,
  end: number,
  before: number,
  odd: number,
): number {
  atom.start = start
  atom.end = end
  if ((odd & HAS_ODD) !== 0) {
    stream.letterCount = before
    return classifyOdd(stream, alphabet, atom)
  }
  atom.letters = stream.letterCount - before
  if (odd !== 0) {
    atom.units = withoutFiller(stream.units, start, end, FILLER_UNIT)
    atom.from = 0
    atom.to = atom.units.length
  } else {
    atom.units = stream.units
    atom.from = start
    atom.to = end
  }
  return classify(stream, alphabet, atom)
}

/** What becomes of an atom: a token, two, or none. The letters of what is no word are taken back. */
function settle({ stream, atom }: Lexer, kind: number, before: number): void {
  const { start, end } = atom
  if (kind === WORD || kind === GLUED) {
    addToken(stream, WORD, start, end, start, before, 0)
    if (kind === WORD) return
    let first = end
    while (first > start && isDigit(halfWidth(stream.units[first - 1]!))) first--
    addToken(stream, UNREADABLE, Math.min(first, end - 1), end, start, stream.letterCount, NaN)
    return
  }
  stream.letterCount = before
  if (kind === UNIT) extendToken(stream, end)
  else if (kind !== NOTHING)
    addToken(stream, kind, start, end, start, before, kind === FIGURE ? atom.value : NaN)
}

/** Several lines that are rows of cells between commas make commas separate. */
function commasSeparate(lexer: Lexer): boolean {
  const { stream } = lexer
  const line = stream.lineCount - 1
  if (line === lexer.lastCommaLine) return false
  lexer.lastCommaLine = line
  if (!isCommaLine(stream.units, lineStart(stream, line))) return false
  return ++lexer.commaLines >= THRESHOLDS.leastCommaLines
}
