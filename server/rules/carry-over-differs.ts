import { shortRowName } from '../facts/name.ts'
import { writeRepair } from '../format/repair.ts'
import { failingWith } from '../format/totals.ts'
import type { Fact } from '../facts/fact.ts'
import type { Report } from '../report.ts'
import { toDigits } from '../text/exact.ts'
import { CARRIED, type PlacedFact } from '../series/counterpart.ts'
import type { Kin } from '../series/kin.ts'
import {
  differenceFrom,
  explainDifferences,
  knownValue,
  relatedIn,
  reportOn,
  valueText,
  type Difference,
} from './compare.ts'
import { rangeOf } from './place.ts'
import type { Fix, Rule, Violation } from './rule.ts'

export const carryOverDiffers: Rule = {
  id: 'carry-over-differs',
  title: { zh: '上年结转与上年度年报不符', en: 'The figures carried over are not those of last year' },
  severity: 'warning',
  check: (report, { year, before, after }: Kin) => {
    if (year === undefined) return []
    const { row, rowBefore } = CARRIED
    return [
      ...(before ? compareCarryOver(report, row, { report: before, row: rowBefore, year: year - 1 }) : []),
      ...(after ? compareCarryOver(report, rowBefore, { report: after, row, year: year + 1 }) : []),
    ]
  },
}

/** The row of the neighbouring year that has to be the same. */
interface OtherRow {
  readonly report: Report
  readonly row: string
  readonly year: number
}

/** A figure, and the one of the other year that it should be. */
interface Pair extends Difference {
  readonly other: PlacedFact
}

/** One finding for the two years, at the first of the figures that differ. */
function compareCarryOver(report: Report, row: string, other: OtherRow): readonly Violation[] {
  const pairs = report.facts.flatMap((fact): readonly Pair[] => {
    if (fact.table !== CARRIED.table || fact.aligned.placed.row.id !== row) return []
    const found = other.report.factById.get(`${CARRIED.table}.${other.row}.${fact.column.id}`)
    const difference = found && differenceFrom(fact, knownValue(found))
    return difference ? [{ ...difference, other: { report: other.report, fact: found } }] : []
  })
  const [first, ...rest] = pairs
  if (!first) return []
  const whose = reportOn(other.year)
  const names = [first.fact, first.other.fact].map(fact => shortRowName(fact.aligned.placed))
  const inYear = { zh: `${other.year} 年度`, en: `in ${other.year}` }
  const gaps = explainDifferences(pairs, inYear)
  return [
    {
      range: rangeOf(first.fact),
      message: {
        zh: `“${names[0]!}”与 ${whose.zh}的“${names[1]!}”不一致：${gaps.zh}。请核对两年台账。`,
        en: `“${names[0]!}” is not “${names[1]!}” ${whose.en}: ${gaps.en}. Compare with the records of both years and correct the one that is wrong.`,
      },
      facts: pairs.map(({ fact }) => fact.id),
      expected: pairs.map(({ fact, expected }) => ({ id: fact.id, value: toDigits(expected) })),
      related: [
        ...pairs.map(pair => relatedIn(pair.other.report, pair.other.fact, whose)),
        ...rest.map(({ fact }) => ({ range: rangeOf(fact), message: ownText(fact) })),
      ],
      fixes: () => fixFor(report, pairs, names[0]!, whose.zh),
    },
  ]
}

function ownText(fact: Fact) {
  const value = valueText(fact)
  return { zh: `本年度“${fact.column.label}”${value.zh}`, en: `here ${fact.column.label} ${value.en}` }
}

/**
 * The other year's figures taken over, where no sum speaks against it; preferred where they mend the sums. Which
 * year is wrong the two reports do not say, so it is never done unseen.
 */
function fixFor(report: Report, pairs: readonly Pair[], row: string, whose: string): readonly Fix[] {
  const changes = pairs.map(({ fact, expected }) => ({
    fact,
    from: fact.value?.coefficient,
    to: expected.coefficient,
  }))
  const failing = failingWith(report, new Map())
  const wouldFail = failingWith(report, new Map(changes.map(({ fact, to }) => [fact, to])))
  const edits = writeRepair(report, changes)
  if (!edits || wouldFail.some(equation => !failing.includes(equation))) return []
  return [
    {
      title: {
        zh: `“${row}”改为 ${whose}的数`,
        en: `Take the figures of the other year into “${row}”`,
      },
      preferred: failing.length > 0 && wouldFail.length === 0,
      safe: false,
      edits,
    },
  ]
}
