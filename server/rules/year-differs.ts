import { termValue } from '../equations/explain.ts'
import { checkClaims } from '../claims/claimCheck.ts'
import type { Claim } from '../claims/claim.ts'
import type { YearToken } from '../claims/words/token.ts'
import type { Fact } from '../facts/fact.ts'
import type { StatedYear } from '../outline/identity.ts'
import { factName } from '../facts/name.ts'
import { type Report, endOf } from '../report.ts'
import { toHalfWidth } from '../text/figure.ts'
import type { Text } from '../text/locale.ts'
import type { Range } from '../text/range.ts'
import { malformedDates, wrongPeriods } from './dates.ts'
import { isReport, rangeOf } from './place.ts'
import type { Fix, Rule, Violation } from './rule.ts'

export const yearDiffers: Rule = {
  id: 'year-differs',
  title: { zh: '年度前后不一致', en: 'The report year is not the same everywhere' },
  severity: 'warning',
  check(report) {
    if (!isReport(report)) return []
    const text = toHalfWidth(report.source.text.slice(0, endOf(report)))
    const told = inProse(report)
    return [
      ...statedElsewhere(report),
      ...labels(report, text),
      ...wrongPeriods(text),
      ...malformedDates(text),
      ...(told.length > 0 ? told : inOpening(report)),
    ]
  },
}

const SAID_BY: Readonly<Record<StatedYear['from'], Text>> = {
  period: { zh: '统计期限', en: 'the statistical period' },
  title: { zh: '标题', en: 'the title' },
  label: { zh: '表格', en: 'the tables' },
  published: { zh: '发布日期', en: 'the date of publication' },
}

/** Title and statistical period that name two years. */
function statedElsewhere({ identity }: Report): readonly Violation[] {
  const [first, ...others] = identity.stated.filter(({ from }) => from !== 'label')
  return others.filter(({ year }) => year !== first!.year).map(other => differs(other, first!))
}

function differs(place: Range & { year: number; from: StatedYear['from'] }, other: StatedYear): Violation {
  const [here, there] = [SAID_BY[place.from], SAID_BY[other.from]]
  return {
    range: rangeOf(place),
    message: {
      zh: `${here.zh}是 ${place.year} 年，${there.zh}是 ${other.year} 年。请核对报告年度。`,
      en: `Here ${here.en} says ${place.year}, ${there.en} ${other.year}. Check which year is reported on.`,
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

const LABEL = /([本上下])(?:一?年度?)\s?\(\s?(20\d\d)\s?年?度?\s?\)/g
const OFFSETS: Readonly<Record<string, number>> = { 本: 0, 上: -1, 下: 1 }

/**
 * This year's figures told under the year beside it, as in a sentence taken from last year's report. That they are
 * this year's shows in the tables, which have them, and in no other sentence telling them.
 */
function inProse(report: Report): readonly Violation[] {
  const { year, from } = report.identity.year ?? {}
  if (year === undefined || from === 'published') return []
  const told = report.running.ofOtherYears.filter(
    claim => claim.sure && Math.abs(claim.dated.year - year) === 1 && !isToldOf(report, claim),
  )
  const wrong = new Map<YearToken, Fact>()
  for (const claim of told) {
    const [claimCheck] = checkClaims([claim], report.factById)
    if (!claimCheck?.agrees) return []
    if (!wrong.has(claim.dated)) wrong.set(claim.dated, claimCheck.facts[0]!)
  }
  return Array.from(wrong, ([dated, fact]) => inSentence(dated, year, fact))
}

/** Whether another sentence tells the same figure of this year. */
function isToldOf({ running }: Report, { meanings }: Claim): boolean {
  return running.claims.some(claim =>
    claim.meanings.some(ids => meanings.some(others => others.join() === ids.join())),
  )
}

function inSentence({ start, year }: YearToken, reportYear: number, fact: Fact): Violation {
  const range = { start, end: start + 4 }
  return {
    range,
    message: {
      zh: `报告年度是 ${reportYear} 年，这一句说的是 ${year} 年，数字却与本年表中的相同，正文也没有另说本年的。若是照旧稿漏改，请改年份。`,
      en: `The report is on ${reportYear}, this sentence on ${year}; yet its figures are those of this year’s tables, and no other sentence tells this year’s. If it was left over, change the year.`,
    },
    severity: 'info',
    related: [
      {
        range: rangeOf(fact),
        message: {
          zh: `表中“${factName(fact)}”：${termValue(fact)}`,
          en: `In the table, ${factName(fact)}: ${termValue(fact)}`,
        },
      },
    ],
    fixes: [changeTo(reportYear, range)],
  }
}

/** Section one begins with last year, and never names this one. */
function inOpening(report: Report): readonly Violation[] {
  const { year, from } = report.identity.year ?? {}
  const section = report.sections.find(({ id }) => id === 'overview')
  if (year === undefined || from === 'published' || !section) return []
  const next = report.sections.find(({ start }) => start > section.start)
  const text = report.source.text.slice(section.end, next?.start ?? endOf(report))
  const match = OPENING.exec(toHalfWidth(text.slice(0, NEAR)))
  if (!match || Number(match[2]) !== year - 1 || toHalfWidth(text).includes(`${year}年`)) return []
  const start = section.end + match[1]!.length
  const range = { start, end: start + 4 }
  return [
    {
      range,
      message: {
        zh: `报告年度是 ${year} 年，第一部分却从 ${year - 1} 年说起，没有提到 ${year} 年。若是照旧稿漏改，请改年份。`,
        en: `The report is on ${year}, but section one begins with ${year - 1} and does not name ${year}. If it was left over, change the year.`,
      },
      severity: 'info',
      fixes: [changeTo(year, range)],
    },
  ]
}

/** Characters of the section in which its first year is looked for. A guess, nothing measured. */
const NEAR = 60
const OPENING = /^(\s*(?:\(?[一1]\)?[、.．)]?[^\d。]{0,12})?)(20\d\d)年度?[,，]/

function changeTo(year: number, range: Range): Fix {
  return {
    title: { zh: `改为 ${year} 年`, en: `Change to ${year}` },
    preferred: false,
    safe: false,
    edits: [{ range, text: String(year) }],
  }
}
