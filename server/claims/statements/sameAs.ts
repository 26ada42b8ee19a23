// 公示行政许可决定642条，与本年作出的行政许可决定数量一致: a figure that is that of cells, though not of those its clause names.
import type { CountClaim } from '../claim.ts'
import type { ReadItem } from '../clauses/readItem.ts'
import { isWord } from '../tokens/words.ts'
import type { Token } from '../tokens/token.ts'
import { isOwnYear } from './count.ts'
import { named } from './named.ts'
import { isExact } from './partLists.ts'
import type { Around } from './terms.ts'

/** The figure stands in the clause before, and its own words name no cells. */
export function sameClaims(around: Around): readonly CountClaim[] {
  return around.items.flatMap((item, i) => {
    const told = around.items[i - 1]
    const other = nameIn(item)
    if (!isExact(told) || !other) return []
    const known = told.selection
    if (known?.alternatives.length !== 0) return []
    if (
      told.before.some(token => isWord(token, 'foreign')) ||
      told.isChannel ||
      told.unknown > 1 ||
      !isOwnYear(told) ||
      !isOwnYear(item)
    )
      return []
    const selection = named(around, other)
    if (selection?.thing !== known.thing) return []
    return [
      {
        kind: 'count',
        said: told.said,
        selection,
        alternatives: selection.alternatives,
        isDoubtful: false,
        isOutright: false,
        isCertain: false,
        isTimely: false,
      },
    ]
  })
}

/** `与本年作出的行政许可决定数量一致`: what stands between. */
function nameIn({ before, figure, opener }: ReadItem): readonly Token[] | undefined {
  const at = before.findLastIndex(token => isWord(token, 'same'))
  if (figure || opener !== ',' || at < 2 || !isWord(before[0], 'and')) return undefined
  return before.slice(at + 1).some(({ kind }) => kind === 'unknown') ? undefined : before.slice(1, at)
}
