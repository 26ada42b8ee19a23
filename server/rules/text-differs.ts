import type { Cells } from '../claims/cells/selection.ts'
import type { CountClaim } from '../claims/claim.ts'
import { amountOf } from '../claims/compare/agrees.ts'
import type { AllCompared, CountCompared } from '../claims/compare/comparison.ts'
import { gapText, nameOf, tabledText } from '../claims/explain.ts'
import { cellsCompared, clauseOf, isOfTables, placeOfClaim, type TabledComparison } from '../claims/places.ts'
import { quantityText, SCALE } from '../claims/quantity.ts'
import { termValue } from '../equations/explain.ts'
import { valueOf, type Fact } from '../facts/fact.ts'
import { factName } from '../facts/name.ts'
import { writeRepair } from '../format/repair.ts'
import type { Report } from '../report.ts'
import { flatMap } from '../text/flatMap.ts'
import { NOTHING, type Text } from '../text/locale.ts'
import { orderViolation } from './orders.ts'
import { clauseAround } from './excerpt.ts'
import { writeSaid } from './figureFixes.ts'
import { rangeOf } from './place.ts'
import type { Fix, Offer, Rule, Violation } from './rule.ts'
import { standingOf, type Standing } from './standing.ts'
import { factsCompared, isRightOnceMended } from './witnesses.ts'
import { yuanTold } from './yuanTold.ts'

export const textDiffers: Rule = {
  id: 'text-differs',
  title: { zh: '正文与表格的数字不一致', en: 'The running text and the tables differ' },
  severity: 'warning',
  check: report => [
    ...report.comparisons
      .filter(isOfTables)
      .filter(({ outcome }) => outcome === 'differs')
      .filter(comparison => !isExplained(report, comparison) && !isRightOnceMended(report, comparison))
      .filter(comparison => !isOfUnit(report, comparison))
      .map(comparison => violation(report, comparison)),
    ...flatMap(report.comparisons, comparison =>
      comparison.kind === 'order' && comparison.outcome === 'differs'
        ? [orderViolation(report, comparison)]
        : [],
    ),
  ],
}

/** The table has in yuan what the text tells; of that there is another rule. */
function isOfUnit(report: Report, comparison: TabledComparison): boolean {
  return (
    comparison.kind === 'count' &&
    factsCompared(report, comparison).some(fact => yuanTold(report, fact) !== undefined)
  )
}

/** A doubtful figure is no matter where another says the same outright. */
function isExplained({ comparisons }: Report, { kind, severity, cells }: TabledComparison): boolean {
  if (severity !== 'info' || kind !== 'count') return false
  return comparisons.some(other => other.kind === 'count' && isAgreed(other, cells))
}

function isAgreed(other: CountCompared, cells: Cells): boolean {
  return other.outcome === 'equal' && !other.claim.isDoubtful && other.cells.join() === cells.join()
}

function violation(report: Report, comparison: TabledComparison): Violation {
  const facts = factsCompared(report, comparison)
  const isDoubted = comparison.severity === 'info'
  const standing = standingOf(report, facts)
  return {
    range: rangeOf(isWayWrong(comparison) ? clauseOf(comparison) : placeOfClaim(comparison.claim)),
    message: messageOf(report, comparison, facts, standing),
    ...(isDoubted && { severity: 'info' }),
    facts: facts.map(({ id }) => id),
    related: facts.map(fact => ({
      range: rangeOf(fact),
      message: tableText(fact),
      ...(facts.length > 1 && valueOf(fact) === 0 && { minor: true as const }),
    })),
    ...(comparison.kind === 'count' && {
      // Which cells are meant must be certain: a sentence that is put right with another figure is wrong anew.
      fixes: () =>
        comparison.isCertain
          ? [...fixTable(report, comparison, facts), ...fixText(report, comparison, facts, standing)]
          : [],
    }),
  }
}

/** 增加 where it is 减少: the word is wrong, and not the figure. */
function isWayWrong(comparison: TabledComparison): boolean {
  return comparison.kind === 'count' && comparison.claim.sign !== undefined && !comparison.isCertain
}

function messageOf(
  report: Report,
  comparison: TabledComparison,
  facts: readonly Fact[],
  standing: Standing,
): Text {
  const { start } = placeOfClaim(comparison.claim)
  const clause = clauseAround(report.source, clauseOf(comparison), start)
  const name = nameOf(report.standard, cellsCompared(comparison))
  const advice = adviceFor(comparison, standing)
  if (comparison.kind !== 'count') {
    const value =
      comparison.kind === 'none' ? valueText(comparison.tabled, facts) : exceptionText(report, comparison)
    return {
      zh: `正文称“${clause}”，表中“${name}”却为 ${value}。${advice.zh}。`,
      en: `The text says “${clause}”, but “${name}” is ${value} in the table. ${advice.en}.`,
    }
  }
  const { said, sign = 1 } = comparison.claim
  const value = facts.length === 1 ? valueText(comparison.tabled, facts) : tabledText(comparison.tabled, said)
  const mended = onceMended(comparison, standing)
  const then = thenText(comparison, mended, standing)
  const gap = gapText(mended)
  const more = sign * amountOf(said.figure) > mended.tabled ? 'less' : 'more'
  return {
    zh: `正文称“${clause}”，表中“${name}”为 ${value}${then.zh}，相差 ${gap}。${advice.zh}。`,
    en: `The text says “${clause}”; “${name}” is ${value} in the table${then.en}, ${gap} ${more}. ${advice.en}.`,
  }
}

