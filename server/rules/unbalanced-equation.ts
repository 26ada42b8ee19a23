import type { Disagreement, Repair, RepairedFigure } from '../equations/disagreement.ts'
import { evaluate, type Evaluation } from '../equations/equation.ts'
import { explainGap, placeName, termName, termValue } from '../equations/explain.ts'
import { valueOf } from '../equations/value.ts'
import type { Fact } from '../facts/fact.ts'
import { factName } from '../facts/name.ts'
import { writeRepair } from '../format/repair.ts'
import { recompute } from '../format/totals.ts'
import type { Report } from '../report.ts'
import type { Text } from '../text/locale.ts'
import { rangeOf } from './place.ts'
import type { Fix, Related, Rule, Violation } from './rule.ts'

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
  if (!disagreement.unique) return [openViolation(report, disagreement)]
  if (best.operation) return [operationViolation(report, disagreement, best)]
  return best.changes.map(change => culpritViolation(report, disagreement, best, change))
}

/** The figure that alone explains why the sums with it fail. */
function culpritViolation(
  report: Report,
  { failing }: Disagreement,
  repair: Repair,
  change: RepairedFigure,
): Violation {
  const { fact, to, slip } = change
  const accusing = failing.filter(
    ({ equation }) => equation.whole.includes(fact) || equation.parts.includes(fact),
  )
  const why = slip.words ? { zh: `（${slip.words.zh}？）`, en: ` (${slip.words.en}?)` } : { zh: '', en: '' }
  return {
    range: rangeOf(fact),
    message: {
      zh: `“${factName(fact)}”${nowIs(change).zh}，疑应为 ${to}${why.zh}。${gaps(accusing).zh}。改为 ${to} 后各项合计全部相等。`,
      en: `${factName(fact)} ${nowIs(change).en} and should probably be ${to}${why.en}. ${gaps(accusing).en}. With ${to} every sum holds.`,
    },
    facts: [fact.id],
    related: accusing.flatMap(evaluation => relatedTerms(evaluation, fact)),
    fixes: fixFor(report, [change], slip.words !== undefined && repair.plausible),
  }
}

function operationViolation(report: Report, { failing }: Disagreement, repair: Repair): Violation {
  const { fact } = repair.changes[0]!
  const words = repair.operation!.words
  return {
    range: rangeOf(fact),
    message: {
      zh: `“${factName(fact)}”等处：${words.zh}？${gaps(failing).zh}。${changesInWords(repair, factName).zh}后各项合计全部相等。`,
      en: `${factName(fact)} and others: ${words.en}? ${gaps(failing).en}. With ${changesInWords(repair, factName).en} every sum holds.`,
    },
    facts: repair.changes.map(change => change.fact.id),
    related: failing.flatMap(evaluation => relatedTerms(evaluation, fact)),
    fixes: fixFor(report, repair.changes, true),
  }
}

/** Several changes would mend the sums; which is right only the original tells. */
function openViolation(report: Report, { failing, repairs }: Disagreement): Violation {
  const first = failing[0]!
  const at = first.equation.whole[0]!
  const shown = repairs.slice(0, MOST_CANDIDATES)
  const nameOf = failing.length === 1 ? (fact: Fact) => termName(first.equation, fact) : factName
  const list = {
    zh: shown.map(repair => changesInWords(repair, nameOf).zh).join('，或'),
    en: shown.map(repair => changesInWords(repair, nameOf).en).join(', or '),
  }
  const more = repairs.length > shown.length
  return {
    range: rangeOf(at),
    message: {
      zh: `${gaps(failing).zh}。有 ${repairs.length} 种改法都能使合计相等${more ? '，较可能的是' : ''}：${list.zh}。请对照原文。`,
      en: `${gaps(failing).en}. ${repairs.length} changes would make the sums hold${more ? ', the likeliest' : ''}: ${list.en}. Compare with the original.`,
    },
    facts: [...new Set(failing.flatMap(({ equation }) => [...equation.whole, ...equation.parts]))].map(
      ({ id }) => id,
    ),
    related: failing.flatMap(evaluation => relatedTerms(evaluation, at)),
    fixes: shown.flatMap(repair => fixFor(report, repair.changes, false)),
  }
}

