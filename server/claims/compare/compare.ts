import type { Claim, ShareClaim } from '../claim.ts'
import { SCALE } from '../quantity.ts'
import type { AllCompared, Comparison } from './comparison.ts'
import { compareAll, compareCount, compareNone } from './withTables.ts'
import { compareChange, compareParts, compareShare, compareSum, type Known } from './withText.ts'
import { compareOrder } from './orders.ts'
import { inMostWays, inOneWay, toldOnce } from './together.ts'
import { compareYear } from './years.ts'
import { tableOf, type Lookup, type Table } from './table.ts'
import { flatMap } from '../../text/flatMap.ts'

/** What sentences are set against. */
export interface Tables {
  readonly written: Lookup
  /** The same, put right where it is known what is wrong. */
  readonly mended: Lookup
  /** What they may be where one of several figures is wrong. */
  readonly perhaps: () => readonly Lookup[]
}

/**
 * Sets the claims of a sentence against the tables and each other. What cannot be compared is left out; a figure that
 * was found to be wrong is no ground for another finding: what is worked out from figures of the tables is so from those
 * that are put right, and is not known to be wrong where one of the ways to do so would make it right.
 */
export function compare(claims: readonly Claim[], tables: Tables): readonly Comparison[] {
  const written = tableOf(tables.written)
  const mended = tables.mended === tables.written ? written : tableOf(tables.mended)
  const known: Known = { wrong: new Set(), right: new Set(), table: mended }
  const told = toldCells(claims)
  let perhaps: readonly Table[] | undefined
  const compared = flatMap(claims, (claim): readonly Comparison[] => {
    const comparison = compareOne(claim, known, written, told)
    if (comparison?.outcome === 'differs' && isWorkedOut(claim)) {
      perhaps ??= tables.perhaps().map(tableOf)
      if (perhaps.some(table => isRightWith(claim, table))) return []
    }
    return comparison ? [comparison] : []
  })
  return toldOnce(inMostWays(inOneWay(compared)))
}

/** What restates figures of the tables is set against them as `written`, what follows from several as they are known. */
function compareOne(
  claim: Claim,
  known: Known,
  written: Table,
  told: ReadonlySet<string>,
): Comparison | undefined {
  switch (claim.kind) {
    case 'count': {
      if (claim.isOfOtherPlace) return undefined
      const compared = compareCount(claim, written)
      if (compared) (compared.outcome === 'equal' ? known.right : known.wrong).add(claim.said.start)
      return compared
    }
    case 'none':
      return compareNone(claim, written)
    case 'all':
      return withTold(compareAll(claim, written), told)
    case 'year':
      return compareYear(claim, written, cells => told.has(cells))
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
  }
}

/** From figures of the tables. */
function isWorkedOut({ kind }: Claim): boolean {
  return kind === 'share' || kind === 'change' || kind === 'order'
}

function isRightWith(claim: Claim, table: Table): boolean {
  const known: Known = { wrong: new Set(), right: new Set(), table }
  return compareOne(claim, known, table, new Set())?.outcome === 'equal'
}

/** What the sentences of this year tell. */
function toldCells(claims: readonly Claim[]): ReadonlySet<string> {
  return new Set(
    flatMap(claims, claim => {
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
