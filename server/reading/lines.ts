// Lines that are no part of the stream: rules, page marks.
import { ALIGNING, DOUBLED, ODD, RULE, WHITE, halfWidth, isDigit, type Alphabet } from './characters.ts'
import { sliceOf, type Stream } from './stream.ts'
import { THRESHOLDS } from './thresholds.ts'

const NEWLINE = 0x0a

/** The first unit of a line that is not white; its end if there is none. */
export function firstOfLine(stream: Stream, alphabet: Alphabet, from: number): number {
  let i = from
  while ((alphabet.flags[stream.units[i]!]! & WHITE) !== 0 && stream.units[i] !== NEWLINE) i++
  return i
}

/** The end of the line that a page mark takes, whose first unit stands here; -1 if it is none. */
export function endOfPageMark(stream: Stream, alphabet: Alphabet, first: number): number {
  if (!mayBePageMark(stream, alphabet, first)) return -1
  let end = first
  while (stream.units[end] !== NEWLINE) end++
  if (end - first > 8 * THRESHOLDS.longestPageMark) return -1
  const mark = sliceOf(stream, first, end).trimEnd()
  return mark.length < THRESHOLDS.longestPageMark && PAGE_MARK.test(mark.normalize('NFKC')) ? end : -1
}

/** `— 12 —`, 第 3 页 共 9 页, `3 / 9`, `Page 2 of 9` */
const PAGE_MARK =
  /^(?:[-–—~·] ?\d{1,3} ?[-–—~·]|第? ?\d{1,3} ?页(?:[,/ ]{0,2}共 ?\d{1,3} ?页)?|\d{1,3} ?\/ ?\d{1,3}|page ?\d+(?: ?(?:of|\/) ?\d+)?)$/i

/** Whether the first units of a line allow a page mark. They deny it nearly always. */
function mayBePageMark(stream: Stream, alphabet: Alphabet, first: number): boolean {
  const { units } = stream
  if (alphabet.codes[units[first]!] === ODD) return true
  const opening = halfWidth(units[first]!)
  let next = first + 1
  if (isDigit(opening)) {
    while (next < first + 3 && isDigit(halfWidth(units[next]!))) next++
    return followsAt(stream, alphabet, next, unit => unit === 0x2f || unit === 0x9875)
  }
  if ((opening | 0x20) === 0x70) return followsAt(stream, alphabet, next, unit => (unit | 0x20) === 0x61)
  return followsAt(stream, alphabet, next, isDigit)
}

/** Whether such a unit stands here, perhaps behind a space, or one that is odd. */
function followsAt(
  stream: Stream,
  alphabet: Alphabet,
  place: number,
  test: (unit: number) => boolean,
): boolean {
  const unit = stream.units[place]!
  const at = (alphabet.flags[unit]! & WHITE) !== 0 && unit !== NEWLINE ? place + 1 : place
  return alphabet.codes[stream.units[at]!] === ODD || test(halfWidth(stream.units[at]!))
}

/**
 * The end of the line that a rule takes (`|---|`, `├──┼`); -1 if it is none. A line of bars and single dashes is one
 * too, unless it is the last of the table: then it is a row of blanks, where the line before is not such a row.
 */
export function endOfRule(stream: Stream, alphabet: Alphabet, first: number): number {
  const { units } = stream
  let end = first
  let before = 0
  let isDoubled = false
  let hasBar = false
  let dashes = 0
  for (; units[end] !== NEWLINE; end++) {
    const unit = units[end]!
    const flags = alphabet.flags[unit]!
    if ((flags & (RULE | WHITE)) === 0) return -1
    if ((flags & before & (DOUBLED | ALIGNING)) !== 0) isDoubled = true
    if (unit === 0x2d) dashes++
    else if (unit === 0x7c || unit === 0x2b) hasBar = true
    before = flags
  }
  if (isDoubled) return end
  if (!hasBar || dashes === 0) return -1
  const isLast = dashes >= DASHES_OF_ROW && !isFollowedByBars(stream, end + 1)
  return isLast && !isFollowingRow(stream, first) ? -1 : end
}

/** The row without a label has so many cells. */
const DASHES_OF_ROW = 15

/** Whether the line before has figures between as many bars. */
function isFollowingRow({ units }: Stream, from: number): boolean {
  let bars = 0
  let digits = 0
  for (let i = from - 2; i >= 0 && units[i] !== NEWLINE; i--) {
    if (units[i] === 0x7c) bars++
    else if (isDigit(halfWidth(units[i]!))) digits++
  }
  return digits > 0 && bars >= DASHES_OF_ROW - 1
}

/** How far the next line is looked at. A guess: the longest row of the form has 100 characters. */
const NEXT_LINE = 400

function isFollowedByBars(stream: Stream, from: number): boolean {
  const [next] = sliceOf(stream, from, from + NEXT_LINE)
    .trimStart()
    .split('\n', 1)
  return /[|｜│]/.test(next!)
}
