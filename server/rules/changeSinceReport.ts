import type { Said } from '../claims/claim.ts'
import { compare } from '../claims/compare/compare.ts'
import { changeText } from '../claims/explain.ts'
import { SCALE } from '../claims/quantity.ts'
import type { OpenChange } from '../claims/statements/lastYear.ts'
import { factName } from '../facts/name.ts'
import { tablesOnceMended } from '../localisation/mended.ts'
import type { Report } from '../report.ts'
import { knownValue } from './compare.ts'
import { changeQuoted } from './excerpt.ts'
import { rangeOf } from './place.ts'
import type { Violation } from './rule.ts'

/** `同比增长7.1%`, where the text does not tell last year's number, and last year's report does. */
export function changeSinceReport(
  { factById, source, disagreements }: Report,
  { claim, cells, unit }: OpenChange,
  before: Report,
  year: number,
): Violation | undefined {
  const fact = before.factById.get(cells[0]!)
  const was = fact && knownValue(fact)
  if (!fact || !was || was.decimals > 0 || was.coefficient === 0) return undefined
  const told = numberOf(was.coefficient * SCALE, claim.at, unit)
  const [compared] = compare([{ ...claim, before: told }], tablesOnceMended(factById, disagreements))
  if (compared?.kind !== 'change' || compared.outcome !== 'differs') return undefined
  const { zh, en } = changeText(compared, changeQuoted(source, compared.claim))
  const tabled = String(was.coefficient)
  return {
    range: rangeOf(compared.fault === 'amount' && claim.amount ? claim.amount : claim.at),
    message: {
      zh: `${year} 年度年报“${factName(fact)}”为 ${tabled}，${zh}。请核对。`,
      en: `In the report on ${year}, ${factName(fact)} is ${tabled}. ${en}. Check them.`,
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
