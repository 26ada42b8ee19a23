import { PLANNED } from '../forms/demands/years.ts'
import { sentencesWith } from '../prose/prose.ts'
import { statedYear } from './reportYear.ts'
import type { Rule } from './rule.ts'

export const planForPastYear: Rule = {
  id: 'plan-for-past-year',
  title: { zh: '下一步打算写的是报告年度', en: 'Plans for the year that is reported on' },
  severity: 'hint',
  check(report) {
    const year = statedYear(report)
    if (year === undefined) return []
    return sentencesWith(report, 'will').flatMap(({ section, text, start }) => {
      const match = section === 'problems' ? PLANNED.exec(text) : null
      if (!match || Number(match[1]) !== year) return []
      const range = { start: start + match.index, end: start + match.index + 4 }
      return [
        {
          range,
          message: {
            zh: `“${match[0]}…”是报告年度 ${year} 年的打算，疑应为 ${year + 1} 年。请核对。`,
            en: `“${match[0]}…” plans for ${year}, the year reported on; probably ${year + 1} is meant.`,
          },
          fixes: () => [
            {
              title: { zh: `改为 ${year + 1} 年`, en: `Change to ${year + 1}` },
              preferred: false,
              safe: false,
              edits: [{ range, text: String(year + 1) }],
            },
          ],
        },
      ]
    })
  },
}
