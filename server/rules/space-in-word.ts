import { WORDS } from '../forms/demands/slips.ts'
import { linesWith } from '../prose/prose.ts'
import type { Rule } from './rule.ts'

export const spaceInWord: Rule = {
  id: 'space-in-word',
  title: { zh: '词语中间有空格', en: 'A space within a word' },
  severity: 'hint',
  /** One finding for a text: where there are many, something else made them. */
  check(report) {
    const spaces = linesWith(report, 'space').flatMap(({ text, start }) =>
      INNER_SPACE.test(text)
        ? Array.from(text.matchAll(BROKEN), ({ 0: written, index }) => ({
            start: start + index,
            end: start + index + written.length,
            written,
          }))
        : [],
    )
    const [first, ...others] = spaces
    if (!first || spaces.length > MOST) return []
    const right = first.written.replace(/\s+/g, '')
    return [
      {
        range: { start: first.start, end: first.end },
        message: {
          zh: `“${right}”中间有空格${others.length > 0 ? `，全文共 ${spaces.length} 处这样的词` : ''}。请删去。`,
          en: `There is a space within “${right}”${others.length > 0 ? `, and in ${spaces.length} words in all` : ''}.`,
        },
        related: others.map(({ start, end }) => ({
          range: { start, end },
          message: { zh: '同样', en: 'As well' },
          minor: true as const,
        })),
        fixes: () => [
          {
            title: { zh: '删去空格', en: 'Delete the space' },
            preferred: true,
            safe: false,
            edits: spaces.flatMap(({ start, written }) =>
              Array.from(written.matchAll(/\s+/g), space => ({
                range: { start: start + space.index, end: start + space.index + space[0].length },
                text: '',
              })),
            ),
          },
        ],
      },
    ]
  },
}

/** More were made by a scraper or by justified lines. */
const MOST = 5
const INNER_SPACE = /[\u4e00-\u9fff][ \u3000][\u4e00-\u9fff]/
/** The words with one space somewhere within, the longer first; not where every letter stands apart. */
const BROKEN = new RegExp(
  `(?<![\\u4e00-\\u9fff][ \\u3000])(?:${[...WORDS]
    .sort((a, b) => b.length - a.length)
    .flatMap(word =>
      Array.from(
        { length: word.length - 1 },
        (_, i) => `${word.slice(0, i + 1)}[ \\u3000]${word.slice(i + 1)}`,
      ),
    )
    .join('|')})(?![ \\u3000][\\u4e00-\\u9fff])`,
  'g',
)
