import { citationsOf } from '../prose/citations.ts'
import { rangeOf } from './place.ts'
import type { Rule } from './rule.ts'

export const documentBrackets: Rule = {
  id: 'document-brackets',
  title: { zh: '发文字号的年份括号不规范', en: 'The brackets of a document’s number' },
  severity: 'hint',
  check: report =>
    citationsOf(report).flatMap(citation => {
      const { brackets, written } = citation
      if (!brackets || (brackets.open.sign === '〔' && brackets.close.sign === '〕')) return []
      return [
        {
          range: rangeOf(citation),
          message: {
            zh: `“${written}”的年份应用六角括号“〔〕”。`,
            en: `In ${written} the year stands in 〔〕.`,
          },
          fixes: () => [
            {
              title: { zh: '改为“〔〕”', en: 'Change to 〔〕' },
              preferred: true,
              safe: false,
              edits: [
                { range: rangeOf(brackets.open), text: '〔' },
                { range: rangeOf(brackets.close), text: '〕' },
              ],
            },
          ],
        },
      ]
    }),
}
