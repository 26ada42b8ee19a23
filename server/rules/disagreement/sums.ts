// Words for sums that fail, and the places of their terms.
import type { Equation, Evaluation } from '../../equations/equation.ts'
import { explainBoth, explainGap, lineWord, termName, termValue } from '../../equations/explain.ts'
import { valueOf } from '../../facts/fact.ts'
import type { Fact } from '../../facts/fact.ts'
import { shortRowName } from '../../facts/name.ts'
import { NOTHING, type Text } from '../../text/locale.ts'
import { rangeOf } from '../place.ts'
import type { Related } from '../rule.ts'

/**
 * Of the sums that accuse a figure so many are told in the message, mostly that of its row and that of its column. A
 * guess at what is read; the related places have all.
 */
const MOST_ACCUSING = 2

/** The sums that accuse a figure, by their two sides: `本行总计 21，各项之和 93`. */
export function inShort(failing: readonly Evaluation[]): Text {
  const all = failing.slice(0, MOST_ACCUSING).map((evaluation, i) => {
    const { equation } = evaluation
    const both = explainBoth(evaluation)
    const blank = countsBlanks(equation)
    const line = lineWord(equation)
    const its = i === 0 ? 'Its' : 'its'
    return {
      zh: `本${line.zh}${both.zh}${blank.zh}`,
      en: `${its} ${line.en}: ${both.en}${blank.en}`,
    }
  })
  const more = failing.length > all.length
  return {
    zh: all.map(({ zh }) => zh).join('；') + (more ? `；共 ${failing.length} 条勾稽关系不成立` : ''),
    en: all.map(({ en }) => en).join('; ') + (more ? `; ${failing.length} sums fail in all` : ''),
  }
}

/** The first sum that fails, and how many there are. */
export function gapOf(failing: readonly Evaluation[]): Text {
  const first = gapIn(failing[0]!)
  if (failing.length === 1) return first
  return {
    zh: `${first.zh}；另有 ${failing.length - 1} 条勾稽关系不成立`,
    en: `${first.en}; ${failing.length - 1} more ${failing.length === 2 ? 'sum fails' : 'sums fail'}`,
  }
}

export function gapIn(failing: Evaluation): Text {
  const { equation } = failing
  const { aligned, column } = equation.whole[0]!
  const gap = explainGap(failing)
  const blank = countsBlanks(equation)
  const line = lineWord(equation)
  const name = equation.form.along === 'row' ? shortRowName(aligned.placed) : column.label
  const place = { zh: `“${name}”${line.zh}`, en: `In ${line.en} “${name}”` }
  return { zh: `${place.zh}：${gap.zh}${blank.zh}`, en: `${place.en}, ${gap.en}${blank.en}` }
}

function countsBlanks({ whole, parts }: Equation): Text {
  const open = [...whole, ...parts].some(fact => fact.absent === 'blank' && fact.deduced === undefined)
  return open ? { zh: '（空白按 0 计）', en: ' (blanks counted as 0)' } : NOTHING
}

/** Every other term of the failing sums; at its total each sum is told in full. */
export function relatedSums(failing: readonly Evaluation[], besides: Fact): readonly Related[] {
  return failing.flatMap(evaluation => relatedTerms(evaluation, besides))
}

function relatedTerms(evaluation: Evaluation, besides: Fact): readonly Related[] {
  const { equation } = evaluation
  const first = equation.whole[0]!
  return [...equation.whole, ...equation.parts].flatMap((fact): readonly Related[] => {
    if (fact === besides) return []
    if (fact === first) return [{ range: rangeOf(fact), message: gapIn(evaluation) }]
    const text = `${termName(equation, fact)}：${termValue(fact)}`
    const message = { zh: text, en: text }
    return [{ range: rangeOf(fact), message, ...(valueOf(fact) === 0 && { minor: true as const }) }]
  })
}
