// 收到212件，网络118件、信函66件、当面28件: the ways by which applications come, which are all of them.
import type { ReadItem } from '../clauses/readItem.ts'
import { hasContent } from '../clauses/features.ts'
import { isWord } from '../tokens/words.ts'
import { NUMBER_OF_WAYS, WAY_OF_CHANNEL } from '../vocabulary/pairs.ts'
import { isExact, NO_LIST, wholeOf, type State } from './partLists.ts'
import { flatMap } from '../../text/flatMap.ts'

/** Whether online, by letter and in person are all among the parts. */
export function areEveryWay(parts: readonly ReadItem[]): boolean {
  const ways = new Set(
    flatMap(parts, ({ before, after }) =>
      flatMap([...before, ...after], token =>
        isWord(token, 'channel') ? WAY_OF_CHANNEL.get(token.text) : [],
      ),
    ),
  )
  ways.delete(undefined)
  return ways.size === NUMBER_OF_WAYS
}

/** `收到212件，网络118件，信函66件，当面28件`: channels right behind their whole, that nothing calls parts. */
export function addChannels(state: State, item: ReadItem, i: number): void {
  const { items } = state
  const before = items[i - 1]
  if (state.open[item.depth] || !before || !isChannelOf(item) || before.isChannel) return
  const rest = items.slice(i)
  const end = rest.findIndex(other => !isChannelOf(other) && !isOtherWay(other))
  const parts = rest.slice(0, end < 0 ? rest.length : end)
  const behind = end < 0 ? undefined : rest[end]
  if (parts.length < NUMBER_OF_WAYS || (behind && mayGoOn(behind, item))) return
  const isAll = areEveryWay(parts) || deniesOthers(behind)
  const whole = wholeOf(state, item, i, 'colon')
  if (!isAll || whole !== before || !isExact(whole) || whole.figure!.unit !== item.figure!.unit) return
  if (whole.depth !== item.depth || whole.isForeign) return
  state.lists.push({ ...NO_LIST, whole, parts, isExhaustive: true, isCalledParts: true })
}

function isChannelOf(item: ReadItem): boolean {
  return item.isChannel && isExact(item) && !item.isForeign
}

/** `其他方式3件` */
function isOtherWay(item: ReadItem): boolean {
  return isExact(item) && item.all.has('other') && !hasContent(item.before)
}

/** `…、当面28件、移动端8件`: a way that no list has. */
function mayGoOn({ figure, before, all }: ReadItem, { figure: part }: ReadItem): boolean {
  return figure?.unit === part!.unit && !hasContent(before) && !all.has('sum')
}

/** `…，无其他渠道` */
function deniesOthers(item: ReadItem | undefined): boolean {
  return item !== undefined && !item.figure && item.all.has('nil') && item.all.has('other')
}
