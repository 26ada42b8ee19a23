import { percentOf, SCALE, type Quantity } from '../quantity.ts'
import type { FigureToken } from '../tokens/token.ts'
import type { Softness } from '../vocabulary/word.ts'
import { MONEY } from '../vocabulary/units.ts'

/** The amount of a figure: of money in 元. */
export function amountOf({ value, unit, unitKind }: FigureToken): Quantity {
  return unitKind === 'money' ? value! * MONEY[unit]! : value!
}

/** Whether a figure as written agrees with a value: exactly, to the rounding of 万, or within what 余 and 约 leave open. */
export function agrees(figure: FigureToken, value: Quantity): boolean {
  const factor = figure.unitKind === 'money' ? MONEY[figure.unit]! : 1
  const said = figure.value! * factor
  const softness: Softness | undefined = figure.softness
  switch (softness) {
    case undefined:
      return Math.abs(said - value) * 2 <= rounding(figure, factor)
    case 'over':
      return value > said
    case 'under':
      return value < said
    case 'more':
      return value >= figure.low * factor && value < figure.high * factor
    case 'about':
    case 'nearly':
    case 'atLeast':
    case 'atMost':
      return value >= figure.low * factor && value <= figure.high * factor
  }
}

/** What the writer may have rounded to: money to its last digit, numbers with 万 to theirs. */
function rounding({ grain, unitKind }: FigureToken, factor: number): Quantity {
  return unitKind === 'money' || grain > SCALE ? grain * factor : 0
}

/** Whether a percentage is that of `part` in `whole`, rounded or cut. */
export function isPercent(figure: FigureToken, part: Quantity, whole: Quantity): boolean {
  const said = figure.value!
  const softness: Softness | undefined = figure.softness
  const { rounded, cut } = percentOf(part, whole, softness ? DIGITS : Math.min(figure.decimals, DIGITS))
  switch (softness) {
    case undefined:
      return said === rounded || said === cut
    case 'over':
      return cut >= said && cut < said + Math.max(6 * SCALE, 2 * figure.grain)
    case 'atLeast':
      return cut >= said
    case 'under':
    case 'atMost':
      return rounded <= said
    case 'more':
      return cut >= said && cut < said + 10 * SCALE
    case 'nearly':
      return cut <= said && cut > said - Math.max(5 * SCALE, figure.grain / 2)
    case 'about':
      return Math.abs(cut - said) <= Math.max(2.5 * SCALE, figure.grain / 2)
  }
}

const DIGITS = 4

/** Whether a figure is the difference `gap` of two others, which may have been rounded themselves. */
export function isGap(figure: FigureToken, gap: Quantity, others: readonly FigureToken[]): boolean {
  if (figure.softness) return gap >= figure.low && gap <= figure.high
  const slack = Math.max(0, ...[figure, ...others].map(roundedBy))
  return Math.abs(figure.value! - gap) * 2 <= slack
}

/** `3倍`: the multiple, or how many times more. */
export function isMultiple(figure: FigureToken, now: Quantity, before: Quantity): boolean {
  return isTimes(figure, now, before) || isTimes(figure, now - before, before)
}

/** Whether it is a mean, to its last digit or as near as it says; of `约` and `近` a tenth is left open. */
export function isMean({ value, softness, grain }: FigureToken, mean: Quantity): boolean {
  const said = value!
  const slack = Math.max(grain, Math.round(said / NEAR_MEAN))
  switch (softness) {
    case undefined:
      return Math.abs(mean - said) < grain
    case 'over':
    case 'more':
    case 'atLeast':
      return mean >= said
    case 'under':
    case 'atMost':
      return mean <= said
    case 'about':
    case 'nearly':
      return Math.abs(mean - said) <= slack
  }
}

const NEAR_MEAN = 10

/** Whether it is as many times as many as it says, rounded or cut, or as near as it says. */
export function isTimes(figure: FigureToken, now: Quantity, before: Quantity): boolean {
  const said = figure.value!
  const unit = SCALE / 10 ** figure.decimals
  const { rounded, cut } = percentOf(now, before, Math.min(figure.decimals + 2, DIGITS))
  const [multiple, least] = [rounded / 100, cut / 100]
  const softness: Softness | undefined = figure.softness
  switch (softness) {
    case undefined:
      return Math.abs(multiple - said) * 2 <= unit || Math.floor(least / unit) * unit === said
    case 'over':
    case 'atLeast':
      return least >= said
    case 'more':
      return least >= said && least < said + unit
    case 'under':
    case 'atMost':
      return multiple <= said
    case 'nearly':
      return multiple <= said && (said - multiple) * 2 <= unit
    case 'about':
      return Math.abs(multiple - said) * 2 <= unit
  }
}

/** Whether a percentage is that of a change between two figures, either of which may have been rounded to 万. */
export function isChangePercent(
  figure: FigureToken,
  [now, before]: readonly [Quantity, Quantity],
  [nowGrain, beforeGrain]: readonly [Quantity, Quantity],
): boolean {
  if (isPercent(figure, Math.abs(now - before), before)) return true
  if (nowGrain === 0 && beforeGrain === 0) return false
  const ratios = [-1, 1].map(sign => (2 * now + sign * nowGrain) / (2 * before - sign * beforeGrain))
  const [least, most] = ratios.map(ratio => (ratio - 1) * 100 * SCALE) as [number, number]
  const said = Math.sign(now - before) * figure.value!
  const unit = SCALE / 10 ** figure.decimals
  return said >= least - unit && said <= most + unit
}

/** What a figure may have been rounded by: to the last digit of one with 万. */
export function roundedBy({ grain }: FigureToken): Quantity {
  return grain > SCALE ? grain : 0
}

/** Whether a percentage was cut where it should have been rounded. */
export function isCutPercent(figure: FigureToken, part: Quantity, whole: Quantity): boolean {
  if (figure.softness || figure.decimals === 0) return false
  const { rounded, cut } = percentOf(part, whole, Math.min(figure.decimals, DIGITS))
  return figure.value === cut && cut !== rounded
}

/** Whether 约 and the like miss by little more than they leave open. */
export function isNearPercent(figure: FigureToken, part: Quantity, whole: Quantity): boolean {
  if (figure.softness !== 'about' && figure.softness !== 'nearly') return false
  const { cut } = percentOf(part, whole, DIGITS)
  return Math.abs(cut - figure.value!) <= Math.max(5 * SCALE, figure.grain * 0.75)
}
