// What stands behind the label of a row without cells: digits there may be its figures, and then it is not blank.
import { BEYOND, type Range } from '../../text/range.ts'

/** Whether digits stand between a label and the next, which begins at `next`: that is `BEYOND` behind the last. */
export function hasDigitsBehind(label: Range, next: number, text: string): boolean {
  return holdsDigits(text.slice(label.end, endBehind(label, next, text)))
}

/** Where what may belong to a row without cells ends: at the next label, or behind the last of a table with its line. */
function endBehind({ end }: Range, next: number, text: string): number {
  if (next < BEYOND) return Math.min(next, end + LONGEST_ROW)
  const line = text.indexOf('\n', end)
  return Math.min(line === -1 ? text.length : line, end + LONGEST_ROW)
}

/** Whether there are digits besides the number of the next row, tags, references, and what is said in brackets. */
function holdsDigits(between: string): boolean {
  const plain = between.replace(/<[^<>]*(?:>|$)|&#?\w+;/g, '').replace(/[（(][^（()）]*[）)]/g, '')
  return /[\d０-９]/.test(plain.replace(/[\d０-９]{1,2}\s?[.．、]?\s*$/, ''))
}

/** In characters. A guess, nothing measured. */
const LONGEST_ROW = 400
