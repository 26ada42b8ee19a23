import { MATTERS, type Matter } from '../forms/wording.ts'
import { linesIn } from '../prose/prose.ts'
import type { Report } from '../report.ts'
import { fold } from '../text/fold.ts'
import { rangeOf, sectionById } from './place.ts'
import type { Rule } from './rule.ts'

export const missingMatter: Rule = {
  id: 'missing-matter',
  title: { zh: '总体情况没有写全', en: 'Section one leaves a matter out' },
  severity: 'hint',
  profile: 'submission',
  check(report) {
    const section = sectionById(report, 'overview')
    if (!section) return []
    const written = report.running.simplified.slice(section.end, section.contentEnd)
    const unseen = MATTERS.filter(({ pattern }) => !pattern.test(written))
    const content = unseen.length === 0 ? '' : fold(written)
    const untold = unseen.filter(({ pattern }) => !pattern.test(content))
    if (untold.length > 0 && content.length < SHORTEST) return []
    const missing = untold.length > 0 ? untold : withoutHeading(report)
    if (missing.length === 0) return []
    const list = missing.map(({ name }) => name).join('、')
    return [
      {
        range: rangeOf(section),
        message: {
          zh: `总体情况应写五个方面，疑缺少：${list}。请核对。`,
          en: `Section one is to speak of five matters; nothing is said of: ${list}.`,
        },
      },
    ]
  },
}

/** Where the other four have a heading each, the one without is left out, whatever words of it are said elsewhere. */
function withoutHeading(report: Report): readonly Matter[] {
  const headings = linesIn(report, 'overview').flatMap(({ text }) => HEADING.exec(text)?.[1] ?? [])
  const missing = MATTERS.filter(({ heading }) => !headings.some(one => heading.test(one)))
  return missing.length === 1 ? missing : []
}

/** What a numbered paragraph begins with. */
const HEADING = /^(?:[（(][一二三四五六七八]{1,2}[）)]|[一二三四五六七八]是|\d{1,2}[.．、])(.{2,16})/

/**
 * In folded characters: published reports have 436 to 1231 here. A section with next to nothing in it is another rule's
 * matter. A guess.
 */
const SHORTEST = 30
