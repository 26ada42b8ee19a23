import type { ShareClaim } from '../claim.ts'
import { hasContent } from '../clauses/features.ts'
import type { ReadItem } from '../clauses/readItem.ts'
import { HUNDREDTHS } from '../tokens/numeral.ts'
import type { Token } from '../tokens/token.ts'
import { isWord, unknownIn } from '../tokens/words.ts'
import { SOFTENING } from '../vocabulary/softness.ts'
import type { Softness } from '../vocabulary/word.ts'
import { isCountable, isExact } from './partLists.ts'
import { ofFigure } from './shareOfFigure.ts'
import { claimOf, said, type Around } from './terms.ts'

/** Tenths, thirds and halves, which are shares without 占 too. */
export function isFraction({ figure }: ReadItem): boolean {
  return figure!.ideographic && !figure!.text.startsWith(HUNDREDTHS)
}

/** `来自自然人的不足七成`: the words before it name the part. */
export function namesPart({ before, isForeign }: ReadItem): boolean {
  return !isForeign && unknownIn(before) === 0 && hasContent(before) && !endsInOf(before)
}

/** `八成以上的申请由自然人提出`: the words behind it name the part. */
export function partBehind({ before, after, isForeign }: ReadItem): readonly Token[] | undefined {
  const isOf = after[0]?.text === '的' && isWord(after[1], 'applications')
  if (!isOf || isForeign || hasContent(before) || unknownIn(after) > 1) return undefined
  const part = after.slice(2)
  return hasContent(part) && !part.some(token => isWord(token, 'all')) ? part : undefined
}

/** `37件，不到自然人申请的八分之一`, `203件，超过办结总量411件的一半`: the words before it name the whole. */
export function ofWholeBefore(around: Around, item: ReadItem, i: number): ShareClaim | undefined {
  const { before } = item
  if (!endsInOf(before) || item.isForeign || unknownIn(before) > 0) return undefined
  const [whole, ...ahead] = around.items.slice(0, i).toReversed()
  if (!hasContent(before)) {
    const part = ahead.find(({ figure }) => figure !== undefined)
    const isOfClause = whole?.clause === item.clause && whole.said && isCountable(whole.figure)
    if (!isOfClause || !isExact(part) || part.figure!.unit !== whole.figure!.unit) return undefined
    const pairs = [{ part: said(part), whole: said(whole) }]
    return claimOf(asNear(item, whole.figure!.softness ?? softnessIn(whole.before)), pairs, 'warning')
  }
  if (!isExact(whole) || before.some(token => isWord(token, 'share'))) return undefined
  return ofFigure(around, asNear(item, softnessIn(before)), whole, [], before)
}

function endsInOf(before: readonly Token[]): boolean {
  return before.at(-1)?.text === '的'
}

function softnessIn(tokens: readonly Token[]): Softness | undefined {
  return SOFT.find(softness => tokens.some(token => isWord(token, softness)))
}

const SOFT = Object.keys(SOFTENING) as readonly Softness[]

/** The same share, with how near the clause says that it is. */
function asNear(item: ReadItem, softness: Softness | undefined): ReadItem {
  if (softness === undefined) return item
  const figure = { ...item.figure!, softness }
  return { ...item, figure, said: { ...item.said!, figure } }
}
