import { NO_FEE_SENTENCE } from '../forms/demands/fees.ts'
import type { FoundSection } from '../outline/sections.ts'
import { linesIn, sentencesWith } from '../prose/prose.ts'
import type { Report } from '../report.ts'
import { feeIsDue, speaksOfFee } from './feeDue.ts'
import { rangeOf, sectionById } from './place.ts'
import type { Fix, Rule } from './rule.ts'
import { hasContent } from './sectionContent.ts'

export const missingFeeStatement: Rule = {
  id: 'missing-fee-statement',
  title: { zh: '未说明信息处理费', en: 'Nothing is said of the information processing fee' },
  severity: 'warning',
  check(report) {
    const section = sectionById(report, 'other')
    // Where nothing stands at all, another rule says so, and what to write.
    if (!section || !feeIsDue(report) || !hasContent(report, section)) return []
    if (sentencesWith(report, 'charge').some(speaksOfFee)) return []
    return [
      {
        range: rangeOf(section),
        message: {
          zh: '未说明信息处理费收取情况（收费通知件数、总金额、实际收取的总金额）；未收取的也应写明。',
          en: 'Nothing is said of the information processing fee: how many notices were issued, their sum, and the sum received; or that there were none.',
        },
        fixes: () => writeNone(report, section),
      },
    ]
  },
}

/** Before what stands there already. */
function writeNone(report: Report, { id }: FoundSection): readonly Fix[] {
  const [first] = linesIn(report, id)
  if (!first) return []
  return [
    {
      title: { zh: `写入“${NO_FEE_SENTENCE}”`, en: `Write “${NO_FEE_SENTENCE}”` },
      preferred: false,
      safe: false,
      edits: [{ range: { start: first.start, end: first.start }, text: NO_FEE_SENTENCE }],
    },
  ]
}
