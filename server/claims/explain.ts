// What came of a claim, in words: one wording for message, hover and terminal.
import type { Form } from '../forms/form.ts'
import type { Text } from '../text/locale.ts'
import type { Cells } from './cells/selection.ts'
import type { Said, Term } from './claim.ts'
import { amountOf } from './compare/agrees.ts'
import type {
  ChangeCompared,
  Comparison,
  ComparedTerm,
  CountCompared,
  OrderCompared,
  PartsCompared,
  ShareCompared,
  SumCompared,
} from './compare/comparison.ts'
import { meaningName } from './name.ts'
import { percentOf, quantityText, SCALE, shareShouldBe, type Quantity } from './quantity.ts'
import { MONEY } from './vocabulary/units.ts'

/** A value of the tables in the unit in which a figure tells it: `128.65万元`; a number has none. */
export function tabledText(value: Quantity, { figure }: Said): string {
  if (figure.unitKind !== 'money') return quantityText(value)
  const inUnit = value / MONEY[figure.unit]!
  return Number.isInteger(inUnit)
    ? inUnit === 0
      ? `0${figure.unit}`
      : quantityText(inUnit) + figure.unit
    : `${quantityText(value)}元`
}

/** By how much a figure differs from the tables. */
export function gapText({ claim, tabled }: CountCompared): string {
  return tabledText(Math.abs((claim.sign ?? 1) * amountOf(claim.said.figure) - tabled), claim.said)
}

export function nameOf(form: Form, cells: Cells): string {
  return meaningName(form, cells)
}

/** `收到157件`: a figure as it stands in the text. */
export function saidText({ figure, written }: Pick<Said, 'figure' | 'written'>): string {
  const unit = figure.unit === '%' && /[%％成]|分之/.test(written) ? '' : figure.unit
  return written.replace(/\s+/g, '') + unit
}

/** What a percentage should be, of which figures, and the gap in percentage points; `quoted` is what the text says. */
export function shareText({ claim, part, whole }: ShareCompared, quoted: string): Text {
  const { percent, per } = claim
  if (per) return meanText(percent, whole.value, per, quoted)
  const should = shareShouldBe(percent, part.value, whole.value)
  // Of a third the gap is told as near as it is written.
  const isWritten = percent.value % TENTH !== 0 || percent.figure.unit !== '%'
  const apart = Math.abs(percent.value - should)
  const gap = quantityText(isWritten ? Math.round(apart / TENTH) * TENTH : apart)
  const [one, other] = [valueText(part), valueText(whole)]
  return {
    zh: `正文称“${quoted}”，${one}÷${other} 应为 ${quantityText(should)}%，相差 ${gap} 个百分点`,
    en: `The text says “${quoted}”; ${one} of ${other} is ${quantityText(should)}%, ${gap} points apart`,
  }
}

/** What a mean is, and what it should be. */
function meanText(mean: Said, whole: Quantity, per: number, quoted: string): Text {
  const { decimals } = mean.figure
  const should = quantityText(Math.round((whole / per / SCALE) * 10 ** decimals) * (SCALE / 10 ** decimals))
  return {
    zh: `正文称“${quoted}”，${quantityText(whole)}÷${per} 应为 ${should}`,
    en: `The text says “${quoted}”; ${quantityText(whole)} by ${per} is ${should}`,
  }
}

/** Of a percentage point. */
const TENTH = 1000

function valueText({ value }: ComparedTerm): string {
  return quantityText(value)
}

/** From what to what a number went, what that makes, and what the text says, `quoted`. */
export function changeText({ claim, now, fault }: ChangeCompared, quoted: string): Text {
  const { before, amount } = claim
  const from = quantityText(before.value)
  const to = quantityText(now.value)
  const gap = now.value - before.value
  const way = wayOf(Math.sign(gap))
  if (fault === 'amount' && claim.doubled)
    return {
      zh: `由 ${from} 到 ${to} 不是翻${claim.doubled.by === 2 ? '一' : '两'}番`,
      en: `From ${from} to ${to} it is not ${claim.doubled.by} times as much`,
    }
  if (fault === 'direction' || !amount)
    return {
      zh: `正文称“${quoted}”，由 ${from} 到 ${to} 是${way.zh}`,
      en: `The text says “${quoted}”; from ${from} to ${to} it ${way.en}`,
    }
  const { should, unit } = changeShouldBe(claim, amount, now.value)
  if (claim.isApart)
    return {
      zh: `正文称“${quoted}”，${to} 与 ${from} 相差 ${should}${unit}${gapOf(amount, should, unit)}`,
      en: `The text says “${quoted}”; ${to} and ${from} are ${should}${unit} apart`,
    }
  return {
    zh: `正文称“${quoted}”，按 ${from} 到 ${to} 计算应为 ${should}${unit}${gapOf(amount, should, unit)}`,
    en: `The text says “${quoted}”; from ${from} to ${to} it is ${should}${unit}`,
  }
}

