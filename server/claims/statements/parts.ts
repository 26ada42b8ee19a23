import type { PartsClaim, SumClaim } from '../claim.ts'
import { hasContent } from '../clauses/features.ts'
import { hasWord, isWord } from '../tokens/words.ts'
import { awaitingIn } from '../clauses/respectively.ts'
import type { ReadItem } from '../clauses/readItem.ts'
import type { Token } from '../tokens/token.ts'
import { CALLING_PARTS, PAIRS } from '../vocabulary/pairs.ts'
import {
  isCountable,
  isExact,
  kindsOf,
  NO_LIST,
  rivalsOf,
  wholeOf,
  type List,
  type Opening,
  type State,
} from './partLists.ts'
import { isBeside, isClass, isOfOther, verbOf } from './beside.ts'
import { addChannels, areEveryWay } from './channels.ts'
import { addLevels, isLevel } from './levels.ts'
import { addRestOfTasks } from './restOfTasks.ts'
import { addSum, addToRuns, isStatedSum } from './statedSums.ts'
import { flatMap } from '../../text/flatMap.ts'

/** Figures of the text that are whole and parts of each other. */
export function partsClaims(
  items: readonly ReadItem[],
  wholeBefore: () => ReadItem | undefined,
  text: string,
): { readonly claims: readonly (PartsClaim | SumClaim)[]; readonly parts: ReadonlySet<ReadItem> } {
  const state: State = { items, wholeBefore, text, lists: [], open: [], run: [], row: [], sums: [] }
  items.forEach((item, i) => follow(state, item, i))
  if (state.lists.length === 0) return { claims: state.sums, parts: NO_PARTS }
  const claims = [...state.sums, ...flatMap(state.lists, list => claimOf(list, text) ?? [])]
  return { claims, parts: new Set(flatMap(state.lists, ({ parts }) => parts)) }
}

const NO_PARTS: ReadonlySet<ReadItem> = new Set()

function follow(state: State, item: ReadItem, i: number): void {
  const { open } = state
  const { depth, figure } = item
  while (open.length > depth + 1) open.pop()
  if (
    item.when === 'last' ||
    isOfPartOfYear(item) ||
    item.isChange ||
    item.all.has('per') ||
    (isFurther(item) && depth === 0)
  ) {
    state.run = []
    open[depth] = undefined
    return
  }
  const opens = opening(state, item, i)
  if (isStatedSum(state, item, opens)) {
    addSum(state, item)
    return
  }
  if (figure && opens) begin(state, item, i, opens)
  else if (item.opener === ';' && open[depth]?.outer) open[depth] = open[depth].outer
  else if (ends(open[depth], item)) open[depth] = undefined
  join(state, item)
  addToRuns(state, item)
  addPair(state, item, i)
  addLevels(state, item, i)
  addChannels(state, item, i)
  addRestOfTasks(state, item, i)
}

/** `四个季度分别为…，上半年合计…` adds up some of them. */
function isOfPartOfYear({ before, all }: ReadItem): boolean {
  return all.has('sum') && before.some(token => token.kind === 'time' && token.text.endsWith(HALF))
}

const HALF = '半年'

/** 另有5件 is no part. */
function isFurther({ before }: ReadItem): boolean {
  const first = isWord(before[0], 'among') ? before[1] : before[0]
  return isWord(first, 'further')
}

