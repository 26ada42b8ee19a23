// Exact decimal numbers, as integers with a number of decimals.

/**
 * An exact decimal number: `coefficient` ÷ 10^`decimals`. The coefficient is a safe integer, so that sums of
 * thousands of them stay exact too.
 */
export interface Exact {
  readonly coefficient: number
  /** Digits after the decimal point, 0 or more; no trailing zeros. */
  readonly decimals: number
}

/** Digits that a coefficient may have: sums of thousands of such numbers are still safe integers. */
export const MAX_DIGITS = 12

export function ofInteger(value: number): Exact {
  return { coefficient: value, decimals: 0 }
}

/** The number as an integer, or `undefined` when it has decimals. */
export function toInteger(value: Exact): number | undefined {
  return value.decimals === 0 ? value.coefficient : undefined
}

/** From `digits` and the digits after the point; `undefined` when they are too many to be exact. */
export function exactOf(digits: string, fraction: string, negative: boolean): Exact | undefined {
  const kept = withoutTrailingZeros(fraction)
  const all = digits.replace(/^0+(?=\d)/, '') + kept
  if (all.length > MAX_DIGITS) return undefined
  const coefficient = Number(all)
  return { coefficient: negative && coefficient !== 0 ? -coefficient : coefficient, decimals: kept.length }
}

export function equals(a: Exact, b: Exact): boolean {
  return a.coefficient === b.coefficient && a.decimals === b.decimals
}

/** The number in plain digits, such as `-6187.4`. */
export function toDigits(value: Exact): string {
  const { coefficient, decimals } = value
  if (decimals === 0) return String(coefficient)
  const digits = String(Math.abs(coefficient)).padStart(decimals + 1, '0')
  const sign = coefficient < 0 ? '-' : ''
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

/** `undefined` when the sum has more digits than are kept exact. */
export function add(a: Exact, b: Exact): Exact | undefined {
  const decimals = Math.max(a.decimals, b.decimals)
  const [one, other] = [a, b].map(
    ({ coefficient, decimals: places }) => coefficient * 10 ** (decimals - places),
  )
  return normal(one! + other!, decimals)
}

export function negate({ coefficient, decimals }: Exact): Exact {
  return { coefficient: coefficient === 0 ? 0 : -coefficient, decimals }
}

/** The number times 10 to the power of `places`. */
export function timesTenTo({ coefficient, decimals }: Exact, places: number): Exact | undefined {
  return decimals >= places
    ? normal(coefficient, decimals - places)
    : normal(coefficient * 10 ** (places - decimals), 0)
}

/** Without trailing zeros; `undefined` when it is no exact integer. */
function normal(coefficient: number, decimals: number): Exact | undefined {
  if (!Number.isSafeInteger(coefficient)) return undefined
  let [kept, left] = [coefficient, decimals]
  while (left > 0 && kept % 10 === 0) [kept, left] = [kept / 10, left - 1]
  return { coefficient: kept, decimals: left }
}

/** The nearest JavaScript number, for output only: nothing is computed with it. */
export function toNumber(value: Exact): number {
  return value.decimals === 0 ? value.coefficient : Number(toDigits(value))
}

function withoutTrailingZeros(digits: string): string {
  let end = digits.length
  while (digits[end - 1] === '0') end--
  return digits.slice(0, end)
}
