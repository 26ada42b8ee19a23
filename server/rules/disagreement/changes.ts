// Words for the changes that would make sums hold: shared by all that is said of a disagreement.
import type { Disagreement } from '../../localisation/disagreement.ts'
import type { Repair, RepairedFigure } from '../../localisation/rank.ts'
import type { Fact } from '../../facts/fact.ts'
import { NOTHING, type Text } from '../../text/locale.ts'

/** Of several repairs so many are told: more do not help to choose. A guess; two or three are what is read. */
export const MOST_CANDIDATES = 3

/** The repairs that a reader may choose from: what the running text speaks against is none, unless that is all there is. */
export function openRepairs({ repairs }: Disagreement): readonly Repair[] {
  const open = repairs.filter(({ verdict }) => verdict !== 'contradicts')
  return open.length > 0 ? open : repairs
}

/** Where a disagreement is told of: the likeliest culprit; the total of its sum where the text speaks against that. */
export function placeOfDisagreement(disagreement: Disagreement): Fact {
  const total = disagreement.failing[0]!.equation.whole[0]!
  const [best] = openRepairs(disagreement)
  return best && best.verdict !== 'contradicts' ? best.changes[0]!.fact : total
}

/** What a figure is called where it is spoken of, with its quotation marks. */
export type NameOf = (fact: Fact) => Text

/** The changes, `“自然人”改为 12，“商业企业”改为 3`; where there are more than `most`, the first of them. */
export function changesInWords(changes: readonly RepairedFigure[], nameOf: NameOf, most = Infinity): Text {
  const shown = changes.slice(0, most).map(({ fact, to }) => ({ name: nameOf(fact), to }))
  const more = changes.length > shown.length
  return {
    zh:
      shown.map(({ name, to }) => `${name.zh}改为 ${to}`).join('，') +
      (more ? ` 等（共 ${changes.length} 处）` : ''),
    en:
      shown.map(({ name, to }) => `${name.en} set to ${to}`).join(' and ') +
      (more ? ` and ${changes.length - shown.length} more` : ''),
  }
}

/** What stands in the text now: `为 5`, `空白`. */
export function nowIs({ from }: RepairedFigure): Text {
  return from === undefined ? { zh: '空白', en: 'is blank' } : { zh: `为 ${from}`, en: `is ${from}` }
}

/** Said of the repairs that are told, when there are others besides. */
export function likeliest(shown: readonly unknown[], count: number): Text {
  return count > shown.length ? { zh: '，较可能的是', en: ', the likeliest' } : NOTHING
}

export function inBrackets({ zh, en }: Text): Text {
  return { zh: `（${zh}）`, en: ` (${en})` }
}
