import type { FoundSection } from '../outline/sections.ts'
import type { Report } from '../report.ts'
import { enumeratorEnd, fold } from '../text/fold.ts'
import { similarity } from '../text/similarity.ts'
import { precedesForms, rangeOf } from './place.ts'
import type { Rule, Violation } from './rule.ts'

export const headingDiffers: Rule = {
  id: 'heading-differs',
  title: { zh: '栏目标题与规定格式不同', en: 'A heading is worded otherwise than in the form' },
  severity: 'info',
  check: report =>
    precedesForms(report) ? [] : report.sections.flatMap(section => violation(report, section) ?? []),
}

/** Of a heading with one letter lost or wrong; of one in other words less is left. */
const ONE_LETTER = 0.85

function violation({ source }: Report, section: FoundSection): Violation | undefined {
  const written = source.text.slice(section.start, section.end)
  const { heading, pattern, accepted } = section.section
  if (written === heading || written.includes('<') || written.includes('\n')) return undefined
  const number = enumeratorEnd(written)
  const words = fold(written.slice(number)).replace(YEAR, '')
  const official = heading.slice(enumeratorEnd(heading))
  if (accepted.test(words)) return undefined
  const isSlip = !pattern.test(words) && similarity(words, fold(official)) >= ONE_LETTER
  return {
    range: rangeOf(section),
    message: {
      zh: `“${written}”应为“${heading}”（规定格式）。`,
      en: `“${written}” is “${heading}” in the form.`,
    },
    ...(!isSlip && { severity: 'hint' as const }),
    fixes: () => [
      {
        title: { zh: `改为“${heading}”`, en: `Change to “${heading}”` },
        preferred: isSlip,
        safe: false,
        edits: [{ range: { start: section.start + number, end: section.end }, text: official }],
      },
    ],
  }
}

const YEAR = /^(?:20\d\d年度?|本年度?)/
