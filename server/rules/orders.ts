import type { OrderCompared } from '../claims/compare/comparison.ts'
import { orderText } from '../claims/explain.ts'
import { quantityText } from '../claims/quantity.ts'
import { factName } from '../facts/name.ts'
import { termValue } from '../equations/explain.ts'
import type { Report } from '../report.ts'
import { rangeOf } from './place.ts'
import type { Violation } from './rule.ts'
import { factsCompared } from './witnesses.ts'

/** 少24件 where it is more by as many: the word is wrong, and not the figure. */
function isWayWrong({ claim, values }: OrderCompared): boolean {
  const [first, second] = values
  return claim.relation === 'more' && first < second
}

/** Two rows of the tables that the text sets against each other otherwise than they are. */
export function orderViolation(report: Report, compared: OrderCompared): Violation {
  const { claim, values } = compared
  const clause = report.source.text.slice(claim.clause.start, claim.clause.end).replace(/\s+/g, '')
  const rows = orderText(report.standard, compared)
  const gap = quantityText(Math.abs(values[0] - values[1]))
  return {
    range: rangeOf(
      claim.amount && claim.relation !== 'same' && !isWayWrong(compared) ? claim.amount : claim.clause,
    ),
    message: {
      zh: `正文称“${clause}”，${rows.zh}，相差 ${gap}。请核对，改正有误的一处。`,
      en: `The text says “${clause}”; ${rows.en}, ${gap} apart. Check which is right.`,
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
