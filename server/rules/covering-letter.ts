import { CLOSING_OF_LETTER, COVERING_LETTER } from '../forms/demands/contents.ts'
import { linesIn } from '../prose/prose.ts'
import { isReport, rangeOf } from './place.ts'
import type { Rule } from './rule.ts'

export const coveringLetter: Rule = {
  id: 'covering-letter',
  title: { zh: '报送函与年报一并公布', en: 'A covering letter is published with the report' },
  severity: 'info',
  check(report) {
    if (!isReport(report)) return []
    const [first, ...others] = [
      ...linesIn(report, undefined).filter(({ text }) => COVERING_LETTER.test(text)),
      ...linesIn(report, 'other').filter(({ text }) => CLOSING_OF_LETTER.test(text)),
    ]
    if (!first) return []
    return [
      {
        range: rangeOf(first),
        message: {
          zh: '这是报送年报的公函用语，不是年报的内容。公布时请删去。',
          en: 'This is of a letter that the report was sent with, not of the report. Leave it out when publishing.',
        },
        related: others.map(line => ({
          range: rangeOf(line),
          message: { zh: '同样', en: 'As well' },
          minor: true as const,
        })),
      },
    ]
  },
}
