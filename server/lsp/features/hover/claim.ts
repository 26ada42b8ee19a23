// What there is to say of a figure in the running text, and of a figure by what the running text says.
import type { Comparison } from '../../../claims/compare/comparison.ts'
import {
  agreementText,
  changeText,
  nameOf,
  orderText,
  partsText,
  saidText,
  shareText,
  tabledText,
} from '../../../claims/explain.ts'
import { clauseOf, isOfTables, type TabledComparison } from '../../../claims/places.ts'
import { quantityText } from '../../../claims/quantity.ts'
import type { Fact } from '../../../facts/fact.ts'
import type { Report } from '../../../report.ts'
import { changeQuoted, clauseAround } from '../../../rules/excerpt.ts'
import type { Text } from '../../../text/locale.ts'
import { comparisonsWith, type Understood } from '../../lookUp.ts'
import type { Blocks, Voice } from './markup.ts'

/** Of a figure in the running text: what it was compared with, and whether they agree. */
export function aboutClaim(report: Report, { comparison }: Understood, voice: Voice): Blocks {
  const doubt: Text = {
    zh: '无法确定正文所指是否为本机关全年总数。',
    en: 'It is doubtful whether this is the whole of this organ and year.',
  }
  const isDoubtful = comparison.kind === 'count' && comparison.claim.isDoubtful
  return [
    isOfTables(comparison) ? [voice.strong(nameOf(report.standard, comparison.cells))] : [],
    [voice.text(voice.say(comparedText(report, comparison)))],
    isDoubtful ? [voice.text(voice.say(doubt))] : [],
  ]
}

function comparedText(report: Report, comparison: Comparison): Text {
  if (isOfTables(comparison)) return tabledComparison(comparison)
  if (comparison.outcome === 'equal') return agreementText(report.standard, comparison) ?? AGREES
  switch (comparison.kind) {
    case 'share':
      return sentence(
        shareText(
          comparison,
          clauseAround(report.source, clauseOf(comparison), comparison.claim.percent.start),
        ),
      )
    case 'change':
      return sentence(changeText(comparison, changeQuoted(report.source, comparison.claim)))
    case 'order':
      return sentence(orderText(report.standard, comparison))
    case 'sum':
    case 'parts': {
      const { sum, gap } = partsText(comparison)
      return {
        zh: `总数为 ${saidText(comparison.claim.whole)}，分项之和 ${sum}，相差 ${gap}。`,
        en: `The whole is ${saidText(comparison.claim.whole)}, the parts are ${sum}: ${gap} apart.`,
      }
    }
    case 'year':
      return {
        zh: `此处写 ${comparison.claim.year} 年，应为 ${comparison.claim.expected} 年。`,
        en: `Here it is ${comparison.claim.year}; it should be ${comparison.claim.expected}.`,
      }
  }
}

const AGREES: Text = { zh: '一致。', en: 'They agree.' }

function sentence({ zh, en }: Text): Text {
  return { zh: `${zh}。`, en: `${en}.` }
}

function tabledComparison(comparison: TabledComparison): Text {
  const isEqual = comparison.outcome === 'equal'
  const tabled = tabledIn(comparison)
  const said = saidBy(comparison)
  return isEqual
    ? {
        zh: `正文${said.zh}，表中为 ${tabled}，一致。`,
        en: `The text says ${said.en}, the table ${tabled}: they agree.`,
      }
    : {
        zh: `正文${said.zh}，表中为 ${tabled}，不一致。`,
        en: `The text says ${said.en}, the table ${tabled}: they differ.`,
      }
}

function tabledIn(comparison: TabledComparison): string {
  if (comparison.kind === 'count') return tabledText(comparison.tabled, comparison.claim.said)
  return quantityText(comparison.kind === 'none' ? comparison.tabled : Math.abs(comparison.exceptions))
}

function saidBy(comparison: TabledComparison): Text {
  if (comparison.kind === 'none') return { zh: '称没有', en: 'that there is nothing' }
  if (comparison.kind === 'all') return { zh: '称全部如此', en: 'that it is so of all' }
  const { said } = comparison.claim
  const written = saidText(said)
  return { zh: `称 ${written}`, en: written }
}

/** Of a figure in a table: what the running text says of it. */
export function saidInText(report: Report, fact: Fact, voice: Voice): readonly string[] {
  return comparisonsWith(report, fact).map(comparison => {
    const clause = clauseOf(comparison)
    const tabled = tabledIn(comparison)
    const quoted = voice.quote(report.source.text.slice(clause.start, clause.end).replace(/\s+/g, ''))
    const same: Text =
      comparison.outcome === 'equal'
        ? { zh: '，一致', en: ', which agrees' }
        : {
            zh: `，与表中的 ${tabled} 不一致`,
            en: `, which differs from ${tabled} in the table`,
          }
    const head: Text = { zh: '正文：', en: 'The text: ' }
    return voice.item(voice.text(voice.say(head)) + quoted + voice.text(voice.say(same)))
  })
}
