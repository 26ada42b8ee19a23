import { DOUBLED_MARKS } from '../forms/demands/slips.ts'
import { linesWith } from '../prose/prose.ts'
import type { Rule } from './rule.ts'

export const doubledMark: Rule = {
  id: 'doubled-mark',
  title: { zh: '标点重复或冲突', en: 'A mark stands twice, or beside one that it cannot' },
  severity: 'hint',
  check: report =>
    linesWith(report, 'doubledMark').flatMap(({ text, start }) =>
      Array.from(text.matchAll(DOUBLED_MARKS), ({ 0: written, index }) => {
        const range = { start: start + index, end: start + index + written.length }
        const isTwice = written.endsWith(written.charAt(0))
        return {
          range,
          message: {
            zh: isTwice ? `标点“${written}”重复。` : `标点“${written}”连用。请核对。`,
            en: isTwice
              ? `“${written}”: the mark stands twice.`
              : `“${written}”: two marks that cannot meet.`,
          },
          fixes: () =>
            isTwice
              ? [
                  {
                    title: { zh: `改为“${written[0]!}”`, en: `Change to “${written[0]!}”` },
                    preferred: true,
                    safe: false,
                    edits: [{ range: { start: range.start + 1, end: range.end }, text: '' }],
                  },
                ]
              : [],
        }
      }),
    ),
}
