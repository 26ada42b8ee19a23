import type { AlignedRow } from '../facts/align/align.ts'
import type { Fact } from '../facts/fact.ts'
import { rowName } from '../facts/name.ts'
import type { Report } from '../report.ts'
import { add, ofInteger, timesTenTo, type Exact } from '../text/exact.ts'
import type { Unit } from '../text/figure.ts'
import { differenceFrom, explainDifferences, knownValue, relatedIn, type Difference } from './compare.ts'
import { rangeOf } from './place.ts'
import type { Rule, Violation } from './rule.ts'

export const childrenDiffer: Rule = {
  id: 'children-differ',
  title: { zh: '汇总数与所属单位合计不一致', en: 'A figure is not the sum of the reports it sums up' },
  severity: 'warning',
  check: (report, { parts }) => {
    if (!parts) return []
    const rows = new Map<AlignedRow, Compared[]>()
    for (const fact of report.facts) {
      const compared = compareWithSum(fact, parts)
      if (!compared) continue
      const row = rows.get(fact.aligned)
      if (row) row.push(compared)
      else rows.set(fact.aligned, [compared])
    }
    return [...rows.values()].map(row => violation(row, parts))
  },
}

/** A figure that differs, and those that it should be the sum of, in the order of the reports. */
interface Compared extends Difference {
  readonly terms: readonly Fact[]
}

/** Nothing is said where one of the reports lacks the figure, or has a blank of which nothing is proved. */
function compareWithSum(fact: Fact, parts: readonly Report[]): Compared | undefined {
  const terms = parts.map(part => part.factById.get(fact.id))
  if (!terms.every(term => term !== undefined)) return undefined
  let sum: Exact | undefined = ofInteger(0)
  for (const term of terms) {
    const value: Exact | undefined = inUnitOf(term, fact.unit)
    sum = value && sum && add(sum, value)
  }
  const difference = differenceFrom(fact, sum)
  return difference && { ...difference, terms }
}

/** An amount without a unit may be in any, so it equals none with one. */
function inUnitOf(fact: Fact, unit: Unit | undefined): Exact | undefined {
  const value = knownValue(fact)
  if (fact.unit === unit || !value || value.coefficient === 0) return value
  return unit && fact.unit ? timesTenTo(value, POWER[fact.unit] - POWER[unit]) : undefined
}

const POWER: Readonly<Record<Unit, number>> = { 元: 0, 万元: 4, 亿元: 8 }

/** One finding a row, at its first figure that differs. */
function violation(row: readonly Compared[], parts: readonly Report[]): Violation {
  const [{ fact: first, terms }, ...rest] = row as readonly [Compared, ...Compared[]]
  const name = rowName(first.aligned.placed)
  const count = parts.length
  const gaps = explainDifferences(row, { zh: '所属合计', en: 'by their sum' })
  return {
    range: rangeOf(first),
    message: {
      zh: `“${name}”与所属 ${count} 个单位合计不一致：${gaps.zh}。请核对汇总数和各单位年报。`,
      en: `${name} is not the sum of its ${count} reports: ${gaps.en}. Check it and each of them.`,
    },
    facts: row.map(({ fact }) => fact.id),
    related: [
      ...terms.map((term, i) => {
        const organ = parts[i]!.identity.organ ?? parts[i]!.source.uri
        return relatedIn(parts[i]!, term, { zh: organ, en: `(${organ})` })
      }),
      ...rest.map(({ fact }) => ({
        range: rangeOf(fact),
        message: { zh: `“${fact.column.label}”`, en: fact.column.label },
      })),
    ],
  }
}
