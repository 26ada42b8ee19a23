import { select } from '../cells/select.ts'
import type { Claim } from '../claim.ts'
import type { Token } from '../tokens/token.ts'
import type { Context } from './context.ts'
import { applicantsAhead, namedAround, outcomeBehind, type Around } from './around.ts'
import { featuresOf, hasContent, isJoint, type Features } from './features.ts'
import { hasWord, isWord, unknownIn } from '../tokens/words.ts'
import type { Item } from './items.ts'
import type { ReadItem } from './readItem.ts'
import { saidIn } from './said.ts'
import { composed, predicateOf, subjectOf, withNames, withNoun } from './subject.ts'
import { isForeignTo, isOneChannel, withoutExamples, withoutHolder } from './foreign.ts'
import { heirOf } from './heir.ts'
import type { Setting } from './setting.ts'
import { carryOver } from './carryOver.ts'
import { readWhen, type WhenRead } from './when.ts'
import { comparesOnly, whenOf, whenOfTurn } from './whenOfItem.ts'
import { isCircumstance, readWho } from './who.ts'

/** Asked of every item with what the sentence has been about before it. */
export type Claiming = (item: ReadItem, context: Context, setting: Setting) => readonly Claim[]

/** Fills the slots of the items one after the other, for each takes over what the ones before it left said. */
export function readItems(
  items: readonly Item[],
  context: Context,
  setting: Setting,
  claiming: Claiming,
): { readonly items: readonly ReadItem[]; readonly claims: readonly Claim[] } {
  const read: ReadItem[] = []
  const claims: Claim[] = []
  const inclusive = inclusiveFrom(items)
  const around = namedAround(items)
  items.forEach((_, i) => {
    const next = readItem(items, i, read, context, setting, i < inclusive, around[i]!)
    claims.push(...claiming(next, context, setting))
    carryOver(context, next)
    read.push(next)
  })
  return { items: read, claims }
}

/**
 * `收到164件（含上年结转7件）`: the items before such a one may include what was carried in; 0 where there is none.
 */
function inclusiveFrom(items: readonly Item[]): number {
  const at = items.findIndex(({ before, figure }) => {
    const isLast = before.some(token => token.kind === 'time' && token.when === 'last')
    return (
      figure !== undefined &&
      isLast &&
      !hasWord(before, 'plus') &&
      (hasWord(before, 'carried') || hasWord(before, 'undone'))
    )
  })
  // `收到申请（含上年结转9件）共221件`
  const isInside =
    at >= 0 && items[at + 1]?.isInner === false && items[at]!.clause.outer === items[at + 1]!.clause
  if (isInside) return at + 2
  if (at <= 0) return 0
  const opens = items
    .slice(1, at + 1)
    .some(({ before }) => hasWord(before, 'among') || hasWord(before, 'including'))
  return items[at]!.depth > 0 || opens ? at : 0
}

function readItem(
  items: readonly Item[],
  at: number,
  read: readonly ReadItem[],
  context: Context,
  setting: Setting,
  includesCarried: boolean,
  around: Around,
): ReadItem {
  const item = withNames(withNoun(items[at]!, items[at - 1]), items[at - 1])
  const { before, figure } = item
  const cut = item.after.findIndex(saysOfAll)
  const after = cut < 0 ? item.after : item.after.slice(0, cut)
  const all = composed(featuresOf(before, after))
  const isPlanned = all.has('intended') && !all.has('undone') && !all.has('carried')
  context.isIntended ||= isPlanned && [...before, ...after].some(intends)
  if (all.has('fees') || all.has('procurement')) context.charged = all.has('fees') ? 'fees' : 'procurement'
  const spoken = after.length === 0 ? before : [...before, ...after]
  const words = all.has('etc') ? withoutExamples(spoken) : spoken
  if (item.opener === ';' && context.isWhenOfCompared) context.when = undefined
  // `；2件直接起诉的，均获维持` speaks of these alone.
  if (item.opener === ';' && figure) context.mentioned.clear()
  const said = whenOf(item, items[at + 1], words, all, context)
  if (said.isOwn) context.isWhenOfCompared = comparesOnly(item, said, read.at(-1))
  context.isInRole ||= before.some(isRole)
  const inherited = context.isInRole ? 'other' : context.who
  const who = isCountedOrgan(item, items[at - 1]) ? PART : readWho(words, inherited, setting.place)
  if (who.own && !context.isInRole && !isCircumstance(item))
    context.who = who.own === 'self' ? undefined : who.own
  const predicate = predicateOf(item, items[at + 1])
  const { features, tokens: named, turn } = predicate ?? subjectOf(item, after, all, context)
  const tokens = figure && all.has('all') ? withoutHolder(named) : named
  const applicants = applicantsAhead(item)
  if (applicants) [context.columns, context.isOfColumns] = [applicants, true]
  const time = predicate
    ? { ...said, times: readWhen(tokens, features, undefined).times }
    : turn?.time
      ? whenOfTurn(turn.time, all, context)
      : said
  const previous = read.at(-1)
  context.previous = previous?.selection
  context.outcomeBehind = outcomeBehind(items, at)
  const unknown = unknownIn(all.has('etc') ? withoutExamples(tokens) : tokens)
  const selection = select({
    features,
    ahead: around.ahead,
    context,
    form: setting.form,
    times: time.times,
    isInBracket: item.depth > 0,
    figure,
  })
  const isChange =
    !predicate &&
    (tellsChange(all, time.when) || setsAgainst(item, time.when) || goesOnChanging(item, turn, previous))
  const isForeign = isForeignTo(tokens, features, item, context)
  context.isOfEach = all.has('per') || (context.isOfEach && goesOn(item, items[at - 1]))
  const isPer = all.has('per') && (figure !== undefined || isWord(before.at(-1), 'of'))
  if ((figure && all.has('among') && context.thing === 'other') || isPer) context.isPartOfOther = true
  else if (item.opener === ';' || (all.has('received') && all.has('applications')))
    context.isPartOfOther = false
  // Field by field: every figure of a text passes here.
  return {
    clause: item.clause,
    depth: item.depth,
    opener: item.opener,
    isInner: item.isInner,
    before,
    figure,
    after: item.after,
    start: item.start,
    said: saidIn(setting, item),
    all,
    features,
    tail: cut < 0 ? [] : item.after.slice(cut),
    when: time.when,
    whenToken: time.token,
    who:
      context.isInRole || isOfMore(all, items[at + 1]) || isOfAllYears(all, items[at + 1])
        ? 'other'
        : who.who,
    selection,
    heir: figure && heirOf(read.findLast(hasFigureOrSays), item, setting),
    unknown,
    around,
    hasRest: hasRest(items, at),
    isForeign,
    isChannel: isOneChannel(tokens),
    isIntended: context.isIntended,
    isChange,
    includesCarried,
  }
}

