import { proseOf, repetition, STRETCH } from '../series/prose.ts'
import type { Report } from '../report.ts'
import { figuresAgain } from './figuresAgain.ts'
import { nearestSection } from './place.ts'
import type { Rule, Violation } from './rule.ts'

export const textRepeats: Rule = {
  id: 'text-repeats',
  title: { zh: '正文与上年度年报大半相同', en: 'Most of the text is that of last year' },
  severity: 'info',
  check: (report, { year, before }) =>
    year !== undefined && before ? compareTexts(report, before, year) : [],
}

/** In per cent. An official assessment of the reports of a place deducts marks above it. */
const MOST = 50
/**
 * Of a shorter text, in characters, the set phrases make up too much; published reports have 870 to 1640. A guess.
 */
const SHORTEST = 200

function compareTexts(report: Report, before: Report, year: number): readonly Violation[] {
  const { repeated, length } = repetition(proseOf(report), proseOf(before))
  if (length < SHORTEST || repeated * 100 <= length * MOST) return []
  // Of the same figures as well there is another rule.
  if (figuresAgain(report, before)) return []
  const share = Math.floor((repeated * 1000) / length) / 10
  const last = year - 1
  return [
    {
      range: nearestSection(report, 'overview'),
      message: {
        zh: `正文与 ${last} 年度年报重复率 ${share}%（${length} 字中 ${repeated} 字），超过 ${MOST}%。请结合本年度实际修改。`,
        en: `${repeated} of the ${length} characters of the text are those of the report on ${last} (${STRETCH} or more in a row, any number for any other): ${share} %, more than ${MOST} %. Write it anew from what happened in this year.`,
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
}