function opening(
  { items }: State,
  { all, before, figure, opener, depth, clause, unknown }: ReadItem,
  i: number,
): Opening | undefined {
  // `新媒体2个（年内关停3个）`: with another verb it is beside the whole.
  const isOther = unknown >= 2 && !all.has('among') && !all.has('including')
  if (opener === '(' && depth > 0 && items[i - 1]?.clause !== clause) return isOther ? undefined : 'bracket'
  const firstWord = before.find(({ kind }) => kind === 'word')
  const ahead = items[i - 1]
  if (ahead && !ahead.figure && ahead.all.has('among') && ahead.depth === depth) return 'among'
  if (all.has('among') || isWord(firstWord, 'including')) return 'among'
  // `；上半年、下半年分别为9件和12件` has a whole of its own, and `分别占55.9%` tells shares.
  if (hasWord(before, 'respectively'))
    return opener !== ';' && isCountable(figure) ? 'respectively' : undefined
  // `诉讼11件，按审级分为一审8件、二审3件`
  if (all.has('composed') && i > 0) return 'colon'
  // `新收的157件中，1至6月88件，…`
  if (i > 0 && isOf(items[i - 1]!, before)) return 'among'
  return opener === ':' && i > 0 ? 'colon' : undefined
}

function isOf(whole: ReadItem, before: readonly Token[]): boolean {
  return (
    whole.figure !== undefined &&
    !whole.all.has('per') &&
    (isWord(whole.after.at(-1), 'of') || isWord(before[0], 'of'))
  )
}

function begin(state: State, item: ReadItem, i: number, opens: Opening): void {
  const before = state.items[i - 1]
  const whole = wholeOf(state, item, i, opens)
  const isHalf = before !== undefined && (before.all.has('among') || before.all.has('including'))
  const list: List = {
    whole,
    parts: [],
    isExhaustive: (opens === 'respectively' && !awaitingIn(item)) || (opens === 'colon' && !isHalf),
    isRespective: item.all.has('respectively'),
    isCalledParts: opens === 'colon' ? isTotal(whole) : opens !== 'bracket',
    rivals: MAY_BE_OF.has(opens) && whole ? rivalsOf(state, whole) : [],
    outer: outerOf(state.open[item.depth], item, whole),
    kinds: kindsOf(state, whole, i),
  }
  state.lists.push(list)
  state.open[item.depth] = list
}

/** `复议8件、诉讼5件，被纠正分别为2件、1件`: behind several figures these are of either, or of all. */
const MAY_BE_OF: ReadonlySet<Opening> = new Set(['among', 'respectively'])

/** A list ends at a clause without a figure, and at `；` when commas parted it so far. */
function ends(list: List | undefined, { figure, opener, after }: ReadItem): boolean {
  if (!list) return false
  // `；报告所列的212件申请不含…`: a whole of its own.
  if (figure && opener === ';' && hasContent(after)) return true
  if (!figure) return list.parts.length > 0 && opener !== '、'
  return opener === ';' && list.parts.length > 1 && list.parts.slice(1).every(part => part.opener !== ';')
}

/** `A；B，其中…；C`: the parts of B are no parts of the whole; where `；` does not part them, no one knows where B ends. */
function outerOf(open: List | undefined, item: ReadItem, whole: ReadItem | undefined): List | undefined {
  if (!open || !whole || !open.parts.includes(whole)) return undefined
  if (open.parts.slice(1).every(({ opener }) => opener === ';') && item.opener !== ';') return open
  open.isExhaustive = false
  return undefined
}

/** A part has the unit of its whole; a foreign thing behind another verb begins something else. */
function join(state: State, item: ReadItem): void {
  const list = state.open[item.depth]
  if (
    !list ||
    isOfOther(item, state.items[state.items.indexOf(item) + 1]) ||
    !isExact(item) ||
    (list.whole && item.figure!.unit !== list.whole.figure!.unit)
  )
    return
  // `其余三种情形各1件` are three.
  if (hasWord(item.before, 'each')) {
    list.isExhaustive = false
    state.open[item.depth] = undefined
    return
  }
  const [first] = list.parts
  const turns =
    first &&
    list.whole &&
    !verbOf(first) &&
    verbOf(item) &&
    item.isForeign &&
    !isClass(item) &&
    item.opener !== '、'
  const isOther =
    first !== undefined && isClass(first) && !isClass(item) && !isRest(item) && item.opener !== '、'
  if (turns || isOther || (list.whole && isBeside(list.whole, item))) {
    list.isExhaustive = false
    state.open[item.depth] = undefined
    return
  }
  // A list that makes its whole is complete.
  if (
    list.whole &&
    list.parts.length > 1 &&
    sumOf(list.parts) === list.whole.said?.value &&
    !goesOn(list, item)
  ) {
    state.open[item.depth] = list.outer
    return
  }
  list.parts.push(item)
  if (isRest(item)) list.isExhaustive = true
}