function adviceFor({ severity }: TabledComparison, standing: Standing): Text {
  if (severity !== 'warning')
    return {
      zh: '如正文所指并非本机关全年总数，可忽略',
      en: 'Where the text does not mean the whole of this organ and year, nothing is wrong',
    }
  if (standing.kind === 'doubted')
    return {
      zh: `表中该数另有存疑，请先核对第 ${standing.line} 行`,
      en: `The table’s own figure is in doubt: check line ${standing.line} first`,
    }
  return { zh: '请核对，改正有误的一处', en: 'Check which is right' }
}

/** Set against the table as it is once its sums hold, where it is known how they will. */
function onceMended(compared: CountCompared, standing: Standing): CountCompared {
  return standing.kind === 'mended'
    ? { ...compared, tabled: compared.tabled + standing.gain * SCALE }
    : compared
}

function thenText({ claim, tabled }: CountCompared, mended: CountCompared, standing: Standing): Text {
  if (standing.kind !== 'mended' || mended.tabled === tabled) return NOTHING
  const value = tabledText(mended.tabled, claim.said)
  return {
    zh: `（第 ${standing.line} 行改正后为 ${value}）`,
    en: ` (${value} once line ${standing.line} is mended)`,
  }
}

/** As the table has it, with its unit. */
function valueText(tabled: number, facts: readonly Fact[]): string {
  const [fact, ...others] = facts
  return fact?.value && others.length === 0 ? termValue(fact) + (fact.unit ?? '') : quantityText(tabled)
}

/** How many there are against 全部; of a whole, how many of it are as it is said. */
function exceptionText(report: Report, { exceptions, as }: AllCompared): string {
  const count = Math.abs(exceptions)
  if (!as) return quantityText(count)
  return `${quantityText(as.value + exceptions)}，“${nameOf(report.standard, as.cells)}”为 ${quantityText(as.value)}，相差 ${quantityText(count)}`
}

function tableText(fact: Fact) {
  const value = termValue(fact)
  return { zh: `表中“${factName(fact)}”：${value}`, en: `In the table, ${factName(fact)}: ${value}` }
}

/** Where one way of mending the sums gives what the text says. */
function fixTable(report: Report, { claim, tabled }: CountCompared, facts: readonly Fact[]): readonly Fix[] {
  if (!isExact(claim)) return []
  const repair = flatMap(report.disagreements, ({ repairs }) => repairs).find(({ changes }) => {
    const gain = changes
      .filter(({ fact }) => facts.includes(fact))
      .reduce((all, { fact, to }) => all + to - valueOf(fact), 0)
    return gain !== 0 && tabled + gain * SCALE === claim.said.value
  })
  const edits = repair && writeRepair(report, repair.changes)
  if (!edits) return []
  const changes = repair.changes.map(({ fact, to }) => `${factName(fact)} → ${to}`).join('，')
  return [
    {
      title: {
        zh: `以正文为准，改表格：${changes}`,
        en: `Take the text’s figure into the table: ${changes}`,
      },
      preferred: false,
      safe: false,
      edits,
    },
  ]
}

/** Only a figure that says one number can be put right. */
function isExact({ said: { figure } }: CountClaim): boolean {
  return !figure.softness && (figure.unitKind === 'money' || figure.grain <= SCALE)
}

/**
 * Preferred where every sum with the table's figures holds, or it is known which figure is wrong, and no blank is among
 * them that may be what the text says.
 */
function fixText(
  report: Report,
  compared: CountCompared,
  facts: readonly Fact[],
  standing: Standing,
): readonly Offer[] {
  const { claim, severity } = compared
  const right = onceMended(compared, standing)
  const value = claim.said.figure.unitKind === 'money' ? right.tabled : right.tabled * (claim.sign ?? 1)
  const text = isShared(report, claim) ? undefined : writeSaid(claim.said, value)
  if (text === undefined) return []
  const title = { zh: `以表格为准，正文改为 ${text}`, en: `Change the text to the table’s ${text}` }
  if (standing.kind === 'doubted') return [{ title, reason: IN_DOUBT }]
  const isKnown = facts.every(({ absent, deduced }) => absent !== 'blank' || deduced !== undefined)
  const isLikely = standing.kind === 'sound' || standing.isLikely
  return [
    {
      title,
      preferred: severity === 'warning' && isKnown && isLikely,
      safe: false,
      edits: [{ range: rangeOf(claim.said), text }],
    },
  ]
}

const IN_DOUBT: Text = { zh: '表中该数另有存疑', en: 'the table’s own figure is in doubt' }

/** `行政复议、行政诉讼各1件`: what is changed for one is changed for the other. */
function isShared({ running }: Report, claim: CountClaim): boolean {
  return running.claims.some(
    other => other !== claim && other.kind === 'count' && other.said.start === claim.said.start,
  )
}
