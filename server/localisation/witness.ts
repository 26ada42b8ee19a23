// What the running text says of the figures of the tables.
import type { Cells } from '../claims/cells/selection.ts'
import type { Claim } from '../claims/claim.ts'
import { SCALE } from '../claims/quantity.ts'
import { type Fact, valueOf } from '../facts/fact.ts'
import type { Change } from './system.ts'
import { flatMap } from '../text/flatMap.ts'

/** A whole number that the running text states for a figure of the tables, or for the sum of several. */
export interface Witness {
  readonly facts: readonly Fact[]
  readonly value: number
  /** Told under a condition, or beside another year's: it may speak against a repair, but not for one. */
  readonly qualified?: true
  /** Told of another place than the organ's, and perhaps of these figures: it may only put repairs in an order. */
  readonly elsewhere?: true
}

/** What the running text says beyond doubt. */
export function witnessesIn(
  claims: readonly Claim[],
  factById: ReadonlyMap<string, Fact>,
): readonly Witness[] {
  return flatMap(
    flatMap(claims, statedBy),
    ({ cells, value, isOutright, isElsewhere }): readonly Witness[] => {
      const facts = flatMap(cells, id => factById.get(id) ?? [])
      if (facts.length < cells.length || facts.some(({ absent }) => absent === 'unreadable')) return []
      return [
        { facts, value, ...(!isOutright && { qualified: true }), ...(isElsewhere && { elsewhere: true }) },
      ]
    },
  )
}

interface Stated {
  readonly cells: Cells
  readonly value: number
  readonly isOutright: boolean
  readonly isElsewhere?: true
}

function statedBy(claim: Claim): readonly Stated[] {
  if (claim.kind === 'none' && !claim.isDoubtful)
    return claim.each.map(cells => ({ cells, value: 0, isOutright: true }))
  if (
    claim.kind !== 'count' ||
    claim.isDoubtful ||
    !claim.isCertain ||
    claim.sign ||
    claim.ceiling ||
    claim.alternatives.length > 1
  )
    return []
  const { figure } = claim.said
  const value = figure.value! / SCALE
  if (figure.softness || figure.unitKind === 'money' || figure.grain > SCALE || !Number.isInteger(value))
    return []
  const isElsewhere = claim.isOfOtherPlace
  return [
    {
      cells: claim.alternatives[0]!,
      value,
      isOutright: claim.isOutright,
      ...(isElsewhere && { isElsewhere }),
    },
  ]
}

/** The blanks of which the sums prove another value than the report states. */
export function contradictedProofs(witnesses: readonly Witness[]): ReadonlySet<string> {
  const isProved = (fact: Fact) => fact.absent === 'blank' && fact.deduced !== undefined
  const contradicted = witnesses.filter(statement => !statement.elsewhere && !isMet(statement, []))
  return new Set(flatMap(contradicted, ({ facts }) => facts.filter(isProved).map(({ id }) => id)))
}

/**
 * The statements that say something of these repairs: those that are true of the figures as they are written, or as one
 * of the repairs makes them. One that is true of none is wrong itself, whichever figure is.
 */
export function heeded(
  witnesses: readonly Witness[],
  repairs: readonly (readonly Change[])[],
  besides: readonly Change[],
): readonly Witness[] {
  return witnesses.filter(
    statement =>
      isMet(statement, []) ||
      isMet(statement, besides) ||
      repairs.some(changes => isMet(statement, [...besides, ...changes])),
  )
}

/** What the statements about its figures say of a repair: absent where there are none. */
export type Verdict = 'agrees' | 'contradicts' | undefined

/** `besides` is what changes elsewhere: a statement may be about figures that are wrong apart from each other. */
export function verdictOf(
  changes: readonly Change[],
  witnesses: readonly Witness[],
  besides: readonly Change[] = [],
): Verdict {
  const concerned = witnesses.filter(statement => !statement.elsewhere && concerns(statement, changes))
  if (concerned.length === 0) return undefined
  if (!concerned.every(statement => isMet(statement, [...besides, ...changes]))) return 'contradicts'
  return concerned.some(({ qualified }) => !qualified) ? 'agrees' : undefined
}

/**
 * A repair that makes a witness true gains this, one that does not loses it: together more than an arbitrary change of
 * four digits costs, 1.54 + ln 10⁴ ≈ 10.8 (`costs.ts`). A guess, fitted on nothing.
 */
const WEIGHT = 6

/** Less for every statement that a repair makes true, more for every one that it leaves or makes false. */
export function witnessCost(
  changes: readonly Change[],
  witnesses: readonly Witness[],
  besides: readonly Change[] = [],
): number {
  return witnesses
    .filter(statement => concerns(statement, changes))
    .reduce((cost, statement) => cost + (isMet(statement, [...besides, ...changes]) ? -WEIGHT : WEIGHT), 0)
}

function concerns({ facts }: Witness, changes: readonly Change[]): boolean {
  return changes.some(change => facts.some(({ id }) => id === change.fact.id))
}

function isMet({ facts, value }: Witness, changes: readonly Change[]): boolean {
  const to = new Map(changes.map(change => [change.fact.id, change.to]))
  return facts.reduce((sum, fact) => sum + (to.get(fact.id) ?? valueOf(fact)), 0) === value
}
