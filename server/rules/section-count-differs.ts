import type { PartsTold } from '../claims/itself/sectionCount.ts'
import type { Report } from '../report.ts'
import { isReport, precedesForms, rangeOf } from './place.ts'
import type { Rule, Violation } from './rule.ts'

export const sectionCountDiffers: Rule = {
  id: 'section-count-differs',
  title: { zh: '所说的部分数与实际不符', en: 'The report has not as many parts as it says' },
  severity: 'warning',
  check(report) {
    if (report.sections.length < FEWEST) return []
    // That they are missing is said of each; of those told of none is then too many.
    const lacking = isReport(report) && !precedesForms(report) ? missingIn(report) : 0
    return report.running.itself.parts.flatMap(told =>
      lacking > 0 && told.count === report.sections.length + lacking ? [] : (violation(report, told) ?? []),
    )
  },
}

function missingIn({ standard, sections }: Report): number {
  return standard.sections.filter(({ id }) => !sections.some(found => found.id === id)).length
}

/** With fewer of the six headings found it is not known what the parts are. A guess, nothing measured. */
const FEWEST = 4

function violation({ sections }: Report, told: PartsTold): Violation | undefined {
  const { count } = told
  const gap = count - sections.length
  if (gap !== 0)
    return {
      range: rangeOf(told),
      message: {
        zh: `按正文，报告由 ${count} 个部分组成，实有 ${sections.length} 个栏目，${gap > 0 ? `多 ${gap}` : `少 ${-gap}`} 个。请核对。`,
        en: `The report is said to have ${count} parts; it has ${sections.length} sections. Check which is right.`,
      },
      // Headings that could not be found count for nothing.
      ...(sections.length < COMPLETE && count === COMPLETE && { severity: 'info' as const }),
    }
  return undefined
}

/** The form has six. */
const COMPLETE = 6
