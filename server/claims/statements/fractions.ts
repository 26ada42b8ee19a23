import type { ShareClaim, Term } from '../claim.ts'
import { labelsIn } from '../cells/labels.ts'
import { contextWith } from '../clauses/context.ts'
import { featuresOf, hasContent, namesOf } from '../clauses/features.ts'
import type { ReadItem } from '../clauses/readItem.ts'
import { HUNDREDTHS } from '../tokens/numeral.ts'
import type { Token } from '../tokens/token.ts'
import { isWord, unknownIn } from '../tokens/words.ts'
import { SOFTENING } from '../vocabulary/softness.ts'
import type { Softness } from '../vocabulary/word.ts'
import { isCountable, isExact } from './partLists.ts'
import { named } from './named.ts'
import { ofNamedWhole } from './ofNamedWhole.ts'
import { frameBefore, ofFigure } from './shareOfFigure.ts'
import { cells, claimOf, pairsOf, said, selectionOf, resultsFirst, type Around } from './terms.ts'

/** Tenths, thirds and halves, which are shares without 占 too. */
export function isFraction({ figure }: ReadItem): boolean {
  return figure!.ideographic && !figure!.text.startsWith(HUNDREDTHS)
}

/** `来自自然人的不足七成`: the words before it name the part. */
export function namesPart({ before, isForeign }: ReadItem): boolean {
  // `无法提供的答复中有七成…`: the words before it name the whole.
  const of = before.findLastIndex(token => isWord(token, 'of'))
  // `自然人提出的在新收申请中占八成` names the part in front of 在.
  const within = before.findIndex(({ text }) => text === '在')
  const isFrame =
    of >= 0 && !hasContent(before.slice(of + 1)) && (within < 0 || !hasContent(before.slice(0, within)))
  return !isForeign && unknownIn(before) === 0 && hasContent(before) && !endsInOf(before) && !isFrame
}

/** `八成以上的申请由自然人提出`, `近四成办结件的答复是无法提供`: the words behind it name the part. */
export function partBehind({ before, after, isForeign }: ReadItem): readonly Token[] | undefined {
  if (isForeign || hasContent(before) || unknownIn(after) > 1) return undefined
  const own = after[0]?.text === '的' ? after.slice(1) : after
  // `三分之一的诉讼未经复议直接起诉`
  if (own !== after && isDispute(own[0]) && !own.some(token => isWord(token, 'all'))) return own
  const whole = own[0]?.text === DONE ? 1 : 0
  if (whole === 0 ? own === after || !isNoun(own[0]) : !isNoun(own[1])) return undefined
  const part = own.slice(whole + 1)
  return hasContent(part) && !part.some(token => isWord(token, 'all')) ? part : undefined
}

function isDispute(token: Token | undefined): boolean {
  return isWord(token, 'review') || isWord(token, 'litigation')
}

const DONE = '办结'

/** 申请, or the 件 of 办结件. */
function isNoun(token: Token | undefined): boolean {
  return isWord(token, 'applications') || token?.text === '件'
}

/** `不予公开与无法提供合起来不到办结数的一半`: both stand before it, and what sets one against the other between. */
export function ofBothBefore(around: Around, item: ReadItem): ShareClaim | undefined {
  const { before } = item
  const at = before.findIndex(token => SOFT.some(softness => isWord(token, softness)) || token.text === '占')
  const [front, behind] = [before.slice(0, at), before.slice(at + 1, -1)]
  if (at <= 0 || !endsInOf(before) || item.isForeign) return undefined
  const [part, whole] = [named(around, front), wholeNamed(around, behind)]
  if (!part || !whole || part.thing !== 'applications') return undefined
  return claimOf(asNear(item, softnessIn(before)), pairsOf(part.alternatives, whole), 'warning')
}

