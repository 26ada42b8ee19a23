import { labelsIn } from '../cells/applications.ts'
import { actIn } from '../cells/documents.ts'
import { select } from '../cells/select.ts'
import type { Claim } from '../claim.ts'
import type { TimeToken, Token } from '../tokens/token.ts'
import type { Feature } from '../vocabulary/word.ts'
import type { Awaiting, Context } from './context.ts'
import { featuresOf, hasContent, namesOf, type Features } from './features.ts'
import { findWord, hasWord, isWord, unknownIn } from '../tokens/words.ts'
import type { Item } from './items.ts'
import type { ReadItem } from './readItem.ts'
import { awaitingIn } from './respectively.ts'
import { saidIn } from './said.ts'
import type { Setting } from './setting.ts'
import { carryOver } from './carryOver.ts'
import { readWhen, type WhenRead } from './when.ts'
import { readWho } from './who.ts'

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
  items.forEach((_, i) => {
    const next = readItem(items, i, read, context, setting, i < inclusive)
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
): ReadItem {
  const item = withNoun(items[at]!, items[at - 1])
  const { before, figure } = item
  const cut = item.after.findIndex(token => isWord(token, 'all') || isWord(token, 'noneOf'))
  const after = cut < 0 ? item.after : item.after.slice(0, cut)
  const all = composed(featuresOf(before, after))
  context.isIntended ||= all.has('intended') && !all.has('undone') && !all.has('carried')
  if (all.has('fees') || all.has('procurement')) context.charged = all.has('fees') ? 'fees' : 'procurement'
  const said = whenOf(item, items[at + 1], after, all, context)
  context.isInRole ||= before.some(isRole)
  const who = readWho([...before, ...after], context.isInRole ? 'other' : context.who, setting.place)
  if (who.own && !context.isInRole) context.who = who.own === 'self' ? undefined : who.own
  const { features, tokens, turn } = predicateOf(item, items[at + 1]) ?? subjectOf(item, after, all, context)
  const time = turn?.time ? whenOfTurn(turn.time, all, context) : said
  const previous = read.at(-1)
  context.previous = previous?.selection
  const unknown = unknownIn(tokens)
  const selection = select({ features, context, form: setting.form, times: time.times, figure })
  const isChange = tellsChange(all, time)
  const isForeign = isForeignTo(tokens, features, item, context)
  if (figure && ((all.has('among') && context.thing === 'other') || all.has('per')))
    context.isPartOfOther = true
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
    who: context.isInRole ? 'other' : who.who,
    selection,
    heir:
      figure &&
      heirOf(
        read.findLast(one => one.figure !== undefined || says(one)),
        item,
        setting,
      ),
    unknown,
    hasRest: hasRest(items, at),
    isForeign,
    isChannel: isOneChannel(tokens),
    isIntended: context.isIntended,
    isChange,
    includesCarried,
  }
}

function hasRest(items: readonly Item[], at: number): boolean {
  const [value, rest] = [items[at]!.figure?.value, items[at + 1]]
  if (value === undefined || rest?.figure?.value === undefined || !hasWord(rest.before, 'rest')) return false
  const whole = value + rest.figure.value
  return items.slice(0, at).some(({ figure }) => figure?.value === whole)
}

/** `内部事务信息（7件）`: a bracket that holds only a figure belongs to the noun before it. */
function withNoun(item: Item, previous: Item | undefined): Item {
  const { before, after, figure, opener, isInner, clause, start } = item
  if (item.depth === 0 || opener !== '(' || !figure || isInner) return item
  if (hasContent(before) || hasContent(after) || unknownIn(before) > 0) return item
  // Behind another bracket of the same clause.
  const isSecond = previous !== undefined && previous.clause.outer === clause.outer
  const first = isSecond ? previous.start : 0
  const outer = clause.outer!.tokens.filter(token => token.end <= start && token.start >= first)
  const from = outer.findLastIndex(({ kind }) => kind === 'mark' || kind === 'figure')
  const noun = outer.slice(from + 1)
  const last = outer.at(-1)
  if (!last || last.kind === 'figure' || last.kind === 'time' || !hasContent(noun)) return item
  return { ...item, before: [...noun, ...before] }
}

/** Meanings that only several words have together. */
function composed(features: Set<Feature>): Features {
  const isLate = features.has('overdue')
  if ((isLate || features.has('nil')) && features.has('payment')) features.add('row:otherHandling.feeOverdue')
  const isDropped = features.has('nil') && features.has('notProcessed')
  if ((isLate || isDropped) && features.has('correction')) features.add('row:otherHandling.correctionOverdue')
  if (features.has('correction') && features.has('unclear')) features.add('row:unavailable.stillUnclear')
  const inTime = features.has('timely') || features.has('dealt') || features.has('done')
  if (features.has('still') && inTime) features.add('undone')
  return features
}

