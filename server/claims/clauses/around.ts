import { RESULT_GROUPS, type Feature } from '../vocabulary/word.ts'
import { hasWord, isWord, unknownIn } from '../tokens/words.ts'
import { featuresOf, hasContent, isForeignWord, namesOf, NO_FEATURES, type Features } from './features.ts'
import type { Token } from '../tokens/token.ts'
import type { Item } from './items.ts'

/** What the clauses without a figure beside an item name. */
export interface Around {
  /** Back to a `；`: `自然人申请中，予以公开17件`. */
  readonly ahead: Features
  /** The same, and on to the next figure: `26件申请经审查，被告知不予公开`. */
  readonly all: Features
  /** One of them has words that are not understood: `第三方不同意，据此不予公开24件`. */
  readonly isBehindUnread: boolean
  /** Behind it stands its share of a row that is named: `自然人58件，占予以公开的64.4%`. */
  readonly isOfNamedRow: boolean
  /** Behind it stands what was carried in, to be added: `…，连同上年结转的9件`. */
  readonly isBesideAdded: boolean
  /** Beside it stands what has not ended: `已审结27件，未审结8件`. */
  readonly isBesidePending: boolean
  /** Behind it stands the organ's own share of it: `全省收到612件，我镇占7.5%`. */
  readonly isOwnShared: boolean
  /** `收到1件至5件的`: it begins a range. */
  readonly beginsRange: boolean
  /** Behind it stand the figures of several years that it is the sum of: `纠正共7件，三年分别为…`. */
  readonly isOfYears: boolean
  /** It is a noun alone, and what stands behind it is of that. */
  readonly isNoun: boolean
}

export function namedAround(items: readonly Item[]): readonly Around[] {
  const unread = behindUnread(items)
  const around = namedAhead(items).map((ahead, i) => ({
    ahead,
    all: ahead,
    isBehindUnread: unread[i]!,
    isOfNamedRow: isShareOfRow(items[i + 1]),
    isBesideAdded: isAdded(items[i + 1]),
    isBesidePending: [items[i - 1], items[i + 1]].some(isPending),
    isOwnShared: isOwnShare(items[i + 1]),
    beginsRange: beginsRange(items[i]!, items[i + 1]),
    isOfYears: isOfYears(items[i + 1]),
    isNoun: isNoun(items[i]!, items[i + 1]),
  }))
  let behind: Features = NO_FEATURES
  for (let i = items.length - 1; i >= 0; i--) {
    const item = items[i]!
    const { ahead } = around[i]!
    if (!item.figure) behind = item.opener === ';' ? NO_FEATURES : joined(behind, item)
    else if (behind.size > 0) {
      around[i] = { ...around[i]!, all: new Set([...ahead, ...behind]) }
      behind = NO_FEATURES
    }
  }
  return around
}

function beginsRange({ figure, clause, before }: Item, next: Item | undefined): boolean {
  if (!figure || next?.clause !== clause || !next.figure || hasWord(before, 'from')) return false
  return next.before.length === 1 && REACHES.has(next.before[0]!.text)
}

function isOfYears(next: Item | undefined): boolean {
  if (!next?.figure || !hasWord(next.before, 'respectively')) return false
  return next.before.some(token => token.kind === 'time' && token.when === 'several')
}

const REACHES: ReadonlySet<string> = new Set(['至', '到'])

function isAdded(item: Item | undefined): boolean {
  if (!item?.figure || !hasWord(item.before, 'carried')) return false
  return hasWord(item.before, 'plus') || hasWord(item.before, 'further')
}

function isPending(item: Item | undefined): boolean {
  return item?.figure !== undefined && hasWord(item.before, 'outcome:pending')
}

function isShareOfRow(item: Item | undefined): boolean {
  if (item?.figure?.unitKind !== 'percent') return false
  const at = item.before.findIndex(token => isWord(token, 'share'))
  const whole = featuresOf(item.before.slice(at + 1))
  return at >= 0 && RESULT_GROUPS.some(group => whole.has(group))
}

function isOwnShare(item: Item | undefined): boolean {
  if (item?.figure?.unitKind !== 'percent') return false
  const at = item.before.findIndex(token => isWord(token, 'share'))
  return item.before.slice(0, Math.max(at, 0)).some(token => isWord(token, 'self'))
}

/** `转入下年度的申请中，…`, `结转下年度的申请，包括…`, `不予处理的，自然人9件`. */
function isNoun({ before, figure }: Item, next: Item | undefined): boolean {
  const [noun, last] = [before.at(-2), before.at(-1)]
  if (figure) return false
  if (isWord(last, 'of')) return true
  if (last?.text === '的') return next?.figure !== undefined && next.figure.unitKind !== 'percent'
  return isWord(last, 'applications') && (noun?.text === '的' || noun?.kind === 'unknown')
}

/** `2件复议、1件诉讼被纠正`: behind the last of those whose words follow their figures. */
export function outcomeBehind(items: readonly Item[], at: number): readonly string[] | undefined {
  const { clause, before } = items[at]!
  if (items[at + 1]?.clause !== clause || hasContent(before)) return undefined
  const last = items.findLast(item => item.clause === clause)!
  return hasContent(last.after) ? namesOf(featuresOf(last.after), 'outcome:') : undefined
}

/** `科研机构申请（上年接转3件）计14件`: the bracket is of those whose figure stands behind it. */
export function applicantsAhead({ depth, clause, start }: Item): readonly string[] | undefined {
  if (depth === 0 || clause.opener !== '(') return undefined
  const ahead = clause.outer!.tokens.filter(({ end }) => end <= start)
  if (ahead.some(({ kind }) => kind === 'figure')) return undefined
  const columns = namesOf(featuresOf(ahead), 'column:')
  return columns.length > 0 ? columns : undefined
}

function namedAhead(items: readonly Item[]): readonly Features[] {
  let ahead: Features = NO_FEATURES
  return items.map(item => {
    if (item.opener === ';') ahead = NO_FEATURES
    const before = ahead
    if (!item.figure) ahead = joined(ahead, item)
    return before
  })
}

/** Right behind a clause without a figure that begins the sentence or a `；`, and gives a reason. */
function behindUnread(items: readonly Item[]): readonly boolean[] {
  let isUnread = false
  return items.map(item => {
    if (item.opener === ';') isUnread = false
    const before = isUnread
    if (item.figure) isUnread = false
    else isUnread ||= unknownIn(item.before) > 1 || hasForeign(item.before)
    return before && REASONING.some(word => item.before.some(({ text }) => text === word))
  })
}

function hasForeign(words: readonly Token[]): boolean {
  if (!hasWord(words, 'foreign')) return false
  const features = featuresOf(words)
  return words.some(token => isForeignWord(token, features))
}

/** What draws a conclusion from the clause before. */
const REASONING = ['据此', '因此', '为此', '故', '从而', '故而', '因而'] as const

function joined(features: Features, { before, after }: Item): Features {
  const words = [...before, ...after]
  if (!hasContent(words)) return features
  // 均获维持 and 没有诉讼 are claims of their own, and narrow no figure.
  if (words.some(token => STATING.some(feature => isWord(token, feature)))) return features
  const own = featuresOf(words)
  return features.size === 0 ? own : new Set<Feature>([...features, ...own])
}

const STATING = ['all', 'nil', 'noneOf'] as const
