import type { ReadItem } from '../clauses/readItem.ts'
import { hasContent } from '../clauses/features.ts'
import { hasWord, isWord } from '../tokens/words.ts'
import { isExact } from './partLists.ts'
import type { Around } from './terms.ts'

export interface Years {
  readonly before: ReadItem
  readonly now: ReadItem | undefined
}

/** The figures of both years, the nearest before the change, else right behind it. */
export function yearsOf(
  { items, setting }: Around,
  item: ReadItem,
  i: number,
  isBehind: boolean,
): Years | undefined {
  const compares = (x: ReadItem) => isComparable(x, item, isBehind)
  let before: ReadItem | undefined
  let now: ReadItem | undefined
  for (let j = isBehind ? i : i - 1; j >= 0 && !(before && now); j--) {
    const other = items[j]!
    if (!compares(other) || (other.isChange && other !== item && !isOfStart(other) && !isBareStart(items, j)))
      continue
    const next = items[j + 1]
    const begins = hasWord(other.before, 'from') && next !== undefined && hasWord(next.before, 'to')
    if (
      !before &&
      (begins ||
        isOfLast(other) ||
        (isOfStart(other) && (now || isThan(other, item))) ||
        isBareStart(items, j))
    ) {
      // `诉讼由31件增至39件；被纠正的8件，与上年持平`: of these no figure of last year is told.
      if (begins && now && now !== next) return undefined
      before = other
      if (begins) now = next
    } else if (!now && other.when !== 'last' && !begins) {
      // `财政58条、其他96条，比上年的254条增加…`: of all of them, or of the last.
      if (other.clause !== item.clause && isListed(other)) return undefined
      now = other
    }
  }
  const inBracket = items[i + 1]
  if (
    !before &&
    inBracket &&
    inBracket.depth > item.depth &&
    inBracket.when === 'last' &&
    compares(inBracket)
  )
    before = inBracket
  before ??= items
    .slice(i + 1, i + 3)
    .find(
      other =>
        compares(other) &&
        !other.isChange &&
        !isOfPart(other, item) &&
        (isOfLast(other) || (other.when === 'last' && hasWord(other.before, 'from'))),
    )
  if (!before) return undefined
  now ??= items
    .slice(i + 1, i + 3)
    .find(
      other =>
        compares(other) &&
        other.when !== 'last' &&
        (isReached(other, setting.normal.text) || isBracketOf(item, other)),
    )
  return { before, now }
}

/** `申请量增加12件，其中自然人由170件增加到180件` */
function isOfPart(other: ReadItem, { selection }: ReadItem): boolean {
  const isOfSome = Boolean(other.selection?.columns?.length) && !selection?.columns?.length
  return isOfSome || hasWord(other.before, 'among')
}

/** A 、 stands between it and the figure before. */
function isListed({ clause, figure, isInner }: ReadItem): boolean {
  if (!isInner) return false
  const ahead = clause.tokens.slice(0, clause.tokens.indexOf(figure!))
  return ahead.slice(ahead.findLastIndex(({ kind }) => kind === 'figure')).some(({ text }) => text === '、')
}

function isComparable(other: ReadItem, item: ReadItem, isBehind: boolean): boolean {
  if (!isExact(other) || (other === item && !isBehind)) return false
  const amount = isBehind ? undefined : item.figure
  const kind = amount?.unitKind
  return !amount || kind === 'percent' || kind === 'times' || other.figure!.unit === amount.unit
}

function isOfLast({ when, whenToken, figure, all }: ReadItem): boolean {
  if (when !== 'last') return false
  return (whenToken !== undefined && whenToken.start <= figure!.start) || all.has('compared')
}

/** `年初在办9件，年末在办11件，净增2件`, `结转下年度11件，比上年结转的9件增加2件` */
export function isOfStart({ before, selection }: ReadItem): boolean {
  return (
    selection?.rows?.join() === 'carriedOver' &&
    (before.some(token => token.kind === 'time' && token.when === 'start') || isWord(before[0], 'compared'))
  )
}

/** `与年初结转的9件相比增加2件` */
function isThan({ before, all }: ReadItem, item: ReadItem): boolean {
  return (
    isWord(before[0], 'compared') ||
    (isWord(before[0], 'and') && (all.has('compared') || hasWord(item.before, 'compared')))
  )
}

/** `年末结转11件，与年初的9件相比，增加2件`: what the year began with, behind what it ended with. */
function isBareStart(items: readonly ReadItem[], j: number): boolean {
  const { before, all, selection } = items[j]!
  const isStart = before.some(token => token.kind === 'time' && token.when === 'start')
  const isCompared =
    all.has('compared') || (items[j + 1]?.clause === items[j]!.clause && items[j + 1]!.all.has('compared'))
  return (
    isStart &&
    isCompared &&
    selection === undefined &&
    !hasContent(before) &&
    items[j - 1]?.selection?.rows?.join() === 'carriedForward'
  )
}

/** `办结量（157件）较2022年（131件）上升`. */
function isBracketOf({ clause }: ReadItem, { opener, clause: inner }: ReadItem): boolean {
  return opener === '(' && inner.outer === clause
}

/** `达到157件`, `为157件`. */
function isReached({ before, figure }: ReadItem, text: string): boolean {
  if (hasWord(before, 'to')) return true
  const written = before[0] ? text.slice(before[0].start, figure!.start) : ''
  return written.includes('达') || written.includes('为')
}

/** `较2019年的160件增长32.5%`, `较新收数212件少2件`: what it is compared with is no figure of last year. */
export function isThanOther(than: ReadItem | undefined, { clause }: ReadItem): boolean {
  const isIt = than?.clause === clause && than.figure !== undefined && hasWord(than.before, 'compared')
  return isIt && than.when !== 'last' && !isOfStart(than)
}