/** When an item is, and what of it the clauses behind take over. */
function whenOf(
  item: Item,
  next: Item | undefined,
  after: readonly Token[],
  all: Features,
  context: Context,
): WhenRead {
  const own = readWhen([...item.before, ...after], all, context.when)
  const read = own.isOwn ? own : (inBracketOf(item, own) ?? own)
  const compares = all.has('compared') || all.has('from')
  const isShare = item.figure?.unitKind === 'percent'
  if (own.isOwn && own.when !== 'none' && !compares && !isShare && !(own.when === 'last' && item.depth > 0))
    context.when = own.when === 'this' ? undefined : own.when
  context.hasEnded ||= own.times.end
  const times = { ...read.times, end: context.hasEnded }
  const begins = all.has('from') && next?.figure && next.clause === item.clause && hasWord(next.before, 'to')
  return begins && item.figure ? { ...read, when: 'last', times } : { ...read, times }
}

/** The year before 分别 whose figure this is. */
function whenOfTurn(time: TimeToken, all: Features, context: Context): WhenRead {
  const read = readWhen([time], all, undefined)
  context.when = read.when === 'this' || read.when === 'none' ? undefined : read.when
  return read
}

/** `同比（131件）`, `上年（131件）`: the bracket is of the time before it. */
function inBracketOf({ depth, opener, clause, start }: Item, read: WhenRead): WhenRead | undefined {
  if (depth === 0 || opener !== '(') return undefined
  const last = clause.outer!.tokens.findLast(({ end }) => end <= start)
  if (last?.kind === 'time' && (last.when === 'last' || last.when === 'other'))
    return { ...read, when: last.when, token: last }
  if (!isWord(last, 'yearOnYear')) return undefined
  const token: TimeToken = { kind: 'time', start: last.start, end: last.end, text: last.text, when: 'last' }
  return { ...read, when: 'last', token }
}

/** What an item is about: its own words, or the name before 分别 whose turn it is. */
function subjectOf(item: Item, after: readonly Token[], all: Features, context: Context): Subject {
  const { before, figure } = item
  const at = before.findIndex(token => isWord(token, 'respectively'))
  const named = awaitingIn(item)
  if (named) context.awaiting = named
  const [turn, ...waiting] = context.awaiting
  const isNew = hasContent(before) && at < 0
  if (turn && figure && figure.unitKind !== 'percent' && !isNew) {
    context.awaiting = waiting
    const behind = [...before.slice(Math.max(at, 0)), ...after]
    return { features: turn.features, tokens: [...turn.tokens, ...behind], turn }
  }
  if (figure && isNew) context.awaiting = []
  const tokens = [...before, ...after]
  if (!figure || !hasContent(before) || !hasContent(after)) return { features: all, tokens }
  const first = featuresOf(before)
  return { features: completesEachOther(first, featuresOf(after)) ? all : composed(first), tokens }
}

/** 作为复议机关, and not the name of another organ. */
function isRole(token: Token): boolean {
  return isWord(token, 'otherRole') && token.word.kind === 'mark'
}

/** `26件申请经审查，被告知不予公开`, `有3件申请因…，结转下年办理`: the next clause says what became of them. */
function predicateOf(item: Item, next: Item | undefined): Subject | undefined {
  const { before, figure, after } = item
  if (!figure || figure.unitKind !== 'cases' || hasContent(before) || unknownIn(before) > 0) return undefined
  if (!next || next.figure || next.opener !== ',' || next.depth !== item.depth) return undefined
  const own = featuresOf(before, after)
  const behind = featuresOf(next.before)
  if (!own.has('applications') || isLabelled(own) || rowsIn(own).length > 0 || before.some(isTime))
    return undefined
  const isCarried = behind.has('carried') && next.before.some(isTime)
  if ((!isLabelled(behind) && !isCarried) || NOT_SAID.some(feature => behind.has(feature))) return undefined
  const because = after.findIndex(token => token.kind === 'word' && BECAUSE.has(token.text))
  const kept = because < 0 ? after : after.slice(0, because)
  const tokens = [...before, ...kept, ...next.before]
  return { features: composed(featuresOf(tokens)), tokens }
}

const NOT_SAID = ['all', 'nil', 'noneOf', 'rest', 'among', 'share', 'compared', 'timely', 'foreign'] as const
const BECAUSE: ReadonlySet<string> = new Set(['因', '因为', '由于'])

function isTime({ kind }: Token): boolean {
  return kind === 'time'
}

interface Subject {
  readonly features: Features
  readonly tokens: readonly Token[]
  readonly turn?: Awaiting
}

