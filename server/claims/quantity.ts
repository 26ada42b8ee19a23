import type { Exact } from '../text/exact.ts'

/**
 * An amount as an integer that counts ten-thousandths, so that sums and comparisons stay exact: `3件` is 30000,
 * `19.85%` is 198500. Of money it counts ten-thousandths of a 元.
 */
export type Quantity = number

export const SCALE = 10_000
/** Digits after the point that a quantity can hold. */
const DECIMALS = 4

/** From digits before and after the point, times `factor`; absent when it cannot be held exactly. */
export function quantityOf(digits: string, fraction: string, factor = 1): Quantity | undefined {
  let kept = fraction
  while (kept.endsWith('0')) kept = kept.slice(0, -1)
  const scale = (SCALE * factor) / 10 ** kept.length
  const value = Number(digits + kept) * scale
  return Number.isSafeInteger(value) && (kept.length <= DECIMALS || Number.isInteger(scale))
    ? value
    : undefined
}

export function quantityOfExact({ coefficient, decimals }: Exact): Quantity {
  return (coefficient * SCALE) / 10 ** decimals
}

/** Plain digits, without zeros at the end: `19.85`. */
export function quantityText(value: Quantity): string {
  const sign = value < 0 ? '-' : ''
  const digits = String(Math.abs(value)).padStart(DECIMALS + 1, '0')
  let fraction = digits.slice(-DECIMALS)
  while (fraction.endsWith('0')) fraction = fraction.slice(0, -1)
  return sign + digits.slice(0, -DECIMALS) + (fraction && `.${fraction}`)
}

/** `part` of `whole` as a percentage with so many digits behind the point, rounded and cut. */
export function percentOf(
  part: Quantity,
  whole: Quantity,
  digits: number,
): { rounded: Quantity; cut: Quantity } {
  const power = 10n ** BigInt(digits)
  const scaled = BigInt(part) * 100n * power
  const cut = scaled / BigInt(whole)
  const rounded = (2n * scaled + BigInt(whole)) / (2n * BigInt(whole))
  const unit = SCALE / Number(power)
  return { rounded: Number(rounded) * unit, cut: Number(cut) * unit }
}

/** A percentage as it should be, with as many digits behind the point as it is told with. */
export function shareShouldBe(
  { figure }: { readonly figure: { readonly softness: unknown; readonly decimals: number } },
  part: Quantity,
  whole: Quantity,
): Quantity {
  return percentOf(part, whole, figure.softness ? 0 : Math.min(figure.decimals, DECIMALS)).rounded
}
