import type { Said } from '../claims/claim.ts'
import type { ChangeCompared, ShareCompared } from '../claims/compare/comparison.ts'
import { changeText, placesOfTerm, saidText, shareText } from '../claims/explain.ts'
import type { Text } from '../text/locale.ts'
import { rangeOf } from './place.ts'
import type { Related, Rule, Violation } from './rule.ts'

export const percentageDiffers: Rule = {
  id: 'percentage-differs',
  title: { zh: '正文中的百分比与数字不符', en: 'A percentage does not follow from its figures' },
  severity: 'warning',
  check: ({ comparisons }) =>
    comparisons.flatMap(comparison => {
      if (comparison.outcome === 'equal') return []
      if (comparison.kind === 'share') return [ofShare(comparison)]
      return comparison.kind === 'change' && isPercent(comparison) ? [ofGrowth(comparison)] : []
    }),
}

function isPercent({ claim, fault }: ChangeCompared): boolean {
  return fault === 'amount' && claim.amount?.figure.unitKind === 'percent'
}

function ofShare(compared: ShareCompared): Violation {
  const { claim, part, whole, severity } = compared
  return {
    range: rangeOf(claim.percent),
    message: withAction(shareText(compared)),
    ...(severity === 'info' && { severity }),
    related: [...placesOfTerm(part.term), ...placesOfTerm(whole.term)].map(relatedTo),
  }
}

function ofGrowth(compared: ChangeCompared): Violation {
  const { claim, now, severity } = compared
  return {
    range: rangeOf(claim.amount!),
    message: withAction(changeText(compared)),
    ...(severity === 'info' && { severity }),
    related: [claim.before, ...placesOfTerm(now.term)].map(relatedTo),
  }
}

export function withAction({ zh, en }: Text): Text {
  return { zh: `${zh}。请核对。`, en: `${en}. Check them.` }
}

function relatedTo(said: Said): Related {
  return { range: rangeOf(said), message: { zh: saidText(said), en: saidText(said) } }
}
