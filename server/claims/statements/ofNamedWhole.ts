import type { ShareClaim } from '../claim.ts'
import { contentOf, hasContent } from '../clauses/features.ts'
import type { ReadItem } from '../clauses/readItem.ts'
import type { WordToken } from '../tokens/token.ts'
import { hasWord, isWord, unknownIn } from '../tokens/words.ts'
import { isExact } from './partLists.ts'
import { countsNames, partsMeant } from './shareOfFigure.ts'
import { claimOf, said, type Around } from './terms.ts'

/** `占157件的40%`, `占22件复议案件的40%`. */
export function ofNamedWhole(around: Around, item: ReadItem, i: number): ShareClaim | undefined {
  const { items } = around
  const whole = items[i - 1]
  if (whole?.clause !== item.clause || !hasWord(whole.before, 'share') || !namesWhole(item)) return undefined
  // `占件的40%`: the number of the whole is lost.
  if (!isExact(whole)) return undefined
  const ahead = items.slice(0, i - 1)
  const told = ahead.filter(
    other =>
      isExact(other) &&
      // `占已审结4件的75%，占全部6件的一半`: a whole is no part.
      !hasWord(other.before, 'share') &&
      other.figure!.unit === whole.figure!.unit &&
      other.said.value <= whole.said.value,
  )
  const part = told.at(-1)
  if (!part) return undefined
  // `其中的不予公开占案卷类7件的…`: the part is named, and any of those before may be it.
  const name = whole.before.slice(
    0,
    whole.before.findIndex(token => isWord(token, 'share')),
  )
  const counting = name.some(countsNames) ? whole : item
  const parts = [...partsMeant(around, counting, part, ahead), ...(hasContent(name) ? told.map(said) : [])]
  return claimOf(
    item,
    parts.map(one => ({ part: one, whole: said(whole) })),
    'warning',
  )
}

function namesWhole({ before, isForeign }: ReadItem): boolean {
  const isThing = ({ word }: WordToken) => word.kind === 'thing'
  return !isForeign && unknownIn(before) === 0 && contentOf(before).every(isThing)
}
