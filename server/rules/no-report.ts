import { isReport } from './place.ts'
import type { Rule } from './rule.ts'

export const noReport: Rule = {
  id: 'no-report',
  title: { zh: '文中没有年报', en: 'The text holds no report' },
  severity: 'warning',
  check(report) {
    if (isReport(report)) return []
    const empty = report.source.text.trim() === ''
    return [
      {
        range: { start: 0, end: 0 },
        message: empty
          ? { zh: '文件是空的。', en: 'The file is empty.' }
          : {
              zh: '文中找不到政府信息公开年报的任何栏目或表格。请确认文件无误、抓取完整。',
              en: 'The text has no section and no table of a disclosure report. Check that it is the right file, completely scraped.',
            },
      },
    ]
  },
}
