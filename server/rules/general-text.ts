import { NOBODY, SELF } from '../forms/demands/contents.ts'
import { linesIn } from '../prose/prose.ts'
import type { Rule } from './rule.ts'

export const generalText: Rule = {
  id: 'general-text',
  title: { zh: '总体情况没有本单位的事实', en: 'Section one could be anybody’s' },
  severity: 'info',
  check(report) {
    const lines = linesIn(report, 'overview')
    const content = lines.map(({ text }) => text.replace(ENUMERATORS, '')).join('')
    const { organ } = report.identity
    const own = organ !== undefined && content.includes(organ.slice(0, 2))
    if (content.length < SHORTEST || own || SELF.test(content) || /\d/.test(content)) return []
    for (const { text, start } of lines) {
      const match = NOBODY.exec(text)
      if (!match) continue
      const at = start + match.index + (/^[，。；、]/.test(match[0]) ? 1 : 0)
      return [
        {
          range: { start: at, end: start + match.index + match[0].length },
          message: {
            zh: '总体情况没有提到本单位、年份和数字，写的是“一些地方”“许多部门”一类的话。请写本单位的情况。',
            en: 'Section one names no organ, no year and no number, and speaks of others in general. Write what this organ did.',
          },
        },
      ]
    }
    return []
  },
}

const ENUMERATORS = /^\s*[（(]?\d{1,2}[）)、.．]/
/** In characters: less may be an excerpt. */
const SHORTEST = 60