/** `行政强制决定数量仅相当于行政处罚决定的6%`: one against another, and no part of it. */
export function ofOther(around: Around, item: ReadItem): ShareClaim | undefined {
  const { before } = item
  const at = before.findIndex(({ text }) => text === EQUALS)
  if (at <= 0 || !endsInOf(before) || item.isForeign) return undefined
  const [one, other] = [named(around, before.slice(0, at)), named(around, before.slice(at + 1, -1))]
  const [part, whole] = [one?.alternatives[0], other?.alternatives[0]]
  return part && whole && part.join() !== whole.join()
    ? claimOf(item, pairsOf([part], [cells(whole)]), 'warning')
    : undefined
}

const EQUALS = '相当于'

/** `新收申请有六成出自个人`: the words before it name the whole, and those behind it the part. */
export function ofWholeAhead(around: Around, item: ReadItem): ShareClaim | undefined {
  const { before, after } = item
  if (item.isForeign || before.length === 0 || after.length === 0) return undefined
  const whole = wholeNamed(around, before)
  if (!whole || !hasContent(after) || unknownIn(after) > 0) return undefined
  const features = featuresOf(after)
  const columns = namesOf(features, 'column:')
  const isOfLegal = columns.includes('legalPerson') && !columns.includes('naturalPerson')
  const isPart = columns.length === 1 || isOfLegal || labelsIn(features).length === 1
  const context = contextWith(around.context, { thing: 'applications' })
  const part = isPart ? selectionOf(around, context, features, item) : undefined
  if (part?.thing !== 'applications' || part.groups) return undefined
  return claimOf(item, pairsOf(part.alternatives, whole), 'warning')
}

/** `在30件无法提供的答复中，超过九成系不掌握相关信息`: the part stands behind, and of what it is before. */
export function ofFrameAhead(around: Around, item: ReadItem, i: number): ShareClaim | undefined {
  const { before, after } = item
  if (item.isForeign || !IS.has(after[0]?.text ?? '')) return undefined
  const frame = hasContent(before)
    ? frameIn(around, before)
    : (frameBefore(around.items, i) ?? nounBefore(around, item, i))
  const part = frame && named(around, after.slice(1))
  return part?.thing === 'applications'
    ? claimOf(item, pairsOf(part.alternatives, frame!), 'warning')
    : undefined
}

/** `办结的申请中，三成不予公开`: what became of all of them stands behind. */
export function ofAllAhead(around: Around, item: ReadItem, i: number): ShareClaim | undefined {
  const { before, after } = item
  const frame = around.items[i - 1]
  if (item.isForeign || item.isChannel || hasContent(before) || unknownIn(before) > 0) return undefined
  if (!frame || frame.figure || frame.opener === '(' || !isWord(frame.before.at(-1), 'of')) return undefined
  const whole = wholeNamed(around, frame.before.slice(0, -1))
  const part = whole && (isResult(after) || isFromApplicant(after)) ? named(around, after) : undefined
  if (part?.thing !== 'applications') return undefined
  return claimOf(item, pairsOf(part.alternatives, part.columns?.length ? whole! : resultsFirst()), 'warning')
}

/** `九成以上来自自然人`, `出自法人或其他组织` */
function isFromApplicant(after: readonly Token[]): boolean {
  const columns = namesOf(featuresOf(after), 'column:')
  return columns.length === 1 && FROM.has(after[0]?.text ?? '') && labelsIn(featuresOf(after)).length === 0
}

const FROM: ReadonlySet<string> = new Set('来自 出自 由 是 为 系'.split(' '))

/** `无法提供的申请，七成是因为不掌握相关信息`: a result that is named alone. */
function nounBefore({ items }: Around, { opener }: ReadItem, i: number): readonly Term[] | undefined {
  const before = items[i - 1]
  if (opener !== ',' || !before || before.figure || before.isForeign || before.unknown > 0) return undefined
  const isNoun = before.around.isNoun || before.before.at(-1)?.text === '的'
  const isResult = before.selection?.named !== undefined && !before.selection.columns?.length
  return isNoun && isResult ? before.selection.alternatives.map(each => cells(each)) : undefined
}

