import { quantityText, SCALE } from '../claims/quantity.ts'
import type { LastYearTold } from '../claims/statements/lastYear.ts'
import type { Fact } from '../facts/fact.ts'
import { factName } from '../facts/name.ts'
import type { Report } from '../report.ts'
import type { Text } from '../text/locale.ts'
import { changeSinceReport } from './changeSinceReport.ts'
import { knownValue } from './compare.ts'
import { rangeOf } from './place.ts'
import type { Rule, Violation } from './rule.ts'

export const lastYearDiffers: Rule = {
  id: 'last-year-differs',
  title: { zh: '所引上年数字与上年度年报不一致', en: 'Last year’s number is not that of last year’s report' },
  severity: 'warning',
  check(report, { year, before }) {
    if (year === undefined || !before) return []
    const { lastYear, open } = report.running
    return [
      ...lastYear.flatMap(told => violation(told, before, year - 1) ?? []),
      ...open.flatMap(change => changeSinceReport(report, change, before, year - 1) ?? []),
    ]
  },
}

function violation({ said, cells }: LastYearTold, before: Report, year: number): Violation | undefined {
  const fact = before.factById.get(cells[0]!)
  const was = fact && knownValue(fact)
  if (!fact || !was || was.decimals > 0 || said.value === was.coefficient * SCALE) return undefined
  const [told, tabled] = [quantityText(said.value), String(was.coefficient)]
  const gap = quantityText(Math.abs(was.coefficient * SCALE - said.value))
  const which = whichDiffers(before, fact)
  return {
    range: rangeOf(said),
    message: {
      zh: `按正文，上年为 ${told} 件，${year} 年度年报“${factName(fact)}”为 ${tabled}，相差 ${gap}。${which.zh}。`,
      en: `Last year’s number is said to be ${told}; in the report on ${year}, ${factName(fact)} is ${tabled}. ${which.en}.`,
    },
    related: [
      {
        range: rangeOf(fact),
        source: before.source,
        message: { zh: `${year} 年度年报：${tabled}`, en: `The report on ${year}: ${tabled}` },
      },
    ],
  }
}

/** A figure of last year that its own sums bear out is right, as far as anyone can tell; else either may be wrong. */
function whichDiffers({ evaluations }: Report, fact: Fact): Text {
  const own = evaluations.filter(({ equation }) => [...equation.whole, ...equation.parts].includes(fact))
  if (own.some(({ difference }) => difference !== 0))
    return {
      zh: '上年度年报中该数所在的合计也不相等，请两处都核对',
      en: 'The sums with it in last year’s report fail too; check both',
    }
  return own.length > 0
    ? {
        zh: '上年度年报中该数与合计相符，请核对正文',
        en: 'The sums of last year’s report bear it out; check the text',
      }
    : { zh: '请核对', en: 'Check them' }
}
