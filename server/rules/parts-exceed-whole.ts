import { findLists, type PartList } from '../claims/within/lists.ts'
import type { Count } from '../claims/words/token.ts'
import type { Report } from '../report.ts'
import { toDigits } from '../text/exact.ts'
import { rangeOf } from './place.ts'
import type { Rule, Violation } from './rule.ts'

export const partsExceedWhole: Rule = {
  id: 'parts-exceed-whole',
  title: { zh: '正文中各部分与总数不符', en: 'Parts in the running text do not make their whole' },
  severity: 'error',
  check: report =>
    report.running.paragraphs
      .flatMap(({ sentences }) => sentences.flatMap((sentence, at) => findLists(sentence, sentences[at - 1])))
      .filter(list => !isTabled(report, list))
      .flatMap(list => violation(list, report.source) ?? []),
}

/** The table has each part as the text says it: what was carried over is among them, and not in the whole. */
function isTabled({ claimChecks }: Report, list: PartList): boolean {
  const { parts, claims } = list
  if (claims === 'sum' && !isSumOfLast(list)) return false
  return parts.every(part => claimChecks.some(({ claim, agrees }) => agrees && claim.start === part.start))
}

/** `上年结转15件，自然人231件、法人35件，合计266件` adds up only the last of them. */
function isSumOfLast({ whole, parts }: PartList): boolean {
  let sum = 0
  return parts.toReversed().some(({ value }) => (sum += value.coefficient) === whole.value.coefficient)
}

function violation(list: PartList, { text }: Report['source']): Violation | undefined {
  const { whole, parts, claims } = list
  const sum = parts.reduce((all, { value }) => all + value.coefficient, 0)
  const total = whole.value.coefficient
  const exceeds = sum > total
  const falls = sum < total && claims !== 'some' && parts.every(({ manner }) => manner === 'exact')
  if (whole.value.decimals > 0 || (!exceeds && !falls)) return undefined
  const written = (count: Count) => text.slice(count.start, count.stop).replace(/\s+/g, '')
  const terms = parts.map(({ value }) => toDigits(value)).join(' ＋ ')
  const added = parts.length > 1 ? `${terms} ＝ ${sum}` : String(sum)
  const gap = Math.abs(sum - total)
  return {
    range: rangeOf(whole),
    message: exceeds
      ? {
          zh: `总数为 ${written(whole)}，所列部分为 ${added}，多 ${gap}。部分不能超过总数，请核对。`,
          en: `The whole is ${written(whole)}, the parts named are ${added}: ${gap} too many. Parts cannot exceed their whole.`,
        }
      : {
          zh: `总数为 ${written(whole)}，所列各项为 ${added}，少 ${gap}。请核对，或写明还有哪些。`,
          en: `The whole is ${written(whole)}, the items named are ${added}: ${gap} too few. Check them, or say what else there is.`,
        },
    ...((falls || claims === 'sum') && { severity: 'warning' as const }),
    related: parts.map(part => ({
      range: rangeOf(part),
      message: { zh: `其中：${written(part)}`, en: `Part: ${written(part)}` },
    })),
  }
}
