import { findWord, hasWord, isWord } from '../tokens/words.ts'
import type { Token } from '../tokens/token.ts'
import { isLabelled } from './foreign.ts'
import type { Item } from './items.ts'
import type { ReadItem } from './readItem.ts'
import type { Setting } from './setting.ts'

/** A clause without a figure hands its subject to a bare figure right behind: `以信访举报投诉为内容，共8件`. */
export function heirOf(
  previous: ReadItem | undefined,
  item: Item,
  { normal }: Setting,
): ReadItem['selection'] {
  if (!previous) return undefined
  const { selection, all } = previous
  if (hasWord(item.before, 'respectively') || isRankOfOther(previous)) return undefined
  if (hasWord(previous.before, 'topic') && previous.all.has('applications')) return undefined
  // `收到的申请增长7.1%，达到212件`
  if (tellsChangeOf(previous, item)) return selection
  if (previous.figure || previous.depth !== item.depth || !selection || previous.isForeign) return undefined
  // `收费摊到每个月，也就是3万元`
  if (previous.when === 'part') return undefined
  const isReferred = item.before.some(refersBack) && isLabelled(all)
  if (
    previous.unknown >= (isReferred ? LONGEST : LONG) ||
    findWord(previous.before, 'nil') ||
    findWord(previous.before, 'noneOf')
  )
    return undefined
  if (previous.before.some(token => isWord(token, 'all') && !isWord(token, 'fully'))) return undefined
  const counts =
    item.figure!.softness !== undefined || AWAITS.includes(normal.text[item.figure!.start - 1] ?? ' ')
  const isReceived = selection.thing === 'applications' && all.has('received') && all.has('applications')
  const isDisputes = selection.thing === 'disputes' && selection.groups !== undefined && previous.unknown < 2
  const isPassed =
    isDisputes ||
    all.has('sum') ||
    selection.thing === 'fees' ||
    (selection.thing === 'decisions' &&
      (all.has('decision') || item.before.some(isDecision)) &&
      previous.unknown === 0) ||
    isLabelled(all) ||
    selection.columns?.length === 1 ||
    (isReceived && previous.unknown < 2 && counts)
  return isPassed ? selection : undefined
}

/** 此类情形, 两类情形合计 */
function refersBack(token: Token): boolean {
  return token.kind === 'word' && (token.counts !== undefined || isWord(token, 'these'))
}

/** `行政许可方面，全年作出决定37件` */
function isDecision({ text }: Token): boolean {
  return text === '决定'
}

/** `申请最多的一天，收到8件`: of what is ranked nothing is known; `商业企业提交最多，有20件` names it. */
function isRankOfOther({ before, all, selection, unknown }: ReadItem): boolean {
  if (!hasWord(before, 'most') || isLabelled(all)) return false
  return selection?.columns?.length !== 1 || unknown > 0 || !isWord(before.at(-1), 'most')
}

/** Longer stretches of unknown words may turn to anything; 此类情形 goes back to the label all the same. */
const LONG = 5
const LONGEST = 9

function tellsChangeOf({ figure, isChange, isForeign, depth, selection }: ReadItem, item: Item): boolean {
  if (figure?.unitKind !== 'percent' || !isChange || isForeign || depth !== item.depth) return false
  return selection !== undefined && item.opener === ',' && hasWord(item.before, 'to')
}

const AWAITS = '计为达有共'
