import { LIKE_LAST_YEAR } from '../forms/demands/witnesses.ts'
import { sentencesOf, type ProseSentence } from '../prose/prose.ts'
import type { Report } from '../report.ts'
import { proseOf, repetition } from '../series/prose.ts'
import { equals } from '../text/exact.ts'
import { fold } from '../text/fold.ts'
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
    const [numbers, sameNumbers] = numbersRepeated(report, before)
    const [figures, sameFigures] = figuresRepeated(report, before)
    const all = numbers + figures
    const same = sameNumbers + sameFigures
    if (numbers < LIKE_LAST_YEAR.fewestNumbers || all < LIKE_LAST_YEAR.fewestFigures) return []
    if (same * 100 < all * LIKE_LAST_YEAR.figurePercent) return []
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

/** How many numbers of the sections there are, and how many stand in the very same sentence last year. */
function numbersRepeated(report: Report, before: Report): readonly [number, number] {
  const known = new Set(bodyOf(before).map(keyOf))
  let [all, same] = [0, 0]
  for (const sentence of bodyOf(report)) {
    const count = countsIn(sentence)
    all += count
    if (known.has(keyOf(sentence))) same += count
  }
  return [all, same]
}

function bodyOf(report: Report): readonly ProseSentence[] {
  return sentencesOf(report).filter(({ section }) => section !== undefined)
}

/** Without the years, which were changed. */
function keyOf({ text }: ProseSentence): string {
  return fold(text.replace(YEAR, ''))
}

function countsIn({ text }: ProseSentence): number {
  return [...text.replace(YEAR, '').matchAll(COUNT)].length
}

const YEAR = /(?:19|20)\d\d年?/g
const COUNT = /(?<![\d.第〔])[1-9]\d*(?:\.\d+)?(?=\s?[\u4e00-\u9fff%])(?!\s?[月日号])/g

/** How many figures of the tables are not 0 in either year, and how many are the same. */
function figuresRepeated(report: Report, before: Report): readonly [number, number] {
  let [all, same] = [0, 0]
  for (const { id, value } of report.facts) {
    const other = before.factById.get(id)?.value
    if (!value || !other || (value.coefficient === 0 && other.coefficient === 0)) continue
    all++
    if (equals(value, other)) same++
  }
  return [all, same]
}
