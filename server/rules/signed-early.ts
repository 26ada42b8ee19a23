import { compareDays, exists } from '../prose/dates.ts'
import { issuedOn, signedOn } from '../prose/issue.ts'
import type { Report } from '../report.ts'
import { rangeOf } from './place.ts'
import { statedYear } from './reportYear.ts'
import type { Rule } from './rule.ts'

export const signedEarly: Rule = {
  id: 'signed-early',
  title: { zh: '落款日期早于年度结束', en: 'Signed before the year had ended' },
  severity: 'warning',
  check(report) {
    const year = statedYear(report)
    if (year === undefined) return []
    return datesOfIssue(report)
      .filter(date => exists(date) && compareDays(date, { year, month: 12, day: 31 }) < 0)
      .map(date => ({
        range: rangeOf(date),
        message: {
          zh: `报告年度是 ${year} 年，日期为 ${date.year} 年 ${date.month} 月 ${date.day} 日，早于 ${year} 年底，疑沿用旧稿未改。请核对。`,
          en: `The report is on ${year}, but is dated ${date.year}-${date.month}-${date.day}, before that year had ended. If it was left over, correct it.`,
        },
      }))
  },
}

function datesOfIssue(report: Report) {
  const [signed, issued] = [signedOn(report), issuedOn(report)]
  return [issued, signed].filter(date => date !== undefined)
}
