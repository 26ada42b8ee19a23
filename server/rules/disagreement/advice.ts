// What is said at a figure whose sums fail, in the hover and in the preview: of itself, or of the figure that is why.
import type { Disagreement } from '../../localisation/disagreement.ts'
import { totalOf, type Evaluation } from '../../equations/equation.ts'
import type { Repair, RepairedFigure } from '../../localisation/rank.ts'
import type { Fact } from '../../facts/fact.ts'
import { columnName, factName, rowName } from '../../facts/name.ts'
import { recompute } from '../../format/totals.ts'
import type { Report } from '../../report.ts'
import { NOTHING, type Text } from '../../text/locale.ts'
import {
  changesInWords,
  inBrackets,
  likeliest,
  MOST_CANDIDATES,
  nowIs,
  openRepairs,
  type NameOf,
} from './changes.ts'

/** What is to be said of a figure whose sums fail: a sentence, and the changes to choose from where there are several. */
export interface Advice {
  readonly text: Text
  readonly choices: readonly Choice[]
}

/** One of several repairs in words. */
export interface Choice extends Text {
  readonly repair: Repair
}

/** Absent when the figure is in no sum that fails. */
export function adviceFor(report: Report, fact: Fact): readonly Advice[] {
  const disagreement = report.disagreements.find(
    ({ failing, repairs }) =>
      failing.some(isIn(fact)) || repairs.some(({ changes }) => changes.some(change => change.fact === fact)),
  )
  if (!disagreement) return []
  const [best] = disagreement.repairs
  if (!best) return withoutRepair(report, disagreement.failing.filter(isIn(fact)), fact)
  if (!disagreement.decided) return [choice(disagreement, fact)]
  const own = best.changes.find(change => change.fact === fact)
  return [{ text: own ? culprit(best, own) : elsewhere(best, fact), choices: [] }]
}

function isIn(fact: Fact): (evaluation: Evaluation) => boolean {
  return ({ equation }) => equation.whole.includes(fact) || equation.parts.includes(fact)
}

/** The figure that explains why its sums fail, by itself or with others. */
function culprit(repair: Repair, own: RepairedFigure): Text {
  const { fact, from, to, slip } = own
  const others = repair.changes.filter(change => change !== own)
  const together = changesInWords(others, seenFrom(fact))
  if (repair.operation) {
    const { words } = repair.operation
    return {
      zh: `疑为${words.zh}：此数应为 ${to}。同时将${together.zh}，勾稽关系均成立。`,
      en: `Probably ${words.en}: this figure should be ${to}. With ${together.en} as well, these sums hold.`,
    }
  }
  const then =
    others.length === 0
      ? { zh: `改为 ${to} 后勾稽关系均成立`, en: `With ${to} these sums hold` }
      : { zh: `同时将${together.zh}，勾稽关系均成立`, en: `With ${together.en} as well, these sums hold` }
  return slip.words
    ? {
        zh: `疑应为 ${to}：${slip.words.zh}。${then.zh}。`,
        en: `Should probably be ${to}: ${slip.words.en}. ${then.en}.`,
      }
    : {
        zh: `疑应为 ${to}：改动最少的改法只有这一种，但不像常见笔误（现为 ${from ?? 0}），请核实。${then.zh}。`,
        en: `Should probably be ${to}: no other change as small would do, but how it became ${from ?? 0} is not clear; compare with the original. ${then.en}.`,
      }
}

/** The sums of this figure fail, and another is why. */
function elsewhere({ changes, operation }: Repair, at: Fact): Text {
  const why = operation ? inBrackets(operation.words) : NOTHING
  const list = changes.map(change => {
    const slip = !operation && change.slip.words ? inBrackets(change.slip.words) : NOTHING
    const name = seenFrom(at)(change.fact)
    const now = nowIs(change)
    return {
      zh: `${name.zh}${now.zh}，疑应为 ${change.to}${slip.zh}`,
      en: `${name.en} ${now.en} and should probably be ${change.to}${slip.en}`,
    }
  })
  return {
    zh: `含此数的勾稽关系不成立，但疑有误的不是此数${why.zh}：${list.map(({ zh }) => zh).join('；')}。`,
    en: `A sum with this figure fails, but it is probably not this figure that is wrong${why.en}: ${list.map(({ en }) => en).join('; ')}.`,
  }
}

/** Several changes would do: the likeliest, and those of this figure wherever they rank. */
function choice(disagreement: Disagreement, at: Fact): Advice {
  const repairs = openRepairs(disagreement)
  const concerns = ({ changes }: Repair) => changes.some(({ fact }) => fact === at)
  const own = repairs.find(concerns)
  const first = repairs.slice(0, MOST_CANDIDATES)
  const shown = own && !first.includes(own) ? [...first, own] : first
  const count = repairs.length
  const lead = likeliest(shown, count)
  const not = own ? NOTHING : { zh: '，都不涉及此数', en: ', none of them of this figure' }
  return {
    text: {
      zh: `含此数的勾稽关系不成立。有 ${count} 种改法可使其成立${not.zh}${lead.zh}（请核实）：`,
      en: `A sum with this figure fails. ${count} changes would make the sums hold${not.en}${lead.en} (compare with the original):`,
    },
    choices: shown.map(repair => {
      const { changes, operation } = repair
      const words = operation?.words ?? (changes.length === 1 ? changes[0]!.slip.words : undefined)
      const why = words ? inBrackets(words) : NOTHING
      const list = changesInWords(changes, seenFrom(at))
      return { zh: list.zh + why.zh, en: list.en + why.en, repair }
    }),
  }
}

/** So much is wrong that no few changes mend it: what is known of the sums that the figure totals. */
function withoutRepair(report: Report, failing: readonly Evaluation[], at: Fact): readonly Advice[] {
  const totals = failing.filter(({ equation }) => totalOf(equation) === at)
  if (totals.length > 0)
    return totals.map(evaluation => ({ text: recomputed(report, evaluation), choices: [] }))
  const text = {
    zh: '含此数的勾稽关系不成立，改动少数几处不能使其成立，请逐项核对。',
    en: 'A sum with this figure fails, and no few changes would mend it; check each figure.',
  }
  return [{ text, choices: [] }]
}

/** What the total should be, and what setting it would do to the other sums. */
function recomputed(report: Report, evaluation: Evaluation): Text {
  const { partsSum } = evaluation
  const others = recompute(report, evaluation)?.wouldFail.length ?? 0
  const outlook =
    others === 0
      ? NOTHING
      : {
          zh: `但那样另有 ${others} 条勾稽关系不成立，也可能是某一项有误。`,
          en: ` But then ${others} other sum${others > 1 ? 's' : ''} would fail, so a part may be wrong instead.`,
        }
  return {
    zh: `各项相加得 ${partsSum}。请先核对各项；各项无误，则总计应改为 ${partsSum}。${outlook.zh}`,
    en: `The parts add up to ${partsSum}. Check them first; if they are right, the total should be ${partsSum}.${outlook.en}`,
  }
}

/** What another figure is called at this one: its column in the same row, its row in the same column. */
function seenFrom(at: Fact): NameOf {
  return fact => {
    if (fact === at) return { zh: '此数', en: 'this figure' }
    if (fact.aligned === at.aligned) return same(`“${columnName(fact.column)}”`)
    const sameColumn = fact.table === at.table && fact.column === at.column
    return same(`“${sameColumn ? rowName(fact.aligned.placed) : factName(fact)}”`)
  }
}

function same(text: string): Text {
  return { zh: text, en: text }
}
