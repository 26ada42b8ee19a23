import { DEADLINES } from '../forms/demands/organs.ts'
import { compareDays, exists } from '../prose/dates.ts'
import { issuedOn, signedOn } from '../prose/issue.ts'
import { organKindOf } from '../prose/organKind.ts'
import { rangeOf } from './place.ts'
import { statedYear } from './reportYear.ts'
import type { Rule } from './rule.ts'

export const publishedLate: Rule = {
  id: 'published-late',
  title: { zh: '公布日期晚于规定期限', en: 'Published after the day that the regulation sets' },
  severity: 'info',
  profile: 'submission',
  check(report) {
    const year = statedYear(report)
    const date = issuedOn(report) ?? signedOn(report)
    // A page of a later year was put up again.
    if (year === undefined || date?.year !== year + 1 || !exists(date)) return []
    const isDepartment = organKindOf(report)?.body === 'department'
    const limit = { year: year + 1, ...(isDepartment ? DEADLINES.department : DEADLINES.others) }
    if (compareDays(date, limit) <= 0) return []
    const whose = isDepartment
      ? { zh: '政府部门', en: 'a department’s' }
      : { zh: '县级以上政府', en: 'a government’s' }
    return [
      {
        range: rangeOf(date),
        message: {
          zh: `${year} 年度年报的日期是 ${date.year} 年 ${date.month} 月 ${date.day} 日，${whose.zh}年报应在 ${limit.month} 月 ${limit.day} 日前公布。如是重新发布的日期，可忽略。`,
          en: `The report on ${year} is dated ${date.year}-${date.month}-${date.day}; ${whose.en} is due by ${limit.month}-${limit.day}. If it was only put up again, ignore this.`,
        },
      },
    ]
  },
}
