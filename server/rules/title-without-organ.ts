import { isReport, rangeOf } from './place.ts'
import type { Rule } from './rule.ts'
import { titleOf } from './titleLine.ts'
import { NO_ORGAN_WORDS, TITLE_WORDS } from '../forms/demands/title.ts'

export const titleWithoutOrgan: Rule = {
  id: 'title-without-organ',
  title: { zh: '标题没有单位名称', en: 'The title does not name the organ' },
  severity: 'info',
  check(report) {
    const title = isReport(report) ? titleOf(report) : undefined
    if (!title || title.named) return []
    const rest = Array.from(title.text.replace(NO_ORGAN_WORDS, '')).filter(
      letter => !TITLE_WORDS.includes(letter),
    )
    if (rest.length > MOST_OTHERS) return []
    return [
      {
        range: rangeOf(title),
        message: {
          zh: '标题没有写明单位名称。请补上。',
          en: 'The title does not say whose report it is.',
        },
      },
    ]
  },
}

/** Of a name more letters are left. */
const MOST_OTHERS = 2
