import type { ReadItem } from '../clauses/readItem.ts'
import { isExact, kindsOf, NO_LIST, wholeOf, type State } from './partLists.ts'

/** `诉讼6件，一审4件、二审2件`: instances, which are all where it is said that there are no others. */
export function addLevels(state: State, item: ReadItem, i: number): void {
  const [before, next] = [state.items[i - 1], state.items[i + 1]]
  if (state.open[item.depth] || !isLevel(item) || (before && isLevel(before)) || !next || !isLevel(next))
    return
  const rest = state.items.slice(i)
  const end = rest.findIndex(other => !isLevel(other))
  const parts = rest.slice(0, end < 0 ? rest.length : end).filter(isExact)
  const whole = wholeOf(state, item, i, 'colon')
  if (whole?.figure!.unit !== item.figure!.unit || whole.depth !== item.depth) return
  const behind = end < 0 ? undefined : rest[end]
  const isAll = behind?.figure === undefined && behind?.all.has('nil') === true
  const kinds = kindsOf(state, whole, i)
  state.lists.push({ ...NO_LIST, whole, parts, isExhaustive: isAll, isCalledParts: false, kinds })
}

export function isLevel({ all, figure }: ReadItem): boolean {
  return figure !== undefined && all.has('level')
}
