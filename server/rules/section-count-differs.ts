import { ABOUT_REPORT, NAMES_SECTIONS, PARTS_STATED } from '../forms/wording.ts'
import type { Sentence } from '../claims/words/token.ts'
import type { Report } from '../report.ts'
import { toHalfWidth } from '../text/figure.ts'
import { readNumeral } from '../text/numeral.ts'
import type { Rule, Violation } from './rule.ts'

export const sectionCountDiffers: Rule = {
  id: 'section-count-differs',
  title: { zh: '所说的部分数与实际不符', en: 'The report has not as many parts as it says' },
  severity: 'info',
  check(report) {
    if (report.sections.length < FEWEST) return []
    const { paragraphs } = report.running
    const opening = paragraphs.filter(({ section }) => section === undefined || section === 'overview')
    return opening.flatMap(({ sentences }) =>
      sentences.flatMap(sentence => violation(report, sentence) ?? []),
    )
  },
}

/** With fewer of the six headings found it is not known what the parts are. A guess, nothing measured. */
const FEWEST = 4

function violation({ running, sections }: Report, { start, end }: Sentence): Violation | undefined {
  const text = running.simplified.slice(start, end)
  const match = ABOUT_REPORT.test(text) ? [...text.matchAll(PARTS_STATED)].at(-1) : undefined
  if (!match || (match[2] === undefined && !NAMES_SECTIONS.test(text))) return undefined
  const digits = toHalfWidth(match[1]!)
  const stated = /^\d+$/.test(digits) ? Number(digits) : readNumeral(digits)
  if (stated === undefined || stated === sections.length) return undefined
  const from = start + match.index
  return {
    range: { start: from, end: from + match[0].length },
    message: {
      zh: `这里说报告有 ${stated} 个部分，实有 ${sections.length} 个栏目。`,
      en: `The report is said to have ${stated} parts; it has ${sections.length} sections.`,
    },
  }
}
