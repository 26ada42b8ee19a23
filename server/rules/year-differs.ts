import { termValue } from '../equations/explain.ts'
import type { YearCompared } from '../claims/compare/comparison.ts'
import type { StatedYear } from '../outline/identity.ts'
import { factName } from '../facts/name.ts'
import { proseOf } from '../prose/prose.ts'
import type { Report } from '../report.ts'
import { flatMap } from '../text/flatMap.ts'
import type { Text } from '../text/locale.ts'
import type { Range } from '../text/range.ts'
import { malformedDates, wrongPeriods } from './dates.ts'
import { isReport, rangeOf } from './place.ts'
import type { Fix, Rule, Violation } from './rule.ts'
import { factsCompared } from './witnesses.ts'

export const yearDiffers: Rule = {
  id: 'year-differs',
  title: { zh: '年度前后不一致', en: 'The report year is not the same everywhere' },
  severity: 'warning',
  check(report) {
    if (!isReport(report)) return []
    const text = proseOf(report).plain
    const told = inProse(report)
    return withoutOverlaps([
      ...statedElsewhere(report),
      ...labels(report, text),
      ...wrongPeriods(text),
      ...malformedDates(text),
      ...inPeriod(report),
      ...(told.length > 0 ? told : inOpening(report, text)),
    ])
  },
}

/** What was said of a place already is not said again. */
function withoutOverlaps(violations: readonly Violation[]): readonly Violation[] {
  return violations.filter(
    ({ range }, i) =>
      !violations
        .slice(0, i)
        .some(({ range: before }) => before.start < range.end && before.end > range.start),
  )
}

const SAID_BY: Readonly<Record<StatedYear['from'], Text>> = {
  period: { zh: '统计期限', en: 'the statistical period' },
  title: { zh: '标题', en: 'the title' },
  label: { zh: '表格', en: 'the tables' },
  sentence: { zh: '正文', en: 'the first sentences' },
  published: { zh: '发布日期', en: 'the date of publication' },
}

/** Title and statistical period that name two years: the one that the rest of the report does not bear out. */
function statedElsewhere({ identity, running, source }: Report): readonly Violation[] {
  const stated = identity.stated.filter(({ from }) => from !== 'label')
  const right = stated.find(({ year }) => year === running.year) ?? stated[0]
  return stated
    .filter(({ year }) => year !== right!.year)
    .map(other => {
      const range = rangeOf(other)
      // A year in ideographs is written otherwise, and a date of publication is of the year after.
      const isPlain = source.text.slice(range.start, range.end) === String(other.year)
      const violation = differs(other, right!)
      return isPlain ? { ...violation, fixes: () => [changeTo(right!.year, range)] } : violation
    })
}

function differs(place: Range & { year: number; from: StatedYear['from'] }, other: StatedYear): Violation {
  const [here, there] = [SAID_BY[place.from], SAID_BY[other.from]]
  return {
    range: rangeOf(place),
    message: {
      zh: `${here.zh}是 ${place.year} 年，${there.zh}是 ${other.year} 年。请核对报告年度。`,
      en: `The year of ${here.en} is ${place.year}, that of ${there.en} ${other.year}. Check which year is reported on.`,
    },
    related: [
      {
        range: rangeOf(other),
        message: { zh: `${there.zh}：${other.year} 年`, en: `${there.en}: ${other.year}` },
      },
    ],
  }
}

/** Years printed inside labels; the first that differs is shown, the rest with it. */
function labels({ identity }: Report, text: string): readonly Violation[] {
  const stated = identity.stated.find(({ from }) => from !== 'label')
  if (!stated) return []
  const wrong = Array.from(text.matchAll(LABEL), match => {
    const start = match.index + match[0].indexOf(match[2]!)
    const year = Number(match[2]) - OFFSETS[match[1]!]!
    return { start, end: start + 4, year, from: 'label' as const }
  }).filter(({ year }) => year !== stated.year)
  const [first, ...rest] = wrong
  if (!first) return []
  const violation = differs(first, stated)
  const more = rest.map(label => ({
    range: rangeOf(label),
    message: { zh: '同样', en: 'As well' },
    minor: true as const,
  }))
  return [{ ...violation, related: [...violation.related!, ...more] }]
}

const LABEL = /([本上下])(?:一?年度?)\s?[(（]\s?(20\d\d)\s?年?度?\s?[)）]/g
const OFFSETS: Readonly<Record<string, number>> = { 本: 0, 上: -1, 下: 1 }

