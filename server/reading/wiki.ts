// Tables of MediaWiki: what a cell says of itself before its text, `| colspan="3" | 5`, becomes nothing; the bang of a
// cell of a header becomes a bar.
import { FILLER_UNIT, isDigit, isLatin } from './characters.ts'

const BAR = 0x7c
const BANG = 0x21
const DASH = 0x2d
const EQUALS = 0x3d
const QUOTE = 0x22
const NEWLINE = 0x0a
const BLANK = 0x20

/** Makes every cell begin with a bar, and with nothing else, in `units`, of which `length` are the text. */
export function withPlainCells(units: Uint16Array, length: number): void {
  for (let i = 0; i < length; i++) {
    if (isBang(units, i)) units.fill(BAR, i, units[i + 1] === BANG ? i + 2 : i + 1)
    if (units[i] !== BAR) continue
    const first = behindBlanks(units, units[i + 1] === DASH ? i + 2 : i + 1)
    const end = attributesEnd(units, length, first)
    if (end === first) continue
    const isRow = units[i + 1] === DASH
    if (isRow ? units[end] !== NEWLINE : units[end] !== BAR || units[end + 1] === BAR) continue
    units.fill(isRow ? BLANK : FILLER_UNIT, first, isRow ? end : end + 1)
    i = end
  }
}

/** Of a cell of a header: at a line's start, or two. */
function isBang(units: Uint16Array, i: number): boolean {
  return units[i] === BANG && (i === 0 || units[i - 1] === NEWLINE || units[i + 1] === BANG)
}

/** Behind `name="value"` or `name=value`, once or several times, and the blanks after it; where it began if nothing such stands here. */
function attributesEnd(units: Uint16Array, length: number, from: number): number {
  let end = from
  for (;;) {
    let i = end
    while (isLatin(units[i]!) || isDigit(units[i]!) || units[i] === DASH) i++
    if (i === end || units[i] !== EQUALS) return end
    const close = valueEnd(units, length, i + 1)
    if (close < 0) return end
    end = behindBlanks(units, close)
  }
}

/** Behind a value, in quotes or without; -1 where none stands. */
function valueEnd(units: Uint16Array, length: number, from: number): number {
  let i = from
  if (units[i] !== QUOTE) {
    while (isLatin(units[i]!) || isDigit(units[i]!)) i++
    return i > from ? i : -1
  }
  do i++
  while (i < length && units[i] !== QUOTE && units[i] !== NEWLINE)
  return units[i] === QUOTE ? i + 1 : -1
}

function behindBlanks(units: Uint16Array, from: number): number {
  let i = from
  while (units[i] === BLANK || units[i] === 0x0d) i++
  return i
}
