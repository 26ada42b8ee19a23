import type { Fact } from '../facts/fact.ts'
import { columnName, factName } from '../facts/name.ts'
import { sentencesOf } from '../prose/prose.ts'
import type { Report } from '../report.ts'
import { IN_FORCE } from '../series/counterpart.ts'
import { add, negate, toDigits, type Exact } from '../text/exact.ts'
import type { Text } from '../text/locale.ts'
import { differenceFrom, knownValue, relatedIn, reportOn, valueText, type Difference } from './compare.ts'
import { rangeOf } from './place.ts'
import type { Rule, Violation } from './rule.ts'

export const inForceDiffers: Rule = {
  id: 'in-force-differs',
  title: {
    zh: '现行有效件数与上年度年报不衔接',
    en: 'The number in force does not follow from that of last year',
  },
  severity: 'warning',
  check: (report, { year, before, after }) => {
    if (year === undefined) return []
    return [
      ...(before ? compareInForce({ earlier: before, later: report, year: year - 1 }, report) : []),
      ...(after ? compareInForce({ earlier: report, later: after, year }, report) : []),
    ]
  },
}

/** Two reports that follow each other; `year` is that of the first. */
interface Years {
  readonly earlier: Report
  readonly later: Report
  readonly year: number
}

/** What stands in both reports of one row: in force before, made and abolished since, in force now. */
interface InForceFigures {
  readonly before: Fact
  readonly more: Fact
  readonly fewer: Fact
  readonly now: Fact
}

/** The findings in `report`, which is one of the two. */
function compareInForce(years: Years, report: Report): readonly Violation[] {
  const { earlier, later } = years
  return later.facts.flatMap(now => {
    if (now.column.id !== IN_FORCE.column) return []
    const row = now.id.slice(0, -IN_FORCE.column.length)
    const before = earlier.factById.get(now.id)
    const [more, fewer] = [IN_FORCE.more, IN_FORCE.fewer].map(column => later.factById.get(row + column))
    if (!before || !more || !fewer) return []
    const count: InForceFigures = { before, more, fewer, now }
    return (report === later ? inLater(years, count) : inEarlier(years, count)) ?? []
  })
}

function inLater({ earlier, later, year }: Years, count: InForceFigures): Violation | undefined {
  const { before, more, fewer, now } = count
  const difference = differenceFrom(now, sumOf(before, more, fewer))
  if (!difference || isToldOf(later, difference.gap)) return undefined
  const { expected, by, many } = spell(difference)
  return {
    range: rangeOf(now),
    message: {
      zh: `“${factName(now)}”${valueText(now).zh}，${year} 年度年报的现行有效${valueText(before).zh}，加${named(more).zh}、减${named(fewer).zh}，应为 ${expected}，${many.zh} ${by}。请核对两年件数。`,
      en: `${factName(now)} ${valueText(now).en}; ${valueOf(before)} were in force at the end of ${year}, plus ${named(more).en}, minus ${named(fewer).en}, makes ${expected}: ${by} ${many.en}. Check the numbers of both years.`,
    },
    facts: [now, more, fewer].map(({ id }) => id),
    expected: [{ id: now.id, value: expected }],
    related: [
      relatedIn(earlier, before, reportOn(year)),
      ...[more, fewer].map(fact => ({ range: rangeOf(fact), message: named(fact) })),
    ],
  }
}

function inEarlier(
  { later, year }: Years,
  { before, more, fewer, now }: InForceFigures,
): Violation | undefined {
  const difference = differenceFrom(before, sumOf(now, fewer, more))
  if (!difference || isToldOf(later, negate(difference.gap))) return undefined
  const { expected, by, many } = spell(difference)
  const next = year + 1
  return {
    range: rangeOf(before),
    message: {
      zh: `“${factName(before)}”${valueText(before).zh}，${next} 年度年报的现行有效${valueText(now).zh}，减${inYear(more, next)}、加${inYear(fewer, next)}，${year} 年末应为 ${expected}，${many.zh} ${by}。请核对两年件数。`,
      en: `${factName(before)} ${valueText(before).en}; ${valueOf(now)} are in force ${reportOn(next).en}, minus ${named(more).en}, plus ${named(fewer).en}, makes ${expected} at the end of ${year}: ${by} ${many.en}. Check the numbers of both years.`,
    },
    facts: [before.id],
    expected: [{ id: before.id, value: expected }],
    related: [now, more, fewer].map(fact => relatedIn(later, fact, reportOn(next))),
  }
}

/** `start` + `plus` − `minus`, when all are known. */
function sumOf(start: Fact, plus: Fact, minus: Fact): Exact | undefined {
  const [a, b, c] = [start, plus, minus].map(knownValue)
  const more = a && b && add(a, b)
  return more && c && add(more, negate(c))
}

function spell({ expected, gap }: Difference) {
  const more = gap.coefficient > 0
  return {
    expected: toDigits(expected),
    by: toDigits(more ? gap : negate(gap)),
    many: more ? { zh: '多', en: 'too many' } : { zh: '少', en: 'too few' },
  }
}

function named(fact: Fact): Text {
  const name = columnName(fact.column)
  return { zh: `${name} ${valueOf(fact)}`, en: `${valueOf(fact)} (${name})` }
}

/** For the report of another year: there “this year” is that one. */
function inYear(fact: Fact, year: number): string {
  return named(fact).zh.replace(/^本年/, ` ${year} 年`)
}

function valueOf(fact: Fact): string {
  return toDigits(knownValue(fact)!)
}

/** Whether the text of the later year says that so many documents lapsed, which no column counts. */
function isToldOf(later: Report, { coefficient, decimals }: Exact): boolean {
  if (coefficient >= 0 || decimals > 0) return false
  return sentencesOf(later).some(({ text }) =>
    Array.from(text.matchAll(LAPSED)).some(([, behind, before]) => Number(behind ?? before) === -coefficient),
  )
}

const LAPSED =
  /(\d{1,4})\s?件[^。；，\d]{0,12}(?:失效|期满|到期)|(?:失效|期满|到期)[^。；，\d]{0,10}(\d{1,4})\s?件/g
