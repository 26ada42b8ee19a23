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
    const sentences = content.split(SENTENCE_END).filter(sentence => sentence.length >= SHORTEST_SENTENCE)
    const [problems, improvements] = [sentences.every(isProblem), sentences.every(isImprovement)]
    if (sentences.length === 0 || problems === improvements || NO_PROBLEM.test(fold(content))) return []
    if (problems ? sentences.some(isImprovement) : sentences.some(isProblem)) return []
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

/** One side is missing only where every sentence is of the other: of some sentences neither can be told. */
function isProblem(sentence: string): boolean {
  return PROBLEM_WORDS.test(sentence.replace(PROBLEM_SEEN_TO, ''))
}

function isImprovement(sentence: string): boolean {
  const done = sentence.replace(WANTING, '')
  return IMPROVEMENT_WORDS.test(done) || IMPROVEMENT_BEGINS.test(done)
}

const SENTENCE_END = /[。；;！!]/
/** In characters: less is a heading, or a number. */
const SHORTEST_SENTENCE = 6
/** In characters: of less nothing can be said. */
const SHORTEST = 12
