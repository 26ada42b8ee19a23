// The sums of the report as the preview shows them.
import { evaluate, stateOf, type Equation } from '../../../equations/equation.ts'
import { explainGap, explainSides, placeName } from '../../../equations/explain.ts'
import { valueOf } from '../../../facts/fact.ts'
import type { Report } from '../../../report.ts'
import { NOT_FILLED_IN } from '../../balanceStatus.ts'
import { say, type Locale, type Text } from '../../../text/locale.ts'
import type { Fact } from '../../../facts/fact.ts'
import type { SumTerm, SumView } from '../../../protocol/preview.ts'

/** The sums of the report, those that fail first. */
export function sumViews(report: Report, locale: Locale): readonly SumView[] {
  const views = report.equations.map(equation => sumView(equation, locale))
  return [
    ...views.filter(({ state }) => state === 'fails'),
    ...views.filter(({ state }) => state !== 'fails'),
  ]
}

function sumView(equation: Equation, locale: Locale): SumView {
  const evaluation = evaluate(equation)
  const common = { id: equation.id, name: sumName(equation, locale), terms: termsOf(equation) }
  if (stateOf(equation) === 'blank')
    return { ...common, state: 'unreadable', text: say(NOT_FILLED_IN, locale) }
  if (!evaluation) return { ...common, state: 'unreadable', text: say(UNREADABLE, locale) }
  const text = explainSides(evaluation)
  if (evaluation.difference === 0) return { ...common, state: 'holds', text }
  return { ...common, state: 'fails', text, gap: say(explainGap(evaluation), locale) }
}

function sumName(equation: Equation, locale: Locale): string {
  const { source } = equation.form
  const place = placeName(equation)
  return say({ zh: `${place.zh}：${source}`, en: `${place.en}: ${source}` }, locale)
}

function termsOf({ whole, parts }: Equation): readonly SumTerm[] {
  const term = (fact: Fact, side: SumTerm['side']): SumTerm => ({
    id: fact.id,
    side,
    ...(fact.absent !== 'unreadable' && valueOf(fact) === 0 && { zero: true as const }),
  })
  return [...whole.map(fact => term(fact, 'whole')), ...parts.map(fact => term(fact, 'part'))]
}

const UNREADABLE: Text = {
  zh: '有数据无法识别，无法核对',
  en: 'a figure cannot be read, so it cannot be checked',
}
