// A 12件、B 8件，前者比后者多4件; 两者相差4件: two figures of the text, and what they are apart.
import type { ChangeClaim } from '../claim.ts'
import type { ReadItem } from '../clauses/readItem.ts'
import { rangeOf } from '../clauses/said.ts'
import { SUMMED } from '../vocabulary/units.ts'
import { hasWord, isWord } from '../tokens/words.ts'
import { isExact } from './partLists.ts'
import { directionOf, isDirection } from './points.ts'
import { said, type Around } from './terms.ts'

export function apartClaim({ items, setting }: Around, item: ReadItem, i: number): ChangeClaim | undefined {
  const { before, figure, said: amount } = item
  if (!amount || figure!.softness || item.isIntended || item.when === 'last') return undefined
  const told = items
    .slice(0, i)
    .filter(
      other => other.figure?.unit === figure!.unit && other.depth === item.depth && !other.all.has('sum'),
    )
  const [first, second] = told.slice(-2)
  if (!isExact(first) || !isExact(second) || first.isChange || second.isChange) return undefined
  if (isOfLast(first) !== isOfLast(second) || second.opener === ';') return undefined
  const word = before.findLast(isDirection)
  const base = { kind: 'change', amount, isApart: true } as const
  if (word) {
    const [one, other] = [hasWord(before, 'former'), hasWord(before, 'latter')]
    if (!one || !other || !hasWord(before, 'compared')) return undefined
    const isFormerFirst =
      before.findIndex(token => isWord(token, 'former')) < before.findIndex(token => isWord(token, 'latter'))
    const [now, than] = isFormerFirst ? [first, second] : [second, first]
    return {
      ...base,
      at: rangeOf(setting, word),
      direction: directionOf(word),
      now: said(now),
      before: than.said,
    }
  }
  const apart = before.find(token => isWord(token, 'apart'))
  const isBoth = before.some(({ text }) => SUMMED.get(text) === 2)
  if (!apart || !isBoth || told.length !== 2) return undefined
  const isMore = first.said.value >= second.said.value
  const [now, than] = isMore ? [first, second] : [second, first]
  const direction = first.said.value === second.said.value ? 0 : 1
  return { ...base, at: rangeOf(setting, apart), direction, now: said(now), before: than.said }
}

function isOfLast({ when }: ReadItem): boolean {
  return when !== 'this' && when !== 'none'
}
