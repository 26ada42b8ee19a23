import type { ChangeClaim } from '../claim.ts'
import type { ReadItem } from '../clauses/readItem.ts'
import { rangeOf } from '../clauses/said.ts'
import { isWord } from '../tokens/words.ts'
import type { Token, WordToken } from '../tokens/token.ts'
import { said, type Around } from './terms.ts'

/** `办结率93.4%，较上年的94.3%下降0.9个百分点`: what two percentages are apart. */
export function pointsClaim({ items, setting }: Around, item: ReadItem, i: number): ChangeClaim | undefined {
  const { figure, said: amount, before, isIntended } = item
  if (figure?.unitKind !== 'points' || !amount || figure.softness || isIntended) return undefined
  const word = before.findLast(isDirection)
  const [last, now] = items.slice(Math.max(0, i - 2), i).toReversed()
  if (!word || !isRate(last) || last.when !== 'last' || !isRate(now) || now.when === 'last') return undefined
  return {
    kind: 'change',
    at: rangeOf(setting, word),
    direction: directionOf(word),
    now: said(now),
    before: last.said,
    amount,
  }
}

function isRate(item: ReadItem | undefined): item is ReadItem & { said: NonNullable<ReadItem['said']> } {
  return item?.said !== undefined && item.figure!.unitKind === 'percent' && !item.figure!.softness
}

export function isDirection(token: Token): token is WordToken {
  return isWord(token, 'up') || isWord(token, 'down') || isWord(token, 'same')
}

/** 翻一番, 翻两番 */
export function timesOf(word: WordToken): { readonly by: 2 | 4; readonly isMore: boolean } {
  return { by: isWord(word, 'doubledTwice') ? 4 : 2, isMore: isWord(word, 'toMore') }
}

export function directionOf(word: WordToken): 1 | 0 | -1 {
  return isWord(word, 'same') ? 0 : isWord(word, 'up') ? 1 : -1
}
