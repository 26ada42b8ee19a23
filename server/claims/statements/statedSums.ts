// What 合计, 三者相加 and the like add up.
import { actIn } from '../cells/documents.ts'
import type { ReadItem } from '../clauses/readItem.ts'
import { contentOf, hasContent } from '../clauses/features.ts'
import type { Token } from '../tokens/token.ts'
import { isWord } from '../tokens/words.ts'
import { SUMMED } from '../vocabulary/units.ts'
import { isCountable, isExact, type List, type Opening, type State } from './partLists.ts'
import { endings } from './sums.ts'

export function isStatedSum(state: State, item: ReadItem, opens: Opening | undefined): boolean {
  if (item.all.has('apart') || !isExact(item)) return false
  const isYear = closesYear(state, item)
  const isSaid = item.all.has('sum') || isCounter(item)
  if (!isYear && (!isSaid || item.isForeign || item.unknown >= 2)) return false
  const { row } = state
  // `省厅分别为14件和19件，省市两级合计51件`
  if (item.who !== 'self' && row.some(({ who }) => who === 'self')) return false
  // `规章14件，…，规范性文件制发9件、废止6件，二者现行有效合计72件`: of other figures than those right before it.
  const act = actIn(item.all)
  if (act !== undefined && !row.every(({ all }) => actIn(all) === act)) return false
  const isOfRow = areChannels(row) || (row.length > 1 && row.every(({ isForeign }) => isForeign))
  const isBare = !hasContent(item.before) || (isOfRow && contentOf(item.before).every(isVerb))
  return isBare && opens !== 'among' && opens !== 'bracket' && opens !== 'respectively'
}

/** `建议88件、提案107件，两项195件` */
function isCounter({ before: [first, ...others] }: ReadItem): boolean {
  return others.length === 0 && first?.kind === 'word' && first.counts !== undefined
}

/** `上半年62件、下半年58件，全年累计120件` */
function closesYear({ row }: State, { before, after }: ReadItem): boolean {
  const isWhole = before.some(({ text }) => text.startsWith(WHOLE_YEAR))
  // The year tells of nothing that its parts do not.
  const isSame = [...before, ...after]
    .filter(says)
    .every(({ text }) => row.some(part => part.before.some(token => token.text.endsWith(text))))
  return (
    isWhole &&
    isSame &&
    YEAR_PARTS.some(parts => row.length === parts.length && parts.every((part, i) => begins(row[i]!, part)))
  )
}

function says(token: Token): boolean {
  return (
    token.kind === 'unknown' || (token.kind === 'word' && token.word.kind !== 'fill' && !isWord(token, 'sum'))
  )
}

function begins({ before }: ReadItem, part: string): boolean {
  return before.some(({ kind, text }) => kind === 'time' && text.endsWith(part))
}

const WHOLE_YEAR = '全年'
const YEAR_PARTS = [
  ['上半年', '下半年'],
  ['一季度', '二季度', '三季度', '四季度'],
] as const

/** `线上120件，信函90件，当面2件，共计收到申请212件`, `建议47件、提案62件，共计办理109件` */
function isVerb(token: Token): boolean {
  return VERBS.some(feature => isWord(token, feature))
}

const VERBS = ['received', 'applications', 'dealt', 'done'] as const

function areChannels(row: readonly ReadItem[]): boolean {
  return row.length > 2 && row.every(({ isChannel }) => isChannel)
}

/** 合计 adds up the figures that `、` joins, or those of a list without a whole; of 140余件 the list keeps that it is one of them. */
export function addToRuns(state: State, item: ReadItem): void {
  if (!isCountable(item.figure)) {
    if (!item.figure) state.run = []
    return
  }
  const goesOn = item.opener === '、' || state.run.length === 0
  state.run = goesOn ? [...state.run, item] : [item]
  const isSame = state.row.at(-1)?.figure!.unit === item.figure!.unit && item.opener !== ';'
  state.row = isSame ? [...state.row, item] : [item]
}

export function addSum(state: State, item: ReadItem): void {
  const list = state.open[item.depth]
  const isOfChannels = areChannels(state.row)
  const parts = partsOf(state, item, isOfChannels)
  if (parts.length > 1 && parts.every(part => isExact(part) && part.figure!.unit === item.figure!.unit)) {
    dropLists(state, parts)
    state.sums.push({
      kind: 'sum',
      whole: item.said!,
      parts: parts.map(({ said }) => said!),
      ...(((isOfChannels && parts === state.row) || isListed(list, parts)) && { isOfAll: true as const }),
    })
  }
  state.open[item.depth] = undefined
  state.run = [item]
}

/** What is added up with others is no whole that these are parts of. */
function dropLists({ lists }: State, summed: readonly ReadItem[]): void {
  const at = lists.findIndex(({ whole }) => whole !== undefined && summed.includes(whole))
  if (at >= 0) lists.splice(at, 1)
}

/** The nearest figures, or, where these make the sum or are as many as it says, more of those in a row. */
function partsOf(state: State, item: ReadItem, isOfChannels: boolean): readonly ReadItem[] {
  const list = state.open[item.depth]
  const isLong = item.all.has('adding') && !list && state.run.length < 2
  const isAll = isLong || isOfChannels || closesYear(state, item)
  const nearest = isRespective(list) ? list.parts : isAll ? state.row : state.run
  const level = state.row.filter(({ depth }) => depth === item.depth)
  const number = countSaid(item)
  // `A 5件，B 3件，这两类相加`
  if (nearest.length < 2 && number !== undefined && level.length === number) return level
  if (nearest.length < 2) return nearest
  const makesIt = (parts: readonly ReadItem[]) =>
    parts.every(isExact) && parts.reduce((sum, { said }) => sum + said.value, 0) === item.said!.value
  if (makesIt(nearest)) return nearest
  const exact = endings(level).find(makesIt)
  if (exact || number === undefined || number === nearest.length) return exact ?? nearest
  // Which two of three are meant is not known.
  return number > nearest.length && level.length >= number ? level.slice(-number) : []
}

/** How many figures the words say that are added up: `三者`, `四项合计`. */
function countSaid({ before }: ReadItem): number | undefined {
  for (const token of before) {
    const count = token.kind === 'word' ? (token.counts ?? SUMMED.get(token.text)) : undefined
    if (count !== undefined) return count
  }
  return undefined
}

function isRespective(list: List | undefined): list is List {
  return list?.isRespective === true && !list.whole
}

/** A list that 分别 makes of more than two, of which none is a result. */
function isListed(list: List | undefined, parts: readonly ReadItem[]): boolean {
  return isRespective(list) && parts === list.parts && parts.length > 2 && !parts.some(isOfResult)
}

function isOfResult({ selection }: ReadItem): boolean {
  return selection?.named !== undefined
}
