// 较上年增加142件，增长28.4%: by how much and by what share, and last year's figure follows from both.
import type { ShareClaim } from '../claim.ts'
import type { ReadItem } from '../clauses/readItem.ts'
import { nowOf } from './lastYear.ts'
import { isExact } from './partLists.ts'
import { directionOf, isDirection } from './points.ts'
import { claimOf, said, type Around } from './terms.ts'

/** The share is that of the amount in what there was before; where last year's figure is told, it is set against that. */
export function rateOfAmountClaims({ items }: Around): readonly ShareClaim[] {
  if (items.some(({ when, said, isChange }) => when === 'last' && said !== undefined && !isChange)) return []
  return items.flatMap((item, i) => {
    const amount = items[i - 1]
    if (!isRate(item) || !isExact(amount) || !amount.isChange || item.opener === ';') return []
    const [one, other] = [amount, item].map(({ before }) => before.findLast(isDirection))
    if (!one || !other || directionOf(one) === 0 || directionOf(one) !== directionOf(other)) return []
    if (amount.when !== 'last' && !amount.all.has('yearOnYear')) return []
    const now = nowOf(items, i - 1)
    if (!now || amount.figure!.unitKind !== 'cases') return []
    const direction = directionOf(one) === 1 ? 1 : -1
    const before = { kind: 'before', now: now.term, by: amount.said, direction } as const
    return claimOf(item, [{ part: said(amount), whole: before }], 'warning') ?? []
  })
}

/** `增长28.4%`, of nothing that it names itself. */
function isRate({ figure, said, isChange, isIntended, isForeign, selection, unknown }: ReadItem): boolean {
  if (!said || figure!.unitKind !== 'percent' || !isChange || isIntended || isForeign) return false
  return selection === undefined && unknown === 0
}
