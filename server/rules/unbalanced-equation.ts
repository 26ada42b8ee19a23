// The rule of the sums: one finding for each wrong figure, or for what nobody can decide between.
import type { Disagreement } from '../localisation/disagreement.ts'
import { totalOf, type Evaluation } from '../equations/equation.ts'
import type { Repair, RepairedFigure } from '../localisation/rank.ts'
import { valueOf } from '../facts/fact.ts'
import type { Report } from '../report.ts'
import { NOTHING, type Text } from '../text/locale.ts'
import { MOST_CANDIDATES, openRepairs, placeOfDisagreement } from './disagreement/changes.ts'
import { choiceMessage, culpritMessage, operationMessage, sumMessage } from './disagreement/message.ts'
import { relatedSums } from './disagreement/sums.ts'
import { repairOffers, OFFERED, recomputation, type RepairConfidence } from './repairOffers.ts'
import { rangeOf } from './place.ts'
import type { Rule, Violation } from './rule.ts'
import { borneOutByText, relatedClaims } from './witnesses.ts'

export const unbalancedEquation: Rule = {
  id: 'unbalanced-equation',
  title: { zh: '勾稽关系不成立', en: 'A sum of the form does not balance' },
  severity: 'error',
  check: report => report.disagreements.flatMap(disagreement => violations(report, disagreement)),
}

function violations(report: Report, disagreement: Disagreement): readonly Violation[] {
  const [best] = disagreement.repairs
  if (!best) return disagreement.failing.map(failing => equationViolation(report, failing))
  if (!disagreement.decided) return [openViolation(report, disagreement)]
  if (best.operation) return [operationViolation(report, disagreement, best)]
  return best.changes.map(change => culpritViolation(report, disagreement, best, change))
}

function confidenceIn({ likely, doubt }: Disagreement): RepairConfidence {
  return { preferred: likely, certain: doubt === undefined }
}

/** The figure that, by itself or with the others of its repair, explains why the sums with it fail. */
function culpritViolation(
  report: Report,
  disagreement: Disagreement,
  { changes }: Repair,
  change: RepairedFigure,
): Violation {
  const { fact } = change
  const accusing = disagreement.failing.filter(
    ({ equation }) => equation.whole.includes(fact) || equation.parts.includes(fact),
  )
  const others = changes.filter(other => other !== change)
  return {
    range: rangeOf(fact),
    message: culpritMessage(change, others, accusing, borneOutByText(report, change)),
    facts: [fact.id],
    related: [...relatedSums(accusing, fact), ...relatedClaims(report, [change])],
    fixes: () => repairOffers(report, changes, confidenceIn(disagreement)),
  }
}

function operationViolation(report: Report, disagreement: Disagreement, repair: Repair): Violation {
  const { changes } = repair
  const { fact } = changes[0]!
  return {
    range: rangeOf(fact),
    message: operationMessage(disagreement, repair),
    facts: changes.map(change => change.fact.id),
    related: [...relatedSums(disagreement.failing, fact), ...relatedClaims(report, changes)],
    fixes: () => repairOffers(report, changes, confidenceIn(disagreement)),
  }
}

/** Several changes would mend the sums, or one that little speaks for; which is right only the original tells. */
function openViolation(report: Report, disagreement: Disagreement): Violation {
  const { failing } = disagreement
  const shown = openRepairs(disagreement).slice(0, MOST_CANDIDATES)
  const at = placeOfDisagreement(disagreement)
  return {
    range: rangeOf(at),
    message: choiceMessage(disagreement, totalInText(report, failing)),
    facts: [...new Set(failing.flatMap(({ equation }) => [...equation.whole, ...equation.parts]))].map(
      ({ id }) => id,
    ),
    related: [
      ...relatedSums(failing, at),
      ...relatedClaims(
        report,
        shown.flatMap(({ changes }) => changes),
      ),
    ],
    // What the text contradicts is told, but not offered.
    fixes: () =>
      shown
        .filter(({ verdict }) => verdict !== 'contradicts')
        .flatMap(({ changes }) => repairOffers(report, changes, OFFERED)),
  }
}

/** What the running text says of the total of the only sum that fails, where it says the same. */
function totalInText(report: Report, [first, ...others]: readonly Evaluation[]): Text {
  const total = first && totalOf(first.equation)
  if (!total?.value || others.length > 0) return NOTHING
  return borneOutByText(report, { fact: total, from: valueOf(total), to: valueOf(total) })
}

/** Where nothing explains the failure: the equation by itself. */
function equationViolation(report: Report, failing: Evaluation): Violation {
  const { equation } = failing
  const first = equation.whole[0]!
  return {
    range: rangeOf(first),
    message: sumMessage(failing),
    facts: [...equation.whole, ...equation.parts].map(({ id }) => id),
    related: relatedSums([failing], first),
    fixes: () => recomputation(report, failing),
  }
}
