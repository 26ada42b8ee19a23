import { WRONG_ZERO, ZERO, ZEROS } from '../forms/demands/years.ts'
import { linesWith } from '../prose/prose.ts'
import type { Rule } from './rule.ts'

export const zeroInDate: Rule = {
  id: 'zero-in-date',
  title: { zh: '汉字年份中的“〇”写成数字或字母', en: 'A digit or a letter for “〇” in a year in characters' },
  severity: 'hint',
  check: report =>
    linesWith(report, 'wrongZero').flatMap(line =>
      Array.from(line.text.matchAll(WRONG_ZERO)).flatMap(({ index }) => {
        const range = { start: line.start + index, end: line.start + index + 4 }
        const written = report.source.text.slice(range.start, range.end)
        const right = written.replace(ZEROS, ZERO)
        if (right === written) return []
        return [
          {
            range,
            message: {
              zh: `“${written}年”应为“${right}年”。`,
              en: `“${written}年” should be “${right}年”.`,
            },
            fixes: () => [
              {
                title: { zh: `改为“${right}”`, en: `Change to “${right}”` },
                preferred: true,
                safe: false,
                edits: [{ range, text: right }],
              },
            ],
          },
        ]
      }),
    ),
}
