// A piece of a line with marks below it.
import type { Range } from '../../../text/range.ts'
import { lineAt, lineRange, type Source } from '../../../text/source.ts'
import { maskPersonalInPlace } from '../../../text/personal.ts'
import { charactersOf } from './characters.ts'

/** A piece of a line as a terminal shows it, and below it marks that stand under what is meant. */
export interface Excerpt {
  readonly text: string
  /** `^` under the place itself, `-` under others in the same line. */
  readonly marks: string
  /** The part of the source that is shown. */
  readonly shown: Range
}

/** The surroundings of `range` in its line, at most `columns` wide; `…` where the line goes on. */
export async function excerptOf(
  source: Source,
  range: Range,
  others: readonly Range[],
  columns: number,
): Promise<Excerpt> {
  const line = lineRange(source, lineAt(source, range.start))
  const target = { start: range.start, end: Math.min(range.end, line.end) }
  const characters = await charactersAround(source.text, line, target, columns)
  const window = chooseWindow(characters, target, columns)
  const shown = { start: window[0]?.start ?? line.start, end: window.at(-1)?.end ?? line.end }
  const before = shown.start > line.start ? ELLIPSIS : ''
  const behind = shown.end < line.end ? ELLIPSIS : ''
  const marks = window.map(character => markOf(character, target, others)).join('')
  // An empty place at the end of the line has nothing above its mark.
  const atEnd = target.start >= shown.end ? '^' : ''
  return {
    text: before + window.map(character => character.shown).join('') + behind,
    marks: (' '.repeat(before.length) + marks + atEnd).trimEnd(),
    shown,
  }
}

const ELLIPSIS = '…'

/** A character of the source, as it is shown. */
interface ShownCharacter extends Range {
  readonly shown: string
  readonly width: number
}

/** The characters near the target. A line may be as long as a file: no more is looked at than can be shown. */
async function charactersAround(
  text: string,
  line: Range,
  target: Range,
  columns: number,
): Promise<readonly ShownCharacter[]> {
  const start = Math.max(line.start, target.start - columns)
  const end = Math.min(line.end, target.start + 2 * columns)
  const characters = await charactersOf(shownPart(text, start, end))
  return characters.map(({ offset, length, shown, width }) => ({
    start: start + offset,
    end: start + offset + length,
    shown,
    width,
  }))
}

/** A part of the text with the numbers of persons masked, also those that it cuts. */
function shownPart(text: string, start: number, end: number): string {
  const from = Math.max(0, start - LONGEST_NUMBER)
  const wide = maskPersonalInPlace(text.slice(from, end + LONGEST_NUMBER))
  return wide.slice(start - from, end - from)
}

/** With what must not stand beside it to make it another number. */
const LONGEST_NUMBER = 19

/** From the target outwards as far as the columns go: two steps to the left, where the row's label is, to one right. */
function chooseWindow(
  characters: readonly ShownCharacter[],
  target: Range,
  columns: number,
): readonly ShownCharacter[] {
  const room = columns - 2 * ELLIPSIS.length
  const at = characters.findIndex(character => character.end > target.start)
  let first = at === -1 ? characters.length : at
  let end = first
  let [left, right] = [0, 0]
  const fits = (character: ShownCharacter | undefined) =>
    character !== undefined && left + right + character.width <= room
  while (fits(characters[end]) && characters[end]!.start < target.end) right += characters[end++]!.width
  for (;;) {
    const [before, behind] = [fits(characters[first - 1]), fits(characters[end])]
    if (before && (left <= 2 * right || !behind)) left += characters[--first]!.width
    else if (behind) right += characters[end++]!.width
    else return characters.slice(first, end)
  }
}

function markOf(character: ShownCharacter, target: Range, others: readonly Range[]): string {
  if (overlaps(character, target)) return '^'.repeat(character.width)
  if (character.start === target.start && target.start === target.end) return '^'.padEnd(character.width)
  return (others.some(other => overlaps(character, other)) ? '-' : ' ').repeat(character.width)
}

function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end
}
