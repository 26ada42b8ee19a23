// 新收58件，上年结转3件，均已办结: of all that was to be dealt with, or of all that some have asked for.
import type { Exception } from '../claim.ts'
import type { Context } from '../clauses/context.ts'
import { featuresOf } from '../clauses/features.ts'
import type { ReadItem } from '../clauses/readItem.ts'
import { hasWord, isWord, unknownIn } from '../tokens/words.ts'
import type { Said } from './allDisputes.ts'
import { unlessCarried, unlessCarriedOf } from './carriedForward.ts'

/** What would be an exception: of those who are named or were told, else of all, what is carried forward. */
export function unlessLeft(said: Said, columns: readonly string[]): Exception {
  const { item, word, features, context } = said
  const asking = columns.length > 0 ? columns : applicantsTold(said)
  return asking.length > 0
    ? unlessCarriedOf(asking, context.isAdded || isOfThese(item, context.summed))
    : unlessCarried(item, word, features)
}

/** `律师事务所提出申请6件，已全部办结`: all of theirs. */
function applicantsTold({ item, context: { previous, summed } }: Said): readonly string[] {
  // `科研机构新收2件、上年结转1件，上述3件均已办结`
  if (isOfThese(item, summed)) return summed[0]!.selection.columns ?? []
  const areAll = summed.every(({ selection }) => selection.columns?.length)
  return item.figure || !areAll || !previous?.columns?.length ? [] : previous.columns
}

/** The predicate stands behind the last word of all: `所有答复都在期限内` says nothing of what was done. */
export function isAllDone({ item, word, tokens, features, context }: Said): boolean {
  const last = tokens.findLast(token => isWord(token, 'all')) ?? word
  const behind = tokens.filter(token => token.start >= last.end)
  const predicate = featuresOf(behind)
  const isRate = word === item.figure
  const says = predicate.has('done') || predicate.has('dealt')
  const inWord = !isWord(last, 'all')
  if (!isRate && !says && !inWord) return false
  // `办结的157件全部…` are those that were.
  if (item.figure && item.figure.end <= word.start && hasWord(item.before, 'done')) return false
  if (!features.has('done') && !features.has('dealt')) return false
  // 上年结转的7件均已办结 says nothing of what was new.
  const isOfCarried =
    !isOfBoth(item, context) &&
    [context.previous?.rows, context.row, ...context.summed.map(({ selection }) => selection.rows)].some(
      rows => rows?.join() === 'carriedOver',
    ) &&
    item.selection?.rows?.join() !== 'newlyReceived' &&
    !context.isAdded
  // `新收和上年结转的221件均已办结`: of all that was to be dealt with.
  const isOfDue = item.selection?.rows?.join() === DUE && item.selection.alternatives.length === 1
  if ((features.has('carried') || isOfCarried) && !isOfDue) return false
  return unknownIn(behind) < 2 && !context.isBehindResult
}

const DUE = 'newlyReceived,carriedOver'

/** `新收58件，上年结转3件，均已办结`. */
function isOfBoth(item: ReadItem, { summed }: Context): boolean {
  if (isOfThese(item, summed)) return true
  return (
    !item.figure &&
    summed.some(({ selection }) => selection.rows?.join() === 'newlyReceived' && !selection.columns?.length)
  )
}

/** `新收27件、上年结转2件，上述29件均已办结`, `新收的27件和上年结转的2件均已办结`: both together. */
function isOfThese({ said, all }: ReadItem, summed: Context['summed']): boolean {
  const [received, carried, ...others] = summed
  const areBoth =
    others.length === 0 &&
    received?.selection.rows?.join() === 'newlyReceived' &&
    carried?.selection.rows?.join() === 'carriedOver'
  return areBoth && all.has('these') && said?.value === received.item.said!.value + carried.item.said!.value
}
