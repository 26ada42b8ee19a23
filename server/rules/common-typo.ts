import { MAY_BE_TYPO, SIGNS_OF_TYPO, TYPOS } from '../forms/demands/slips.ts'
import { mentions, proseOf } from '../prose/prose.ts'
import type { Rule } from './rule.ts'

export const commonTypo: Rule = {
  id: 'common-typo',
  title: { zh: '常见错别字', en: 'A word that is often written wrong' },
  severity: 'hint',
  check: report =>
    !mentions(report, SIGNS_OF_TYPO)
      ? []
      : proseOf(report).lines.flatMap(({ text, start }) =>
          !MAY_BE_TYPO.test(text)
            ? []
            : TYPOS.flatMap(({ pattern, right }) =>
                Array.from(text.matchAll(pattern), ({ 0: written, index }) => {
                  const range = { start: start + index, end: start + index + written.length }
                  return {
                    range,
                    message: {
                      zh: `“${written}”疑应为“${right}”。`,
                      en: `“${written}” should probably be “${right}”.`,
                    },
                    fixes: [
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
