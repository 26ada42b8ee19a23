import { CONTACT } from '../forms/demands/contents.ts'
import { linesIn } from '../prose/prose.ts'
import { nearestSection } from './place.ts'
import type { Rule } from './rule.ts'

export const missingContact: Rule = {
  id: 'missing-contact',
  title: { zh: '没有联系方式和查阅途径', en: 'Neither a contact nor where the report can be had' },
  severity: 'hint',
  profile: 'submission',
  check(report) {
    const lines = [...linesIn(report, undefined), ...linesIn(report, 'other')]
    if (report.sections.length < FEWEST || lines.some(({ text }) => CONTACT.test(text))) return []
    return [
      {
        range: nearestSection(report, 'overview'),
        message: {
          zh: '全文没有联系方式，也没有电子版的查阅途径。按惯例可在开头写明；格式没有要求的，可忽略。',
          en: 'Nothing says whom to ask or where the report can be had. It is custom to say so; the form does not ask it.',
        },
      },
    ]
  },
}

/** An excerpt may have left it out. */
const FEWEST = 5
