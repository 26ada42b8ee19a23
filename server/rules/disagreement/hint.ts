// What is said behind the figures of a disagreement, in as few words as can be: there is next to no room.
import type { Disagreement } from '../../localisation/disagreement.ts'
import { totalOf, type Evaluation } from '../../equations/equation.ts'
import { lineWord } from '../../equations/explain.ts'
import type { Fact } from '../../facts/fact.ts'
import { NOTHING, type Text } from '../../text/locale.ts'

export type FactHint = readonly [Fact, Text]

/** `✗ 应为 6` where it is known which figure is wrong; else what the totals that fail should add up to. */
export function hintsFor({ failing, repairs, decided }: Disagreement): readonly FactHint[] {
  if (decided) {
    return repairs[0]!.changes.map(({ fact, to }) => [fact, { zh: `✗ 应为 ${to}`, en: `✗ should be ${to}` }])
  }
  const byFact = new Map<Fact, Evaluation[]>()
  for (const evaluation of failing) {
    const fact = lastFigure(evaluation)
    byFact.set(fact, [...(byFact.get(fact) ?? []), evaluation])
  }
  return [...byFact].map(([fact, evaluations]) => {
    const texts = evaluations.map(evaluation => failingSum(evaluation, evaluations.length > 1))
    return [
      fact,
      { zh: `✗ ${texts.map(({ zh }) => zh).join('；')}`, en: `✗ ${texts.map(({ en }) => en).join('; ')}` },
    ]
  })
}

/** The total; of a balance, which has none, the figure that closes it. */
function lastFigure({ equation }: Evaluation): Fact {
  return totalOf(equation) ?? equation.parts.at(-1)!
}

/** `各项之和 93`; of a figure in two sums also which of them it is. */
function failingSum({ equation, partsSum, difference }: Evaluation, isOneOfSeveral: boolean): Text {
  const line = lineWord(equation)
  if (!totalOf(equation))
    return {
      zh: `本列两边相差 ${Math.abs(difference)}`,
      en: `the sides of this column differ by ${Math.abs(difference)}`,
    }
  const where = isOneOfSeveral ? { zh: `本${line.zh}`, en: ` of this ${line.en}` } : NOTHING
  return {
    zh: `${where.zh}各项之和 ${partsSum}`,
    en: `the parts${where.en} add up to ${partsSum}`,
  }
}
