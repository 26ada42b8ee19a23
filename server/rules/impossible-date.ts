import { datesOf, daysOf, exists, type WrittenDate } from '../prose/dates.ts'
import { isReport, rangeOf } from './place.ts'
import type { Rule, Violation } from './rule.ts'

export const impossibleDate: Rule = {
  id: 'impossible-date',
  title: { zh: '日期不存在', en: 'A date that does not exist' },
  severity: 'warning',
  check: report =>
    isReport(report)
      ? datesOf(report)
          .filter(date => !exists(date) && !isOfPeriod(date))
          .map(violation)
      : [],
}

function violation(date: WrittenDate): Violation {
  const { year, month, day } = date
  const written = date.line.text.slice(date.start - date.line.start, date.end - date.line.start)
  const wrongMonth = month < 1 || month > 12
  const zh = wrongMonth
    ? `没有 ${month} 月`
    : day < 1
      ? `没有 ${day} 日`
      : `${year === undefined ? '' : `${year} 年`}${year === undefined ? '' : ' '}${month} 月只有 ${daysOf(year, month)} 天`
  const en = wrongMonth ? `there is no month ${month}` : `month ${month} has ${daysOf(year, month)} days`
  return {
    range: rangeOf(date),
    message: { zh: `日期“${written}”不存在：${zh}。请核实后改正。`, en: `${written} does not exist: ${en}.` },
  }
}

/** The statistical period is another rule's. */
function isOfPeriod({ line, start }: WrittenDate): boolean {
  const before = line.text.slice(Math.max(0, start - line.start - 30), start - line.start)
  return PERIOD.test(before)
}

const PERIOD = /统计[期时周口范][^。；]*$/
