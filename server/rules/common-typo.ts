import { TYPOS } from '../forms/demands/slips.ts'
import { linesWith } from '../prose/prose.ts'
import type { Rule } from './rule.ts'

export const commonTypo: Rule = {
  id: 'common-typo',
  title: { zh: '常见错别字', en: 'A word that is often written wrong' },
  severity: 'hint',
  check: report =>
    linesWith(report, 'typo').flatMap(({ text, start }) =>
      TYPOS.flatMap(({ pattern, right }) =>
        Array.from(text.matchAll(pattern), ({ 0: written, index }) => {
          const range = { start: start + index, end: start + index + written.length }
          return {
            range,
            message: {
              zh: `“${written}”疑应为“${right}”。`,
              en: `“${written}” should probably be “${right}”.`,
            },
            fixes: () => [
              {
                title: { zh: `改为“${right}”`, en: `Change to “${right}”` },
                preferred: true,
                safe: false,
                edits: [{ range, text: right }],
              },
            ],
          }
        }),
      ),
    ),
}
