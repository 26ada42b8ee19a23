import type { Range } from '../text/range.ts'
import type { Cells } from './cells/selection.ts'
import type { Claim, Term } from './claim.ts'
import type { Comparison } from './compare/comparison.ts'

/** The figure or the word that states a claim. */
export function placeOfClaim(claim: Claim): Range {
  switch (claim.kind) {
    case 'count':
      return claim.said
    case 'none':
    case 'all':
      return claim.clause
    case 'order':
      return claim.amount ?? claim.clause
    case 'year':
      return claim.at
    case 'sum':
    case 'parts':
      return claim.whole
    case 'share':
      return claim.percent
    case 'change':
      return claim.amount ?? claim.at
  }
}

/** The cells of the tables that a claim was compared with. */
export function cellsCompared(comparison: Comparison): Cells {
  switch (comparison.kind) {
    case 'count':
    case 'none':
    case 'all':
      return comparison.cells
    case 'share':
      return [comparison.part, comparison.whole].flatMap(({ term }) => cellsOf(term))
    case 'change':
      return cellsOf(comparison.now.term)
    case 'year':
      return comparison.claim.told.flatMap(({ cells }) => cells)
    case 'order':
      return [...comparison.cells, ...comparison.other]
    case 'sum':
    case 'parts':
      return []
  }
}

function cellsOf(term: Term): Cells {
  if (term.kind === 'before') return cellsOf(term.now)
  return term.kind === 'cells' ? term.plus : []
}

/** What a sentence states of cells of the tables. */
export type TabledComparison = Extract<Comparison, { kind: 'count' | 'none' | 'all' }>

export function isOfTables(comparison: Comparison): comparison is TabledComparison {
  return comparison.kind === 'count' || comparison.kind === 'none' || comparison.kind === 'all'
}

/** The clause that says so. */
export function clauseOf({ claim }: Comparison): Range {
  switch (claim.kind) {
    case 'count':
      return claim.said.clause
    case 'none':
    case 'all':
    case 'order':
      return claim.clause
    case 'sum':
    case 'parts':
      return claim.whole.clause
    case 'share':
      return claim.percent.clause
    case 'change':
      return (claim.amount ?? claim.before).clause
    case 'year':
      return claim.told[0]?.said.clause ?? claim.at
  }
}
