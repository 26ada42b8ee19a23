import type { Said } from '../claims/claim.ts'
import { compare } from '../claims/compare/compare.ts'
import { changeText } from '../claims/explain.ts'
import { quantityText, SCALE } from '../claims/quantity.ts'
import type { OpenChange } from '../claims/statements/lastYear.ts'
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
  // Amounts of the tables are in 元, and those of the text seldom.
  if (!was || cells.join() === FEES) return undefined
  const told = numberOf(was, claim.at, unit)
  const [compared] = compare([{ ...claim, before: told }], tablesOnceMended(factById, disagreements))
  if (compared?.kind !== 'change' || compared.outcome !== 'differs') return undefined
  const { zh, en } = changeText(compared, changeQuoted(source, compared.claim))
  const facts = factsOfLastYear(before, cells)
  const [name, tabled] = [nameOfLastYear(before, cells, facts), quantityText(was)]
  return {
    range: rangeOf(compared.fault === 'amount' && claim.amount ? claim.amount : claim.at),
    message: {
      zh: `${year} 年度年报“${name}”为 ${tabled}，${zh}。请核对。`,
      en: `In the report on ${year}, ${name} is ${tabled}. ${en}. Check them.`,
    },
    related: relatedOfLastYear(before, facts, year),
  }
}

const FEES = 'disclosure.fees.amount'

/** The number of last year's table, as if the text had told it. */
function numberOf(value: number, at: Said['clause'], unit: string): Said {
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
      unitKind: 'cases',
      softness: undefined,
      low: value,
      high: value,
      decimals: 0,
      grain: SCALE,
      ideographic: false,
    },
  }
}
