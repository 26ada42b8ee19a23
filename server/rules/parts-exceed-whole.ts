import type { PartsCompared, SumCompared } from '../claims/compare/comparison.ts'
import { partsText, saidText } from '../claims/explain.ts'
import type { ListTold } from '../claims/itself/lists.ts'
import type { Report } from '../report.ts'
import { rangeOf } from './place.ts'
import type { Rule, Violation } from './rule.ts'
import { flatMap } from '../text/flatMap.ts'

export const partsExceedWhole: Rule = {
  id: 'parts-exceed-whole',
  title: { zh: '正文中各部分与总数不符', en: 'Parts in the running text do not make their whole' },
  severity: 'warning',
  check: report => [
    ...flatMap(report.comparisons, comparison => {
      if (comparison.outcome === 'equal') return []
      return comparison.kind === 'parts' || comparison.kind === 'sum' ? [violation(comparison)] : []
    }),
    ...report.running.itself.lists.filter(list => isOtherwise(report, list)).map(ofList),
  ],
}

/** A list may go on in the next paragraphs. */
function isOtherwise({ running }: Report, { count, listed, next, until }: ListTold): boolean {
  if (next === undefined) return true
  return listed > count || (listed < count && !running.simplified.slice(until, until + REACH).includes(next))
}

/** No list of a report is longer. */
const REACH = 4000

function ofList(list: ListTold): Violation {
  const { written, count, listed } = list
  const gap = Math.abs(count - listed)
  return {
    range: rangeOf(list),
    message: {
      zh: `正文称“${written}”，所列为 ${listed} 项，${listed > count ? '多' : '少'} ${gap}。请核对。`,
      en: `The text says ${count}; ${listed} are listed, ${gap} too ${listed > count ? 'many' : 'few'}. Check which is right.`,
    },
  }
}

function violation(compared: PartsCompared | SumCompared): Violation {
  const { claim } = compared
  const { whole } = claim
  const { sum, gap } = partsText(compared)
  const added = claim.parts.reduce((all, { value }) => all + value, 0)
  const exceeds = added > whole.value
  const part = compared.kind === 'parts' ? compared.part : undefined
  const total = saidText(whole)
  return {
    range: rangeOf(part ?? whole),
    message: exceeds
      ? {
          zh: `总数为 ${total}，所列部分为 ${sum}，多 ${gap}。部分不能超过总数，请核对。`,
          en: `The whole is ${total}, the parts named are ${sum}: ${gap} too many. Parts cannot exceed their whole.`,
        }
      : {
          zh: `总数为 ${total}，所列各项为 ${sum}，少 ${gap}。请核对，或写明还有哪些。`,
          en: `The whole is ${total}, the items named are ${sum}: ${gap} too few. Check them, or say what else there is.`,
        },
    ...(compared.severity === 'info' && { severity: compared.severity }),
    related: [...(part ? [whole] : []), ...claim.parts].map(place => ({
      range: rangeOf(place),
      message:
        place === whole
          ? { zh: `总数：${total}`, en: `Whole: ${total}` }
          : { zh: `其中：${saidText(place)}`, en: `Part: ${saidText(place)}` },
    })),
  }
}
