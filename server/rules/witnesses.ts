// What the running text says of a figure that should change.
import type { Change } from '../localisation/system.ts'
import type { ClaimCheck } from '../claims/claimCheck.ts'
import { valueOf } from '../facts/fact.ts'
import type { Report } from '../report.ts'
import type { Text } from '../text/locale.ts'
import { rangeOf } from './place.ts'
import type { Related } from './rule.ts'
import { NOTHING } from './disagreement/changes.ts'

/** What the running text says of a figure that should change, where it says what that should be. */
export function borneOutByText({ claimChecks }: Report, { fact, to }: Change): Text {
  const says = claimChecks.some(
    ({ claim, facts }) => claim.full && claim.value === to && facts.length === 1 && facts[0] === fact,
  )
  return says ? { zh: `正文也作 ${to}。`, en: ` The text says ${to} too.` } : NOTHING
}

/** The places of the running text that differ from the table because of these figures. */
export function relatedClaims(
  { source, claimChecks }: Report,
  changes: readonly Change[],
): readonly Related[] {
  return claimChecks
    .filter(({ agrees, facts }) => !agrees && changes.some(({ fact }) => facts.includes(fact)))
    .map(({ claim }) => {
      const clause = source.text.slice(claim.clause.start, claim.clause.end).replace(/\s+/g, '')
      return { range: rangeOf(claim), message: { zh: `正文：“${clause}”`, en: `The text: “${clause}”` } }
    })
}

/**
 * Whether the sums say that the table is wrong, and the running text is right as soon as that is mended: then it is one
 * mistake, and it stands in the table.
 */
export function isRightOnceMended({ disagreements }: Report, { claim, facts, tabled }: ClaimCheck): boolean {
  const to = new Map(
    disagreements.flatMap(({ repairs }) =>
      (repairs[0]?.changes ?? []).map(change => [change.fact, change.to]),
    ),
  )
  const gain = facts.reduce((all, fact) => all + (to.get(fact) ?? valueOf(fact)) - valueOf(fact), 0)
  return gain !== 0 && tabled + gain === claim.value
}
