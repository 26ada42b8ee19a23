import { AS_OF, UNTIL } from '../forms/demands/slips.ts'
import { linesWith } from '../prose/prose.ts'
import type { Rule } from './rule.ts'

export const untilWord: Rule = {
  id: 'until-word',
  title: { zh: '“截止”应为“截至”', en: '“截止” for “截至”' },
  severity: 'hint',
  check: report =>
    linesWith(report, 'until').flatMap(({ text, start }) =>
      Array.from(text.matchAll(UNTIL), ({ 0: written, index }) => {
        const range = { start: start + index, end: start + index + written.length }
        const quoted = text.slice(index, index + QUOTED)
        return {
          range,
          message: {
            zh: `“${quoted}…”是统计截至的日期，“${written}”应为“${AS_OF}”。`,
            en: `“${quoted}…”: before the day up to which something is counted it is “${AS_OF}”.`,
          },
          fixes: () => [
            {
              title: { zh: `改为“${AS_OF}”`, en: `Change to “${AS_OF}”` },
              preferred: true,
              safe: false,
              edits: [
                {
                  range: text.startsWith('至', index + 2)
                    ? { start: range.start, end: range.start + 3 }
                    : range,
                  text: AS_OF,
                },
              ],
            },
          ],
        }
      }),
    ),
}

/** In characters: enough to see which place is meant. */
const QUOTED = 6
