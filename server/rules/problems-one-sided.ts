import {
  IMPROVEMENT_BEGINS,
  IMPROVEMENT_WORDS,
  NO_PROBLEM,
  PROBLEM_SEEN_TO,
  PROBLEM_WORDS,
  WANTING,
} from '../forms/demands/contents.ts'
import { linesIn } from '../prose/prose.ts'
import { fold } from '../text/fold.ts'
import { rangeOf, sectionById } from './place.ts'
import type { Rule } from './rule.ts'

export const problemsOneSided: Rule = {
  id: 'problems-one-sided',
  title: { zh: '只写问题或只写改进', en: 'Problems without improvements, or the reverse' },
  severity: 'hint',
  check(report) {
    const section = sectionById(report, 'problems')
    const content = linesIn(report, 'problems')
      .map(({ text }) => text)
      .join('。')
    if (!section || content.length < SHORTEST) return []
    const problems = PROBLEM_WORDS.test(content.replace(PROBLEM_SEEN_TO, ''))
    const done = content.replace(WANTING, '')
    const improvements = IMPROVEMENT_WORDS.test(done) || IMPROVEMENT_BEGINS.test(done)
    if (problems === improvements || NO_PROBLEM.test(fold(content))) return []
    return [
      {
        range: rangeOf(section),
        message: problems
          ? {
              zh: '只写了存在的问题，没有写改进情况。请核对。',
              en: 'It tells of problems, but not of what is done about them.',
            }
          : {
              zh: '只写了改进情况，没有写存在的问题。请核对。',
              en: 'It tells of improvements, but of no problem.',
            },
      },
    ]
  },
}

/** In characters: of less nothing can be said. */
const SHORTEST = 12
