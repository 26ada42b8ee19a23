import { sentencesWith } from '../prose/prose.ts'
import { feeIsDue, feeSentences, speaksOfFee } from './feeDue.ts'
import { rangeOf, sectionById } from './place.ts'
import type { Rule } from './rule.ts'

export const feeNotInPlace: Rule = {
  id: 'fee-not-in-place',
  title: {
    zh: '信息处理费没有写在第六栏目',
    en: 'The processing fee is told elsewhere than in section six',
  },
  severity: 'hint',
  check(report) {
    const section = sectionById(report, 'other')
    if (!section || !feeIsDue(report)) return []
    if (sentencesWith(report, 'fee').some(one => one.section === 'other' && speaksOfFee(one))) return []
    const elsewhere = feeSentences(report).find(one => one.section !== undefined && one.section !== 'other')
    if (!elsewhere) return []
    return [
      {
        range: rangeOf(section),
        message: {
          zh: `收取信息处理费的情况应写在“${section.section.heading}”，现写在别处。请移入。`,
          en: `The processing fee is to be told under “${section.section.heading}”; it is told elsewhere.`,
        },
        related: [{ range: rangeOf(elsewhere), message: { zh: '写在这里', en: 'Told here' } }],
      },
    ]
  },
}
