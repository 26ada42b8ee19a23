import type { Count } from '../words/token.ts'

/** A percentage that none of the figures around it gives. */
export interface Percentage {
  readonly percent: Count
  readonly part: number
  readonly whole: number
  /** What it should be, with as many decimals as are written, unless more are needed to tell the two apart. */
  readonly expected: string
  /** From one year to the next, rather than of a whole. */
  readonly growth: boolean
}

/** Rounded or cut off at the decimals written: less than one of the last place away. */
export function isShare({ value }: Count, part: number, whole: number): boolean {
  if (whole === 0) return false
  const unit = 10 ** value.decimals
  return Math.abs(part * 100 * unit - value.coefficient * whole) < whole
}

/** The percentage with as many decimals as are written, one at least. */
export function shown({ value }: Count, hundredfold: number, whole: number): string {
  const unit = 10 ** Math.max(value.decimals, 1)
  return whole === 0 ? '—' : String(Math.round((hundredfold * unit) / whole) / unit)
}
