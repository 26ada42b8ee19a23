import { amountOf, inUnit } from './words/amount.ts'
import type { Claim, Meaning } from './claim.ts'
import type { Fact } from '../facts/fact.ts'
import { toDigits } from '../text/exact.ts'

/** A claim set against the figures that it restates. */
export interface ClaimCheck {
  readonly claim: Claim
  /** The figures meant: those of the meaning that agrees, else of the likeliest. */
  readonly facts: readonly Fact[]
  /** What they add up to in the table. */
  readonly tabled: number
  readonly agrees: boolean
}

/** Sets every claim against the tables; a claim whose figures are not all there, or cannot be read, is left out. */
export function checkClaims(
  claims: readonly Claim[],
  factById: ReadonlyMap<string, Fact>,
): readonly ClaimCheck[] {
  return claims.flatMap(claim => {
    const compared = claim.meanings.flatMap(meaning => compare(claim, meaning, factById) ?? [])
    // What the other meanings would say is not known where their figures are missing.
    if (compared.length < claim.meanings.length && !compared.some(({ agrees }) => agrees)) return []
    return compared.find(({ agrees }) => agrees) ?? compared[0] ?? []
  })
}

/** By how much the two differ, for a reader. */
export function gapText({ claim, tabled }: ClaimCheck): string {
  const gap = Math.abs(claim.value - tabled)
  return claim.amount ? toDigits(inUnit(gap, claim.amount.unit)) + claim.amount.unit : String(gap)
}

/** What the table has, for a reader: money with its unit. */
export function tabledText({ facts, tabled }: ClaimCheck): string {
  const [fact, ...others] = facts
  return fact?.value && others.length === 0 ? toDigits(fact.value) + (fact.unit ?? '') : String(tabled)
}

function compare(
  claim: Claim,
  meaning: Meaning,
  factById: ReadonlyMap<string, Fact>,
): ClaimCheck | undefined {
  const facts: Fact[] = []
  let tabled = 0
  for (const id of meaning) {
    const fact = factById.get(id)
    const value = fact && (claim.amount ? amountIn(fact) : valueIn(fact))
    if (!fact || value === undefined) return undefined
    facts.push(fact)
    tabled += value
  }
  return { claim, facts, tabled, agrees: agreesWith(claim, tabled) }
}

/** A blank counts only where the sums prove it; in a claim of nothing it is nothing. */
function valueIn(fact: Fact): number | undefined {
  if (fact.absent === 'unreadable') return undefined
  return fact.value?.coefficient ?? fact.deduced
}

/** In hundredths of a 元, where the unit is known or there is nothing. */
function amountIn({ value, unit }: Fact): number | undefined {
  if (value?.coefficient === 0) return 0
  return value && unit && amountOf(value, unit)?.hundredths
}

/** `80余件` is true of 81 and false of 79 and of 90; `近80件` of what is near. */
function agreesWith({ value, manner, amount }: Claim, tabled: number): boolean {
  // An amount may have been rounded.
  if (amount && manner === 'exact')
    return Math.abs(value - tabled) < Math.max(amount.step, 1) && (value > 0 || tabled === 0)
  switch (manner) {
    case 'exact':
    case 'negated':
      return value === tabled
    case 'andSome':
      return tabled >= value && tabled < value + lastPlace(value)
    case 'atLeast':
      return tabled >= value && tabled < 2 * value
    case 'about':
      return Math.abs(tabled - value) * 4 <= value
  }
}

/** What the last digit but noughts stands for, ten at least: 300余 is below 400, 1250余 below 1260. */
function lastPlace(value: number): number {
  let place = 10
  while (value > 0 && value % (place * 10) === 0) place *= 10
  return place
}
