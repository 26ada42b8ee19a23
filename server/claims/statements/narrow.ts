// A figure whose words make it one of fewer than its cells: it can only be too many.
import { cellsOfDisputes, type Cells, type Selection } from '../cells/selection.ts'
import { isTopical } from '../clauses/carryOver.ts'
import { isLabelled } from '../clauses/foreign.ts'
import type { ReadItem } from '../clauses/readItem.ts'
import type { Token } from '../tokens/token.ts'
import { isWord, unknownIn } from '../tokens/words.ts'

/** Words in no vocabulary name a part: of a label, which names its row beyond doubt, only long ones or a topic. */
export function isNarrow(item: ReadItem): boolean {
  const allowed = isLabelled(item.features) && !isTopical(item.before) ? LONG : SHORT
  return item.isChannel || item.unknown - unknownOfPredicate(item) >= allowed || joinsUnknown(item)
}

/** `现行有效的23件行政规范性文件逐件核对文号`: behind the noun that 的 leads to, and an adverb, it is told what was done with all. */
function unknownOfPredicate({ before, after }: ReadItem): number {
  const [noun, adverb, ...rest] = after
  const isNoun = before.at(-1)?.text === '的' && noun?.kind === 'word' && noun.word.kind === 'thing'
  const isAdverb = adverb?.kind === 'word' && adverb.word.kind === 'fill' && adverb.text.length > 1
  return isNoun && isAdverb ? unknownIn(rest) : 0
}

/** `被拒绝或无法提供的`: one of the two is not understood. */
function joinsUnknown({ before }: ReadItem): boolean {
  return before.some(
    (token, i) =>
      isWord(token, 'and') && [before[i - 1], before[i + 1]].some(beside => beside?.kind === 'unknown'),
  )
}

const SHORT = 2
const LONG = 5

/** What a part cannot exceed, where the words say of what it is a part. */
export function ceilingOf(
  item: ReadItem,
  selection: Selection,
  isOfApplications: boolean,
): Cells | undefined {
  return mayOnlyNarrow(item, selection)
    ? [...new Set(selection.alternatives.flat())]
    : ceilingOfPart(item, selection, isOfApplications)
}

/**
 * `年内宣告废止的规范性文件5件`, `裁判纠正1件`: a short word that nobody knows, in front of what was done or right before
 * the figure, says how, and can at most make it a part of what its own words name.
 */
export function mayOnlyNarrow(item: ReadItem, { isSure, alternatives }: Selection): boolean {
  const { before, after, figure, isChannel, unknown } = item
  if (!isSure || alternatives.length === 0 || isChannel || unknown > LONGEST_VERB || isTopical(before))
    return false
  if (figure!.unitKind !== 'cases' || figure!.softness === 'under' || unknownIn(after) > 0) return false
  return before.every((token, i) => token.kind !== 'unknown' || (i > 0 && tellsHow(before[i + 1])))
}

function tellsHow(next: Token | undefined): boolean {
  return next === undefined || (next.kind === 'word' && DOING.has(next.word.kind))
}

const DOING: ReadonlySet<string> = new Set(['act', 'row', 'outcome'])

/** A verb or an adverb has two characters, or three. */
const LONGEST_VERB = 3

function ceilingOfPart(
  item: ReadItem,
  { thing, groups, outcomes, isReceived, alternatives }: Selection,
  isOfApplications: boolean,
): Cells | undefined {
  const { all, unknown, figure } = item
  // `全市16个乡镇共收到申请612件` may be of more than the organ.
  if (unknown >= LONGEST_PART || item.isInner) return undefined
  if (thing === 'disputes') return groups && outcomes?.length ? cellsOfDisputes(groups, ['total']) : undefined
  // `全年收到申请212件，线上渠道收到118件`
  const isOfChannel = item.isChannel && unknown === 0 && isOfApplications
  const names =
    thing === 'applications' && isReceived && all.has('received') && (all.has('applications') || isOfChannel)
  const isPlain = figure!.unitKind === 'cases' && !figure!.softness && !all.has('and')
  return names && isPlain ? alternatives[0] : undefined
}

/** Longer stretches of unknown words may say anything. */
const LONGEST_PART = 9
