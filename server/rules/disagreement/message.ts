// What the findings say of a disagreement: of its wrong figure, of one mistake in several, of the choices, of a sum.
import type { Evaluation, Equation } from '../../equations/equation.ts'
import type { Disagreement } from '../../localisation/disagreement.ts'
import type { Repair, RepairedFigure } from '../../localisation/rank.ts'
import type { Fact } from '../../facts/fact.ts'
import { shortName, shortRowName } from '../../facts/name.ts'
import type { Text } from '../../text/locale.ts'
import { changesInWords, likeliest, NOTHING, nowIs, type NameOf } from './changes.ts'
import { gapIn, gapOf, inShort } from './sums.ts'

/** Of the changes that belong together so many are named: with more a message is not read to its end. A guess. */
const MOST_CHANGES = 3

/** The figure that explains, by itself or with `others`, why `accusing` fail. `text` is what the running text says. */
export function culpritMessage(
  change: RepairedFigure,
  others: readonly RepairedFigure[],
  accusing: readonly Evaluation[],
  text: Text,
): Text {
  const { fact, to, slip } = change
  const why = slip.words ? { zh: `（${slip.words.zh}？）`, en: ` (${slip.words.en}?)` } : NOTHING
  const then = outcome(others)
  const sums = inShort(accusing)
  return {
    zh: `“${shortName(fact)}”${nowIs(change).zh}，疑应为 ${to}${why.zh}。${sums.zh}。${text.zh}${then.zh}。`,
    en: `${shortName(fact)} ${nowIs(change).en} and should probably be ${to}${why.en}. ${sums.en}.${text.en} ${then.en}.`,
  }
}

/** One mistake that made several figures wrong. */
export function operationMessage({ failing }: Disagreement, { changes, operation }: Repair): Text {
  const { fact } = changes[0]!
  const { words } = operation!
  const list = changesInWords(changes, nameBeside(fact), MOST_CHANGES)
  const row = shortRowName(fact.aligned.placed)
  return {
    zh: `“${row}”行：疑为${words.zh}。${gapOf(failing).zh}。${list.zh}，则勾稽关系均成立。`,
    en: `Row “${row}”: probably ${words.en}. ${gapOf(failing).en}. With ${list.en} these sums hold.`,
  }
}

/** Several changes would do, or one for which little speaks; `shown` are those that are told. */
export function choiceMessage({ failing, repairs }: Disagreement, shown: readonly Repair[]): Text {
  const first = failing[0]!
  const nameOf = failing.length === 1 ? termOf(first.equation) : quoted(shortName)
  const ways = waysInWords(
    shown.map(repair => repairInWords(repair, nameOf)),
    repairs.length,
  )
  return {
    zh: `${gapOf(failing).zh}。${ways.zh}。请核实。`,
    en: `${gapOf(failing).en}. ${ways.en}. Compare with the original.`,
  }
}

/** A sum by itself, where nothing explains why it fails. */
export function sumMessage(failing: Evaluation): Text {
  const gap = gapIn(failing)
  return { zh: `${gap.zh}。请逐项核对。`, en: `${gap.en}. Check each figure.` }
}

/** The changes of one repair, made together: the title of the action that makes them. */
export function repairTitle(changes: readonly RepairedFigure[]): Text {
  const list = changesInWords(changes, quoted(shortName), MOST_CHANGES)
  return { zh: list.zh, en: `Set ${list.en.replaceAll(' set to ', ' to ')}` }
}

/** True of a change only together with the others. */
function outcome(others: readonly RepairedFigure[]): Text {
  const [other] = others
  if (!other) return { zh: '改后勾稽关系均成立', en: 'Then these sums hold' }
  if (others.length === 1) {
    const name = shortName(other.fact)
    return {
      zh: `与“${name}”（应为 ${other.to}）一并改正后，勾稽关系均成立`,
      en: `With ${name} set to ${other.to} as well, these sums hold`,
    }
  }
  return {
    zh: `与另 ${others.length} 处一并改正后，勾稽关系均成立`,
    en: `With ${others.length} other figures mended as well, these sums hold`,
  }
}

function repairInWords({ changes, verdict }: Repair, nameOf: NameOf): Text {
  const list = changesInWords(changes, nameOf, MOST_CHANGES)
  switch (verdict) {
    case 'agrees':
      return { zh: `${list.zh}（与正文相符）`, en: `${list.en} (as the text says)` }
    case 'contradicts':
      return { zh: `${list.zh}（与正文不符）`, en: `${list.en} (against the text)` }
    case undefined:
      return list
  }
}

function waysInWords(shown: readonly Text[], count: number): Text {
  const [only] = shown
  if (only && count === 1) {
    return {
      zh: `${only.zh}，勾稽关系即成立；也可能不止一处有误`,
      en: `With ${only.en} the sums hold, but more than one figure may be wrong`,
    }
  }
  const lead = likeliest(shown, count)
  return {
    zh: `有 ${count} 种改法${lead.zh}：${shown.map(({ zh }) => zh).join('；或')}`,
    en: `${count} changes would make the sums hold${lead.en}: ${shown.map(({ en }) => en).join('; or ')}`,
  }
}

/** In the same row the column is name enough. */
function nameBeside(first: Fact): NameOf {
  return quoted(fact => (fact.aligned === first.aligned ? fact.column.label : shortName(fact)))
}

/** Within one sum: the column along a row, the row along a column. */
function termOf({ form }: Equation): NameOf {
  return quoted(fact => (form.along === 'row' ? fact.column.label : shortRowName(fact.aligned.placed)))
}

function quoted(nameOf: (fact: Fact) => string): NameOf {
  return fact => ({ zh: `“${nameOf(fact)}”`, en: nameOf(fact) })
}
