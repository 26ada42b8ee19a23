import type { OrderClaim } from '../claim.ts'
import type { OrderCompared } from './comparison.ts'
import { isGap } from './agrees.ts'
import type { Table } from './table.ts'

/** Two rows that are not as the words set them against each other, or by another amount. */
export function compareOrder(claim: OrderClaim, table: Table): OrderCompared | undefined {
  const { pairs, relation, amount } = claim
  const values = pairs.map(({ more, less }) => [table.valueOf(more), table.valueOf(less)] as const)
  for (const [i, [more, less]] of values.entries()) {
    if (more === undefined || less === undefined) return undefined
    const gap = more - less
    const isRight = relation === 'same' ? gap === 0 : relation === 'more' ? gap > 0 : gap >= 0
    if (isRight && (!amount || isGap(amount.figure, gap, []))) continue
    const { more: cells, less: other } = pairs[i]!
    return {
      kind: 'order',
      claim,
      outcome: 'differs',
      severity: 'warning',
      cells,
      other,
      values: [more, less],
    }
  }
  const [first] = pairs
  const [one] = values
  if (!first || one?.[0] === undefined || one[1] === undefined) return undefined
  const { more: cells, less: other } = first
  return { kind: 'order', claim, outcome: 'equal', severity: 'info', cells, other, values: [one[0], one[1]] }
}
