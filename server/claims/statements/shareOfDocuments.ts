// 展示现行有效的规范性文件，其中本年新制发的占两成: of those that are in force, where the clause before names them.
import type { ShareClaim } from '../claim.ts'
import type { ReadItem } from '../clauses/readItem.ts'
import { isWord } from '../tokens/words.ts'
import { cells, claimOf, pairsOf, type Around } from './terms.ts'

export function ofDocuments({ items }: Around, item: ReadItem, i: number): ShareClaim | undefined {
  const [part, ...others] = item.selection?.thing === 'documents' ? item.selection.alternatives : []
  const before = items[i - 1]
  if (!part || others.length > 0 || !isWord(item.before[0], 'among') || item.unknown > 0 || item.isForeign)
    return undefined
  if (!before || before.figure || before.unknown > 0 || before.selection?.thing !== 'documents')
    return undefined
  const [all, ...more] = before.selection.alternatives
  const isOf = all?.length === 1 && more.length === 0 && all[0]!.endsWith(IN_FORCE)
  return isOf && part.join() === all[0]!.replace(IN_FORCE, ISSUED)
    ? claimOf(item, pairsOf([part], [cells(all)]), 'warning')
    : undefined
}

const IN_FORCE = '.inForce'
const ISSUED = '.issued'
