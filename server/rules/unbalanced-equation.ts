import type { Disagreement, Repair, RepairedFigure } from '../equations/disagreement.ts'
import { evaluate, type Equation, type Evaluation } from '../equations/equation.ts'
import type { Fact } from '../facts/fact.ts'
import { shortName, shortRowName } from '../facts/name.ts'
import { writeRepair } from '../format/repair.ts'
import { recompute } from '../format/totals.ts'
import type { Report } from '../report.ts'
import type { Text } from '../text/locale.ts'
import { rangeOf } from './place.ts'
import type { Fix, Rule, Violation } from './rule.ts'
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
  if (!disagreement.sole) return [openViolation(report, disagreement)]
  if (best.operation) return [operationViolation(report, disagreement, best)]
  return best.changes.map(change => culpritViolation(report, disagreement, best, change))
}

/** The figure that, by itself or with the others of its repair, explains why the sums with it fail. */
function culpritViolation(
  report: Report,
  { failing, unique, certain }: Disagreement,
  repair: Repair,
  change: RepairedFigure,
): Violation {
  const { fact, to, slip } = change
  const accusing = failing.filter(
    ({ equation }) => equation.whole.includes(fact) || equation.parts.includes(fact),
  )
  const why = slip.words ? { zh: `（${slip.words.zh}？）`, en: ` (${slip.words.en}?)` } : NOTHING
  const then = outcome(repair.changes.filter(other => other !== change))
  const sums = inShort(accusing)
  return {
    range: rangeOf(fact),
    message: {
      zh: `“${shortName(fact)}”${nowIs(change).zh}，疑应为 ${to}${why.zh}。${sums.zh}。${then.zh}。`,
      en: `${shortName(fact)} ${nowIs(change).en} and should probably be ${to}${why.en}. ${sums.en}. ${then.en}.`,
    },
    facts: [fact.id],
    related: relatedSums(accusing, fact),
    fixes: fixFor(report, [change], {
      preferred: unique && repair.plausible && repair.verdict !== 'contradicts',
      safe: certain,
    }),
  }
}

/** True of this change only together with the others. */
function outcome(others: readonly RepairedFigure[]): Text {
  const [other] = others
  if (!other) return { zh: '改后各项合计全部相等', en: 'Then every sum holds' }
  if (others.length === 1) {
    const name = shortName(other.fact)
    return {
      zh: `连同“${name}”改为 ${other.to}，各项合计全部相等`,
      en: `With ${name} set to ${other.to} as well, every sum holds`,
    }
  }
  return {
    zh: `连同另 ${others.length} 处一并改正，各项合计全部相等`,
    en: `With ${others.length} other figures mended as well, every sum holds`,
  }
}

function operationViolation(report: Report, { failing, certain }: Disagreement, repair: Repair): Violation {
  const { fact } = repair.changes[0]!
  const words = repair.operation!.words
  const list = changesInWords(repair.changes, nameBeside(fact))
  return {
    range: rangeOf(fact),
    message: {
      zh: `“${shortRowName(fact.aligned.placed)}”行疑为${words.zh}。${gapOf(failing).zh}。${list.zh}，各项合计全部相等。`,
      en: `Row “${shortRowName(fact.aligned.placed)}”: probably ${words.en}. ${gapOf(failing).en}. With ${list.en} every sum holds.`,
    },
    facts: repair.changes.map(change => change.fact.id),
    related: relatedSums(failing, fact),
    fixes: fixFor(report, repair.changes, { preferred: repair.plausible, safe: certain }),
  }
}

/** Several changes would mend the sums; which is right only the original tells. */
function openViolation(report: Report, { failing, repairs }: Disagreement): Violation {
  const first = failing[0]!
  const at = first.equation.whole[0]!
  const shown = repairs.slice(0, MOST_CANDIDATES)
  const nameOf = failing.length === 1 ? (fact: Fact) => shortTerm(first.equation, fact) : shortName
  const list = shown.map(({ changes }) => changesInWords(changes, nameOf))
  const more = repairs.length > shown.length
  return {
    range: rangeOf(at),
    message: {
      zh: `${gapOf(failing).zh}。有 ${repairs.length} 种改法${more ? '，较可能的是' : ''}：${list.map(({ zh }) => zh).join('；或')}。请对照原文。`,
      en: `${gapOf(failing).en}. ${repairs.length} changes would make the sums hold${more ? ', the likeliest' : ''}: ${list.map(({ en }) => en).join('; or ')}. Compare with the original.`,
    },
    facts: [...new Set(failing.flatMap(({ equation }) => [...equation.whole, ...equation.parts]))].map(
      ({ id }) => id,
    ),
    related: relatedSums(failing, at),
    // What the text contradicts is told, but not offered.
    fixes: shown
      .filter(({ verdict }) => verdict !== 'contradicts')
      .flatMap(repair => fixFor(report, repair.changes, { preferred: false, safe: false })),
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

function fixFor(
  report: Report,
  changes: readonly RepairedFigure[],
  how: Pick<Fix, 'preferred' | 'safe'>,
): readonly Fix[] {
  const edits = writeRepair(report, changes)
  const list = changesInWords(changes, shortName)
  return edits
    ? [{ title: { zh: list.zh, en: `Set ${list.en.replaceAll(' set to ', ' to ')}` }, ...how, edits }]
    : []
}

/** The total of a failing equation computed anew, where that breaks no sum that holds. */
function recomputation(report: Report, failing: Evaluation): readonly Fix[] {
  const found = recompute(report, failing)
  if (!found || found.wouldFail.some(equation => evaluate(equation)?.difference === 0)) return []
  const others = stillFailing(found.wouldFail)
  const name = shortName(found.total)
  return [
    {
      title: {
        zh: `将${name}重算为 ${found.value}${others.zh}`,
        en: `Recompute ${name} as ${found.value}${others.en}`,
      },
      preferred: false,
      safe: false,
      edits: [found.edit],
    },
  ]
}

/** Which sums a recomputed total leaves failing. */
function stillFailing(equations: readonly Equation[]): Text {
  if (equations.length === 0) return NOTHING
  const names = equations.map(({ form, whole }) =>
    form.along === 'row' ? `${shortRowName(whole[0]!.aligned.placed)}行` : `${whole[0]!.column.label}列`,
  )
  const list = [...new Set(names)].join('、')
  return { zh: `（${list}仍不平）`, en: ` (${list} would still fail)` }
}
