import { NOBODY, NOBODY_DOES, SELF } from '../forms/demands/contents.ts'
import { linesIn, sentencesWith, type ProseLine } from '../prose/prose.ts'
import type { Report } from '../report.ts'
import type { Rule, Violation } from './rule.ts'

export const generalText: Rule = {
  id: 'general-text',
  title: { zh: '总体情况没有本单位的事实', en: 'Section one could be anybody’s' },
  severity: 'info',
  check: report => wholeSection(report) ?? sentences(report),
}

/** Nothing in the section is of the organ. */
function wholeSection(report: Report): readonly Violation[] | undefined {
  const lines = linesIn(report, 'overview')
  const content = lines.map(({ text }) => text.replace(ENUMERATORS, '')).join('')
  if (content.length < SHORTEST || isOwn(report, content)) return undefined
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
  return undefined
}

/** A sentence on what is done somewhere, with no word of the organ, no year and no number. */
function sentences(report: Report): readonly Violation[] {
  const found = sentencesWith(report, 'nobody')
    .filter(({ section }) => section === 'overview')
    .map(sentence => ({ sentence, match: NOBODY_DOES.exec(sentence.text) }))
    .find(({ sentence, match }) => match !== null && !isOwn(report, sentence.text))
  return found ? [ofNobody(found.sentence, found.match!)] : []
}

function ofNobody({ start }: ProseLine, match: RegExpExecArray): Violation {
  const who = match[1]!
  const at = start + match.index + match[0].indexOf(who)
  return {
    range: { start: at, end: at + who.length },
    severity: 'hint',
    message: {
      zh: `“${who}”没有写明是哪里，此句也没有本单位的情况。请核对。`,
      en: `The sentence does not say where “${who}” is, and nothing of this organ.`,
    },
  }
}

function isOwn({ identity: { organ } }: Report, text: string): boolean {
  return (organ !== undefined && text.includes(organ.slice(0, 2))) || SELF.test(text) || /\d/.test(text)
}

const ENUMERATORS = /^\s*[（(]?\d{1,2}[）)、.．]/
/** In characters: less may be an excerpt. */
const SHORTEST = 60
