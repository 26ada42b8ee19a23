import { LIKE_ANOTHER, OFFICIAL_SENTENCE } from '../forms/demands/witnesses.ts'
import { sentencesOf } from '../prose/prose.ts'
import type { Report } from '../report.ts'
import { repetition } from '../series/prose.ts'
import { fold } from '../text/fold.ts'
import { nearestSection } from './place.ts'
import type { Rule } from './rule.ts'

export const textOfAnother: Rule = {
  id: 'text-of-another',
  title: { zh: '正文与另一单位的年报大半相同', en: 'Most of the text is another organ’s' },
  severity: 'info',
  check(report, { alike }) {
    if (!alike) return []
    const { repeated, length } = repetition(ownWords(report), ownWords(alike))
    if (length < LIKE_ANOTHER.shortest || repeated * 100 <= length * LIKE_ANOTHER.textPercent) return []
    const share = Math.floor((repeated * 1000) / length) / 10
    const organ = alike.identity.organ ?? ''
    return [
      {
        range: nearestSection(report, 'overview'),
        message: {
          zh: `正文与另一份年报${organ === '' ? '' : `（${organ}）`}重复率 ${share}%（${length} 字中 ${repeated} 字，官方用语和数字不计）。请结合本单位实际修改。`,
          en: `${share} % of the text is that of another report${organ === '' ? '' : ` (${organ})`}: ${repeated} of ${length} characters, official wording and numbers aside. Write what this organ did.`,
        },
        related: [
          {
            range: nearestSection(alike, 'overview'),
            source: alike.source,
            message: { zh: '另一份年报的正文', en: 'The text of the other report' },
          },
        ],
      },
    ]
  },
}

/** The sentences that are not official, folded, with a sign for each number and for the organ. */
function ownWords(report: Report): string {
  const { organ } = report.identity
  const place = organ === undefined ? undefined : PLACE.exec(organ)?.[0]
  const own = sentencesOf(report)
    .filter(({ section, text }) => section !== undefined && !OFFICIAL_SENTENCE.test(text))
    .map(({ text }) => text)
    .join('')
  const unnamed = [organ, place, place?.slice(0, -1)].reduce<string>(
    (text, name) => (name === undefined || name.length < 2 ? text : text.replaceAll(name, '')),
    own,
  )
  return fold(unnamed.replace(SELF, '')).replace(/\d+/g, '0')
}

const PLACE = /^.{2,8}?[省市县区州旗盟乡镇]/
const SELF = /[我本全][省市县区州旗盟乡镇局委厅办校院署]|本单位|本机关|管委会/g
