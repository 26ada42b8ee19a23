import { BESIDE_LAST_YEAR, ROW_OF } from '../forms/demands/witnesses.ts'
import { factName } from '../facts/name.ts'
import { sentencesOf } from '../prose/prose.ts'
import { toInteger } from '../text/exact.ts'
import { rangeOf } from './place.ts'
import type { Rule, Violation } from './rule.ts'

export const lastYearDiffers: Rule = {
  id: 'last-year-differs',
  title: { zh: '所引上年数字与上年度年报不一致', en: 'Last year’s number is not that of last year’s report' },
  severity: 'warning',
  check(report, { year, before }) {
    if (year === undefined || !before) return []
    return sentencesOf(report).flatMap(({ text, start }) =>
      Array.from(text.matchAll(BESIDE_LAST_YEAR)).flatMap((match): readonly Violation[] => {
        const [written, now, when = '', said = ''] = match
        const named = /\d{4}/.exec(when)
        const row = ROW_OF.find(({ pattern }) => pattern.test(text.slice(0, match.index)))?.row
        if (row === undefined || (named && Number(named[0]) !== year - 1)) return []
        // This year's number shows that the figure of the table is meant.
        const id = `applications.${row}.total`
        const [own, last] = [report, before].map(one => one.factById.get(id))
        const [value, was] = [own, last].map(fact => fact?.value && toInteger(fact.value))
        if (value !== Number(now) || was === undefined || was === Number(said)) return []
        const at = start + match.index + written.lastIndexOf(said)
        return [
          {
            range: { start: at, end: at + said.length },
            message: {
              zh: `正文称上年为 ${said} 件，${year - 1} 年度年报“${factName(last!)}”为 ${was}，相差 ${Math.abs(was - Number(said))}。请核对。`,
              en: `Last year’s number is said to be ${said}; in the report on ${year - 1}, ${factName(last!)} is ${was}.`,
            },
            related: [
              {
                range: rangeOf(last!),
                source: before.source,
                message: { zh: `${year - 1} 年度年报：${was}`, en: `The report on ${year - 1}: ${was}` },
              },
            ],
          },
        ]
      }),
    )
  },
}
