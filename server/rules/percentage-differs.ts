import { findPercentages } from '../claims/within/percentages.ts'
import type { Percentage } from '../claims/within/share.ts'
import { toDigits } from '../text/exact.ts'
import { rangeOf } from './place.ts'
import type { Rule, Violation } from './rule.ts'

export const percentageDiffers: Rule = {
  id: 'percentage-differs',
  title: { zh: '正文中的百分比与数字不符', en: 'A percentage does not follow from its figures' },
  severity: 'info',
  check: ({ running, factById }) => {
    const totals = ['newlyReceived', 'carriedOver', 'resultsTotal'].map(
      row => factById.get(`applications.${row}.total`)?.value?.coefficient,
    )
    const [received, carried, handled] = totals
    const both = received !== undefined && carried !== undefined ? received + carried : undefined
    const wholes = { received, handled, both }
    return running.paragraphs.flatMap(({ sentences }) => findPercentages(sentences, wholes)).map(violation)
  },
}

function violation({ percent, part, whole, expected, growth }: Percentage): Violation {
  const stated = `${toDigits(percent.value)}%`
  return {
    range: rangeOf(percent),
    message: growth
      ? {
          zh: `${whole} 到 ${part} 应为 ${expected}%，正文写 ${stated}。`,
          en: `From ${whole} to ${part} it is ${expected}%, not ${stated}.`,
        }
      : {
          zh: `${part} 占 ${whole} 应为 ${expected}%，正文写 ${stated}。请核对。`,
          en: `${part} of ${whole} is ${expected}%, not ${stated}.`,
        },
  }
}
