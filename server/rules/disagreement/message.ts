// What the findings say of a disagreement: of its wrong figure, of one mistake in several, of the choices, of a sum.
import type { Evaluation, Equation } from '../../equations/equation.ts'
import type { Disagreement } from '../../localisation/disagreement.ts'
import type { Repair, RepairedFigure } from '../../localisation/rank.ts'
import { gapInWords } from '../../equations/explain.ts'
import type { Fact } from '../../facts/fact.ts'
import { rowWord, shortName, shortRowName } from '../../facts/name.ts'
import { NOTHING, type Text } from '../../text/locale.ts'
import { changesInWords, inBrackets, MOST_CANDIDATES, nowIs, openRepairs, type NameOf } from './changes.ts'
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
  const then = outcome(fact, others)
  // What would be mended with it takes the room of the other sums.
  const sums = inShort(others.length > 0 ? accusing.slice(0, 1) : accusing)
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
    zh: `“${row}”${rowWord(fact.aligned.placed).zh}疑为${words.zh}：${list.zh}。现有 ${failing.length} 条勾稽关系不成立，改正后均成立。`,
    en: `Row “${row}”: probably ${words.en}: ${list.en}. ${failing.length} ${failing.length === 1 ? 'sum fails' : 'sums fail'} now, none then.`,
  }
}

/** Several changes would do, or one for which little speaks. `text` is what the running text says of the total. */
export function choiceMessage(disagreement: Disagreement, text: Text): Text {
  const { failing } = disagreement
  const nameOf = failing.length === 1 ? termOf(failing[0]!.equation) : quoted(shortName)
  const ways = waysInWords(openRepairs(disagreement), nameOf)
  const gap = gapOf(failing)
  return {
    zh: `${gap.zh}${text.zh}。${ways.zh}。请核实。`,
    en: `${gap.en}${text.en}. ${ways.en}. Compare with the original.`,
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
function outcome(fact: Fact, others: readonly RepairedFigure[]): Text {
  const [other] = others
  if (!other) return { zh: '请核实后改正', en: 'Check it, then mend it' }
  if (others.length === 1) {
    const name = nameBeside(fact)(other.fact)
    return {
      zh: `与${name.zh}（应为 ${other.to}）一并改正后，勾稽关系均成立`,
      en: `With ${name.en} set to ${other.to} as well, these sums hold`,
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

function waysInWords(open: readonly Repair[], nameOf: NameOf): Text {
  const count = open.length
  const words = (repair: Repair) => repairInWords(repair, nameOf)
  if (count === 1) {
    const only = words(open[0]!)
    return {
      zh: `${only.zh}，勾稽关系即成立；也可能不止一处有误`,
      en: `With ${only.en} the sums hold, but more than one figure may be wrong`,
    }
  }
  if (count <= MOST_TOLD && open.every(({ changes }) => changes.length === 1)) {
    const all = open.map(repair => withSlip(words(repair), repair))
    return {
      zh: `有 ${count} 种可能的改法：${all.map(({ zh }) => zh).join('；或')}`,
      en: `${count} changes would make the sums hold: ${all.map(({ en }) => en).join('; or ')}`,
    }
  }
  const slip = likeliestSlip(open)
  if (slip) {
    const [first, how] = [words(open[0]!), inBrackets(slip)]
    return {
      zh: `较可能的是${first.zh}${how.zh}，另有 ${count - 1} 种改法`,
      en: `The likeliest change is ${first.en}${how.en}; ${count - 1} other${count > 2 ? 's' : ''} would do`,
    }
  }
  const shown = count > MOST_CANDIDATES ? `，较可能的 ${MOST_CANDIDATES} 种供选` : ''
  const offered = count > MOST_CANDIDATES ? `; the likeliest ${MOST_CANDIDATES} are offered` : ''
  return {
    zh: `有 ${count} 种可能的改法${shown}`,
    en: `${count} changes would make the sums hold${offered}`,
  }
}

function withSlip({ zh, en }: Text, { changes, verdict }: Repair): Text {
  const { how } = changes[0]!.slip
  return verdict === undefined && how
    ? { zh: zh + inBrackets(how).zh, en: en + inBrackets(how).en }
    : { zh, en }
}

/** The slip that the first of several changes would undo, where it is the only one that undoes any. */
function likeliestSlip([first, ...others]: readonly Repair[]): Text | undefined {
  const [change, ...more] = first!.changes
  if (!first!.plausible || more.length > 0 || others.some(({ plausible }) => plausible)) return undefined
  return change!.slip.how
}

/** Two ways of one figure each can be read at a glance; the quick fixes have all. */
const MOST_TOLD = 2

/** In the same row the column is name enough, in the same column the row. */
function nameBeside(first: Fact): NameOf {
  return quoted(fact => {
    if (fact.aligned === first.aligned) return fact.column.label
    return fact.column === first.column ? shortRowName(fact.aligned.placed) : shortName(fact)
  })
}

/** Within one sum: the column along a row, the row along a column. */
function termOf({ form }: Equation): NameOf {
  return quoted(fact => (form.along === 'row' ? fact.column.label : shortRowName(fact.aligned.placed)))
}

function quoted(nameOf: (fact: Fact) => string): NameOf {
  return fact => ({ zh: `“${nameOf(fact)}”`, en: nameOf(fact) })
}
