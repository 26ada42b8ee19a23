import { explainGap, placeName, termName, termValue } from '../equations/explain.ts'
import type { Evaluation } from '../equations/equation.ts'
import type { Fact } from '../facts/fact.ts'
import { recompute } from '../format/totals.ts'
import type { Report } from '../report.ts'
import type { Fix, Rule, Violation } from './rule.ts'

export const unbalancedEquation: Rule = {
  id: 'unbalanced-equation',
  title: { zh: '勾稽关系不平', en: 'A sum of the form does not balance' },
  severity: 'error',
  check: report =>
    report.evaluations
      .filter(({ difference }) => difference !== 0)
      .map(failing => violation(report, failing)),
}

function violation(report: Report, failing: Evaluation): Violation {
  const { equation } = failing
  const [first, ...others] = [...equation.whole, ...equation.parts] as [Fact, ...Fact[]]
  const place = placeName(equation)
  const gap = explainGap(failing)
  const advice = adviceFor(failing)
  return {
    range: { start: first.start, end: first.end },
    message: { zh: `${place.zh}，${gap.zh}。${advice.zh}`, en: `In ${place.en}, ${gap.en}. ${advice.en}` },
    facts: [first.id, ...others.map(fact => fact.id)],
    related: others.map(fact => {
      const text = `${termName(equation, fact)}：${termValue(fact)}`
      return { range: { start: fact.start, end: fact.end }, message: { zh: text, en: text } }
    }),
    fixes: fixesFor(report, failing),
  }
}

function adviceFor({ equation, partsSum }: Evaluation) {
  const blanks = [...equation.whole, ...equation.parts].some(fact => fact.absent === 'blank')
  const counted = blanks ? { zh: '（空白按 0 计）', en: ' (blanks counted as 0)' } : { zh: '', en: '' }
  return equation.whole.length === 1
    ? {
        zh: `请核对各项，或将总计改为 ${partsSum}${counted.zh}。`,
        en: `Check the parts, or set the total to ${partsSum}${counted.en}.`,
      }
    : {
        zh: `四项中何者有误无法由此断定，请逐项核对${counted.zh}。`,
        en: `Which of the four is wrong cannot be told from this; check each${counted.en}.`,
      }
}

function fixesFor(report: Report, failing: Evaluation): readonly Fix[] {
  const recomputation = recompute(report, failing)
  if (!recomputation) return []
  const { value, edit, wouldFail } = recomputation
  const others = wouldFail.length
  const certain = others === 0
  return [
    {
      title: {
        zh: `将总计改为 ${value}${certain ? '' : `（另有 ${others} 项勾稽关系仍不平）`}`,
        en: `Set the total to ${value}${certain ? '' : ` (${others} other sum${others > 1 ? 's' : ''} would still fail)`}`,
      },
      preferred: certain,
      safe: certain,
      edits: [edit],
    },
  ]
}
