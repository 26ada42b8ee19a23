// The dearest chain of labels in the order of the form: what tells the rows of a table from words that are like them.
import type { Anchor } from './anchors.ts'
import { candidatesOf, type Candidate, type Candidates } from './candidates.ts'
import type { Grammar, Link, TableGrammar } from './grammar.ts'
import type { Stream } from './stream.ts'
import { THRESHOLDS } from './thresholds.ts'
import type { FormId, TableId } from '../forms/form.ts'
import { BEYOND } from '../text/range.ts'

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
  /** Behind a note in brackets, if there is one. */
  readonly tail: number
  readonly errors: number
}

export interface Chain {
  readonly grammar: TableGrammar
  readonly links: readonly ChainLink[]
  /** How well it fits, in letters of labels. */
  readonly score: number
}

/**
 * The chain of a table that fits best, outside a span, over all forms or of one; none if too little of the table is
 * there.
 */
export type ChainFinder = (table: TableId, except?: Span, form?: FormId) => Chain | undefined

/** Finds chains in a text. The places where links may stand are gathered once. */
export function chainFinder(stream: Stream, grammar: Grammar, anchors: readonly Anchor[]): ChainFinder {
  const gathered = new Map<TableGrammar, Candidates>()
  const gather = (table: TableGrammar) => {
    const known = gathered.get(table)
    if (known) return known
    const candidates = candidatesOf(stream, grammar, table, anchors)
    gathered.set(table, candidates)
    return candidates
  }
  return (id, except = { from: BEYOND, to: -BEYOND }, form) => {
    let best: Path | undefined
    for (const table of grammar.tables) {
      if (table.table !== id || (form !== undefined && table.form !== form)) continue
      const path = dearestPath(gather(table), except)
      if (path && (!best || path.score > best.score)) best = path
    }
    return best && chainOf(best)
  }
}

/** A chain as its last candidate, which knows the one before. */
interface Path {
  readonly grammar: TableGrammar
  readonly last: Candidate
  readonly score: number
}

/** By position: for each candidate the best of the links that the form has before it. */
function dearestPath({ grammar, byStart, byEnd }: Candidates, except: Span): Path | undefined {
  const links = grammar.links.length
  const best = new Array<Candidate | undefined>(links).fill(undefined)
  let last: Candidate | undefined
  let score = -Infinity
  let ended = 0
  for (const candidate of byStart) {
    if (isOut(candidate, except)) continue
    for (; ended < byEnd.length && byEnd[ended]!.tail <= candidate.start; ended++)
      keepBetter(best, byEnd[ended]!, except)
    lengthen(candidate, best)
    const final = candidate.score - THRESHOLDS.skippedLabel * (links - 1 - candidate.link)
    if (last && final <= score) continue
    last = candidate
    score = final
  }
  return last && { grammar, last, score }
}

function isOut({ start, end }: Candidate, { from, to }: Span): boolean {
  return end > from && start < to
}

/** Of each link the place counts from which least is lost, as seen from any place behind both. */
function keepBetter(best: (Candidate | undefined)[], candidate: Candidate, except: Span): void {
  if (isOut(candidate, except)) return
  const { strayLetter } = THRESHOLDS
  const known = best[candidate.link]
  const reach = candidate.score + strayLetter * candidate.tail
  if (!known || reach > known.score + strayLetter * known.tail) best[candidate.link] = candidate
}

/** Finds the chain that is dearest with this candidate at its end. */
function lengthen(candidate: Candidate, best: readonly (Candidate | undefined)[]): void {
  const { strayLetter, mostStray, skippedLabel } = THRESHOLDS
  const { link, start, weight } = candidate
  let dearest = weight - skippedLabel * link
  let before: Candidate | undefined
  for (let other = 0; other < link; other++) {
    const known = best[other]
    if (!known) continue
    const stray = Math.min(mostStray, strayLetter * (start - known.tail))
    const sum = known.score - stray - skippedLabel * (link - other - 1) + weight
    if (sum <= dearest) continue
    dearest = sum
    before = known
  }
  candidate.score = dearest
  candidate.before = before
}

function chainOf({ grammar, last, score }: Path): Chain | undefined {
  const links: ChainLink[] = []
  let letters = 0
  for (let place: Candidate | undefined = last; place; place = place.before) {
    const { link, start, end, tail, errors } = place
    links.push({ link: grammar.links[link]!, start, end, tail, errors })
    if (grammar.links[link]!.row !== undefined) letters += end - start
  }
  return letters < THRESHOLDS.leastLetters ? undefined : { grammar, links: links.reverse(), score }
}