/** `每10件里，8件…、1件…`: neither begins anything else. */
function goesOn({ clause, opener }: Item, previous: Item | undefined): boolean {
  if (opener === '、' || previous?.clause === clause) return true
  return isWord(previous?.after.at(-1) ?? previous?.before.at(-1), 'of')
}

/** It begins a claim of its own, but in 全部或部分公开. */
function saysOfAll(token: Token, i: number, after: readonly Token[]): boolean {
  if (isWord(token, 'noneOf')) return true
  return isWord(token, 'all') && !(isJoint(after[i + 1]) && isWord(after[i + 2], 'partiallyGranted'))
}

function hasRest(items: readonly Item[], at: number): boolean {
  const [value, rest] = [items[at]!.figure?.value, items[at + 1]]
  if (value === undefined || rest?.figure?.value === undefined || !hasWord(rest.before, 'rest')) return false
  const whole = value + rest.figure.value
  return items.slice(0, at).some(({ figure }) => figure?.value === whole)
}

/** `已废止规章23件（含本年废止的2件）`: the figure is that of all years. */
function isOfAllYears(all: Features, next: Item | undefined): boolean {
  if (!next?.figure || !hasWord(next.before, 'including')) return false
  const isOwn = next.before.some(token => token.kind === 'time' && token.when === 'this')
  return isOwn && (all.has('repealed') || all.has('issued'))
}

/** `被告的行政诉讼46件，其中信息公开类4件`, `…，涉及信息公开的4件`: the whole is of all that the organ does. */
function isOfMore(all: Features, next: Item | undefined): boolean {
  if (!next?.figure || all.has('openness') || (!all.has('review') && !all.has('litigation'))) return false
  return OF_ALL.some(feature => hasWord(next.before, feature)) && hasWord(next.before, 'openness')
}

const OF_ALL = ['among', 'topic'] as const

/** `将现行有效的23件集中公开` has done it. */
function intends(token: Token, i: number, tokens: readonly Token[]): boolean {
  return isWord(token, 'intended') && !(token.text === '将' && isWord(tokens[i + 1], 'inForce'))
}

/** `14家档案馆共收到…`: several of what the organ is one of. */
function isCountedOrgan({ isInner, before }: Item, counter: Item | undefined): boolean {
  return isInner && counter?.figure?.unitKind === 'other' && isWord(before[0], 'self')
}

const PART = { who: 'part', own: 'part' } as const

/** 作为复议机关, and not the name of another organ. */
function isRole(token: Token): boolean {
  return isWord(token, 'otherRole') && token.word.kind === 'mark'
}

function tellsChange(all: Features, when: WhenRead['when']): boolean {
  // `最少的时候只有1件` is no number of the year.
  const moves = all.has('up') || all.has('down') || all.has('least')
  if (!moves && !all.has('compared') && !all.has('same')) return false
  return !all.has('to') && !(all.has('compared') && when === 'last' && !moves)
}

/** `新收超过办结2件`: what one is more than the other by, and no number of either. */
function setsAgainst({ before, figure }: Item, when: WhenRead['when']): boolean {
  const at = before.findIndex(token => isWord(token, 'over') || isWord(token, 'under'))
  if (!figure || figure.unitKind === 'percent' || at <= 0 || when === 'last') return false
  return hasContent(before.slice(0, at)) && hasContent(before.slice(at + 1))
}

/** `分别减少21件和4件`: what is told of the first is told of the second. */
function goesOnChanging(item: Item, turn: unknown, previous: ReadItem | undefined): boolean {
  return turn !== undefined && previous?.isChange === true && previous.clause === item.clause
}

/** 经汇总核实 stands between a subject and its figure, and says nothing of either. */
function hasFigureOrSays({ figure, before, after, unknown }: ReadItem): boolean {
  // `…的，告知申请人通过相应渠道提出，全年有8件`
  if (!figure && INFORMING.has(before[0]?.text ?? '')) return false
  return (
    figure !== undefined ||
    unknown > 0 ||
    hasContent(before) ||
    hasContent(after) ||
    hasWord(before, 'foreign')
  )
}

const INFORMING: ReadonlySet<string> = new Set(['告知', '引导'])
