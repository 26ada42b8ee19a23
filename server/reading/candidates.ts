// Places where the links of a table may stand, and what each weighs.
import type { Anchors } from './anchors.ts'
import { WHITE, halfWidth, isDigit } from './characters.ts'
import { NUMERALS, numeralOf, type Grammar, type Link, type TableGrammar } from './grammar.ts'
import type { Stream } from './stream.ts'
import { THRESHOLDS } from './thresholds.ts'

/** The arrays have more room than `count`. */
export interface Candidates {
  readonly grammar: TableGrammar
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly errors: Int32Array
  /** Which link of the grammar. */
  readonly link: Int32Array
  readonly weight: Float64Array
  readonly byStart: Int32Array
  readonly byEnd: Int32Array
}

/** All places where a link of this table may stand. */
export function candidatesOf(
  stream: Stream,
  { alphabet, labels }: Grammar,
  grammar: TableGrammar,
  anchors: Anchors,
): Candidates {
  const room = roomFor(grammar, anchors)
  const start = new Int32Array(room)
  const end = new Int32Array(room)
  const errors = new Int32Array(room)
  const link = new Int32Array(room)
  const weight = new Float64Array(room)
  const rank = new Int32Array(room)
  const byStart = new Int32Array(room)
  let count = 0
  for (let i = 0; i < anchors.count; i++) {
    const anchor = anchors.order[i]!
    const label = anchors.label[anchor]!
    const links = grammar.linksOf[label]
    if (links === undefined) continue
    for (const packed of links) {
      start[count] = anchors.start[anchor]!
      end[count] = anchors.end[anchor]!
      errors[count] = anchors.errors[anchor]!
      link[count] = packed >> 4
      rank[count] = packed
      const place = { start: start[count]!, end: end[count]!, errors: errors[count]! }
      const letters = labels.all[label]!.letters.length
      weight[count] = weightOf(stream, alphabet.flags, grammar.links[packed >> 4]!, letters, place)
      insert(byStart, count, other => {
        return start[other]! < start[count]! || (start[other] === start[count] && rank[other]! < packed)
      })
      count++
    }
  }
  const byEnd = new Int32Array(room)
  for (let i = 0; i < count; i++) {
    const candidate = byStart[i]!
    insertAt(byEnd, i, candidate, other => end[other]! <= end[candidate]!)
  }
  return { grammar, count, start, end, errors, link, weight, byStart, byEnd }
}

function roomFor({ linksOf }: TableGrammar, anchors: Anchors): number {
  let room = 0
  for (let i = 0; i < anchors.count; i++) room += linksOf[anchors.label[i]!]?.length ?? 0
  return room
}

/** Puts a number into a sorted list, in which it belongs near the end. */
function insert(list: Int32Array, count: number, comesBefore: (other: number) => boolean): void {
  insertAt(list, count, count, comesBefore)
}

function insertAt(
  list: Int32Array,
  count: number,
  item: number,
  comesBefore: (other: number) => boolean,
): void {
  let place = count
  for (; place > 0 && !comesBefore(list[place - 1]!); place--) list[place] = list[place - 1]!
  list[place] = item
}

/** A label weighs its letters; a row more, if the cells are behind it and the form's enumerator before it. */
function weightOf(
  stream: Stream,
  flags: Uint8Array,
  link: Link,
  letters: number,
  place: { readonly start: number; readonly end: number; readonly errors: number },
): number {
  const weight = Math.min(letters, THRESHOLDS.mostLetters) - THRESHOLDS.wrongLetter * place.errors
  if (link.row === undefined) return weight * THRESHOLDS.headingShare
  const cells = stream.cellsBefore[place.end + 1]! - stream.cellsBefore[place.start + 1]!
  const ofCells =
    cells === link.width ? THRESHOLDS.rightCount : cells > 0 && cells < link.width ? THRESHOLDS.someCells : 0
  const isNumbered = link.enumerator !== 0 && link.enumerator === enumeratorBefore(stream, flags, place.start)
  return weight + ofCells + (isNumbered ? THRESHOLDS.rightEnumerator : 0)
}

/** An enumerator has two characters at most, with its mark and a space. */
const ENUMERATOR = 4

/** The enumerator before a letter, packed; 0 for none. */
export function enumeratorBefore({ units, letterAt }: Stream, flags: Uint8Array, letter: number): number {
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