/** `收到 6 件 申请`, `7 件 结转` belong together; `办结 157 件 结转` does not. */
function completesEachOther(before: Features, after: Features): boolean {
  const [first, second] = [rowsIn(before), rowsIn(after)]
  if (first.length === 0 || second.length === 0) return true
  const isOpen = (feature: Feature) =>
    feature === 'received' || feature === 'undone' || feature.startsWith('row:')
  return first.every(isOpen) || second.every(feature => feature === 'received')
}

function rowsIn(features: Features): readonly Feature[] {
  return [...features].filter(
    feature => ROWS.has(feature) || feature.startsWith('row:') || feature.startsWith('outcome:'),
  )
}

const ROWS: ReadonlySet<Feature> = new Set<Feature>([
  'granted',
  'partiallyGranted',
  'refused',
  'unavailable',
  'notProcessed',
  'otherHandling',
  'carried',
  'undone',
  'done',
  'received',
  'due',
  'fully',
])

function tellsChange(all: Features, { when }: WhenRead): boolean {
  const moves = all.has('up') || all.has('down')
  if (!moves && !all.has('compared') && !all.has('same')) return false
  return !all.has('to') && !(all.has('compared') && when === 'last' && !moves)
}

function isForeignTo(tokens: readonly Token[], features: Features, item: Item, context: Context): boolean {
  // 5个工作日内办结40件, 40件在5个工作日内办结
  if (item.figure && !features.has('received') && item.clause.tokens.some(isDuration)) return true
  if (item.figure && hasWord(tokens, 'most')) return true
  // 三名申请人共提出8件 are those of the three.
  if (item.figure && item.clause.tokens.some(token => isPeople(token) && token.end <= item.figure!.start))
    return true
  // 因逾期而不再处理的 are those of another group.
  if (features.has('overdue') && features.has('notProcessed') && namesOf(features, 'row:').length === 0)
    return true
  if (
    tokens.some(
      token => isWord(token, 'foreign') && !(token.text === PROJECT && features.has('procurement')),
    ) ||
    hasWord(tokens, 'except')
  )
    return true
  const isSoft = hasWord(tokens, 'soft') || hasWord(tokens, 'process') || hasWord(tokens, 'correction')
  const isCarried = features.has('carried') || features.has('undone')
  const isAct = context.thing === 'documents' && actIn(features) !== undefined
  if (isSoft && !isLabelled(features) && !isCarried && !isAct) return true
  if (hasWord(tokens, 'applicationForm') && !features.has('received')) return true
  return features.has('overdue') && !isLabelled(features) && !features.has('carried')
}

/** What is procured is counted in 项目. */
const PROJECT = '项目'

function isPeople(token: Token): boolean {
  return token.kind === 'figure' && token.unitKind === 'people'
}

function isDuration(token: Token): boolean {
  return token.kind === 'figure' && token.unitKind === 'duration'
}

/** The clause names a row of the form by its label or reason. */
export function isLabelled(features: Features): boolean {
  return labelsIn(features).length > 0 || features.has('fully') || namesOf(features, 'row:').length > 0
}

/** One or two channels are a part; three, or 等方式, are the whole. */
function isOneChannel(tokens: readonly Token[]): boolean {
  const channels = tokens.filter(token => isWord(token, 'channel')).length
  return channels > 0 && channels < 3 && !hasWord(tokens, 'everyWay') && !hasWord(tokens, 'etc')
}

/** 经汇总核实 stands between a subject and its figure, and says nothing of either. */
function says({ before, after, unknown }: ReadItem): boolean {
  return unknown > 0 || hasContent(before) || hasContent(after) || hasWord(before, 'foreign')
}

/** A clause without a figure hands its subject to a bare figure right behind: `以信访举报投诉为内容，共8件`. */
function heirOf(previous: ReadItem | undefined, item: Item, { normal }: Setting): ReadItem['selection'] {
  if (!previous) return undefined
  const { selection, all } = previous
  if (hasWord(item.before, 'respectively') || hasWord(previous.before, 'most')) return undefined
  if (hasWord(previous.before, 'topic') && previous.all.has('applications')) return undefined
  if (previous.figure || previous.depth !== item.depth || !selection || previous.isForeign) return undefined
  if (previous.unknown >= 5 || findWord(previous.before, 'nil') || findWord(previous.before, 'noneOf'))
    return undefined
  if (previous.before.some(token => isWord(token, 'all') && !isWord(token, 'fully'))) return undefined
  const counts = AWAITS.includes(normal.text[item.figure!.start - 1] ?? ' ')
  const isReceived = selection.thing === 'applications' && all.has('received') && all.has('applications')
  const isDisputes = selection.thing === 'disputes' && selection.groups !== undefined && previous.unknown < 2
  const isPassed =
    isDisputes ||
    all.has('sum') ||
    selection.thing === 'fees' ||
    isLabelled(all) ||
    selection.columns?.length === 1 ||
    (isReceived && previous.unknown < 2 && counts)
  return isPassed ? selection : undefined
}

const AWAITS = '计为达有共'
