import {
  CENTRAL,
  DOCUMENTS,
  OLD_REGULATION,
  ORDER_NUMBER,
  REPORT_ARTICLES,
} from '../forms/demands/documents.ts'
import { citationsOf, type Citation } from '../prose/citations.ts'
import { sentencesWith } from '../prose/prose.ts'
import type { Report } from '../report.ts'
import type { Text } from '../text/locale.ts'
import { rangeOf } from './place.ts'
import { statedYear } from './reportYear.ts'
import type { Rule, Violation } from './rule.ts'

export const citationDiffers: Rule = {
  id: 'citation-differs',
  title: { zh: '引用的文件或条款不符', en: 'A document or an article is cited that is not the right one' },
  severity: 'info',
  check: report => {
    const citations = citationsOf(report)
    return [
      ...wrongNumbers(citations),
      ...outOfTime(citations, statedYear(report)),
      ...oldRegulation(report, citations),
      ...oldArticles(report),
    ]
  },
}

/** The name is that of a known document, the number that of another or of none. */
function wrongNumbers(citations: readonly Citation[]): readonly Violation[] {
  return citations.flatMap(citation => {
    const { name, number } = citation
    const known = name === undefined ? undefined : DOCUMENTS.find(({ pattern }) => pattern.test(name))
    if (!known || number === known.number || ORDER_NUMBER.test(known.number)) return []
    if (!CENTRAL.test(number)) return []
    return [
      violation(
        citation,
        {
          zh: `《${name!}》的文号是“${known.number}”，现为“${citation.written}”。请核对。`,
          en: `《${name!}》 is ${known.number}; here it is ${citation.written}.`,
        },
        known.number,
      ),
    ]
  })
}

/** What the report goes by was not yet, or is no longer, in force for its year, and the right one is not cited. */
function outOfTime(citations: readonly Citation[], year: number | undefined): readonly Violation[] {
  if (year === undefined) return []
  return citations.flatMap(citation => {
    const known = DOCUMENTS.find(({ number }) => number === citation.number)
    if (!known || isWithin(year, known.from, known.to)) return []
    const right = DOCUMENTS.find(
      ({ from, to, number }) =>
        (from ?? to) !== undefined && number !== known.number && isWithin(year, from, to),
    )
    if (!right || citations.some(({ number }) => number === right.number)) return []
    return [
      violation(citation, {
        zh: `“${citation.written}”不适用于 ${year} 年度，${year} 年度年报的格式是“${right.number}”。请核对。`,
        en: `${citation.written} does not apply to ${year}; the form of that year is ${right.number}.`,
      }),
    ]
  })
}

function isWithin(year: number, from = -Infinity, to = Infinity): boolean {
  return year >= from && year <= to
}

function oldRegulation(report: Report, citations: readonly Citation[]): readonly Violation[] {
  const old = citations.find(({ number }) => number === OLD_REGULATION.number)
  const first = DOCUMENTS[0]!
  const year = statedYear(report)
  if (
    !old ||
    year === undefined ||
    year < 2019 ||
    citations.some(({ number }) => number === OLD_REGULATION.now)
  )
    return []
  return [
    violation(old, {
      zh: `“${old.written}”是修订前的条例；2019 年修订后为“${first.number}”。请核对。`,
      en: `${old.written} is the regulation before its revision of 2019, which is ${first.number}.`,
    }),
  ]
}

function oldArticles(report: Report): readonly Violation[] {
  const year = statedYear(report)
  if (year === undefined || year < 2019) return []
  return sentencesWith(report, 'oldArticles').flatMap(({ text, start }) => {
    const match = REPORT_ARTICLES.old.exec(text)
    if (!match || !REPORT_ARTICLES.about.test(text) || REPORT_ARTICLES.now.test(text)) return []
    const at = start + match.index + match[0].indexOf('第')
    const end = start + match.index + match[0].length
    return [
      {
        range: { start: at, end },
        message: {
          zh: '年度报告由现行条例第四十九条、第五十条规定；此处的条次是 2019 年修订前的。请核对。',
          en: 'The yearly report is in articles 49 and 50 of the regulation in force; these are its articles before 2019.',
        },
      },
    ]
  })
}

function violation(citation: Citation, message: Text, number?: string): Violation {
  return {
    range: rangeOf(citation),
    message,
    ...(number !== undefined && {
      fixes: () => [
        {
          title: { zh: `改为“${number}”`, en: `Change to ${number}` },
          preferred: false,
          safe: false,
          edits: [{ range: rangeOf(citation), text: number }],
        },
      ],
    }),
  }
}
