// Exact elimination of figures from equations.
import type { Sum, System } from './system.ts'

/** An equation with some figures eliminated: its figures with their coefficients add up to `residual`. */
export interface EliminationRow {
  readonly coefficients: Int16Array
  /** A bit for every figure whose coefficient is not 0. */
  readonly support: Bits
  readonly residual: number
}

/** A set of figures by place, 32 a number. */
export type Bits = Int32Array

export function toRows({ facts, sums }: System): readonly EliminationRow[] {
  return sums.map(sum => toRow(sum, facts.length))
}

function toRow({ places, signs, residual }: Sum, count: number): EliminationRow {
  const coefficients = new Int16Array(count)
  places.forEach((place, i) => (coefficients[place]! += signs[i]!))
  return { coefficients, support: supportOf(coefficients), residual }
}

/** The rows with one figure replaced by what the pivot row says of it; of that itself nothing is left. */
export function eliminate(
  rows: readonly EliminationRow[],
  pivot: EliminationRow,
  at: number,
): readonly EliminationRow[] {
  const divisor = pivot.coefficients[at]!
  return rows.map(row => {
    const coefficient = row.coefficients[at]!
    if (coefficient === 0) return row
    const coefficients = row.coefficients.map(
      (own, i) => own * divisor - pivot.coefficients[i]! * coefficient,
    )
    const residual = row.residual * divisor - pivot.residual * coefficient
    return { coefficients, support: supportOf(coefficients), residual }
  })
}

export function emptyBits(count: number): Bits {
  return new Int32Array((count + 31) >> 5)
}

export function withBit(bits: Bits, at: number): Bits {
  const more = bits.slice()
  more[at >> 5]! |= 1 << (at & 31)
  return more
}

/** The places in a set, in order. */
export function placesIn(bits: Bits): readonly number[] {
  const places: number[] = []
  for (let word = 0; word < bits.length; word++) {
    for (let rest = bits[word]!; rest !== 0; rest &= rest - 1) {
      places.push((word << 5) + 31 - Math.clz32(rest & -rest))
    }
  }
  return places
}

export function countBits(bits: Bits): number {
  let count = 0
  for (const word of bits) {
    for (let rest = word; rest !== 0; rest &= rest - 1) count++
  }
  return count
}

function supportOf(coefficients: Int16Array): Bits {
  const bits = emptyBits(coefficients.length)
  for (let i = 0; i < coefficients.length; i++) {
    if (coefficients[i] !== 0) bits[i >> 5]! |= 1 << (i & 31)
  }
  return bits
}
