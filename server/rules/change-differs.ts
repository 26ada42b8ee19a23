import type { ChangeCompared } from '../claims/compare/comparison.ts'
import { changeText, placesOfTerm, saidText } from '../claims/explain.ts'
import type { Report } from '../report.ts'
import { changeQuoted } from './excerpt.ts'
import { changeFix } from './figureFixes.ts'
import { rangeOf } from './place.ts'
import type { Rule, Violation } from './rule.ts'
import { flatMap } from '../text/flatMap.ts'

export const changeDiffers: Rule = {
  id: 'change-differs',
  title: { zh: '正文中的增减与数字不符', en: 'A change does not follow from its figures' },
  severity: 'warning',
  check: report =>
    flatMap(report.comparisons, comparison =>
      comparison.kind === 'change' && comparison.outcome === 'differs' && !isPercent(comparison)
        ? [violation(report, comparison)]
        : [],
    ),
}

/** What a percentage should be is told by `percentage-differs`. */
function isPercent({ claim, fault }: ChangeCompared): boolean {
  return fault === 'amount' && claim.amount?.figure.unitKind === 'percent'
}

function violation(report: Report, compared: ChangeCompared): Violation {
  const { claim, now, fault, severity } = compared
  const { zh, en } = changeText(compared, changeQuoted(report.source, claim))
  return {
    range: rangeOf(fault === 'amount' && claim.amount ? claim.amount : claim.at),
    message: { zh: `${zh}。请核对。`, en: `${en}. Check them.` },
    ...(severity === 'info' && { severity }),
    related: [claim.before, ...placesOfTerm(now.term)].map(said => ({
      range: rangeOf(said),
      message: { zh: saidText(said), en: saidText(said) },
    })),
    fixes: () => changeFix(report, compared),
  }
}
