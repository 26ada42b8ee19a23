import { FULL_WIDTH, HALF_WIDTH_MARKS } from '../forms/demands/slips.ts'
import { linesWith } from '../prose/prose.ts'
import type { Rule } from './rule.ts'

export const halfWidthMark: Rule = {
  id: 'half-width-mark',
  title: { zh: '汉字之间用了半角标点', en: 'Half-width marks between ideographs' },
  severity: 'hint',
  profile: 'submission',
  /** One finding for a text: it was typed, or scraped, so throughout. */
  check(report) {
    const marks = linesWith(report, 'halfWidth').flatMap(({ text, start }) => {
      const found = Array.from(text.matchAll(HALF_WIDTH_MARKS), ({ 0: mark, index }) => ({
        range: { start: start + index, end: start + index + 1 },
        mark,
      }))
      return found.length > 0 && OF_PAGE.test(text) ? [] : found
    })
    const [first, ...others] = marks
    if (!first) return []
    return [
      {
        range: first.range,
        message: {
          zh: `汉字之间用了半角标点“${first.mark}”${others.length > 0 ? `，全文共 ${marks.length} 处` : ''}。应用全角标点。`,
          en: `A half-width “${first.mark}” between ideographs${others.length > 0 ? `, ${marks.length} in the text` : ''}; the mark is full width.`,
        },
        related: others.map(({ range }) => ({ range, message: AS_WELL, minor: true as const })),
        fixes: () => [
          {
            title: { zh: '改为全角标点', en: 'Make them full width' },
            preferred: true,
            safe: false,
            edits: marks.map(({ range, mark }) => ({ range, text: FULL_WIDTH[mark]! })),
          },
        ],
      },
    ]
  },
}

const AS_WELL = { zh: '同样', en: 'As well' }

/** The way to a page on its site, and what else stands in bars around a text. */
const OF_PAGE = /[>＞»|]/
