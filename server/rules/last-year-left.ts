import {
  BEGINS_WITH_YEAR,
  LEFT_OF_PLAN,
  OF_EARLIER_YEAR,
  OWN_MATTER,
  WORK_PLAN,
} from '../forms/demands/years.ts'
import { sentencesOf, sentencesWith, type ProseSentence } from '../prose/prose.ts'
import { statedYear } from './reportYear.ts'
import type { Rule, Violation } from './rule.ts'
import { flatMap } from '../text/flatMap.ts'

export const lastYearLeft: Rule = {
  id: 'last-year-left',
  title: { zh: '正文仍写上一年度', en: 'Last year is still named' },
  severity: 'info',
  check(report) {
    const year = statedYear(report)
    if (year === undefined) return []
    const sentences = sentencesOf(report)
    // The year of what is said of the fee is another rule's.
    const told = report.running.isYearSure
      ? flatMap(report.running.itself.fees, ({ otherYear }) => otherYear?.start ?? [])
      : []
    const own = flatMap(
      sentences,
      (sentence, i) => ofOwnMatter(sentence, year, sentences[i + 1]) ?? [],
    ).filter(({ range }) => !told.includes(range.start))
    return [...own, ...workPlans(sentencesWith(report, 'workPlan'), year)]
  },
}

/** A sentence of section five or six that begins with last year and tells what is told of this one. */
function ofOwnMatter(
  { section, text, start }: ProseSentence,
  year: number,
  next: ProseSentence | undefined,
): Violation | undefined {
  if (section !== 'problems' && section !== 'other') return undefined
  if (!text.includes(String(year - 1))) return undefined
  const match = BEGINS_WITH_YEAR.exec(text)
  if (!match || Number(match[1]) !== year - 1) return undefined
  const names = (other: string) => other.includes(`${year}年`)
  if (!OWN_MATTER[section].test(text) || OF_EARLIER_YEAR.test(text) || names(text)) return undefined
  // What is told of this year beside it is a comparison.
  if (next?.section === section && names(next.text)) return undefined
  const at = start + match[0].indexOf(match[1]!)
  return leftOver(at, year, {
    zh: '这一句写的是上一年度',
    en: 'this sentence is on the year before',
  })
}

/** 要点 of last year alone. */
function workPlans(sentences: readonly ProseSentence[], year: number): readonly Violation[] {
  const named = flatMap(sentences, ({ text, start }) =>
    Array.from(text.matchAll(WORK_PLAN), match => ({
      text,
      at: start + match.index,
      year: Number(match[1]),
    })),
  )
  if (named.some(plan => plan.year === year)) return []
  return named
    .filter(plan => plan.year === year - 1 && !LEFT_OF_PLAN.test(plan.text))
    .map(({ at }) =>
      leftOver(at, year, { zh: '此处是上一年度的要点', en: 'this is the plan of the year before' }),
    )
}

function leftOver(at: number, year: number, said: { zh: string; en: string }): Violation {
  const range = { start: at, end: at + 4 }
  return {
    range,
    message: {
      zh: `报告年度是 ${year} 年，${said.zh}（${year - 1} 年）。疑沿用旧稿未改。请核对。`,
      en: `The report is on ${year}, ${said.en} (${year - 1}). If it was left over, correct it.`,
    },
    fixes: () => [
      {
        title: { zh: `改为 ${year} 年`, en: `Change to ${year}` },
        preferred: false,
        safe: false,
        edits: [{ range, text: String(year) }],
      },
    ],
  }
}
