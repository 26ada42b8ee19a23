// Finds line by line a text that a narrow column breaks over several lines.
import type { Range } from '../../../text/range.ts'
import { lineAt, lineRange, type Source } from '../../../text/source.ts'

/**
 * Where a text stands that a narrow column breaks over several lines, line by line: between its pieces there may be
 * other cells. Empty when it is not found again, which costs its colour.
 */
export function piecesByLine(source: Source, { start, end }: Range, text: string): readonly Range[] {
  const [first, last] = [lineAt(source, start), lineAt(source, end)]
  if (first === last) return start < end ? [{ start, end }] : []
  let rest = text.replaceAll(SPACES, '')
  const pieces: Range[] = []
  for (let line = first; line <= last && rest !== ''; line++) {
    const whole = lineRange(source, line)
    const room = { start: Math.max(start, whole.start), end: Math.min(end, whole.end) }
    const found = line === first ? matchAt(source, room, rest) : longestMatch(source, room, rest)
    if (!found) continue
    pieces.push({ start: found.start, end: found.end })
    rest = rest.slice(found.length)
  }
  return rest === '' ? pieces : []
}

const SPACES = /\s+/g

/** A part of the text, and how much of the words stands in it. */
interface Match extends Range {
  readonly length: number
}

/** As many of the words as follow each other from the beginning of a range, with or without spaces. */
function matchAt({ text }: Source, { start, end }: Range, words: string): Match | undefined {
  let [length, behind] = [0, start]
  for (let at = start; at < end && length < words.length; at++) {
    const character = text[at]!
    if (character === words[length]) {
      length++
      behind = at + 1
    } else if (length === 0 || character.trim() !== '') break
  }
  return length === 0 ? undefined : { start, end: behind, length }
}

function longestMatch(source: Source, { start, end }: Range, words: string): Match | undefined {
  let longest: Match | undefined
  const begin = words[0]!
  for (
    let at = source.text.indexOf(begin, start);
    at >= 0 && at < end;
    at = source.text.indexOf(begin, at + 1)
  ) {
    const match = matchAt(source, { start: at, end }, words)
    if (match && match.length > (longest?.length ?? 0)) longest = match
  }
  return longest
}
