import { NO_PROBLEM } from '../forms/demands/contents.ts'
import { linesIn } from '../prose/prose.ts'
import { fold } from '../text/fold.ts'
import { rangeOf, sectionById } from './place.ts'
import type { Rule } from './rule.ts'

export const noProblemTold: Rule = {
  id: 'no-problem-told',
  title: { zh: '存在的主要问题写“无”', en: 'Section five tells of no problem' },
  severity: 'warning',
  check(report) {
    const section = sectionById(report, 'problems')
    const lines = linesIn(report, 'problems')
    const [first] = lines
    if (!section || !first) return []
    const written = lines.map(({ text }) => text).join('')
    if (written.length > LONGEST || !NO_PROBLEM.test(fold(written))) return []
    return [
      {
        range: rangeOf(first),
        message: {
          zh: `“${section.section.heading}”写“无”，没有写出问题和改进情况。请结合实际补写。`,
          en: `“${section.section.heading}” says that there is nothing; the form asks for problems and what is done about them.`,
        },
      },
    ]
  },
}

/** In characters: what goes on longer tells of something. */
const LONGEST = 36
