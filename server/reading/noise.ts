// Figures that are no cells: numbers of rows, and numbers of pages where nothing else marks them as such.
import { KINDS, WHITE, type Alphabet } from './characters.ts'
import {
  FIGURE,
  UNREADABLE,
  WORD,
  endOf,
  isPlainNumber,
  kindOf,
  lineCountOf,
  lineOf,
  lineStart,
  silence,
  startOf,
  type Stream,
} from './stream.ts'
import { THRESHOLDS } from './thresholds.ts'
import { flatMap } from '../text/flatMap.ts'

/** A page has no number of four digits. */
const DIGITS_OF_PAGE = 3

/** Silences the numbers of rows, and those of pages that stand alone where cells share lines. */
export function silenceNoise(stream: Stream, alphabet: Alphabet): void {
  const lines = linesWithCells(stream)
  // What numbers rows is decided before any page number is silenced, as both look at what stands alone.
  const numbers = rowNumbersIn(stream, lines)
  for (const token of pageNumbersIn(stream, alphabet, lines)) silence(stream, token)
  for (const token of numbers) silence(stream, token)
}

/** A line with cells: its first token, how many tokens it has, and how many of them are cells. */
interface Line {
  readonly first: number
  readonly tokens: number
  readonly cells: number
}

function linesWithCells(stream: Stream): readonly Line[] {
  const lines: Line[] = []
  for (let token = 0; token < stream.tokenCount;) {
    const first = token
    const line = lineOf(stream, first)
    let cells = 0
    for (; token < stream.tokenCount && lineOf(stream, token) === line; token++) {
      if (kindOf(stream, token) !== WORD) cells++
    }
    if (cells > 0) lines.push({ first, tokens: token - first, cells })
  }
  return lines
}

/** The numbers that stand alone between lines of cells, where most cells share a line. */
function pageNumbersIn(stream: Stream, alphabet: Alphabet, lines: readonly Line[]): readonly number[] {
  const all = lines.reduce((sum, { cells }) => sum + cells, 0)
  const shared = lines.reduce((sum, { cells }) => sum + (cells > 1 ? cells : 0), 0)
  if (shared <= all * THRESHOLDS.sharedLines) return []
  // Where cells stand a line each, one more is a cell.
  const isLone = (i: number) => lines[i]?.tokens === 1
  return flatMap(lines, ({ first }, i) =>
    isLone(i) && !isLone(i - 1) && !isLone(i + 1) && mayBePageNumber(stream, alphabet, first) ? first : [],
  )
}

/** The numbers before the labels of rows, a column of their own. */
function rowNumbersIn(stream: Stream, lines: readonly Line[]): readonly number[] {
  const before = lines.filter(({ first }) => kindOf(stream, first + 1) === WORD)
  const figures = before.filter(({ first }) => kindOf(stream, first) === FIGURE)
  const opening = flatMap(figures, ({ first, tokens }) => (tokens > 1 ? first : []))
  // Alone, with a separator behind it, it is the number of the row, or the total of the row before.
  const alone = figures.filter(({ tokens }) => tokens === 1)
  const isBare = ({ first }: Line) => hasNoSeparator(stream, lineOf(stream, first))
  const bare = alone.filter(isBare)
  const lone = alone.filter(line => !isBare(line))
  const counting = countingIn(stream, firstOf(bare))
  return [
    ...(countOn(stream, opening) ? [...opening, ...tornOf(stream, before)] : []),
    ...countingIn(stream, firstOf(lone)),
    // Without a separator as many as most tables have rows must speak.
    ...(counting.length >= THRESHOLDS.countedBareRows ? counting : []),
  ]
}

function firstOf(lines: readonly Line[]): readonly number[] {
  return lines.map(({ first }) => first)
}

/** What opens a line as its number would, and cannot be read. */
function tornOf(stream: Stream, lines: readonly Line[]): readonly number[] {
  return flatMap(lines, ({ first, tokens }) =>
    tokens > 1 && kindOf(stream, first) === UNREADABLE ? first : [],
  )
}

/** Of the figures that stand alone before words those that count 1, 2, 3, where there are as many as rows of a table. */
function countingIn(stream: Stream, tokens: readonly number[]): readonly number[] {
  let counting: number[] = []
  for (const token of tokens) {
    const last = counting.at(-1)
    const value = stream.values[token]!
    if (last !== undefined && value === stream.values[last]! + 1) counting.push(token)
    else if (counting.length < THRESHOLDS.countedRows) counting = value === 1 ? [token] : []
  }
  return counting.length < THRESHOLDS.countedRows ? [] : counting
}

/** Whether figures count on, nearly all of them; or rise from 1, where rows are left out. */
function countOn(stream: Stream, tokens: readonly number[]): boolean {
  let steps = 0
  let rises = tokens.length > 0 && stream.values[tokens[0]!] === 1 ? 1 : 0
  for (let i = 1; i < tokens.length; i++) {
    const step = stream.values[tokens[i]!]! - stream.values[tokens[i - 1]!]!
    if (step === 1) steps++
    if (step > 0) rises++
  }
  if (rises === tokens.length && rises >= THRESHOLDS.risingRows) return true
  return steps >= tokens.length * THRESHOLDS.countingLines
}

/** A short number alone on its line, with an empty line before it or behind. */
function mayBePageNumber(stream: Stream, alphabet: Alphabet, token: number): boolean {
  const line = lineOf(stream, token)
  return (
    endOf(stream, token) - startOf(stream, token) <= DIGITS_OF_PAGE &&
    isPlainNumber(stream, token) &&
    hasNoSeparator(stream, line) &&
    (isEmpty(stream, alphabet, line - 1) || isEmpty(stream, alphabet, line + 1))
  )
}

function isEmpty(stream: Stream, alphabet: Alphabet, line: number): boolean {
  if (line < 0 || line >= stream.lineCount) return false
  // What is left out between two lines is no empty line.
  const end = lineStart(stream, line + 1)
  for (let i = lineStart(stream, line); i < end; i++) {
    if ((alphabet.flags[stream.units[i]!]! & WHITE) === 0) return false
  }
  return true
}

/** Whether a line has no separator but its end. */
function hasNoSeparator(stream: Stream, line: number): boolean {
  for (let kind = 1; kind < KINDS; kind++) {
    if (lineCountOf(stream, line + 1, kind) !== lineCountOf(stream, line, kind)) return false
  }
  return true
}
