import { DOUBLED_LETTERS, DOUBLED_WORDS } from '../forms/demands/slips.ts'
import { linesWith } from '../prose/prose.ts'
import type { Rule } from './rule.ts'

export const doubledWord: Rule = {
  id: 'doubled-word',
  title: { zh: '词语重复', en: 'A word stands twice' },
  severity: 'hint',
  check: report =>
    linesWith(report, 'doubledWord').flatMap(({ text, start }) =>
      PATTERNS.flatMap(pattern =>
        Array.from(text.matchAll(pattern), ({ 0: written, index }) => {
          const length = written.length / 2
          const at = start + index
          return {
            range: { start: at, end: at + written.length },
            message: { zh: `“${written}”疑有重复。请核对。`, en: `“${written}” seems to have a word twice.` },
            fixes: () => [
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

const PATTERNS = [DOUBLED_WORDS, DOUBLED_LETTERS]