/** Results of the form, and nothing that is counted. */
function isResult(after: readonly Token[]): boolean {
  const isThing = (token: Token) => token.kind === 'word' && token.word.kind === 'thing'
  return labelsIn(featuresOf(after)).length > 0 && !after.some(isThing) && after[0]?.text !== '的'
}

/** `无法提供的答复中有七成系…` */
function frameIn(around: Around, before: readonly Token[]): readonly Term[] | undefined {
  const at = before.findLastIndex(token => isWord(token, 'of'))
  if (at < 0 || hasContent(before.slice(at + 1))) return undefined
  return named(around, before.slice(0, at))?.alternatives.map(each => cells(each))
}

/** `超过九成的无法提供答复，是因为不掌握相关信息`: the words behind it name the whole, and those behind that the part. */
export function ofWholeBehind(
  around: Around,
  item: ReadItem,
  next: ReadItem | undefined,
): ShareClaim | undefined {
  const { before, after } = item
  if (item.isForeign || hasContent(before) || after[0]?.text !== '的') return undefined
  const at = after.findIndex(({ text }) => IS.has(text))
  const isApart =
    at < 0 && next?.figure === undefined && next?.opener === ',' && IS.has(next.before[0]?.text ?? '')
  const rest = at >= 0 ? after.slice(at + 1) : isApart ? next.before : []
  const [whole, part] = [named(around, after.slice(1, at < 0 ? undefined : at)), named(around, rest)]
  const [group, ...others] = labelsIn(featuresOf(after.slice(1, at < 0 ? undefined : at)))
  if (!whole || !group || others.length > 0 || !part?.rows?.every(row => row.startsWith(`${group}.`)))
    return undefined
  return claimOf(
    item,
    pairsOf(
      part.alternatives,
      whole.alternatives.map(each => cells(each)),
    ),
    'warning',
  )
}

const IS: ReadonlySet<string> = new Set('是 系 因 因为 由于 为 属于 缘于 源于'.split(' '))

/** All that was received, or all that was done. */
function wholeNamed(around: Around, tokens: readonly Token[]): readonly Term[] | undefined {
  const whole = named(around, tokens)
  const isAll =
    whole?.thing === 'applications' &&
    !whole.columns?.length &&
    (whole.isReceived === true || whole.named === 'done')
  return isAll ? whole.alternatives.map(each => cells(each)) : undefined
}

/** `37件，不到自然人申请的八分之一`, `203件，超过办结总量411件的一半`: the words before it name the whole. */
export function ofWholeBefore(around: Around, item: ReadItem, i: number): ShareClaim | undefined {
  const { before } = item
  if (!endsInOf(before) || item.isForeign || unknownIn(before) > 0) return undefined
  const [whole, ...ahead] = around.items.slice(0, i).toReversed()
  if (!hasContent(before)) {
    // `其中前两项占已审结6件的八成`: what stands in front of 占 says which of those told is the part.
    if (whole?.clause === item.clause && whole.before.some(token => isWord(token, 'share')))
      return ofNamedWhole(around, asNear(item, whole.figure!.softness ?? softnessIn(whole.before)), i)
    const part = ahead.find(({ figure }) => figure !== undefined)
    const isOfClause = whole?.clause === item.clause && whole.said && isCountable(whole.figure)
    if (!isOfClause || !isExact(part) || part.figure!.unit !== whole.figure!.unit) return undefined
    const pairs = [{ part: said(part), whole: said(whole) }]
    return claimOf(asNear(item, whole.figure!.softness ?? softnessIn(whole.before)), pairs, 'warning')
  }
  // `占6件复议案件的一半`: the figure of the clause is the whole.
  const isTold = whole?.clause === item.clause && whole.before.some(token => isWord(token, 'share'))
  if (!isExact(whole) || isTold || before.some(token => isWord(token, 'share'))) return undefined
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
