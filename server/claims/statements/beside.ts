import { labelsIn } from '../cells/labels.ts'
import type { Selection } from '../cells/selection.ts'
import { namesOf } from '../clauses/features.ts'
import type { ReadItem } from '../clauses/readItem.ts'
import type { Token } from '../tokens/token.ts'
import { isWord } from '../tokens/words.ts'

/** 无法提供 is no part of 不予公开, nor a suit of a review: both are parts of something else. */
export function isBeside(whole: ReadItem, part: ReadItem): boolean {
  const [{ selection: one }, { selection: other, features }] = [whole, part]
  const [label] = labelsIn(whole.features)
  if (!one && label) return labelsIn(features).some(own => own !== label)
  if (!other || one?.thing !== other.thing) return false
  if (one.thing === 'disputes')
    return !!one.groups && !!other.groups && !one.groups.some(group => other.groups!.includes(group))
  if (one.thing === 'documents') return isOtherAct(one, other)
  if (one.named === undefined || one.named === 'done') return false
  if (other.named !== undefined) return other.named !== one.named && other.named !== 'done'
  const reasons = namesOf(features, 'row:')
  return reasons.length > 0 && !reasons.some(row => row.startsWith(`${one.named}.`))
}

/** `配套3件文件的解读8篇`, `若以收案9件计`, `维持6件占已结数的75%`: it says of what else the figure is. */
export function isOfOther({ clause, after }: ReadItem, next: ReadItem | undefined): boolean {
  if (after[0]?.text === '计') return true
  if (!next?.figure) return false
  if (next.clause === clause && next.figure.unitKind !== 'percent') return next.before.some(isOf)
  const share = next.before.findIndex(token => isWord(token, 'share'))
  const whole = share < 0 ? [] : next.before.slice(share + 1)
  return (
    next.figure.unitKind === 'percent' &&
    whole.some(token => token.kind === 'unknown' || isWord(token, 'closed') || isWord(token, 'done'))
  )
}

function isOf({ text }: Token): boolean {
  return text === '的'
}

/** What was repealed is no part of what is in force. */
function isOtherAct(one: Selection, other: Selection): boolean {
  const [whole, part] = [one, other].map(({ alternatives: [cells] }) =>
    cells?.every(id => id.endsWith(REPEALED)),
  )
  return whole === false && part === true
}

const REPEALED = '.repealed'

/** `动态类80条` and `微信公众号70条` break up a whole in two ways. */
export function isClass({ before }: ReadItem): boolean {
  const last = before.at(-1)
  // 信访举报投诉类 is a row of the form.
  const isOfForm = last?.kind === 'word' && (last.word.kind === 'reason' || last.word.kind === 'row')
  return !isOfForm && last?.text.endsWith(CLASS) === true
}

const CLASS = '类'

export function verbOf({ before }: ReadItem): boolean {
  return before.some(
    token => token.kind === 'word' && (token.word.kind === 'row' || token.word.kind === 'act'),
  )
}
