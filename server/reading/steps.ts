// How many separators of each kind stand between one cell and the next.
import { KINDS, LINE_END, OTHER, SPACES } from './characters.ts'
import type { Grammar } from './grammar.ts'
import type { Row } from './rows.ts'
import { countIn, gapOf, isWord, lettersOf, spells, type Stream } from './stream.ts'
import { THRESHOLDS } from './thresholds.ts'

/** Two tokens that stand side by side in a table. */
type Pair = readonly [left: number, right: number]

/**
 * For each kind what may be one step: what usually stands between the cells of full rows, for rows of each length by
 * itself, and between words of the header that are neighbours in the form; in a block without a full row what its gaps
 * have in common.
 */
export function learnSteps(
  stream: Stream,
  grammar: Grammar,
  rows: readonly Row[],
): readonly (readonly number[])[] {
  const lists = [...pairsOfFullRows(rows).values(), headerPairs(stream, grammar)]
  const withoutFullRow = rowsOfOpenBlocks(rows)
  return Array.from({ length: KINDS + 1 }, (_, kind) => {
    if (kind === SPACES ? stream.spaces.length === 0 : countIn(stream, kind) === 0) return []
    const found = new Set(lists.map(pairs => usualGap(stream, pairs, kind)))
    found.delete(0)
    // One space more may be a slip.
    if (kind === SPACES) return [...found].filter(step => step > 1)
    if (kind !== LINE_END) {
      for (const unknown of found.size === 0 && kind !== OTHER ? [rows] : withoutFullRow) {
        const step = commonDivisor(stream, unknown, kind)
        if (step > 0) found.add(step)
      }
    }
    return [...found]
  })
}

/** The rows of each block of which none is full: its table may be written otherwise than the others. */
function rowsOfOpenBlocks(rows: readonly Row[]): readonly (readonly Row[])[] {
  const byBlock = new Map<number, Row[]>()
  for (const row of rows) {
    const known = byBlock.get(row.link.block)
    if (known) known.push(row)
    else byBlock.set(row.link.block, [row])
  }
  return [...byBlock.values()].filter(all => !all.some(({ exact }) => exact))
}

function pairsOfFullRows(rows: readonly Row[]): ReadonlyMap<number, Pair[]> {
  const lists = new Map<number, Pair[]>()
  for (const { cells, exact } of rows) {
    if (!exact || cells.length < 2) continue
    const pairs = lists.get(cells.length) ?? []
    for (let i = 1; i < cells.length; i++) pairs.push([cells[i - 1]!, cells[i]!])
    lists.set(cells.length, pairs)
  }
  return lists
}

/** Words of a header that stand side by side in a form, too. */
function headerPairs(stream: Stream, { neighbours }: Grammar): readonly Pair[] {
  const pairs: Pair[] = []
  for (let token = 0; token + 2 < stream.tokenCount; token++) {
    if (!isWord(stream, token) || !isWord(stream, token + 1)) continue
    const start = lettersOf(stream, token)
    const middle = lettersOf(stream, token + 1)
    if (middle - start > THRESHOLDS.longestColumnLabel) continue
    const known = neighbours
      .get(stream.letters[start]!)
      ?.find(([left]) => spells(stream, left, start, middle))
    if (known && spells(stream, known[1], middle, lettersOf(stream, token + 2)))
      pairs.push([token, token + 1])
  }
  return pairs
}

/** The gap that most pairs have, if enough of them do; 0 if not. */
function usualGap(stream: Stream, pairs: readonly Pair[], kind: number): number {
  const times = new Map<number, number>()
  let usual = 0
  let most = 0
  for (const [left, right] of pairs) {
    const gap = gapOf(stream, left, right, kind)
    times.set(gap, (times.get(gap) ?? 0) + 1)
  }
  for (const [gap, count] of times) {
    if (count <= most) continue
    usual = gap
    most = count
  }
  return most >= pairs.length * THRESHOLDS.usualStep ? usual : 0
}

/** No row is full and the header tells nothing: the largest step that divides all gaps inside rows; 0 if there is none. */
function commonDivisor(stream: Stream, rows: readonly Row[], kind: number): number {
  let step = 0
  for (const { cells, link } of rows) {
    if (link.width <= NARROW) continue
    for (let i = 1; i < cells.length; i++) step = divisor(step, gapOf(stream, cells[i - 1]!, cells[i]!, kind))
  }
  return step
}

/** In a row of few columns, two gaps that are twice as long would already seem to be the step. */
const NARROW = 3

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b)
}
