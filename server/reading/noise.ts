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

/** A page has no number of four digits. */
const DIGITS_OF_PAGE = 3

/** Silences figures that open lines and count 1, 2, 3, and those that stand alone where cells share lines. */
export function silenceNoise(stream: Stream, alphabet: Alphabet): void {
  const pages: number[] = []
  const numbers: number[] = []
  const lone: number[] = []
  const bare: number[] = []
  const torn: number[] = []
  let cells = 0
  let shared = 0
  // Whether the last line with a cell, and the one that may be a page's number, had nothing else on them.
  let isAlone = false
  let page = -1
  for (let token = 0; token < stream.tokenCount;) {
    const first = token
    const line = lineOf(stream, first)
    let here = 0
    for (; token < stream.tokenCount && lineOf(stream, token) === line; token++) {
      if (kindOf(stream, token) !== WORD) here++
    }
    cells += here
    if (here > 1) shared += here
    if (here === 0) continue
    // Where cells stand a line each, one more is a cell.
    const isLone = token - first === 1
    if (page >= 0 && !isLone) pages.push(page)
    page = isLone && !isAlone && mayBePageNumber(stream, alphabet, first) ? first : -1
    isAlone = isLone
    if (kindOf(stream, first + 1) !== WORD) continue
    if (kindOf(stream, first) === UNREADABLE && !isLone) torn.push(first)
    if (kindOf(stream, first) !== FIGURE) continue
    // With a separator behind it, it is the number of the row, or the total of the row before.
    if (!isLone) numbers.push(first)
    else if (hasNoSeparator(stream, line)) bare.push(first)
    else lone.push(first)
  }
  if (page >= 0) pages.push(page)
  if (shared > cells * THRESHOLDS.sharedLines) for (const token of pages) silence(stream, token)
  if (countOn(stream, numbers)) for (const token of [...numbers, ...torn]) silence(stream, token)
  for (const token of countingIn(stream, lone)) silence(stream, token)
  // Without a separator behind it, it may be the total of the row before: then as many as most tables have rows speak.
  const counting = countingIn(stream, bare)
  if (counting.length >= THRESHOLDS.countedBareRows) for (const token of counting) silence(stream, token)
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
