import type { Said } from '../claims/claim.ts'
import type { ChangeCompared, ShareCompared } from '../claims/compare/comparison.ts'
import { changeText, placesOfTerm, saidText, shareText } from '../claims/explain.ts'
import type { Report } from '../report.ts'
import { flatMap } from '../text/flatMap.ts'
import type { Text } from '../text/locale.ts'
import { changeQuoted, clauseAround } from './excerpt.ts'
import { changeFix, shareFix } from './figureFixes.ts'
import { rangeOf } from './place.ts'
import type { Related, Rule, Violation } from './rule.ts'

export const percentageDiffers: Rule = {
  id: 'percentage-differs',
  title: { zh: '正文中的百分比与数字不符', en: 'A percentage does not follow from its figures' },
  severity: 'warning',
  check: report =>
    flatMap(report.comparisons, comparison => {
      if (comparison.outcome === 'equal') return []
      if (comparison.kind === 'share') return [ofShare(report, comparison)]
      return comparison.kind === 'change' && isPercent(comparison) ? [ofGrowth(report, comparison)] : []
    }),
}

function isPercent({ claim, fault }: ChangeCompared): boolean {
  return fault === 'amount' && claim.amount?.figure.unitKind === 'percent'
}

function ofShare(report: Report, compared: ShareCompared): Violation {
  const { claim, part, whole, severity } = compared
  const quoted = clauseAround(report.source, claim.percent.clause, claim.percent.start)
  return {
    range: rangeOf(claim.percent),
    message: withAction(shareText(compared, quoted)),
    ...(severity === 'info' && { severity }),
    related: [...placesOfTerm(part.term), ...placesOfTerm(whole.term)].map(relatedTo),
    fixes: () => shareFix(report, compared),
  }
}

function ofGrowth(report: Report, compared: ChangeCompared): Violation {
  const { claim, now, severity } = compared
  return {
    range: rangeOf(claim.amount!),
    message: withAction(changeText(compared, changeQuoted(report.source, claim))),
    ...(severity === 'info' && { severity }),
    related: [claim.before, ...placesOfTerm(now.term)].map(relatedTo),
    fixes: () => changeFix(report, compared),
  }
}

export function withAction({ zh, en }: Text): Text {
  return { zh: `${zh}。请核对。`, en: `${en}. Check them.` }
}

function relatedTo(said: Said): Related {
  return { range: rangeOf(said), message: { zh: saidText(said), en: saidText(said) } }
}
