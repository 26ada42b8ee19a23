import type { Said } from '../claims/claim.ts'
import { compare } from '../claims/compare/compare.ts'
import { changeText, tabledText } from '../claims/explain.ts'
import { SCALE, type Quantity } from '../claims/quantity.ts'
import type { OpenChange } from '../claims/statements/lastYear.ts'
import { MONEY } from '../claims/vocabulary/units.ts'
import { tablesOnceMended } from '../localisation/mended.ts'
import type { Report } from '../report.ts'
import { changeQuoted } from './excerpt.ts'
import { factsOfLastYear, nameOfLastYear, relatedOfLastYear, tableOfLastYear } from './lastYearFigures.ts'
import { rangeOf } from './place.ts'
import type { Violation } from './rule.ts'

/** `同比增长7.1%`, where the text does not tell last year's number, and last year's report does. */
export function changeSinceReport(
  { factById, source, disagreements }: Report,
  { claim, cells, unit }: OpenChange,
  before: Report,
  year: number,
): Violation | undefined {
  const was = tableOfLastYear(before).valueOf(cells)
  if (!was) return undefined
  const facts = factsOfLastYear(before, cells)
  const isMoney = facts.some(({ column }) => column.kind === 'money')
  const told = numberOf(was, claim.at, isMoney && unit === '' ? '元' : unit)
  const [compared] = compare([{ ...claim, before: told }], tablesOnceMended(factById, disagreements))
  if (compared?.kind !== 'change' || compared.outcome !== 'differs') return undefined
  const { zh, en } = changeText(compared, changeQuoted(source, compared.claim))
  const [name, tabled] = [nameOfLastYear(before, cells, facts), tabledText(was, told)]
  return {
    range: rangeOf(compared.fault === 'amount' && claim.amount ? claim.amount : claim.at),
    message: {
      zh: `${year} 年度年报“${name}”为 ${tabled}，${zh}。请核对。`,
      en: `In the report on ${year}, ${name} is ${tabled}. ${en}. Check them.`,
    },
    related: relatedOfLastYear(before, facts, year),
  }
}

/** The number of last year's table, as if the text had told it; an amount in the unit of the change, to its last digit. */
function numberOf(tabled: Quantity, at: Said['clause'], unit: string): Said {
  const factor = MONEY[unit]
  const value = factor === undefined ? tabled : Math.round(tabled / factor)
  const written = String(value / SCALE)
  return {
    ...at,
    written,
    value,
    whole: at,
    clause: at,
    figure: {
      kind: 'figure',
      start: 0,
      end: written.length,
      text: written,
      numeral: { start: 0, end: written.length },
      value,
      unit,
      unitKind: factor === undefined ? 'cases' : 'money',
      softness: undefined,
      low: value,
      high: value,
      decimals: 0,
      grain: factor === undefined ? SCALE : 1,
      ideographic: false,
    },
  }
}
