// 提出的5个问题，已整改3个，其余2个正在推进: what is done and what is left make the whole, though nothing calls them parts.
import type { ReadItem } from '../clauses/readItem.ts'
import { hasWord } from '../tokens/words.ts'
import { isExact, NO_LIST, type State } from './partLists.ts'

/** Of what the tables have not: there 其余 may be left of more than the whole that is told. */
export function addRestOfTasks(state: State, item: ReadItem, i: number): void {
  const [done, whole] = [state.items[i - 1], state.items[i - 2]]
  if (
    !isExact(item) ||
    state.open[item.depth] ||
    !hasWord(item.before, 'rest') ||
    !isExact(done) ||
    !isExact(whole)
  )
    return
  const all = [whole, done, item]
  const isOfOne = all.every(
    ({ figure, depth, selection, isChange }) =>
      figure?.unit === item.figure!.unit && depth === item.depth && !selection && !isChange,
  )
  if (!isOfOne || whole.figure!.unitKind === 'cases' || !done.before.some(isDone)) return
  state.lists.push({ ...NO_LIST, whole, parts: [done, item], isExhaustive: true, isCalledParts: true })
}

function isDone({ text }: ReadItem['before'][number]): boolean {
  return DONE.has(text)
}

const DONE: ReadonlySet<string> = new Set(['已', '已经', '完成', '目前已', '已完成'])
