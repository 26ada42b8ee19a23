import type { Cells } from '../cells/selection.ts'
import type { OrderClaim } from '../claim.ts'
import type { OrderCompared } from './comparison.ts'
import type { Quantity } from '../quantity.ts'
import { isGap, isTimes } from './agrees.ts'
import type { Table } from './table.ts'

/** Two rows that are not as the words set them against each other, or by another amount. */
export function compareOrder(claim: OrderClaim, table: Table): OrderCompared | undefined {
  const { pairs, relation } = claim
  if (relation === 'some' || relation === 'kinds') return compareRows(claim, table)
  const values = pairs.map(({ more, less }) => [table.valueOf(more), table.valueOf(less)] as const)
  if (relation === 'second') return compareSecond(claim, table)
  for (const [i, [more, less]] of values.entries()) {
    if (more === undefined || less === undefined) return undefined
    if (isRight(claim, more, less) || (relation === 'least' && more === 0)) continue
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

/** Each row that is named has some, or so many of the group have. */
function compareRows(claim: OrderClaim, table: Table): OrderCompared | undefined {
  const rows = claim.pairs.map(({ more: cells }) => ({ cells, value: table.valueOf(cells) }))
  if (rows.some(({ value }) => value === undefined)) return undefined
  const [some, none] = [rows.filter(({ value }) => value !== 0), rows.filter(({ value }) => value === 0)]
  const isEqual = claim.relation === 'some' ? none.length === 0 : some.length === claim.number
  const named = claim.relation === 'some' && !isEqual ? none : some
  return {
    kind: 'order',
    claim,
    outcome: isEqual ? 'equal' : 'differs',
    severity: isEqual ? 'info' : 'warning',
    cells: named.flatMap(({ cells }) => cells),
    other: [],
    values: [named.reduce((all, { value }) => all + value!, 0), 0],
  }
}

function isRight({ relation, amount }: OrderClaim, more: Quantity, less: Quantity): boolean {
  if (relation === 'times') return less <= 0 || isTimes(amount!.figure, more, less)
  const gap = more - less
  const isSo = relation === 'same' ? gap === 0 : relation === 'more' ? gap > 0 : gap >= 0
  return isSo && (!amount || isGap(amount.figure, gap, []))
}

/** Of all that are ranked one alone is more; what is as many may stand before or behind. */
function compareSecond(claim: OrderClaim, table: Table): OrderCompared | undefined {
  const rivals: { readonly cells: Cells; readonly value: Quantity }[] = []
  const [first] = claim.pairs
  const own = first && table.valueOf(first.more)
  for (const { less: cells } of claim.pairs) {
    const value = table.valueOf(cells)
    if (value === undefined) return undefined
    rivals.push({ cells, value })
  }
  rivals.sort((a, b) => b.value - a.value)
  const [top, next] = rivals
  if (!first || own === undefined || !top) return undefined
  const isTop = own > top.value
  const isBehind = next !== undefined && next.value > own
  const other = isBehind ? next : top
  return {
    kind: 'order',
    claim,
    outcome: isTop || isBehind ? 'differs' : 'equal',
    severity: isTop || isBehind ? 'warning' : 'info',
    cells: first.more,
    other: other.cells,
    values: [own, other.value],
  }
}
