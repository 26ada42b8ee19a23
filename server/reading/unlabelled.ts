// The row of a table that has no labels: the cells between the words of its header and the next section.
import type { Grammar, UnlabelledGrammar } from './grammar.ts'
import { placeOf, withoutLone, type Row } from './rows.ts'
import { addCells, findLetters, isWord, lettersOf, spells, wordBefore, type Stream } from './stream.ts'
import { THRESHOLDS } from './thresholds.ts'

/** The row of such a table behind a place in letters; absent if there is none. */
export function findUnlabelledRow(
  stream: Stream,
  grammar: Grammar,
  table: UnlabelledGrammar,
  behind: number,
): Row | undefined {
  const heading = Math.max(-1, ...table.landmarks.map(word => findLetters(stream, word, behind)))
  const from = Math.max(heading, behind)
  const ends = table.ends.map(word => findLetters(stream, word, from)).filter(place => place >= 0)
  const end = Math.min(stream.letterCount, ...ends)
  const cells = cellsBelowHeader(stream, grammar, table, from, end)
  return cells ? rowOf(stream, table, from, cells) : blankRow(stream, table, from, end)
}

/** The cells that stand between the same letters, if the letters before them are of the header: the most of them. */
function cellsBelowHeader(
  stream: Stream,
  grammar: Grammar,
  { link }: UnlabelledGrammar,
  from: number,
  end: number,
): number[] | undefined {
  const runs: number[][] = []
  for (const cell of addCells(stream, from + 1, end, [])) {
    const run = runs.at(-1)
    if (run && lettersOf(stream, run[0]!) === lettersOf(stream, cell)) run.push(cell)
    else runs.push([cell])
  }
  const below = runs.filter(([cell]) => isBelowHeader(stream, grammar, from, lettersOf(stream, cell!)))
  const full = below.filter(run => run.length === link.width)
  // The same row may stand twice; of two that differ, none is read.
  if (full.length > 0) return full.every(run => haveSameValues(stream, run, full[0]!)) ? full[0] : undefined
  return below.reduce<number[] | undefined>(
    (most, run) => (most && most.length >= run.length ? most : run),
    undefined,
  )
}

function isBelowHeader(stream: Stream, { inHeader }: Grammar, from: number, place: number): boolean {
  if (place <= from) return false
  for (let i = Math.max(from, place - THRESHOLDS.headerLettersBefore); i < place; i++) {
    if (inHeader[stream.letters[i]!] !== 1) return false
  }
  return true
}

function haveSameValues({ values }: Stream, one: readonly number[], other: readonly number[]): boolean {
  return one.every((cell, i) => Object.is(values[cell], values[other[i]!]))
}

function rowOf(stream: Stream, { link }: UnlabelledGrammar, from: number, found: number[]): Row {
  const place = lettersOf(stream, found[0]!)
  const cells = found.length > link.width ? withoutLone(stream, link, found) : found
  return { link, start: place, end: place, ...UNLABELLED, from, ...placeOf(stream, link, cells) }
}

const UNLABELLED = { errors: 0, labelled: false, isClosed: false, hasStray: false } as const

/** A row without any cell, between the last word of the header and the next section. */
function blankRow(
  stream: Stream,
  { link, totals }: UnlabelledGrammar,
  from: number,
  end: number,
): Row | undefined {
  let after = stream.tokenCount - 1
  while (after > 0 && lettersOf(stream, after) > end) after--
  const before = wordBefore(stream, after)
  if (before < 0 || lettersOf(stream, before) < from || !isWord(stream, after)) return undefined
  const last = lettersOf(stream, after)
  if (!totals.some(word => last - from >= word.length && spells(stream, word, last - word.length, last)))
    return undefined
  const place = lettersOf(stream, before)
  return { link, start: place, end: place, ...UNLABELLED, from, cells: [], before, after, exact: false }
}
