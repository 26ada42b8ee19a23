// Places where the links of a table may stand, and what each weighs.
import type { Anchor } from './anchors.ts'
import { WHITE, halfWidth, isDigit } from './characters.ts'
import { numeralOf, type Grammar, type Link, type TableGrammar } from './grammar.ts'
import type { Label } from './labels.ts'
import { noteBehind } from './notes.ts'
import type { Stream } from './stream.ts'
import { NUMERALS } from './words.ts'
import { THRESHOLDS } from './thresholds.ts'

/** A place where a link may stand, in letters. */
export interface Candidate {
  /** Which link of the grammar. */
  readonly link: number
  readonly start: number
  readonly end: number
  /** Behind a note in brackets: from here on its cells stand. */
  readonly tail: number
  readonly errors: number
  readonly weight: number
  /** Tells candidates of one place apart. */
  readonly rank: number
  /** What the dearest chain weighs that ends here, and the link of it before; of the chain that was last looked for. */
  score: number
  before: Candidate | undefined
}

export interface Candidates {
  readonly grammar: TableGrammar
  readonly byStart: readonly Candidate[]
  readonly byEnd: readonly Candidate[]
}

/** All places where a link of this table may stand. */
export function candidatesOf(
  stream: Stream,
  { alphabet }: Grammar,
  grammar: TableGrammar,
  anchors: readonly Anchor[],
): Candidates {
  const byStart: Candidate[] = []
  for (const { label, start, end, errors } of anchors) {
    for (const rank of grammar.linksOf[label.number] ?? NO_LINKS) {
      const link = rank >> 4
      const isRight = isNumbered(stream, alphabet.flags, grammar.links[link]!, start)
      if (errors > 0 && isShort(label) && !isRight) continue
      const isRow = grammar.links[link]!.row !== undefined
      const tail = (isRow ? noteBehind(stream, alphabet, end)?.letters : undefined) ?? end
      const cells = stream.cellsBefore[tail + 1]! - stream.cellsBefore[start + 1]!
      const ofLabel = weightOf(grammar.links[link]!, label.letters.length, errors, cells)
      const weight = isRight ? ofLabel + THRESHOLDS.rightEnumerator : ofLabel
      insert(
        byStart,
        { link, start, end, tail, errors, weight, rank, score: 0, before: undefined },
        comesAfter,
      )
    }
  }
  const byEnd: Candidate[] = []
  for (const candidate of byStart) insert(byEnd, candidate, endsAfter)
  return { grammar, byStart, byEnd }
}

/** A short label may have an error only behind its enumerator. */
function isShort({ letters }: Label): boolean {
  return letters.length < THRESHOLDS.lettersForOneError
}

const NO_LINKS: readonly number[] = []

/** Puts a candidate into a sorted list, in which it belongs near the end. */
function insert(
  list: Candidate[],
  candidate: Candidate,
  isAfter: (one: Candidate, other: Candidate) => boolean,
) {
  let place = list.length
  list.push(candidate)
  for (; place > 0 && isAfter(list[place - 1]!, candidate); place--) list[place] = list[place - 1]!
  list[place] = candidate
}

function comesAfter(one: Candidate, other: Candidate): boolean {
  return one.start > other.start || (one.start === other.start && one.rank > other.rank)
}

function endsAfter(one: Candidate, other: Candidate): boolean {
  return one.tail > other.tail
}

/** A label weighs its letters; a row more, if its cells stand behind it. */
function weightOf({ row, width }: Link, letters: number, errors: number, cells: number): number {
  const weight = Math.min(letters, THRESHOLDS.mostLetters) - THRESHOLDS.wrongLetter * errors
  if (row === undefined) return weight * THRESHOLDS.headingShare
  if (cells === width) return weight + THRESHOLDS.rightCount
  return cells > 0 && cells < width ? weight + THRESHOLDS.someCells : weight
}

/** Whether the form's enumerator stands before a label. */
function isNumbered(stream: Stream, flags: Uint8Array, { enumerator }: Link, start: number): boolean {
  return enumerator !== 0 && enumerator === enumeratorBefore(stream, flags, start)
}

/** An enumerator has two characters at most, with its mark and a space. */
const ENUMERATOR = 4

/** The enumerator before a letter, packed; 0 for none. */
function enumeratorBefore({ units, letterAt }: Stream, flags: Uint8Array, letter: number): number {
  const end = letterAt[letter]!
  const from = Math.max(0, end - ENUMERATOR)
  let i = end - 1
  while (i >= from && (flags[units[i]!]! & WHITE) !== 0) i--
  if (i >= from && isMark(halfWidth(units[i]!))) i--
  if (i < from) return 0
  const last = halfWidth(units[i]!)
  if (IS_NUMERAL.has(last)) return numeralOf(last)
  if (!isDigit(last)) return 0
  const first = i > from ? halfWidth(units[i - 1]!) : 0
  return isDigit(first) ? numeralOf(first, last) : numeralOf(last)
}

const IS_NUMERAL: ReadonlySet<number> = new Set(Array.from(NUMERALS, numeral => numeral.charCodeAt(0)))

/** `.`, `、`, `)` */
function isMark(unit: number): boolean {
  return unit === 0x2e || unit === 0x3001 || unit === 0x29
}
