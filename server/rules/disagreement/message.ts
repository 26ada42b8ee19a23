// What the findings say of a disagreement: of its wrong figure, of one mistake in several, of the choices, of a sum.
import type { Evaluation, Equation } from '../../equations/equation.ts'
import type { Disagreement } from '../../localisation/disagreement.ts'
import type { Repair, RepairedFigure } from '../../localisation/rank.ts'
import { gapInWords } from '../../equations/explain.ts'
import type { Fact } from '../../facts/fact.ts'
import { shortName, shortRowName } from '../../facts/name.ts'
import type { Text } from '../../text/locale.ts'
import { changesInWords, inBrackets, NOTHING, nowIs, type NameOf } from './changes.ts'
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
  const { fact, from, to, slip } = change
  const gap = from === undefined ? NOTHING : gapInWords(from - to)
  const how = slip.how ? inBrackets(slip.how) : NOTHING
  const zh = gap === NOTHING ? how.zh : `，${gap.zh}${how.zh}`
  const en = gap === NOTHING ? how.en : `, ${gap.en}${how.en}`
  const then = outcome(others)
  const sums = inShort(accusing)
  return {
    zh: `“${shortName(fact)}”${nowIs(change).zh}，疑应为 ${to}${zh}${text.zh}。${sums.zh}。${then.zh}。`,
    en: `${shortName(fact)} ${nowIs(change).en} and should probably be ${to}${en}${text.en}. ${sums.en}. ${then.en}.`,
  }
}

/** One mistake that made several figures wrong. */
export function operationMessage({ failing }: Disagreement, { changes, operation }: Repair): Text {
  const { fact } = changes[0]!
  const { words } = operation!
  const nameOf = nameBeside(fact)
  const shown = changes.slice(0, MOST_CHANGES)
  const more = changes.length > shown.length
  const row = shortRowName(fact.aligned.placed)
  const list = {
    zh:
      shown.map(change => `${nameOf(change.fact).zh}应为 ${change.to}`).join('，') +
      (more ? ` 等 ${changes.length} 处` : ''),
    en:
      shown.map(change => `${nameOf(change.fact).en} should be ${change.to}`).join(', ') +
      (more ? ` and ${changes.length - shown.length} more` : ''),
  }
  return {
    zh: `“${row}”行疑为${words.zh}：${list.zh}。现有 ${failing.length} 条勾稽关系不成立，改正后均成立。`,
    en: `Row “${row}”: probably ${words.en}: ${list.en}. ${failing.length} ${failing.length === 1 ? 'sum fails' : 'sums fail'} now, none then.`,
  }
}

/** Several changes would do, or one for which little speaks; `shown` are those that are told. */
export function choiceMessage({ failing, repairs }: Disagreement, shown: readonly Repair[]): Text {
  const first = failing[0]!
  const nameOf = failing.length === 1 ? termOf(first.equation) : quoted(shortName)
  const ways = waysInWords(
    shown.map(repair => repairInWords(repair, nameOf)),
    repairs.length,
    shown.every(({ changes }) => changes.length === 1),
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
  if (!other) return { zh: '请核实后改正', en: 'Check it, then mend it' }
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

function waysInWords(shown: readonly Text[], count: number, isEachOne: boolean): Text {
  const [only] = shown
  if (only && count === 1) {
    return {
      zh: `${only.zh}，勾稽关系即成立；也可能不止一处有误`,
      en: `With ${only.en} the sums hold, but more than one figure may be wrong`,
    }
  }
  if (count > MOST_TOLD || !isEachOne)
    return {
      zh: `有 ${count} 种可能的改法（见快速修复）`,
      en: `${count} changes would make the sums hold (see Quick Fix)`,
    }
  return {
    zh: `有 ${count} 种可能的改法：${shown.map(({ zh }) => zh).join('；或')}`,
    en: `${count} changes would make the sums hold: ${shown.map(({ en }) => en).join('; or ')}`,
  }
}

/** Two ways of one figure each can be read at a glance; the quick fixes have all. */
const MOST_TOLD = 2

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
