import { ONLY_NAMED, WIDER } from '../forms/demands/contents.ts'
import { organKindOf } from '../prose/organKind.ts'
import { sentencesWith } from '../prose/prose.ts'
import type { Rule } from './rule.ts'

export const scopeTooWide: Rule = {
  id: 'scope-too-wide',
  title: { zh: '所述范围大于本单位', en: 'It speaks for a wider place than its own' },
  severity: 'info',
  check(report) {
    const { organ } = report.identity
    const kind = organKindOf(report)
    // Of a city the name does not say how high it stands, but no province is one.
    const level = kind?.level ?? (kind && organ?.includes('市') ? 'county' : undefined)
    if (level !== 'town' && level !== 'county') return []
    return sentencesWith(report, 'wider').flatMap(({ text, start }) => {
      const match = WIDER[level].exec(text)
      if (!match || ONLY_NAMED.test(match[0])) return []
      const at = start + match.index
      return [
        {
          range: { start: at, end: at + match[0].length },
          message: {
            zh: `“${match[0]}”所述范围大于“${organ!}”，疑沿用上级文稿。请核对。`,
            en: `“${match[0]}” is wider than ${organ!}; it may be left over from the text of an organ above. Check it.`,
          },
        },
      ]
    })
  },
}
