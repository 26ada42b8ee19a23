// 从多到少依次为予以公开、不予公开…, 居前三位的依次是…: rows named in the order of their figures.
import type { OrderClaim } from '../claim.ts'
import { splitNames } from '../clauses/respectively.ts'
import type { ReadItem } from '../clauses/readItem.ts'
import { clauseOf, rangeOf } from '../clauses/said.ts'
import { isWord } from '../tokens/words.ts'
import { named } from './named.ts'
import { rivalsOf } from './ranks.ts'
import type { Around } from './terms.ts'

/** Each is at least as much as the next; of the first few the last is at least as much as all that are not named. */
export function descendingClaim(around: Around, item: ReadItem, i: number): OrderClaim | undefined {
  if (item.figure) return undefined
  const at = item.before.findIndex(
    token => isWord(token, 'respectively') || token.text === '是' || token.text === '为',
  )
  const isAhead = (feature: 'descending' | 'topmost') =>
    around.items
      .slice(Math.max(0, i - 1), i + 1)
      .some(({ before, after }) => [...before, ...after].some(token => isWord(token, feature)))
  const isTop = isAhead('topmost')
  if (at < 0 || (!isTop && !isAhead('descending'))) return undefined
  const names = splitNames(item.before.slice(at + 1))
  const rows = names.map(name => named(around, name))
  const [first] = rows
  if (names.length < 2 || !first || rows.some(row => row?.thing !== 'applications')) return undefined
  const cells = rows.map(row => row!.alternatives[0]!)
  const others = isTop ? rivalsOf(around, first, true) : []
  if (!others) return undefined
  const told = new Set(cells.map(each => each.join()))
  const pairs = cells.slice(1).map((less, n) => ({ more: cells[n]!, less }))
  const last = cells.at(-1)!
  const [start, end] = [names[0]![0]!.start, item.before.at(-1)!.end]
  return {
    kind: 'order',
    at: rangeOf(around.setting, { start, end }),
    clause: clauseOf(around.setting, item),
    pairs: [...pairs, ...others.filter(other => !told.has(other.join())).map(less => ({ more: last, less }))],
    relation: 'atLeast',
  }
}
