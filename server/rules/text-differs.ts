import { termValue } from '../equations/explain.ts'
import { gapText, tabledText, type ClaimCheck } from '../claims/claimCheck.ts'
import { valueOf, type Fact } from '../facts/fact.ts'
import type { Claim } from '../claims/claim.ts'
import { inUnit } from '../claims/words/amount.ts'
import { meaningName } from '../claims/name.ts'
import { factName } from '../facts/name.ts'
import { writeLike } from '../format/figure.ts'
import { writeRepair } from '../format/repair.ts'
import type { Report } from '../report.ts'
import { toDigits } from '../text/exact.ts'
import { rangeOf } from './place.ts'
import type { Fix, Rule, Violation } from './rule.ts'
import { isRightOnceMended } from './witnesses.ts'

export const textDiffers: Rule = {
  id: 'text-differs',
  title: { zh: '正文与表格的数字不一致', en: 'The running text and the tables differ' },
  severity: 'warning',
  check: report =>
    report.claimChecks
      .filter(({ agrees }) => !agrees)
      .filter(claimCheck => !isExplained(report, claimCheck) && !isRightOnceMended(report, claimCheck))
      .map(claimCheck => violation(report, claimCheck)),
}

/** A doubtful figure is no matter where another says the same outright, or where it may be one part of several. */
function isExplained({ claimChecks }: Report, { claim, tabled }: ClaimCheck): boolean {
  if (claim.sure) return false
  const others = claimChecks.filter(other => other.claim !== claim && isSame(other, claim))
  if (claim.partial) return others.length > 0 && claim.value <= tabled
  return others.some(other => other.agrees && other.claim.sure)
}

function isSame(other: ClaimCheck, { meanings }: ClaimCheck['claim']): boolean {
  return other.claim.meanings[0]!.join() === meanings[0]!.join()
}

function violation(report: Report, claimCheck: ClaimCheck): Violation {
  const { claim, facts, tabled } = claimCheck
  const clause = report.source.text.slice(claim.clause.start, claim.clause.end).replace(/\s+/g, '')
  const name = meaningName(
    report.standard,
    facts.map(({ id }) => id),
  )
  const gap = gapText(claimCheck)
  const said = claim.manner === 'negated'
  const amount = tabledText(claimCheck)
  const contested = report.claimChecks.some(other => other.agrees && other.claim.sure && isSame(other, claim))
  const doubt = claim.sure
    ? { zh: '请核对，改正有误的一处', en: 'Check which is right' }
    : {
        zh: '说的若不是本机关全年的全部，可不理会',
        en: 'Where the text does not mean the whole of this organ and year, nothing is wrong',
      }
  return {
    range: rangeOf(claim),
    message: said
      ? {
          zh: `正文说“${clause}”，表中“${name}”却为 ${amount}。${doubt.zh}。`,
          en: `The text says “${clause}”, but “${name}” is ${amount} in the table. ${doubt.en}.`,
        }
      : {
          zh: `正文“${clause}”，表中“${name}”为 ${amount}，相差 ${gap}。${doubt.zh}。`,
          en: `The text says “${clause}”; “${name}” is ${amount} in the table, ${gap} ${claim.value > tabled ? 'less' : 'more'}. ${doubt.en}.`,
        },
    ...((!claim.sure || contested) && { severity: 'info' }),
    facts: facts.map(({ id }) => id),
    related: facts.map(fact => ({
      range: rangeOf(fact),
      message: tableText(fact),
      ...(facts.length > 1 && valueOf(fact) === 0 && { minor: true as const }),
    })),
    fixes: [...fixTable(report, claimCheck), ...fixText(report, claimCheck)],
  }
}

function tableText(fact: Fact) {
  const value = termValue(fact)
  return { zh: `表中“${factName(fact)}”：${value}`, en: `In the table, ${factName(fact)}: ${value}` }
}

/** Where one way of mending the sums gives what the text says. */
function fixTable(report: Report, { claim, facts, tabled }: ClaimCheck): readonly Fix[] {
  if (claim.manner !== 'exact') return []
  const repair = report.disagreements
    .flatMap(({ repairs }) => repairs)
    .find(({ changes }) => {
      const gain = changes
        .filter(({ fact }) => facts.includes(fact))
        .reduce((all, { fact, to }) => all + to - valueOf(fact), 0)
      return gain !== 0 && tabled + gain === claim.value
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

/** Preferred where every sum with the table's figures holds, and none of them is a blank that may be what is said. */
function fixText(report: Report, { claim, facts, tabled }: ClaimCheck): readonly Fix[] {
  if (claim.manner !== 'exact' || isShared(report, claim)) return []
  const text = claim.amount ? toDigits(inUnit(tabled, claim.amount.unit)) : writeLike(claim.written, tabled)
  const doubted =
    facts.some(({ absent, deduced }) => absent === 'blank' && deduced === undefined) ||
    report.evaluations.some(
      ({ equation, difference }) =>
        difference !== 0 && [...equation.whole, ...equation.parts].some(fact => facts.includes(fact)),
    )
  return [
    {
      title: { zh: `以表格为准，正文改为 ${text}`, en: `Change the text to the table’s ${text}` },
      preferred: claim.sure && !doubted,
      safe: false,
      edits: [{ range: rangeOf(claim), text }],
    },
  ]
}

/** `行政复议、行政诉讼各1件`: what is changed for one is changed for the other. */
function isShared({ running }: Report, claim: Claim): boolean {
  return running.claims.some(other => other !== claim && other.start === claim.start)
}
