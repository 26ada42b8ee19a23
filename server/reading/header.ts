// Where the words of a table's header stand.
import type { Grammar, UnlabelledGrammar } from './grammar.ts'
import { placeBetween } from './edges.ts'
import type { HeaderPlaces } from './calibrate.ts'
import { firstCell, isOnOneLine, type Row, type Table } from './rows.ts'
import {
  countOf,
  findLetters,
  isWord,
  lettersOf,
  lineCountOf,
  lineOf,
  spells,
  type Stream,
} from './stream.ts'
import { THRESHOLDS } from './thresholds.ts'
import { flatMap } from '../text/flatMap.ts'

/** Letters from the first to before the second. */
export interface Letters {
  readonly start: number
  readonly end: number
}

/** The labels of the columns of a block, in order; absent where they are not all there. */
export function columnLabels(
  stream: Stream,
  grammar: Grammar,
  tables: readonly Table[],
  block: number,
): readonly Letters[] | undefined {
  const table = tables.find(({ links }) => links.some(({ link }) => link.block === block))
  if (!table) return undefined
  const labels = grammar.columnsOf[block]!
  const found = grammar.hasHeadings[block]
    ? labels.map((_, column) =>
        table.links.find(({ link }) => link.block === block && link.column === column),
      )
    : labels.map(label => lastBefore(stream, label, table.links[0]!.start))
  return found.every(letters => letters !== undefined) ? found : undefined
}

/** The last place of a word in the letters in which the header of a table is looked for. */
function lastBefore(stream: Stream, word: Uint8Array, end: number): Letters | undefined {
  let last: Letters | undefined
  for (const letters of occurrences(stream, word, Math.max(0, end - THRESHOLDS.headerLetters), end))
    last = letters
  return last
}

/** The labels above a row without a label: those of the columns of each of its groups, whole or torn over lines. */
export function labelsAbove(
  stream: Stream,
  { columns, link }: UnlabelledGrammar,
  row: Row,
): readonly Letters[] | undefined {
  const found = flatMap(columns, word => [...occurrences(stream, word, row.from, row.end, link.width)])
  return found.length === link.width ? found : tornLabels(stream, columns, link.width, row)
}

/** The words above a row that begin the labels of its columns, one after the other. */
function tornLabels(
  stream: Stream,
  columns: readonly Uint8Array[],
  width: number,
  row: Row,
): readonly Letters[] | undefined {
  const found: Letters[] = []
  for (let token = row.before; token >= 0 && lettersOf(stream, token) >= row.from; token--) {
    const start = lettersOf(stream, token)
    const end = lettersOf(stream, token + 1)
    const next = columns[(width - 1 - found.length) % columns.length]!
    if (isWord(stream, token) && isHead(stream, next, start, end)) found.push({ start, end })
    if (found.length === width) return found.reverse()
  }
  return undefined
}

/** Whether the letters between two places are the first of a word, more than a half. */
function isHead(stream: Stream, word: Uint8Array, start: number, end: number): boolean {
  const size = end - start
  return 2 * size > word.length && size <= word.length && spells(stream, word.subarray(0, size), start, end)
}

/** Where a word stands between two places, no more often than `most` and once more. */
function* occurrences(
  stream: Stream,
  word: Uint8Array,
  from: number,
  end: number,
  most = Infinity,
): Generator<Letters> {
  let place = findLetters(stream, word, from, end)
  for (let count = 0; place >= 0 && count <= most; count++) {
    yield { start: place, end: place + word.length }
    place = findLetters(stream, word, place + word.length, end)
  }
}

/** The six numbers of each of these words on its line. */
export function placesOf(stream: Stream, words: readonly Letters[]): readonly number[] {
  return flatMap(words, ({ start, end }) => {
    return placeBetween(stream, stream.letterAt[start]!, stream.letterAt[end - 1]! + 1)
  })
}

/** Where the words of the header of each block stand, worked out when they are first asked for. */
export function headerPlaces(stream: Stream, grammar: Grammar, tables: readonly Table[]): HeaderPlaces {
  const known = new Map<number, readonly Letters[] | undefined>()
  const labelsOf = (block: number) => {
    if (!known.has(block)) known.set(block, columnLabels(stream, grammar, tables, block))
    return known.get(block)
  }
  const places = new Map<number, readonly number[] | undefined>()
  return {
    placesOf(block) {
      const words = labelsOf(block)
      if (!places.has(block)) places.set(block, words && placesOf(stream, words))
      return places.get(block)
    },
    countsOf(block, kind, rows) {
      const tokens = labelsOf(block)?.map(({ start }) => tokenAt(stream, start))
      if (!tokens) return undefined
      const line = lineOf(stream, tokens[0]!)
      if (!tokens.every(token => lineOf(stream, token) === line)) return undefined
      const onLine = (line: number) => lineCountOf(stream, line + 1, kind) - lineCountOf(stream, line, kind)
      const isAlike = (row: Row) =>
        isOnOneLine(stream, row) && onLine(lineOf(stream, firstCell(row))) === onLine(line)
      if (!rows.every(isAlike)) return undefined
      return tokens.map(token => countOf(stream, token, kind) - lineCountOf(stream, line, kind))
    },
  }
}

/** The word that a letter is of. */
function tokenAt(stream: Stream, letter: number): number {
  let low = 0
  let high = stream.tokenCount - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (lettersOf(stream, middle) <= letter) low = middle
    else high = middle - 1
  }
  while (!isWord(stream, low)) low--
  return low
}
