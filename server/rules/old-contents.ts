import { OLD_CONTENTS } from '../forms/demands/contents.ts'
import { linesWith } from '../prose/prose.ts'
import { precedesForms } from './place.ts'
import type { Rule } from './rule.ts'

export const oldContents: Rule = {
  id: 'old-contents',
  title: { zh: '写有 2007 年条例要求的内容', en: 'Contents that the regulation of 2007 asked for' },
  severity: 'info',
  check: report =>
    precedesForms(report) || report.sections.length === 0
      ? []
      : linesWith(report, 'oldContents')
          .flatMap(({ text, start }) => {
            const match = OLD_CONTENTS.exec(text)
            return match
              ? [{ start: start + match.index, end: start + match.index + match[0].length, text: match[0] }]
              : []
          })
          .map(({ start, end, text }) => ({
            range: { start, end },
            message: {
              zh: `“${text}”是 2007 年条例要求的内容，现行格式不再要求。收取信息处理费的情况应写入第六栏目。`,
              en: `“${text}” was asked for by the regulation of 2007, and no longer is; the information processing fee is told in section six.`,
            },
          })),
}
