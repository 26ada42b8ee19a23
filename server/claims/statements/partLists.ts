import type { SumClaim } from '../claim.ts'
import type { ReadItem } from '../clauses/readItem.ts'
import { SCALE } from '../quantity.ts'
import type { FigureToken } from '../tokens/token.ts'
import { hasWord, isWord } from '../tokens/words.ts'
import { PARTS_COUNTED } from '../vocabulary/units.ts'

/** A whole, and the parts that follow it. */
export interface List {
  readonly whole: ReadItem | undefined
  readonly parts: ReadItem[]
  /** Its words say that the parts are all there are. */
  isExhaustive: boolean
  readonly isRespective: boolean
  /** It is said how the parts come of the whole: by 其中, 中 or 分别, or as what a `共26篇：` counts, or as a pair. */
  readonly isCalledParts: boolean
  /** The list in which this one breaks up a part; it goes on at `；`. */
  readonly outer: List | undefined
  /** Other figures that the parts may be of: 收到56件，上年结转3件，其中…. */
  readonly rivals: readonly ReadItem[]
  /** Of how many kinds the whole is said to be. */
  readonly kinds: number | undefined
}

export interface State {
  readonly items: readonly ReadItem[]
  readonly wholeBefore: () => ReadItem | undefined
  readonly text: string
  readonly lists: List[]
  /** The list that goes on, by the depth of its brackets. */
  readonly open: (List | undefined)[]
  /** Neighbours that `、` joins. */
  run: ReadItem[]
  /** Neighbours of one unit, however they are joined. */
  row: ReadItem[]
  readonly sums: SumClaim[]
}

export function isCountable(figure: FigureToken | undefined): boolean {
  const kind = figure?.unitKind
  return figure !== undefined && !NOT_ADDED.has(kind ?? '')
}

const NOT_ADDED: ReadonlySet<string> = new Set(['percent', 'points', 'times', 'duration'])

/** A figure of the text that can be added up. */
export function isExact(
  item: ReadItem | undefined,
): item is ReadItem & { said: NonNullable<ReadItem['said']> } {
  return item?.said !== undefined && !item.figure!.softness && isCountable(item.figure)
}

export type Opening = 'among' | 'bracket' | 'colon' | 'respectively'

export function wholeOf(
  { items, wholeBefore, lists, text }: State,
  { depth, figure, start }: ReadItem,
  i: number,
  opens: Opening,
): ReadItem | undefined {
  if (opens === 'among') {
    const same = items
      .slice(0, i)
      .findLast(x => x.depth === depth && x.figure?.unit === figure!.unit && x.when !== 'last')
    if (same) return same
  }
  const isCandidate = (x: ReadItem) =>
    opens === 'bracket'
      ? x.depth === depth - 1 && x.figure !== undefined && x.figure.start < start
      : x.depth === depth && isCountable(x.figure)
  const last = items.slice(0, i).findLast(isCandidate)
  // `按来源分：…；按内容分：…` break up the same whole.
  const list = opens === 'colon' && lists.find(({ whole, parts }) => whole && last && parts.includes(last))
  const found = list ? list.whole : last
  if (found && opens === 'respectively' && (isOneOfList(found, items, i) || isPeer(found, items, i, text)))
    return undefined
  // `全省…废止52件，本级分别为14件和19件`
  if (found && opens === 'respectively' && found.who !== 'self' && found.who !== items[i]!.who)
    return undefined
  if (found && found.figure!.unit !== figure!.unit) return undefined
  if (found) return isCountable(found.figure) && found.when !== 'last' ? found : undefined
  return opens === 'among' && depth === 0 && i <= 1 ? wholeBefore() : undefined
}

/** `复议186件、应诉214件，…的分别为50件和39件`: a part of each; behind `；` the figures are of something else. */
function isOneOfList(whole: ReadItem, items: readonly ReadItem[], i: number): boolean {
  return whole.isInner || items.slice(items.indexOf(whole) + 1, i).some(({ opener }) => opener === ';')
}

/** `甲县收到30件，居各县之首，乙、丙两县分别为20件和15件`: figures side by side, and the first no whole of the others. */
function isPeer(whole: ReadItem, items: readonly ReadItem[], i: number, text: string): boolean {
  const between = items.slice(items.indexOf(whole) + 1, i)
  if (between.some(({ figure, before }) => !figure && STANDING.some(feature => hasWord(before, feature))))
    return true
  const part = items[i]!
  const at = part.before.findIndex(token => isWord(token, 'respectively'))
  const kind = at > 0 ? part.before[at - 1]!.text.at(-1)! : ''
  if (!PEERS.includes(kind) || kind === '' || hasWord(whole.before, 'self')) return false
  const name = text.slice(whole.before[0]?.start, whole.figure!.start)
  const end = name.indexOf(kind)
  return end > 0 && !OF_ALL.includes(name[end - 1]!)
}

const STANDING = ['standing', 'most'] as const

/** What names of places and of organs end with. */
const PEERS = '省市县区州盟旗镇乡道局'

/** 全市, 本县, 我区 are all of a place. */
const OF_ALL = '全本我各该'

/** The figures right before the whole that are told beside it. */
export function rivalsOf({ items }: State, whole: ReadItem): readonly ReadItem[] {
  const rivals: ReadItem[] = []
  for (const other of items.slice(0, Math.max(items.indexOf(whole), 0)).toReversed()) {
    if (other.depth !== whole.depth || other.opener === ';' || !other.figure) break
    if (isExact(other) && other.figure.unit === whole.figure!.unit && other.when !== 'last')
      rivals.push(other)
  }
  return rivals
}

/** `三类`, `两个平台`: how many parts there are. */
export function kindsOf({ items }: State, whole: ReadItem | undefined, i: number): number | undefined {
  const between = items.slice(Math.max(0, i - 3), i).filter(({ figure }) => !figure)
  for (const token of [whole, ...between].flatMap(item => item?.before ?? []))
    if (token.kind === 'word' && token.counts) return token.counts
  const told = items
    .slice(Math.max(0, i - 3), i)
    .findLast(({ said, figure }) => said && PARTS_COUNTED.has(figure!.unit) && isFew(said.value))
  return told && told !== whole ? told.said!.value / SCALE : undefined
}

function isFew(value: number): boolean {
  return value > SCALE && value < 12 * SCALE
}

export const NO_LIST = { isRespective: false, rivals: [], outer: undefined, kinds: undefined } as const
