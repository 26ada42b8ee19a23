import type { Claim, ShareClaim } from '../claim.ts'
import { SCALE } from '../quantity.ts'
import type { AllCompared, Comparison } from './comparison.ts'
import { compareAll, compareCount, compareNone, inMostWays, inOneWay } from './withTables.ts'
import { compareChange, compareParts, compareShare, compareSum, type Known } from './withText.ts'
import { compareOrder } from './orders.ts'
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
  const compared = claims.flatMap((claim): readonly Comparison[] => {
    const comparison = compareOne(claim, known, told)
    return comparison ? [comparison] : []
  })
  return inMostWays(inOneWay(compared))
}

function compareOne(claim: Claim, known: Known, told: ReadonlySet<string>): Comparison | undefined {
  switch (claim.kind) {
    case 'count': {
      if (claim.isOfOtherPlace) return undefined
      const compared = compareCount(claim, known.table)
      if (compared) (compared.outcome === 'equal' ? known.right : known.wrong).add(claim.said.start)
      return compared
    }
    case 'none':
      return compareNone(claim, known.table)
    case 'all':
      return withTold(compareAll(claim, known.table), told)
    case 'sum':
      return compareSum(claim, known)
    case 'parts':
      return compareParts(claim, known)
    case 'share':
      return compareShare(claim, known)
    case 'change':
      return compareChange(claim, known)
    case 'order':
      return compareOrder(claim, known.table)
    case 'year':
      return compareYear(claim, known.table, cells => told.has(cells))
  }
}

/** What the sentences of this year tell. */
function toldCells(claims: readonly Claim[]): ReadonlySet<string> {
  return new Set(
    claims.flatMap(claim => {
      if (claim.kind === 'count') return claim.isOfOtherPlace ? [] : [claim.alternatives[0]!.join()]
      return claim.kind === 'share' && isRateBelowWhole(claim) ? [CARRIED_FORWARD] : []
    }),
  )
}

/** 全部办结 beside 结转下年度7件: the writer knows of those, and speaks of the others. */
function withTold(compared: AllCompared | undefined, told: ReadonlySet<string>): AllCompared | undefined {
  const isCarried =
    compared?.outcome === 'differs' && !compared.as && compared.cells.join() === CARRIED_FORWARD
  return isCarried && told.has(CARRIED_FORWARD) ? undefined : compared
}

/** 办结率 below 100 % tells that something was carried forward. */
function isRateBelowWhole({ percent, pairs }: ShareClaim): boolean {
  const [pair] = pairs
  const isOfResults = pair?.part.kind === 'cells' && pair.part.plus.join() === RESULTS
  return isOfResults && percent.value < 100 * SCALE
}

const CARRIED_FORWARD = 'applications.carriedForward.total'
const RESULTS = 'applications.resultsTotal.total'
