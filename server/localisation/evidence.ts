// How much may be made of a repair.
import type { Cause } from './causes.ts'
import type { Evaluation } from '../equations/equation.ts'
import type { Repair } from './rank.ts'

/** How much may be made of the first repair. */
export interface Evidence {
  /**
   * Whether the first repair is the only one: no other set of as few figures makes every equation hold, no operation
   * on several figures does, it does not fit by chance, and the running text says nothing else.
   */
  readonly unique: boolean
  /** Whether the first repair names what is wrong, for all that is known; else it is the first of several guesses. */
  readonly decided: boolean
  /** Whether the first repair is the one to make when no choice is asked for. */
  readonly likely: boolean
  /** Why the first repair may not be made unseen; absent where it may. */
  readonly doubt?: Doubt
}

export type Doubt =
  /** No few changes would do, or the search did not end. */
  | 'notFound'
  /** The running text says otherwise. */
  | 'contradicted'
  /** Others would do as well. */
  | 'several'
  /** One sum alone accuses a figure: two others of that sum can explain the same. */
  | 'oneSum'
  /** Slips of more figures can look the same. */
  | 'chance'
  /** A blank of which nothing is known counts as 0 in it. */
  | 'blanks'
  /** Somebody may just have begun to change the part and its total. */
  | 'halfDone'
  /** It is none of the slips that people and scrapers make. */
  | 'noSlip'

export function evidenceFor(
  cause: Cause,
  repairs: readonly Repair[],
  failing: readonly Evaluation[],
): Evidence {
  const [best] = repairs
  if (!best) return { unique: false, decided: false, likely: false, doubt: 'notFound' }
  const { searched, sets, mayBeChance } = cause
  const isOpposed = isContradicted(best)
  const isOnly = repairs.length === 1 && !isOpposed && (failing.length > 1 || onlyFills(best))
  const unique = isOnly && searched === 'all' && sets.length === 1 && failing.length > 1 && !mayBeChance
  const isAsStated = isStated(repairs) && searched === 'all'
  const isLeft = searched === 'all' && failing.length > 1 && isOnlyUnopposed(repairs)
  const isSoleOperation = isOnly && searched === 'all' && best.operation !== undefined
  const doubt = doubtOf(cause, repairs, failing)
  return {
    unique,
    decided: isAsStated || isLeft || (isOnly && searched !== 'some'),
    likely: best.plausible && (unique || isAsStated || isLeft || isSoleOperation),
    ...(doubt && { doubt }),
  }
}

/** The one of all that says what the running text says. */
function isStated(repairs: readonly Repair[]): boolean {
  return (
    repairs[0]?.verdict === 'agrees' && repairs.every(({ verdict }, i) => i === 0 || verdict !== 'agrees')
  )
}

/** The one of several that the running text does not speak against. */
function isOnlyUnopposed(repairs: readonly Repair[]): boolean {
  return repairs.length > 1 && repairs.every((repair, i) => isContradicted(repair) === i > 0)
}

function isContradicted({ verdict }: Repair): boolean {
  return verdict === 'contradicts'
}

/** Whether it only fills blanks: that a blank is wrong one sum alone can tell. */
function onlyFills({ changes }: Repair): boolean {
  return changes.every(({ from }) => from === undefined)
}

function doubtOf(
  { searched, mayBeChance, sets }: Cause,
  repairs: readonly Repair[],
  failing: readonly Evaluation[],
): Doubt | undefined {
  const best = repairs[0]!
  if (searched !== 'all') return 'notFound'
  if (isContradicted(best)) return 'contradicted'
  if (!isStated(repairs)) {
    if (repairs.length > 1) return 'several'
    if (sets.length !== 1 || !isBorneOut(best, failing)) return 'oneSum'
    if (mayBeChance) return 'chance'
  }
  if (countsBlanks(best, failing)) return 'blanks'
  if (best.operation?.kind === 'countedPart') return 'halfDone'
  return best.plausible ? undefined : 'noSlip'
}

/**
 * Whether each of its figures is in two failing sums. No figure is in two balances, so these alone never bear one out.
 */
function isBorneOut({ changes }: Repair, failing: readonly Evaluation[]): boolean {
  const accusing = changes.map(
    ({ fact }) =>
      failing.filter(({ equation }) => equation.whole.includes(fact) || equation.parts.includes(fact)).length,
  )
  return accusing.every(sums => sums > 1)
}

/** Whether a failing sum counts a blank as 0 of which nothing is proved and that the repair does not fill. */
function countsBlanks({ changes }: Repair, failing: readonly Evaluation[]): boolean {
  const filled = new Set(changes.map(({ fact }) => fact))
  return failing.some(({ equation }) =>
    [...equation.whole, ...equation.parts].some(
      fact => fact.absent === 'blank' && fact.deduced === undefined && !filled.has(fact),
    ),
  )
}
