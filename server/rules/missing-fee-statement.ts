import { FEE } from '../forms/wording.ts'
import { disclosure2021 } from '../forms/disclosure2021.ts'
import type { Report } from '../report.ts'
import { rangeOf, sectionById } from './place.ts'
import type { Rule } from './rule.ts'

export const missingFeeStatement: Rule = {
  id: 'missing-fee-statement',
  title: { zh: '没有报告信息处理费', en: 'Nothing is said of the information processing fee' },
  severity: 'warning',
  check(report) {
    const section = sectionById(report, 'other')
    if (!section || !isDue(report) || speaksOfFees(report)) return []
    return [
      {
        range: rangeOf(section),
        message: {
          zh: '没有说明收取信息处理费的情况。2021 年度起，第六部分应写明发出收费通知的件数、总金额和实际收取的总金额；没有收取的，也应写明。',
          en: 'Nothing is said of the information processing fee. From 2021 on section six states how many fee notices were issued, their sum, and the sum received; or that there were none.',
        },
      },
    ]
  },
}

/** The form of 2021 asks for it; a year guessed from the publication proves nothing. */
function isDue({ form, identity }: Report): boolean {
  const { year } = identity
  if (year && year.from !== 'published') return year.year >= disclosure2021.years.from
  return form?.id === disclosure2021.id
}

function speaksOfFees({ running }: Report): boolean {
  return running.paragraphs.some(({ start, end }) => FEE.test(running.simplified.slice(start, end)))
}
