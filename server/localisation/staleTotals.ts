import type { Deltas } from './hypotheses.ts'
import type { Sum, System } from './system.ts'

/**
 * The totals along rows, those along columns, or both, set to the sums of their parts: what makes every equation
 * hold. Where the parts contradict each other, as a balance can show, no totals do.
 */
export function staleTotals(system: System): readonly Deltas[] {
  const rows: Sum[] = []
  const columns: Sum[] = []
  system.sums.forEach((sum, i) => {
    if (hasTotal(sum)) (system.equations[i]!.form.along === 'row' ? rows : columns).push(sum)
  })
  for (const order of [rows, columns, [...columns, ...rows]]) {
    const deltas = recomputed(system, order)
    if (deltas) return [deltas]
  }
  return []
}

function hasTotal({ signs }: Sum): boolean {
  return signs[0] === 1 && signs[1] !== 1
}

function recomputed({ values, sums }: System, order: readonly Sum[]): Deltas | undefined {
  const now = [...values]
  const deltas = new Map<number, number>()
  for (const { places, signs } of order) {
    const total = places[0]!
    const right = now[total]! - signed(places, signs, now)
    now[total] = right
    if (right === values[total]) deltas.delete(total)
    else deltas.set(total, right - values[total]!)
  }
  return sums.every(({ places, signs }) => signed(places, signs, now) === 0) ? deltas : undefined
}

function signed(places: readonly number[], signs: readonly number[], values: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < places.length; i++) sum += signs[i]! * values[places[i]!]!
  return sum
}
