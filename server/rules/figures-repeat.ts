import { LIKE_LAST_YEAR } from '../forms/demands/witnesses.ts'
import { proseOf, repetition } from '../series/prose.ts'
import { figuresAgain } from './figuresAgain.ts'
import { nearestSection } from './place.ts'
import type { Rule } from './rule.ts'

export const figuresRepeat: Rule = {
  id: 'figures-repeat',
  title: { zh: '正文和数据与上年度年报都相同', en: 'Text and figures are those of last year' },
  severity: 'warning',
  check(report, { year, before }) {
    if (year === undefined || !before) return []
    const text = repetition(proseOf(report), proseOf(before))
    if (text.repeated * 100 <= text.length * LIKE_LAST_YEAR.textPercent) return []
    const repeated = figuresAgain(report, before)
    if (!repeated) return []
    const { all, same } = repeated
    const last = year - 1
    return [
      {
        range: nearestSection(report, 'overview'),
        message: {
          zh: `正文与 ${last} 年度年报相同，数据也相同：正文和表格不为 0 的 ${all} 个数据中 ${same} 个与上年一致。请核实本年度的情况。`,
          en: `The text is that of the report on ${last}, and so are the figures: ${same} of ${all} that are not 0. Check what happened in this year.`,
        },
        related: [
          {
            range: nearestSection(before, 'overview'),
            source: before.source,
            message: { zh: `${last} 年度年报的正文`, en: `The text of the report on ${last}` },
          },
        ],
      },
    ]
  },
}