function wayOf(direction: number): Text {
  if (direction > 0) return { zh: '增加', en: 'rose' }
  return direction < 0 ? { zh: '减少', en: 'fell' } : { zh: '持平', en: 'stayed the same' }
}

function changeShouldBe(
  { before, isMultiple }: ChangeCompared['claim'],
  amount: Said,
  now: Quantity,
): { readonly should: string; readonly unit: string } {
  const { unitKind, unit, decimals } = amount.figure
  const gap = Math.abs(now - before.value)
  if (unitKind === 'percent')
    return { should: quantityText(shareShouldBe(amount, gap, before.value)), unit: '%' }
  if (unitKind !== 'times') return { should: quantityText(gap), unit: ` ${unit}` }
  const part = isMultiple ? now : gap
  const hundredths = percentOf(part, before.value, Math.max(0, decimals - 2)).rounded
  return { should: quantityText(Math.round(hundredths / 100)), unit: ' 倍' }
}

function gapOf(amount: Said, should: string, unit: string): string {
  const gap = Math.abs(amount.value - Math.round(Number(should) * SCALE))
  const points = unit === '%' ? ' 个百分点' : unit
  return `，相差 ${quantityText(gap)}${points}`
}

/** A whole and what its parts add up to. */
export function partsText(compared: PartsCompared | SumCompared): {
  readonly sum: string
  readonly gap: string
} {
  const { claim, sum } = compared
  const terms = claim.parts.map(({ value }) => quantityText(value)).join(' ＋ ')
  const added = claim.parts.reduce((all, { value }) => all + value, 0)
  return {
    sum: claim.parts.length > 1 ? `${terms} ＝ ${quantityText(added)}` : quantityText(sum),
    gap: quantityText(Math.abs(added - claim.whole.value)),
  }
}

/** Of a comparison that is no finding: what was compared, and that it agrees. */
export function agreementText(form: Form, comparison: Comparison): Text | undefined {
  switch (comparison.kind) {
    case 'share':
      return {
        zh: `按 ${valueText(comparison.part)}÷${valueText(comparison.whole)} 计算，一致。`,
        en: `It is ${valueText(comparison.part)} of ${valueText(comparison.whole)}: it agrees.`,
      }
    case 'change': {
      const [from, to] = [quantityText(comparison.claim.before.value), quantityText(comparison.now.value)]
      return { zh: `按 ${from} 到 ${to} 计算，一致。`, en: `From ${from} to ${to}: it agrees.` }
    }
    case 'sum':
    case 'parts': {
      const { sum } = partsText(comparison)
      return { zh: `分项之和 ${sum}，一致。`, en: `The parts are ${sum}: they agree.` }
    }
    case 'count':
    case 'none':
    case 'all':
      return {
        zh: `表中“${nameOf(form, comparison.cells)}”，一致。`,
        en: `It agrees with ${nameOf(form, comparison.cells)} in the table.`,
      }
    case 'order': {
      const { zh, en } = orderText(form, comparison)
      return { zh: `${zh}，一致。`, en: `${en}: it agrees.` }
    }
    case 'year':
      return undefined
  }
}

/** What the two rows are that a text sets against each other. */
export function orderText(form: Form, { claim, cells, other, values }: OrderCompared): Text {
  if (cells.length === 0) return { zh: '表中各项均为 0', en: 'In the table all of them are 0' }
  if (claim.relation === 'some') {
    const all = quantityText(values[0])
    return {
      zh: `表中“${nameOf(form, cells)}”为 ${all}`,
      en: `In the table “${nameOf(form, cells)}” is ${all}`,
    }
  }
  if (claim.relation === 'kinds') {
    const names = cells.map(cell => nameOf(form, [cell])).join('、')
    return {
      zh: `表中有数的为 ${cells.length} 种（${names}）`,
      en: `In the table ${cells.length} have some (${names})`,
    }
  }
  const [one, two] = [nameOf(form, cells), nameOf(form, other)]
  const [more, less] = [quantityText(values[0]), quantityText(values[1])]
  return {
    zh: `表中“${one}”为 ${more}，“${two}”为 ${less}`,
    en: `In the table “${one}” is ${more}, “${two}” ${less}`,
  }
}

/** What two terms are, for those who look for their places. */
export function placesOfTerm(term: Term): readonly Said[] {
  if (term.kind === 'said') return [term.said]
  if (term.kind === 'before') return [...placesOfTerm(term.now), term.by]
  return term.kind === 'sum' ? term.parts : []
}