/** Years and dates in a statement of the period that are not of the whole of the report year. */
function inPeriod({ running: { itself, year, isYearSure } }: Report): readonly Violation[] {
  if (year === undefined || !isYearSure) return []
  return [
    ...itself.periodYears.map(wrong => ofOther(wrong, year)),
    ...itself.partPeriods.map((place): Violation => ({
      range: rangeOf(place),
      message: {
        zh: '统计期限应为 1 月 1 日至 12 月 31 日。请核对。',
        en: 'The statistical period should be 1 January to 31 December. Check it.',
      },
      severity: 'info',
    })),
  ]
}

/** Years that stand where the report's should: where it names itself, beside 结转, and of a sentence. */
function inProse(report: Report): readonly Violation[] {
  const { running, comparisons } = report
  const { year, itself, isYearSure } = running
  if (year === undefined) return []
  const named = isYearSure
    ? [...itself.namedYears, ...flatMap(itself.fees, ({ otherYear }) => otherYear ?? [])]
    : []
  return [
    ...named.map(other => ofOther(other, year)),
    ...flatMap(comparisons, comparison =>
      comparison.kind === 'year' && comparison.outcome === 'differs' ? [ofSentence(report, comparison)] : [],
    ),
  ]
}

function ofOther(named: Range & { readonly year: number }, year: number): Violation {
  const range = rangeOf(named)
  return {
    range,
    message: {
      zh: `此处写 ${named.year} 年，报告年度是 ${year} 年，疑沿用旧稿未改。请核对年份。`,
      en: `Here it is ${named.year}; the report is on ${year}. If it was left over, change the year.`,
    },
    fixes: () => [changeTo(year, range)],
  }
}

function ofSentence(report: Report, comparison: YearCompared): Violation {
  const { at, year, expected, of } = comparison.claim
  const range = rangeOf(at)
  const facts = factsCompared(report, comparison)
  const isOld = year < expected
  const zh =
    of === 'carried'
      ? `此处写 ${year} 年，按结转关系应为 ${expected} 年。请核对年份。`
      : `此句写 ${year} 年，数字却与 ${expected} 年度表格相同${isOld ? '，疑沿用旧稿未改' : ''}。请核对年份。`
  const en =
    of === 'carried'
      ? `Here it is ${year}; for what was carried over it should be ${expected}. Check the year.`
      : `This sentence is of ${year}, yet its figures are those of the tables of ${expected}. ${isOld ? 'If it was left over, change the year.' : 'Check the year.'}`
  return {
    range,
    message: { zh, en },
    // A year that only the date of publication tells may be another.
    ...((comparison.severity === 'info' || !report.running.isYearSure) && { severity: 'info' as const }),
    related: facts.slice(0, 1).map(fact => ({
      range: rangeOf(fact),
      message: {
        zh: `表中“${factName(fact)}”：${termValue(fact)}`,
        en: `In the table, ${factName(fact)}: ${termValue(fact)}`,
      },
    })),
    fixes: () => [changeTo(expected, range)],
  }
}

/** Section one begins with last year, and never names this one. */
function inOpening(report: Report, plain: string): readonly Violation[] {
  const { year, from } = report.identity.year ?? {}
  const section = report.sections.find(({ id }) => id === 'overview')
  if (year === undefined || from === 'published' || !section) return []
  const next = report.sections.find(({ start }) => start > section.start)
  const text = plain.slice(section.end, next?.start)
  const match = OPENING.exec(text.slice(0, NEAR))
  if (!match || Number(match[2]) !== year - 1 || text.includes(`${year}年`)) return []
  const start = section.end + match[1]!.length
  const range = { start, end: start + 4 }
  return [
    {
      range,
      message: {
        zh: `第一个栏目以 ${year - 1} 年开头，未提及报告年度 ${year} 年，疑沿用旧稿未改。请核对年份。`,
        en: `The report is on ${year}, but section one begins with ${year - 1} and does not name ${year}. If it was left over, change the year.`,
      },
      severity: 'info',
      fixes: () => [changeTo(year, range)],
    },
  ]
}

/** Characters of the section in which its first year is looked for. A guess, nothing measured. */
const NEAR = 60
const OPENING = /^(\s*(?:[(（]?[一1][)）]?[、.．)）]?[^\d。]{0,12})?)(20\d\d)年度?[,，]/

function changeTo(year: number, range: Range): Fix {
  return {
    title: { zh: `改为 ${year} 年`, en: `Change to ${year}` },
    preferred: false,
    safe: false,
    edits: [{ range, text: String(year) }],
  }
}
