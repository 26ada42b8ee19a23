import type { OrderCompared } from '../claims/compare/comparison.ts'
import { orderText } from '../claims/explain.ts'
import { percentOf, quantityText } from '../claims/quantity.ts'
import { factName } from '../facts/name.ts'
import { termValue } from '../equations/explain.ts'
import type { Report } from '../report.ts'
import type { Text } from '../text/locale.ts'
import { rangeOf } from './place.ts'
import type { Violation } from './rule.ts'
import { factsCompared } from './witnesses.ts'

/** 少24件 where it is more by as many: the word is wrong, and not the figure. */
function isWayWrong({ claim, values }: OrderCompared): boolean {
  const [first, second] = values
  return claim.relation === 'more' && first < second
}

/** By how much the two differ, or how many times as many one is. */
function apartBy({
  claim: { relation },
  other: than,
  values: [one, other],
}: OrderCompared): Text | undefined {
  if (than.length === 0) return undefined
  if (relation === 'times') {
    const times = quantityText(percentOf(one, other, 0).rounded / 100)
    return { zh: `，约为 ${times} 倍`, en: `, about ${times} times as many` }
  }
  const gap = quantityText(Math.abs(one - other))
  return { zh: `，相差 ${gap}`, en: `, ${gap} apart` }
}

const NOTHING: Text = { zh: '', en: '' }

/** Two rows of the tables that the text sets against each other otherwise than they are. */
export function orderViolation(report: Report, compared: OrderCompared): Violation {
  const { claim } = compared
  const clause = report.source.text.slice(claim.clause.start, claim.clause.end).replace(/\s+/g, '')
  const rows = orderText(report.standard, compared)
  const apart = apartBy(compared) ?? NOTHING
  return {
    range: rangeOf(
      claim.amount && claim.relation !== 'same' && !isWayWrong(compared) ? claim.amount : claim.clause,
    ),
    message: {
      zh: `正文称“${clause}”，${rows.zh}${apart.zh}。请核对，改正有误的一处。`,
      en: `The text says “${clause}”; ${rows.en}${apart.en}. Check which is right.`,
    },
    facts: factsCompared(report, compared).map(({ id }) => id),
    related: factsCompared(report, compared).map(fact => ({
      range: rangeOf(fact),
      message: {
        zh: `表中“${factName(fact)}”：${termValue(fact)}`,
        en: `In the table, ${factName(fact)}: ${termValue(fact)}`,
      },
    })),
  }
}
