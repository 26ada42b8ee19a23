// Names of groups that are broken over lines: their rests stand between the parts of the labels beside them, and are
// taken out of the letters.
import { CODES } from './characters.ts'
import { WORD, indexCells, kindOf, lettersOf, lineOf, moveToken, type Stream } from './stream.ts'

/** The beginning of a group's name, and the words that have gone on with it so far. */
interface Opened {
  readonly group: Uint8Array
  readonly length: number
  readonly rests: readonly number[]
  /** The token behind its beginning. */
  readonly end: number
}

/** A shorter beginning may be anything. */
const LEAST_BEGINNING = 2

/** Takes the rests of broken names of groups out of the letters of a stream. */
export function joinGroups(stream: Stream, groups: readonly Uint8Array[]): void {
  const rests: number[] = []
  const isOpening = new Uint8Array(CODES)
  for (const group of groups) isOpening[group[0]!] = 1
  let above: readonly Opened[] = []
  let here: Opened[] = []
  let line = -1
  // The rests stand before anything else on their line.
  let opens = true
  for (let token = 0; token + 1 < stream.tokenCount; token++) {
    if (kindOf(stream, token) !== WORD) continue
    if (lineOf(stream, token) !== line) {
      line = lineOf(stream, token)
      above = here
      here = []
      opens = true
    }
    const goesOn =
      opens && above.find(opened => opened.length >= LEAST_BEGINNING && continues(stream, token, opened))
    if (goesOn) {
      const length = goesOn.length + sizeOf(stream, token)
      const parts = [...goesOn.rests, token]
      if (length === goesOn.group.length) rests.push(...parts)
      else here.push({ ...goesOn, length, rests: parts })
    } else {
      opens = false
      const more = grown(stream, token, here)
      if (more) here = more
      else here.push(...openedBy(stream, token, groups, isOpening))
    }
  }
  if (rests.length === 0) return
  dropLetters(
    stream,
    rests.sort((a, b) => a - b),
  )
  indexCells(stream)
}

/** What has been opened, where a beginning goes on with the next word: an enumerator may be a word of its own. */
function grown(stream: Stream, token: number, here: readonly Opened[]): Opened[] | undefined {
  if (here.length === 0) return undefined
  const goesOn = (opened: Opened) => opened.end === token && continues(stream, token, opened)
  if (!here.some(goesOn)) return undefined
  const size = sizeOf(stream, token)
  return here.map(opened =>
    goesOn(opened)
      ? { ...opened, length: opened.length + size, rests: [...opened.rests, token], end: token + 1 }
      : opened,
  )
}

/** The names of groups that a word may be the beginning of. */
function openedBy(
  stream: Stream,
  token: number,
  groups: readonly Uint8Array[],
  isOpening: Uint8Array,
): readonly Opened[] {
  if (isOpening[stream.letters[lettersOf(stream, token)]!] !== 1) return NOTHING
  const length = sizeOf(stream, token)
  return groups
    .filter(name => begins(stream, token, name))
    .map(group => ({ group, length, rests: [token], end: token + 1 }))
}

const NOTHING: readonly Opened[] = []

function sizeOf(stream: Stream, token: number): number {
  return lettersOf(stream, token + 1) - lettersOf(stream, token)
}

function begins(stream: Stream, token: number, group: Uint8Array): boolean {
  const size = sizeOf(stream, token)
  return size > 0 && size < group.length && isAt(stream, token, group, 0)
}

function continues(stream: Stream, token: number, { group, length }: Opened): boolean {
  const size = sizeOf(stream, token)
  return size > 0 && length + size <= group.length && isAt(stream, token, group, length)
}

/** Whether the letters of a word are those of a name from a place on. */
function isAt(stream: Stream, token: number, group: Uint8Array, from: number): boolean {
  const start = lettersOf(stream, token)
  const size = sizeOf(stream, token)
  for (let i = 0; i < size; i++) if (stream.letters[start + i] !== group[from + i]) return false
  return true
}

/** Takes the letters of words out, given in the order of the text; the words stay, without letters. */
function dropLetters(stream: Stream, words: readonly number[]): void {
  const { letters, letterAt, tokenCount } = stream
  let next = 0
  let kept = 0
  for (let token = 0; token < tokenCount; token++) {
    const from = lettersOf(stream, token)
    const to = token + 1 < tokenCount ? lettersOf(stream, token + 1) : stream.letterCount
    moveToken(stream, token, kept)
    if (words[next] === token) {
      next++
      continue
    }
    letters.copyWithin(kept, from, to)
    letterAt.copyWithin(kept, from, to)
    kept += to - from
  }
  stream.letterCount = kept
}
