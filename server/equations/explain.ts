// Words for a sum and its two sides, for message, hover and terminal alike.
import { columnName, rowName, rowWord } from '../facts/name.ts'
import { type Fact, valueOf } from '../facts/fact.ts'
import { toDigits } from '../text/exact.ts'
import type { Text } from '../text/locale.ts'
import type { Equation, Evaluation } from './equation.ts'

/** The row or column in which an equation is applied. */
export function placeName(equation: Equation): Text {
  const { aligned, column } = equation.whole[0]!
  const name = equation.form.along === 'row' ? rowName(aligned.placed) : columnName(column)
  const line = lineWord(equation)
  return { zh: `“${name}”${line.zh}`, en: `${line.en} “${name}”` }
}

/** What a sum runs along: a row or a column; where rows stand beside each other a group of columns. */
export function lineWord({ form, whole }: Equation): Text {
  return form.along === 'row' ? rowWord(whole[0]!.aligned.placed) : { zh: '列', en: 'column' }
}

/** What a term is called within its equation: the column along a row, the row along a column. */
export function termName({ form }: Equation, fact: Fact): string {
  return form.along === 'row' ? columnName(fact.column) : rowName(fact.aligned.placed)
}

/** Both numbers and the gap: `（七）总计 88，各项之和 93，少 5`. */
export function explainGap(evaluation: Evaluation): Text {
  const { equation, difference } = evaluation
  const sides = explainBoth(evaluation)
  const gap = isOfTotal(equation) ? gapInWords(difference) : apart(difference)
  return { zh: `${sides.zh}，${gap.zh}`, en: `${sides.en}: ${gap.en}` }
}

function isOfTotal({ form }: Equation): boolean {
  return form.whole.length === 1
}

/** Both numbers: `总计 25，各项之和 16`; `新收＋上年结转为 7，办结＋结转下年度为 8`. */
export function explainBoth({ equation, wholeSum, partsSum }: Evaluation): Text {
  const { whole, parts } = equation.form.sides
  const empty = equation.whole.every(fact => fact.absent === 'blank')
  const is = isOfTotal(equation) ? ' ' : '为 '
  return {
    zh: `${whole.zh}${empty ? '空白' : is + String(wholeSum)}，${parts.zh}${is}${partsSum}`,
    en: `${whole.en} is ${empty ? 'blank' : wholeSum}, ${parts.en} is ${partsSum}`,
  }
}

/** `少 5`, of a number that is that much less than it should be. */
export function gapInWords(difference: number): Text {
  const gap = Math.abs(difference)
  return difference > 0
    ? { zh: `多 ${gap}`, en: `${gap} too many` }
    : { zh: `少 ${gap}`, en: `${gap} too few` }
}

/** Either of two sides may be the wrong one. */
function apart(difference: number): Text {
  const gap = Math.abs(difference)
  return { zh: `相差 ${gap}`, en: `${gap} apart` }
}

/** Both sides spelled out with every term that is not zero: `157 ＝ 126 ＋ 18 ＋ 3 ＋ 2 ＋ 7 ＋ 1 ✓`. */
export function explainSides({ equation, wholeSum, partsSum, difference }: Evaluation): string {
  const whole = sideText(equation.whole, wholeSum)
  const parts = sideText(equation.parts, difference === 0 ? undefined : partsSum)
  return difference === 0 ? `${whole} ＝ ${parts} ✓` : `${whole} ≠ ${parts} ✗`
}

/** What a term contributes, as written; a blank as `空白`. */
export function termValue(fact: Fact): string {
  if (fact.value) return toDigits(fact.value)
  return fact.absent === 'blank' ? '空白' : fact.shown
}

/** What a term counts as; with a blank also what the sums prove it to be, unless that is 0. */
function countedValue(fact: Fact): string {
  return fact.value || !fact.deduced ? termValue(fact) : `${termValue(fact)}（${fact.deduced}）`
}

/** The terms that are not zero, and, when it is not said already, what they add up to. */
function sideText(facts: readonly Fact[], sum: number | undefined): string {
  if (facts.length === 1) return countedValue(facts[0]!)
  const terms = facts.filter(fact => valueOf(fact) !== 0)
  if (terms.length === 0) return '0'
  const spelled = terms.map(countedValue).join(' ＋ ')
  return terms.length === 1 || sum === undefined ? spelled : `${spelled} ＝ ${sum}`
}
