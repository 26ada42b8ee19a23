import { clauseOf, isOfTables, placeOfClaim, type TabledComparison } from '../claims/places.ts'
import { cellsCompared } from '../claims/places.ts'
import type { Comparison } from '../claims/compare/comparison.ts'
import { SCALE } from '../claims/quantity.ts'
import type { Change } from '../localisation/system.ts'
import { valueOf, type Fact } from '../facts/fact.ts'
import type { Report } from '../report.ts'
import { NOTHING, type Text } from '../text/locale.ts'
import { rangeOf } from './place.ts'
import type { Related } from './rule.ts'

/** The figures of the tables that a comparison is with. */
export function factsCompared({ factById }: Report, comparison: Comparison): readonly Fact[] {
  return cellsCompared(comparison).flatMap(id => factById.get(id) ?? [])
}

/** What the running text says of a figure that should change, where it says what that should be. */
export function borneOutByText(report: Report, { fact, to }: Change): Text {
  const says = report.comparisons.some(compared => {
    if (compared.kind !== 'count' || compared.claim.isDoubtful || !compared.claim.isOutright) return false
    const { figure, value } = compared.claim.said
    if (figure.softness || value !== to * SCALE || compared.claim.alternatives.length > 1) return false
    return compared.cells.length === 1 && compared.cells[0] === fact.id
  })
  return says ? { zh: `；正文为 ${to}`, en: `; the text says ${to}` } : NOTHING
}

/** The places of the running text that differ from the table because of these figures. */
export function relatedClaims(report: Report, changes: readonly Change[]): readonly Related[] {
  return report.comparisons
    .filter(isOfTables)
    .filter(
      comparison =>
        comparison.outcome === 'differs' &&
        changes.some(({ fact }) => cellsCompared(comparison).includes(fact.id)),
    )
    .map(comparison => {
      const { start, end } = clauseOf(comparison)
      const clause = report.source.text.slice(start, end).replace(/\s+/g, '')
      const range = rangeOf(placeOfClaim(comparison.claim))
      return { range, message: { zh: `正文：“${clause}”`, en: `The text: “${clause}”` } }
    })
}

/**
 * Whether the sums say that the table is wrong, and the running text is right as soon as that is mended: then it is one
 * mistake, and it stands in the table.
 */
export function isRightOnceMended(report: Report, comparison: TabledComparison): boolean {
  const to = new Map(
    report.disagreements
      .flatMap(({ repairs }) => repairs.slice(0, 1))
      .flatMap(({ changes }) => changes.map(({ fact, to }) => [fact, to])),
  )
  const facts = factsCompared(report, comparison)
  const gain = facts.reduce((all, fact) => all + (to.get(fact) ?? valueOf(fact)) - valueOf(fact), 0)
  const said = comparison.kind === 'count' ? comparison.claim.said.value : 0
  const tabled = comparison.kind === 'all' ? comparison.exceptions : comparison.tabled
  return gain !== 0 && tabled + gain * SCALE === said
}
