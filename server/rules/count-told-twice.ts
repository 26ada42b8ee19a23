import { COMPARED, OF_PART, OF_YEAR, PUBLISHED } from '../forms/demands/counts.ts'
import { sentencesWith } from '../prose/prose.ts'
import type { Report } from '../report.ts'
import { flatMap } from '../text/flatMap.ts'
import type { Range } from '../text/range.ts'
import { rangeOf } from './place.ts'
import { statedYear } from './reportYear.ts'
import type { Rule } from './rule.ts'

export const countToldTwice: Rule = {
  id: 'count-told-twice',
  title: { zh: '同一件数前后不一', en: 'One count, told twice, is not the same' },
  severity: 'info',
  check(report) {
    const [first, ...others] = countsIn(report)
    return others
      .filter(({ count }) => count !== first!.count)
      .map(other => ({
        range: rangeOf(other),
        message: {
          zh: `此处主动公开政府信息为 ${other.count} 条，另一处为 ${first!.count} 条，相差 ${Math.abs(other.count - first!.count)} 条。请核对，改正有误的一处。`,
          en: `${other.count} pieces were made public here, ${first!.count} elsewhere, ${Math.abs(other.count - first!.count)} apart. Check which is right.`,
        },
        related: [{ range: rangeOf(first!), message: { zh: '另一处', en: 'The other place' } }],
      }))
  },
}

interface Told extends Range {
  readonly count: number
}

/** What is said to have been made public in the whole year of the report, clause by clause. */
function countsIn(report: Report): readonly Told[] {
  const year = statedYear(report)
  return flatMap(sentencesWith(report, 'published'), ({ section, text, start }) => {
    if (section !== 'overview' || !text.includes('条')) return []
    const match = PUBLISHED.exec(text)
    const digits = match?.[1] ?? match?.[2]
    if (!match || digits === undefined) return []
    const before = text.slice(0, match.index)
    const clause = before.slice(behindLastOf(before)) + match[0]
    const isWhole = OF_YEAR.test(before) && !OF_PART.test(clause) && !COMPARED.test(clause)
    const named = YEAR.exec(before)?.[1]
    if (!isWhole || (named !== undefined && Number(named) !== year)) return []
    const at = start + match.index + match[0].indexOf(digits)
    return [{ count: Number(digits.replaceAll(',', '')), start: at, end: at + digits.length }]
  })
}

/** Where the last clause begins. */
function behindLastOf(text: string): number {
  return Math.max(...['，', '；', '：'].map(mark => text.lastIndexOf(mark))) + 1
}

const YEAR = /(20\d\d)年/
