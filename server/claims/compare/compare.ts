import type { Claim } from '../claim.ts'
import type { Comparison } from './comparison.ts'
import { compareAll, compareCount, compareNone } from './withTables.ts'
import { compareChange, compareParts, compareShare, compareSum, type Known } from './withText.ts'
import { compareYear } from './years.ts'
import { tableOf, type Lookup } from './table.ts'

/**
 * Sets the claims of a sentence against the tables and each other. What cannot be compared is left out; a figure that
 * was found to be wrong is no ground for another finding.
 */
export function compare(claims: readonly Claim[], lookup: Lookup): readonly Comparison[] {
  const table = tableOf(lookup)
  const known: Known = { wrong: new Set(), right: new Set(), table }
  const told = toldCells(claims)
  return claims.flatMap((claim): readonly Comparison[] => {
    const comparison = compareOne(claim, known, told)
    return comparison ? [comparison] : []
  })
}

function compareOne(claim: Claim, known: Known, told: ReadonlySet<string>): Comparison | undefined {
  switch (claim.kind) {
    case 'count': {
      const compared = compareCount(claim, known.table)
      if (compared) (compared.outcome === 'equal' ? known.right : known.wrong).add(claim.said.start)
      return compared
    }
    case 'none':
      return compareNone(claim, known.table)
    case 'all':
      return compareAll(claim, known.table)
    case 'sum':
      return compareSum(claim, known)
    case 'parts':
      return compareParts(claim, known)
    case 'share':
      return compareShare(claim, known)
    case 'change':
      return compareChange(claim, known)
    case 'year':
      return compareYear(claim, known.table, cells => told.has(cells))
  }
}

/** What the sentences of this year tell. */
function toldCells(claims: readonly Claim[]): ReadonlySet<string> {
  return new Set(claims.flatMap(claim => (claim.kind === 'count' ? [claim.alternatives[0]!.join()] : [])))
}
