// Lines in which commas separate: CSV, and lists of JSON.
import { halfWidth, isDigit, isLatin, isWhite } from './characters.ts'
import { unitAt } from './numbers.ts'

const NEWLINE = 0x0a
const COMMA = 0x2c
const QUOTE = 0x22
const BAR = 0x7c
const BLANK = 0x20
/** 无 and 空 alone in a cell. */
const NOTHING: ReadonlySet<number> = new Set([0x65e0, 0x7a7a])
/** Of a list in JSON, and what ends a line. */
const OPENING = 0x5b
const CLOSING = 0x5d
const RETURN = 0x0d

/** A longer cell without quotes is no figure and no mark. A guess: `1234567.0件` has 10. */
const LONGEST_CELL = 10
/** So many commas between short cells are a row, whatever stands before them. */
const COMMAS_OF_ROW = 5

/** Whether a line is a row of cells between commas: a label and short cells, or many short cells one after the other. */
export function isCommaLine(units: Uint16Array, start: number): boolean {
  let run = 0
  let cells = 0
  let allShort = true
  for (let i = start; ; i++) {
    const end = cellEnd(units, i)
    const isShort = isShortCell(units, i, end)
    if (cells++ > 0 ? !isShort : !isLabel(units, i, end)) allShort = false
    const isLast = units[end] !== COMMA
    if (isLast) break
    run = isShort || run === 0 ? run + 1 : 1
    if (run >= COMMAS_OF_ROW) return true
    i = end
  }
  return cells > 1 && allShort
}

/** Whether a comma stands between digits on a line. */
export function hasThousands(units: Uint16Array, start: number): boolean {
  for (let i = start; units[i] !== NEWLINE; i++) {
    if (units[i] === COMMA && i > start && isDigit(units[i - 1]!) && isDigit(units[i + 1]!)) return true
  }
  return false
}

/** The comma or the line's end behind a cell. */
function cellEnd(units: Uint16Array, from: number): number {
  let i = from
  while (isEdge(units[i]!)) i++
  // A quote that opens nothing closes what a line before has opened.
  const isQuoted = units[i] === QUOTE
  if (isQuoted)
    do i++
    while (units[i] !== QUOTE && units[i] !== NEWLINE)
  while (units[i] !== COMMA && units[i] !== NEWLINE) i++
  return i
}

/** Takes away the commas between lists of JSON, each of which is a line. */
export function withoutListCommas(units: Uint16Array, length: number): void {
  for (let i = 1; i < length; i++) {
    if (units[i] !== COMMA || units[i - 1] !== CLOSING) continue
    let end = i + 1
    while (isBlank(units[end]!) || units[end] === RETURN) end++
    if (units[end] === NEWLINE) units[i] = BLANK
  }
}

function isEdge(unit: number): boolean {
  return isBlank(unit) || unit === OPENING || unit === CLOSING || unit === RETURN
}

/** White within a line; tabs separate. */
function isBlank(unit: number): boolean {
  return unit === BLANK || (unit > 0x7f && isWhite(unit))
}

/** Something in quotes, or words; a comma behind a digit may be that of thousands. */
function isLabel(units: Uint16Array, from: number, end: number): boolean {
  const isQuoted = units[from] === QUOTE || units[from] === OPENING
  return isQuoted || (end > from && units[from] !== BAR && closesLabel(units[end - 1]!))
}

function closesLabel(unit: number): boolean {
  return unit === QUOTE || halfWidth(unit) > 0x7f
}

/** Nothing, a figure, a mark, or whatever stands in quotes. */
function isShortCell(units: Uint16Array, from: number, to: number): boolean {
  let start = from
  let end = to
  while (start < end && isEdge(units[start]!)) start++
  while (end > start && isEdge(units[end - 1]!)) end--
  if (start === end || (units[start] === QUOTE && units[end - 1] === QUOTE && end > start + 1)) return true
  return end - start <= LONGEST_CELL && isFigureOrMark(units, start, end)
}

/** Digits, perhaps with a unit of measure, or a mark for a blank; no word, and nothing else that may separate. */
function isFigureOrMark(units: Uint16Array, start: number, end: number): boolean {
  let hasDigits = false
  for (let i = start; i < end; i++) {
    const unit = halfWidth(units[i]!)
    if (isDigit(unit)) hasDigits = true
    else if (unit > 0x2e7f && !NOTHING.has(unit)) return hasDigits && unitAt(units, i, end) === end - i
    else if ((isLatin(unit) && hasDigits) || OTHER_SEPARATORS.has(unit)) return false
  }
  return true
}

const OTHER_SEPARATORS: ReadonlySet<number> = new Set(Array.from(' |\t;&', sign => sign.charCodeAt(0)))

/** The quote that closes a cell which opens here; -1 where none does, or where none opens. */
export function closingQuote(units: Uint16Array, length: number, quote: number): number {
  if (!opensCell(units, quote)) return -1
  const stop = Math.min(length, quote + LONGEST_QUOTED)
  for (let i = quote + 1; i < stop; i++) {
    if (units[i] !== QUOTE) continue
    if (units[i + 1] === QUOTE) i++
    else return closesCell(units, i) ? i : -1
  }
  return -1
}

/** The longest label of the form has 42 letters; as many line ends and spaces. */
const LONGEST_QUOTED = 160

function opensCell(units: Uint16Array, quote: number): boolean {
  let i = quote - 1
  while (i >= 0 && isBlank(units[i]!)) i--
  return i < 0 || units[i] === COMMA || units[i] === NEWLINE || units[i] === OPENING
}

function closesCell(units: Uint16Array, quote: number): boolean {
  let i = quote + 1
  while (isBlank(units[i]!) || units[i] === RETURN) i++
  return units[i] === COMMA || units[i] === NEWLINE || units[i] === CLOSING
}
