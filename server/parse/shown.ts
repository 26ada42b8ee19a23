import { isFigureLike } from '../text/figure.ts'
import { trimmedCell } from './cell.ts'
import type { Cell } from './table.ts'

/** A piece of the text of an HTML cell; a break is where an element other than of letters begins or ends. */
export interface Piece {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly isBreak?: true
}

/** The cell that a reader is shown; `place` is where its text would be typed if there is none. */
export function shownCell(source: string, place: number, pieces: readonly Piece[]): Cell {
  const filled = pieces.filter(({ text, isBreak }) => !isBreak && text.trim() !== '')
  const [first, last] = [filled[0], filled.at(-1)]
  if (!first || !last) return { text: '', start: place, end: place }
  const written = withoutBreaks(source, first.start, last.end)
  const text = filled
    .map(piece => piece.text)
    .join('')
    .replace(SPACE, ' ')
    .trim()
  if (text === written.text) return written
  const figure = textOf(pieces.slice(pieces.indexOf(first), pieces.indexOf(last) + 1))
  return isFigureLike(figure) ? { ...written, text: figure, shown: true } : { ...written, text, joined: true }
}

/** Of a figure every space counts, and digits on both sides of a break are not one number. */
function textOf(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text, isBreak }) => (isBreak ? BREAK : text))
    .join('')
    .replace(SPACE, space => (space.includes(BREAK) ? '\n' : ' '))
    .trim()
}

/** Space that no text has. */
const BREAK = '\u2028'

/** Line breaks around a text are space too: tags care for none. */
function withoutBreaks(source: string, from: number, to: number): Cell {
  let start = from
  let end = to
  while (start < end && source[start]!.trim() === '') start++
  while (end > start && source[end - 1]!.trim() === '') end--
  return trimmedCell(source, start, end)
}

const SPACE = /\s+/g

/** Whether an element does no more than dress letters; one with `:` in its name is a word processor's own. */
export function onlyDresses(name: string): boolean {
  return DRESS.has(name) || name.includes(':')
}

const DRESS = new Set([
  'a',
  'b',
  'big',
  'em',
  'font',
  'i',
  'ins',
  'label',
  'mark',
  'small',
  'span',
  'strong',
  'u',
])
