// The dearest chain of labels in the order of the form: what tells the rows of a table from words that are like them.
import type { Anchors } from './anchors.ts'
import { candidatesOf, type Candidates } from './candidates.ts'
import type { Grammar, Link, TableGrammar } from './grammar.ts'
import type { Stream } from './stream.ts'
import { THRESHOLDS } from './thresholds.ts'
import type { TableId } from '../forms/form.ts'

/** Letters that no link of a chain may touch. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** A label at its place in a chain; places are in letters. */
export interface ChainLink {
  readonly link: Link
  readonly start: number
  readonly end: number
  readonly errors: number
}

export interface Chain {
  readonly grammar: TableGrammar
  readonly links: readonly ChainLink[]
}

/** The chain of a table that fits best over all forms, outside a span; none if too little of the table is there. */
export type ChainFinder = (table: TableId, except?: Span) => Chain | undefined

/** Finds chains in a text. The places where links may stand are gathered once. */
export function chainFinder(stream: Stream, grammar: Grammar, anchors: Anchors): ChainFinder {
  const gathered = new Map<TableGrammar, Candidates>()
  const gather = (table: TableGrammar) => {
    const known = gathered.get(table)
    if (known) return known
    const candidates = candidatesOf(stream, grammar, table, anchors)
    gathered.set(table, candidates)
    return candidates
  }
  return (id, except = { from: Infinity, to: -Infinity }) => {
    let best: Path | undefined
    for (const table of grammar.tables) {
      if (table.table !== id) continue
      const path = dearestPath(gather(table), except)
      if (path && (!best || path.score > best.score)) best = path
    }
    return best && chainOf(best)
  }
}

/** A chain as the number of its last candidate, with the one before each. */
interface Path {
  readonly candidates: Candidates
  readonly last: number
  readonly before: Int32Array
  readonly score: number
}

/** By position: for each candidate the best of the links that the form has before it. */
function dearestPath(candidates: Candidates, except: Span): Path | undefined {
  const { grammar, count, start, end, link, weight, byStart, byEnd } = candidates
  const { strayLetter, skippedLabel } = THRESHOLDS
  const links = grammar.links.length
  const best = new Int32Array(links).fill(-1)
  const score = new Float64Array(count)
  const before = new Int32Array(count)
  const isOut = (candidate: number) => end[candidate]! > except.from && start[candidate]! < except.to
  let last = -1
  let most = -Infinity
  let ended = 0
  for (let i = 0; i < count; i++) {
    const candidate = byStart[i]!
    if (isOut(candidate)) continue
    const from = start[candidate]!
    // Of each link the place counts from which least was lost, as seen from here on.
    for (; ended < count && end[byEnd[ended]!]! <= from; ended++) {
      const other = byEnd[ended]!
      if (isOut(other)) continue
      const known = best[link[other]!]!
      const reach = score[other]! + strayLetter * end[other]!
      if (known < 0 || reach > score[known]! + strayLetter * end[known]!) best[link[other]!] = other
    }
    const mine = link[candidate]!
    let dearest = weight[candidate]! - skippedLabel * mine
    let origin = -1
    for (let other = 0; other < mine; other++) {
      const known = best[other]!
      if (known < 0) continue
      const skipped = skippedLabel * (mine - other - 1)
      const sum = score[known]! - strayLetter * (from - end[known]!) - skipped + weight[candidate]!
      if (sum <= dearest) continue
      dearest = sum
      origin = known
    }
    score[candidate] = dearest
    before[candidate] = origin
    const final = dearest - skippedLabel * (links - 1 - mine)
    if (last >= 0 && final <= most) continue
    last = candidate
    most = final
  }
  return last < 0 ? undefined : { candidates, last, before, score: most }
}

function chainOf({ candidates, last, before }: Path): Chain | undefined {
  const { grammar, start, end, errors, link } = candidates
  const links: ChainLink[] = []
  let letters = 0
  for (let i = last; i >= 0; i = before[i]!) {
    const found = { link: grammar.links[link[i]!]!, start: start[i]!, end: end[i]!, errors: errors[i]! }
    links.push(found)
    if (found.link.row !== undefined) letters += found.end - found.start
  }
  return letters < THRESHOLDS.leastLetters ? undefined : { grammar, links: links.reverse() }
}