/** `网络151件、信函78件、当面34件、传真10件`: one more of what all of them are. */
function goesOn({ parts }: List, { opener, isChannel, selection }: ReadItem): boolean {
  if (opener !== '、') return false
  if (isChannel) return parts.every(part => part.isChannel)
  const isOfOne = selection?.columns?.length === 1
  return isOfOne && parts.every(part => part.selection?.columns?.length === 1)
}

/** `其余3件`, `其他各类处理结果89件` */
function isRest({ before, all, selection }: ReadItem): boolean {
  return hasWord(before, 'rest') || (hasWord(before, 'other') && all.has('done') && selection === undefined)
}

function sumOf(parts: readonly ReadItem[]): number {
  return parts.reduce((sum, { said }) => sum + said!.value, 0)
}

/** `培训9期，线上4期、线下6期`: two that make a whole. */
function addPair(state: State, item: ReadItem, i: number): void {
  const next = state.items[i + 1]
  if (state.open[item.depth] || i === 0 || !isExact(item) || !isExact(next)) return
  if (next.figure!.unit !== item.figure!.unit) return
  const isPair = PAIRS.some(
    ([one, other]) => startsWith(state.text, item, one) && startsWith(state.text, next, other),
  )
  if (!isPair) return
  const whole = wholeOf(state, item, i, 'colon')
  if (whole?.figure!.unit !== item.figure!.unit || whole.depth !== item.depth) return
  state.lists.push({ ...NO_LIST, whole, parts: [item, next], isExhaustive: true, isCalledParts: true })
}

function startsWith(text: string, { before }: ReadItem, word: string): boolean {
  return before[0] !== undefined && text.startsWith(word, before[0].start)
}

function claimOf(list: List, text: string): PartsClaim | undefined {
  const { whole, parts, rivals, isExhaustive, kinds } = list
  if (!whole || !isExact(whole) || parts.length === 0 || whole.isChange) return undefined
  const isElsewhere = parts.some(
    ({ when, who }) =>
      when === 'other' || when === 'last' || when === 'several' || (who !== 'self' && who !== whole.who),
  )
  if (isElsewhere && !parts.every(({ who }) => who === 'part' || who === 'place')) return undefined
  // A suit that went on to a second instance is told in both.
  if (parts.every(isLevel) && parts.some(({ said }) => said!.value === whole.said.value)) return undefined
  const several = parts.length > 1
  return {
    kind: 'parts',
    whole: whole.said,
    parts: parts.map(({ said }) => said!),
    rivals: rivals.map(({ said }) => said!),
    endsInRest: several && rivals.length === 0 && isRest(parts.at(-1)!),
    isExhaustive:
      several && rivals.length === 0 && (isExhaustive || kinds === parts.length || areEveryWay(parts)),
    severity: list.isCalledParts || hasWordOfParts(whole, parts[0]!, text) ? 'warning' : 'info',
  }
}

/** `解读共26篇：…`: what follows is what was counted. */
function isTotal(whole: ReadItem | undefined): boolean {
  return whole?.all.has('sum') === true
}

/** Between the whole and the first part: `诉讼6件，按审级看一审4件`. */
function hasWordOfParts({ figure: whole }: ReadItem, { figure: part }: ReadItem, text: string): boolean {
  const [one, other] = whole!.start < part!.start ? [whole!, part!] : [part!, whole!]
  return CALLING_PARTS.test(text.slice(one.end, other.start))
}
