import type { Token } from '../tokens/token.ts'
import { isWord, unknownIn } from '../tokens/words.ts'
import { RESULT_GROUPS, type Feature } from '../vocabulary/word.ts'
import type { Awaiting, Context } from './context.ts'
import { featuresOf, hasContent, isJoint, namesOf, type Features } from './features.ts'
import { isLabelled } from './foreign.ts'
import type { Item } from './items.ts'
import { awaitingIn, splitNames } from './respectively.ts'

/** By what an item's cells are found. */
interface Subject {
  readonly features: Features
  readonly tokens: readonly Token[]
  readonly turn?: Awaiting
}

/** What an item is about: its own words, or the name before 分别 whose turn it is. */
export function subjectOf(item: Item, after: readonly Token[], all: Features, context: Context): Subject {
  const { before, figure } = item
  const at = all.has('respectively') ? before.findIndex(token => isWord(token, 'respectively')) : -1
  const named = at > 0 ? awaitingIn(item) : undefined
  if (named) context.awaiting = named
  const [turn, ...waiting] = context.awaiting
  const isNew = hasContent(before) && at < 0
  if (turn && figure && figure.unitKind !== 'percent' && !isNew) {
    context.awaiting = waiting
    const behind = [...before.slice(Math.max(at, 0)), ...after]
    return { features: turn.features, tokens: [...turn.tokens, ...behind], turn }
  }
  if (figure && isNew) context.awaiting = []
  const own = all.has('including') ? included(before) : all.has('share') ? behindShare(item) : before
  const tokens = after.length === 0 ? own : [...own, ...after]
  if (own.length < before.length) return { features: composed(featuresOf(tokens)), tokens }
  if (!figure || !hasContent(before) || !hasContent(after)) return { features: all, tokens }
  const first = featuresOf(before)
  return { features: completesEachOther(first, featuresOf(after)) ? all : composed(first), tokens }
}

/** `应办件包括新收212件`: the figure is of what is included. */
function included(before: readonly Token[]): readonly Token[] {
  const at = before.findIndex(token => isWord(token, 'including'))
  if (at < 0 || !featuresOf(before.slice(0, at)).has('due')) return before
  const behind = before.slice(at + 1)
  return hasContent(behind) ? behind : before
}

/** `纠正案件占已审结75件的10.7%`: the figure is of what stands behind 占. */
function behindShare({ before, figure }: Item): readonly Token[] {
  if (!figure || figure.unitKind === 'percent') return before
  return before.slice(before.findLastIndex(token => isWord(token, 'share')) + 1)
}

/** `26件申请经审查，被告知不予公开`, `有3件申请因…，结转下年办理`: the next clause says what became of them. */
export function predicateOf(item: Item, next: Item | undefined): Subject | undefined {
  const { before, figure, after } = item
  if (figure?.unitKind !== 'cases' || hasContent(before) || unknownIn(before) > 0) return undefined
  if (next?.figure !== undefined || next?.opener !== ',' || next.depth !== item.depth) return undefined
  const because = after.findIndex(token => token.kind === 'word' && BECAUSE.has(token.text))
  // `因逾期不补正，不再处理` names its row by the reason.
  const isNamed = because >= 0 && namesOf(featuresOf(after.slice(because)), 'row:').length > 0
  const kept = because < 0 || isNamed ? after : after.slice(0, because)
  const own = featuresOf(before, kept)
  const behind = featuresOf(next.before)
  if (!own.has('applications') || isLabelled(own) || rowsIn(own).length > 0 || before.some(isTime))
    return undefined
  const isCarried = behind.has('carried') && next.before.some(isTime)
  if ((!isLabelled(behind) && !isCarried) || NOT_SAID.some(feature => behind.has(feature))) return undefined
  const tokens = [...before, ...kept, ...next.before]
  return { features: composed(featuresOf(tokens)), tokens }
}

const NOT_SAID = ['all', 'nil', 'noneOf', 'rest', 'among', 'share', 'compared', 'timely', 'foreign'] as const
const BECAUSE: ReadonlySet<string> = new Set(['因', '因为', '由于'])

function isTime({ kind }: Token): boolean {
  return kind === 'time'
}

/** `收到 6 件 申请`, `7 件 结转` belong together; `办结 157 件 结转` does not. */
function completesEachOther(before: Features, after: Features): boolean {
  const [first, second] = [rowsIn(before), rowsIn(after)]
  if (first.length === 0 || second.length === 0) return true
  const isOpen = (feature: Feature) =>
    feature === 'received' || feature === 'undone' || feature.startsWith('row:')
  // `办结的申请90件予以公开`: what is told of some of them.
  if (first.every(feature => feature === 'done' || isOpen(feature)) && second.every(isResult)) return true
  return first.every(isOpen) || second.every(feature => feature === 'received')
}

function rowsIn(features: Features): readonly Feature[] {
  return [...features].filter(
    feature => ROWS.has(feature) || feature.startsWith('row:') || feature.startsWith('outcome:'),
  )
}

function isResult(feature: Feature): boolean {
  return RESULT_GROUPS.some(group => group === feature)
}

const ROWS: ReadonlySet<Feature> = new Set<Feature>([
  ...RESULT_GROUPS,
  'carried',
  'undone',
  'done',
  'received',
  'due',
  'fully',
])

/** `内部事务信息（7件）`: a bracket that holds only a figure belongs to the noun before it. */
export function withNoun(item: Item, previous: Item | undefined): Item {
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

/** `属于过程性信息、内部事务信息的，分别为10件、8件`: the names stand in the clause before. */
export function withNames(item: Item, previous: Item | undefined): Item {
  const at = item.before.findIndex(token => isWord(token, 'respectively'))
  if (at < 0 || item.isInner || !item.figure) return item
  if (!previous || previous.figure || previous.depth !== item.depth || item.opener !== ',') return item
  if (at === 0) return { ...item, before: [...namesAlone(previous.before), ...item.before] }
  // `A、B参与度不高，新提申请分别为3件、1件`
  if (splitNames(item.before.slice(0, at)).length > 1) return item
  const names = previous.before.slice(0, previous.before.findLastIndex(isJoint) + 2)
  return splitNames(names).length > 1 && hasContent(names)
    ? { ...item, before: [...names, ...item.before] }
    : item
}

/** `A、B的需求较小，分别提出申请3件、1件`: what is told of the names, where no word of it is of something else. */
function namesAlone(before: readonly Token[]): readonly Token[] {
  const end = before.findLastIndex(token => hasContent([token])) + 1
  const told = before.slice(end)
  const isOfLast = before.findLastIndex(isJoint) < end
  return isOfLast && !told.some(token => isWord(token, 'foreign') || token.kind === 'figure')
    ? before.slice(0, end)
    : before
}

/** Meanings that only several words have together. */
export function composed(features: Set<Feature>): Features {
  const isLate = features.has('overdue')
  if ((isLate || features.has('nil')) && features.has('payment')) features.add('row:otherHandling.feeOverdue')
  const isDropped = features.has('nil') && features.has('notProcessed')
  if ((isLate || isDropped) && features.has('correction')) features.add('row:otherHandling.correctionOverdue')
  if (features.has('correction') && features.has('unclear')) features.add('row:unavailable.stillUnclear')
  const inTime = features.has('timely') || features.has('dealt') || features.has('done')
  if (features.has('still') && inTime) features.add('undone')
  return features
}
