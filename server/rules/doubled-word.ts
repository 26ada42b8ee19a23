import { DOUBLED_LETTERS, DOUBLED_WORDS } from '../forms/demands/slips.ts'
import { proseOf } from '../prose/prose.ts'
import type { Rule } from './rule.ts'

export const doubledWord: Rule = {
  id: 'doubled-word',
  title: { zh: '词语重复', en: 'A word stands twice' },
  severity: 'hint',
  check: report =>
    proseOf(report).lines.flatMap(({ text, start }) =>
      patternsFor(text).flatMap(pattern =>
        Array.from(text.matchAll(pattern), ({ 0: written, index }) => {
          const length = written.length / 2
          const at = start + index
          return {
            range: { start: at, end: at + written.length },
            message: { zh: `“${written}”疑有重复。请核对。`, en: `“${written}” seems to have a word twice.` },
            fixes: [
              {
                title: {
                  zh: `改为“${written.slice(0, length)}”`,
                  en: `Change to “${written.slice(0, length)}”`,
                },
                preferred: true,
                safe: false,
                edits: [{ range: { start: at + length, end: at + written.length }, text: '' }],
              },
            ],
          }
        }),
      ),
    ),
}

/** The patterns that are worth a try: what stands twice begins with the same two letters, a word's length apart. */
function patternsFor(text: string): readonly RegExp[] {
  let [letters, words] = [false, false]
  let before = -1
  for (let i = 0; i < text.length && !(letters && words); i++) {
    const code = text.charCodeAt(i)
    if (code === before) letters = true
    else if (!words && before >= FIRST_IDEOGRAPH) words = comesAgain(text, i, before, code)
    before = code
  }
  return [...(words ? [DOUBLED_WORDS] : []), ...(letters ? [DOUBLED_LETTERS] : [])]
}

function comesAgain(text: string, at: number, before: number, code: number): boolean {
  for (let length = 2; length <= LONGEST_WORD; length++)
    if (text.charCodeAt(at + length) === code && text.charCodeAt(at + length - 1) === before) return true
  return false
}

const FIRST_IDEOGRAPH = 0x4e00
/** 规范性文件, 主动公开. */
const LONGEST_WORD = 5
