// The word that says all: 全部, 均, 都, 100% of what was done, and the outcome of the only one.
import { groupsIn } from '../cells/disputes.ts'
import type { Context } from '../clauses/context.ts'
import type { ReadItem } from '../clauses/readItem.ts'
import { SCALE } from '../quantity.ts'
import type { Token } from '../tokens/token.ts'
import { findWord, hasWord, isWord, unknownIn } from '../tokens/words.ts'

export function wordOfAll(item: ReadItem, context: Context): Token | undefined {
  const { before, after, figure, features } = item
  // 在全部不予公开件中: of all of them.
  if (before.some((token, i) => token.text === '在' && isWord(before[i + 1], 'all'))) return undefined
  // 这两件申请均…: of those told before.
  if (before.some(({ text }) => text.startsWith('这') && text.length > 1)) return undefined
  const word = saysAll(item) ? (findWord(before, 'all') ?? findWord(after, 'all')) : undefined
  const isRate = figure?.unitKind === 'percent' && figure.value === 100 * SCALE && isOfDone(item)
  if (!word && !isRate) return outcomeOfOne(item, context)
  // 其余均已审结 speaks of the others.
  const isOther = OTHERWISE.some(feature => hasWord(before, feature) || hasWord(after, feature))
  if (isOther || hasWord(before, 'share') || figure?.value === 0) return undefined
  if ((features.has('granted') || features.has('fully')) && features.has('partiallyGranted')) return undefined
  // `全部公开46件` names a row.
  if (word && isWord(word, 'fully') && figure && figure.start >= word.end) return undefined
  return word ?? figure
}

/** Whether a word of all may stand in it: 全部或部分公开 has one, though it says no such thing. */
function saysAll({ all, tail }: ReadItem): boolean {
  return all.has('all') || tail.length > 0 || all.has('partiallyGranted')
}

const OTHERWISE = ['nil', 'noneOf', 'rest'] as const

/** `行政复议1件，结果为纠正`: what is said of the only one is said of all. */
function outcomeOfOne(
  { figure, before, depth, features }: ReadItem,
  { disputesTold, previous }: Context,
): Token | undefined {
  if (figure || depth > 0 || disputesTold?.value !== SCALE || disputesTold.figure.softness) return undefined
  const isBehind = previous?.thing === 'disputes' && previous.outcomes?.length === 0
  const groups = groupsIn(features).join()
  if (!isBehind || features.has('among') || (groups !== '' && groups !== previous.groups?.join()))
    return undefined
  const words = before.filter(token => token.kind === 'word' && token.word.kind === 'outcome')
  if (words.length !== 1 || OTHERWISE.some(feature => hasWord(before, feature))) return undefined
  return hasWord(before, 'rate') || unknownIn(before) > 1 ? undefined : words[0]
}

/** 办结率100%, and not 按时答复率. */
function isOfDone({ before, all }: ReadItem): boolean {
  return !all.has('timely') && before.some(token => isWord(token, 'done') && isWord(token, 'rate'))
}
