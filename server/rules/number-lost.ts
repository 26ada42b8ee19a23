import { LOST_NUMBERS } from '../forms/wording.ts'
import type { Range } from '../text/range.ts'
import type { Rule, Violation } from './rule.ts'

export const numberLost: Rule = {
  id: 'number-lost',
  title: { zh: '正文中丢了数字', en: 'A number is missing in the running text' },
  severity: 'warning',
  check: ({ running }) =>
    running.paragraphs.flatMap(({ sentences }) =>
      sentences.flatMap(sentence => lostIn(sentence, running.simplified)),
    ),
}

function lostIn({ start, end }: Range, text: string): readonly Violation[] {
  const sentence = text.slice(start, end)
  return LOST_NUMBERS.filter(pattern => sentence.search(pattern) !== -1).flatMap(pattern =>
    Array.from(sentence.matchAll(pattern), ({ 0: found, index }) => {
      const before = sentence
        .slice(Math.max(0, index - SHOWN), index)
        .trimEnd()
        .split(CLAUSE_MARK)
        .at(-1)!
      return {
        range: { start: start + index, end: start + index + found.length },
        message: {
          zh: `“${before}${found}”：“${found}”之前没有数字，可能是漏填或转换时丢失。请补上。`,
          en: `“${before}${found}”: no number stands before “${found}”; it was left out or lost in conversion. Put it in.`,
        },
      }
    }),
  )
}

const CLAUSE_MARK = /[\s，,；;。]/
/** Characters before it that let the reader find the place. A guess, nothing measured. */
const SHOWN = 8