/** Where nothing explains the failure: the equation by itself. */
function equationViolation(report: Report, failing: Evaluation): Violation {
  const { equation } = failing
  const first = equation.whole[0]!
  return {
    range: rangeOf(first),
    message: { zh: `${gapIn(failing).zh}。请逐项核对。`, en: `${gapIn(failing).en}. Check each figure.` },
    facts: [...equation.whole, ...equation.parts].map(({ id }) => id),
    related: relatedTerms(failing, first),
    fixes: recomputation(report, failing),
  }
}

function nowIs({ from }: RepairedFigure): Text {
  return from === undefined ? { zh: '空白', en: 'is blank' } : { zh: `为 ${from}`, en: `is ${from}` }
}

function gaps(failing: readonly Evaluation[]): Text {
  const all = failing.slice(0, MOST_CANDIDATES).map(gapIn)
  const more = failing.length > all.length
  return {
    zh: all.map(({ zh }) => zh).join('；') + (more ? `；等 ${failing.length} 项` : ''),
    en: all.map(({ en }) => en).join('; ') + (more ? `; ${failing.length} sums in all` : ''),
  }
}

function gapIn(failing: Evaluation): Text {
  const { equation } = failing
  const place = placeName(equation)
  const gap = explainGap(failing)
  const open = [...equation.whole, ...equation.parts].some(
    fact => fact.absent === 'blank' && fact.deduced === undefined,
  )
  return {
    zh: `${place.zh}：${gap.zh}${open ? '（空白按 0 计）' : ''}`,
    en: `in ${place.en}, ${gap.en}${open ? ' (blanks counted as 0)' : ''}`,
  }
}

/** The changes in words: `自然人改为 12、商业企业改为 3`. */
function changesInWords({ changes }: Repair, nameOf: (fact: Fact) => string): Text {
  return {
    zh: changes.map(({ fact, to }) => `${nameOf(fact)}改为 ${to}`).join('、'),
    en: changes.map(({ fact, to }) => `${nameOf(fact)} to ${to}`).join(' and '),
  }
}

/** Every other term of a failing sum. */
function relatedTerms({ equation }: Evaluation, besides: Fact): readonly Related[] {
  return [...equation.whole, ...equation.parts].flatMap(fact => {
    const text = `${termName(equation, fact)}：${termValue(fact)}`
    if (fact === besides) return []
    return [
      {
        range: rangeOf(fact),
        message: { zh: text, en: text },
        ...(valueOf(fact) === 0 && { minor: true as const }),
      },
    ]
  })
}

function fixFor(report: Report, changes: readonly RepairedFigure[], preferred: boolean): readonly Fix[] {
  const edits = writeRepair(report, changes)
  if (!edits) return []
  const [first] = changes
  const title =
    changes.length === 1
      ? {
          zh: `${factName(first!.fact)}改为 ${first!.to}`,
          en: `Set ${factName(first!.fact)} to ${first!.to}`,
        }
      : {
          zh: changes.map(({ fact, to }) => `${factName(fact)}改为 ${to}`).join('，'),
          en: changes.map(({ fact, to }) => `set ${factName(fact)} to ${to}`).join(', '),
        }
  return [{ title, preferred, safe: preferred, edits }]
}

/** The total of a failing equation computed anew, where that breaks no sum that holds. */
function recomputation(report: Report, failing: Evaluation): readonly Fix[] {
  const found = recompute(report, failing)
  if (!found || found.wouldFail.some(equation => evaluate(equation)?.difference === 0)) return []
  const others = found.wouldFail.length
  const name = factName(found.total)
  return [
    {
      title: {
        zh: `将${name}重算为 ${found.value}${others === 0 ? '' : `（另有 ${others} 项勾稽关系仍不平）`}`,
        en: `Recompute ${name} as ${found.value}${others === 0 ? '' : ` (${others} other sum${others > 1 ? 's' : ''} would still fail)`}`,
      },
      preferred: false,
      safe: false,
      edits: [found.edit],
    },
  ]
}
