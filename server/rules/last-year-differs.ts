import type { Cells } from '../claims/cells/selection.ts'
import { amountOf } from '../claims/compare/agrees.ts'
import { lookupIn } from '../claims/compare/lookup.ts'
import { tableOf, type Table } from '../claims/compare/table.ts'
import { compareCount } from '../claims/compare/withTables.ts'
import { gapText, tabledText } from '../claims/explain.ts'
import { quantityText } from '../claims/quantity.ts'
import type { Said } from '../claims/claim.ts'
import type { LastYearTold } from '../claims/statements/lastYear.ts'
import type { Fact } from '../facts/fact.ts'
import type { Report } from '../report.ts'
import type { Text } from '../text/locale.ts'
import { changeSinceReport } from './changeSinceReport.ts'
import { factsOfLastYear, nameOfLastYear, relatedOfLastYear, tableOfLastYear } from './lastYearFigures.ts'
import { rangeOf } from './place.ts'
import type { Rule, Violation } from './rule.ts'

export const lastYearDiffers: Rule = {
  id: 'last-year-differs',
  title: { zh: '所引上年数字与上年度年报不一致', en: 'Last year’s number is not that of last year’s report' },
  severity: 'warning',
  check(report, { year, before }) {
    const { lastYear, open } = report.running
    if (year === undefined || !before || lastYear.length + open.length === 0) return []
    const tables = { now: tableOf(lookupIn(report.factById)), then: tableOfLastYear(before) }
    return [
      ...lastYear.flatMap(told => violation(told, tables, before, year - 1) ?? []),
      ...open.flatMap(change => changeSinceReport(report, change, before, year - 1) ?? []),
    ]
  },
}

/** Wrong in every reading; where the year is taken over from the clause before, that it is of this year is one. */
function violation(
  { claim, isInherited }: LastYearTold,
  { now, then }: { readonly now: Table; readonly then: Table },
  before: Report,
  year: number,
): Violation | undefined {
  const compared = compareCount(claim, then)
  if (compared?.outcome !== 'differs' || compared.severity !== 'warning') return undefined
  if (isInherited && compareCount(claim, now)?.outcome === 'equal') return undefined
  if (mayHaveEndedSince(compared.cells, then)) return undefined
  const { said } = claim
  const { cells } = compared
  const facts = factsOfLastYear(before, cells)
  const name = nameOfLastYear(before, cells, facts)
  const tabled = tabledText(compared.tabled, said)
  const told = toldText(said)
  const which = whichDiffers(before, facts)
  return {
    range: rangeOf(said),
    message: {
      zh: `按正文，上年为 ${told.zh}，${year} 年度年报“${name}”为 ${tabled}，相差 ${gapText(compared)}。${which.zh}。`,
      en: `Last year’s number is said to be ${told.en}; in the report on ${year}, ${name} is ${tabled}. ${which.en}.`,
    },
    related: relatedOfLastYear(before, facts, year),
  }
}

/** How disputes of last year ended is told as it is now: those that were pending then have ended since. */
function mayHaveEndedSince(cells: Cells, then: Table): boolean {
  const groups = cells.flatMap(id => OUTCOME.exec(id)?.[1] ?? [])
  return groups.length > 0 && then.valueOf(groups.map(group => `${group}.pending`)) !== 0
}

const OUTCOME = /^(disputes\.\w+)\.(?!total$)/

/** `25 件`, `1900.35万元` */
function toldText(said: Said): Text {
  if (said.figure.unitKind === 'money') {
    const amount = tabledText(amountOf(said.figure), said)
    return { zh: amount, en: amount }
  }
  const number = quantityText(said.value)
  return { zh: `${number} ${said.figure.unit || '件'}`, en: number }
}

/** A figure of last year that its own sums bear out is right, as far as anyone can tell; else either may be wrong. */
function whichDiffers({ evaluations }: Report, facts: readonly Fact[]): Text {
  const own = evaluations.filter(({ equation }) =>
    [...equation.whole, ...equation.parts].some(fact => facts.includes(fact)),
  )
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
