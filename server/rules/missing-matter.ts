import { MATTERS } from '../forms/wording.ts'
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
    if (unseen.length === 0) return []
    const content = fold(written)
    const missing = unseen.filter(({ pattern }) => !pattern.test(content))
    if (missing.length === 0 || content.length < SHORTEST) return []
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

/**
 * In folded characters: published reports have 436 to 1231 here. A section with next to nothing in it is another rule's
 * matter. A guess.
 */
const SHORTEST = 30
