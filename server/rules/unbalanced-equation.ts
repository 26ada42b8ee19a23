import type { Disagreement } from '../localisation/disagreement.ts'
import type { Evaluation } from '../equations/equation.ts'
import type { Repair, RepairedFigure } from '../localisation/rank.ts'
import type { Fact } from '../facts/fact.ts'
import { shortName, shortRowName } from '../facts/name.ts'
import type { Report } from '../report.ts'
import type { Text } from '../text/locale.ts'
import { repairOffers, OFFERED, recomputation, type Standing } from './repairOffers.ts'
import { rangeOf } from './place.ts'
import type { Rule, Violation } from './rule.ts'
import {
  changesInWords,
  gapIn,
  gapOf,
  inShort,
  nameBeside,
  NOTHING,
  nowIs,
  relatedSums,
  shortTerm,
} from './sumWords.ts'
import { borneOutByText, relatedClaims } from './witnesses.ts'

export const unbalancedEquation: Rule = {
  id: 'unbalanced-equation',
  title: { zh: '勾稽关系不平', en: 'A sum of the form does not balance' },
  severity: 'error',
  check: report => report.disagreements.flatMap(disagreement => violations(report, disagreement)),
}

/** More candidates than these do not help to choose. */
const MOST_CANDIDATES = 3

function violations(report: Report, disagreement: Disagreement): readonly Violation[] {
  const [best] = disagreement.repairs
  if (!best) return disagreement.failing.map(failing => equationViolation(report, failing))
  if (!disagreement.decided) return [openViolation(report, disagreement)]
  if (best.operation) return [operationViolation(report, disagreement, best)]
  return best.changes.map(change => culpritViolation(report, disagreement, best, change))
}

function standingOf({ likely, doubt }: Disagreement): Standing {
  return { preferred: likely, certain: doubt === undefined }
}

/** The figure that, by itself or with the others of its repair, explains why the sums with it fail. */
function culpritViolation(
  report: Report,
  disagreement: Disagreement,
  { changes }: Repair,
  change: RepairedFigure,
): Violation {
  const { fact, to, slip } = change
  const accusing = disagreement.failing.filter(
    ({ equation }) => equation.whole.includes(fact) || equation.parts.includes(fact),
  )
  const why = slip.words ? { zh: `（${slip.words.zh}？）`, en: ` (${slip.words.en}?)` } : NOTHING
  const then = outcome(changes.filter(other => other !== change))
  const sums = inShort(accusing)
  const text = borneOutByText(report, change)
  return {
    range: rangeOf(fact),
    message: {
      zh: `“${shortName(fact)}”${nowIs(change).zh}，疑应为 ${to}${why.zh}。${sums.zh}。${text.zh}${then.zh}。`,
      en: `${shortName(fact)} ${nowIs(change).en} and should probably be ${to}${why.en}. ${sums.en}.${text.en} ${then.en}.`,
    },
    facts: [fact.id],
    related: [...relatedSums(accusing, fact), ...relatedClaims(report, [change])],
    fixes: () => repairOffers(report, changes, standingOf(disagreement)),
  }
}

/** True of this change only together with the others. */
function outcome(others: readonly RepairedFigure[]): Text {
  const [other] = others
  if (!other) return { zh: '改后这些合计都相等', en: 'Then these sums hold' }
  if (others.length === 1) {
    const name = shortName(other.fact)
    return {
      zh: `连同“${name}”改为 ${other.to}，这些合计都相等`,
      en: `With ${name} set to ${other.to} as well, these sums hold`,
    }
  }
  return {
    zh: `连同另 ${others.length} 处一并改正，这些合计都相等`,
    en: `With ${others.length} other figures mended as well, these sums hold`,
  }
}

function operationViolation(report: Report, disagreement: Disagreement, repair: Repair): Violation {
  const { failing } = disagreement
  const { changes, operation } = repair
  const { fact } = changes[0]!
  const { words } = operation!
  const list = changesInWords(changes, nameBeside(fact))
  const row = shortRowName(fact.aligned.placed)
  return {
    range: rangeOf(fact),
    message: {
      zh: `“${row}”行：疑为${words.zh}。${gapOf(failing).zh}。${list.zh}，则这些合计都相等。`,
      en: `Row “${row}”: probably ${words.en}. ${gapOf(failing).en}. With ${list.en} these sums hold.`,
    },
    facts: changes.map(change => change.fact.id),
    related: [...relatedSums(failing, fact), ...relatedClaims(report, changes)],
    fixes: () => repairOffers(report, changes, standingOf(disagreement)),
  }
}

/** Several changes would mend the sums, or one that little speaks for; which is right only the original tells. */
function openViolation(report: Report, { failing, repairs }: Disagreement): Violation {
  const first = failing[0]!
  const shown = repairs.slice(0, MOST_CANDIDATES)
  const at = placeOf(first, shown[0]!)
  const nameOf = failing.length === 1 ? (fact: Fact) => shortTerm(first.equation, fact) : shortName
  const ways = waysInWords(
    shown.map(repair => inWords(repair, nameOf)),
    repairs.length,
  )
  return {
    range: rangeOf(at),
    message: {
      zh: `${gapOf(failing).zh}。${ways.zh}。请对照原文。`,
      en: `${gapOf(failing).en}. ${ways.en}. Compare with the original.`,
    },
    facts: [...new Set(failing.flatMap(({ equation }) => [...equation.whole, ...equation.parts]))].map(
      ({ id }) => id,
    ),
    related: [
      ...relatedSums(failing, at),
      ...relatedClaims(
        report,
        shown.flatMap(({ changes }) => changes),
      ),
    ],
    // What the text contradicts is told, but not offered.
    fixes: () =>
      shown
        .filter(({ verdict }) => verdict !== 'contradicts')
        .flatMap(({ changes }) => repairOffers(report, changes, OFFERED)),
  }
}

/** The likeliest culprit; the total of the sum where the text speaks against that. */
function placeOf({ equation }: Evaluation, { changes, verdict }: Repair): Fact {
  return verdict === 'contradicts' ? equation.whole[0]! : changes[0]!.fact
}

function inWords({ changes, verdict }: Repair, nameOf: (fact: Fact) => string): Text {
  const list = changesInWords(changes, nameOf)
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
      zh: `${only.zh}，合计即相等；也可能不止一处有误`,
      en: `With ${only.en} the sums hold, but more than one figure may be wrong`,
    }
  }
  const more = count > shown.length
  return {
    zh: `有 ${count} 种改法${more ? '，较可能的是' : ''}：${shown.map(({ zh }) => zh).join('；或')}`,
    en: `${count} changes would make the sums hold${more ? ', the likeliest' : ''}: ${shown.map(({ en }) => en).join('; or ')}`,
  }
}

/** Where nothing explains the failure: the equation by itself. */
function equationViolation(report: Report, failing: Evaluation): Violation {
  const { equation } = failing
  const first = equation.whole[0]!
  const gap = gapIn(failing)
  return {
    range: rangeOf(first),
    message: { zh: `${gap.zh}。请逐项核对。`, en: `${gap.en}. Check each figure.` },
    facts: [...equation.whole, ...equation.parts].map(({ id }) => id),
    related: relatedSums([failing], first),
    fixes: recomputation(report, failing),
  }
}
