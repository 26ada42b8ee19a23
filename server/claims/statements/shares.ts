import type { ShareClaim } from '../claim.ts'
import { contextWith } from '../clauses/context.ts'
import { featuresOf, hasContent, namesMore, namesOf } from '../clauses/features.ts'
import { hasWord, isWord, unknownIn } from '../tokens/words.ts'
import { isLabelled } from '../clauses/foreign.ts'
import type { ReadItem } from '../clauses/readItem.ts'
import type { Token } from '../tokens/token.ts'
import {
  isFraction,
  namesPart,
  ofBothBefore,
  ofOther,
  ofWholeAhead,
  ofAllAhead,
  ofFrameAhead,
  ofWholeBefore,
  ofWholeBehind,
  partBehind,
} from './fractions.ts'
import { ofNamedWhole } from './ofNamedWhole.ts'
import { isExact } from './partLists.ts'
import { rateClaim } from './rates.ts'
import { eachOf, seriesClaims, seriesFrom } from './shareSeries.ts'
import { cells, claimOf, pairsOf, said, selectionOf, tableWholes, type Around } from './terms.ts'
import {
  countsBefore,
  ofCells,
  refersBack,
  ofGroupMeant,
  wholesNamed,
  withoutReference,
} from './shareOfCells.ts'
import { ofDisclosed } from './shareOfDisclosed.ts'
import { frameBefore, ofFigure, partsMeant } from './shareOfFigure.ts'

/** Percentages of figures of the text, or of cells; every whole that the words allow is a reading. */
export function shareClaims(around: Around): readonly ShareClaim[] {
  const claims: ShareClaim[] = []
  const taken = new Set<ReadItem>()
  around.items.forEach((item, i) => {
    if (!isShare(item) || taken.has(item)) return
    claims.push(...claimsAt(around, item, i, taken))
  })
  return claims
}

function isShare({ said, figure, isChange, isIntended, when, who }: ReadItem): boolean {
  if (!said || figure!.unitKind !== 'percent' || isChange || isIntended) return false
  return (when === 'this' || when === 'none') && who === 'self'
}

function claimsAt(around: Around, item: ReadItem, i: number, taken: Set<ReadItem>): readonly ShareClaim[] {
  const { before } = item
  // 每类60条，各占三分之一: of each of them.
  if (hasWord(before, 'each')) return eachOf(around, item, i)
  const reached = reachedFrom(around, item, i)
  if (reached) return listOf(ofCells(around, item, reached, i))
  const at = before.findIndex(token => isWord(token, 'share') || isWord(token, 'respectively'))
  if (at < 0 && hasWord(before, 'rate')) return listOf(rateClaim(around, item, i))
  const ratio = ofOther(around, item) ?? ofDisclosed(around, item, i)
  if (ratio) return [ratio]
  if (at < 0 && isFraction(item)) {
    const next = around.items[i + 1]
    const told =
      ofBothBefore(around, item) ??
      ofWholeAhead(around, item) ??
      ofWholeBehind(around, item, next) ??
      ofFrameAhead(around, item, i) ??
      ofAllAhead(around, item, i)
    if (told) return [told]
    const ofWhole = ofWholeBefore(around, item, i)
    const behind = partBehind(item)
    if (behind) return listOf(ofCells(around, item, behind, i))
    if (ofWhole || namesPart(item)) return listOf(ofWhole ?? ofCells(around, item, before, i))
  }
  if (at < 0) {
    const part = shareAhead(around.items[i - 1], item)
    return listOf(part ? ofCells(around, item, part, i, before) : ofNamedWhole(around, item, i))
  }
  const [ahead, behind] = [withoutReference(before.slice(0, at)), before.slice(at + 1)]
  // `…占已结数的64.7%；…，该比例为75%`: of what it is one share, and what of it, is told elsewhere.
  if (REFERRING.has(before[at - 1]?.text ?? '')) return []
  if (hasWord(behind, 'these')) return listOf(ofGroupMeant(around, item, i))
  const series = seriesFrom(around.items, i)
  if (series.length > 1) {
    for (const each of series) taken.add(each)
    return seriesClaims(around, series, ahead, i)
  }
  if (namesMore(ahead)) {
    if (item.isForeign || unknownIn(ahead) > 1) return []
    return listOf(ofNamed(around, item, { ahead, behind }, i))
  }
  if (unknownIn(ahead) > 1 || ahead.some(isOfUnknownPart)) return []
  const within = withinWhole(around, item, i, at)
  if (within) return listOf(within.claim)
  const named = namedBefore(around, item, i, behind)
  if (named) return listOf(named)
  const counts = countsBefore(around.items, i)
  const part = counts.at(-1)
  return part ? listOf(ofFigure(around, item, part, counts.slice(0, -1), behind)) : []
}

const REFERRING: ReadonlySet<string> = new Set(['该', '这一', '此', '上述', '这个'])

/** `部分公开占比由上年的9.4%提高到14.8%`: the part, which stands before last year's share. */
function reachedFrom(
  { items }: Around,
  { before, clause }: ReadItem,
  i: number,
): readonly Token[] | undefined {
  const last = items[i - 1]
  if (!hasWord(before, 'to') || last?.clause !== clause || last.figure?.unitKind !== 'percent')
    return undefined
  if (last.when !== 'last' && !hasWord(last.before, 'from')) return undefined
  const at = last.before.findIndex(token => isWord(token, 'share'))
  const part = last.before.slice(0, Math.max(at, 0))
  return !last.isForeign && hasContent(part) && unknownIn(part) === 0 ? part : undefined
}

/** `无法提供类占比偏高，达到办结总数的14%`: the part, which the clause before names. */
function shareAhead(
  previous: ReadItem | undefined,
  { before, opener }: ReadItem,
): readonly Token[] | undefined {
  const at = previous?.figure ? -1 : (previous?.before.findIndex(token => isWord(token, 'share')) ?? -1)
  if (at <= 0 || opener !== ',' || !isWord(before[0], 'to') || before.at(-1)?.text !== '的') return undefined
  const part = previous!.before.slice(0, at)
  return previous!.isForeign || unknownIn(part) > 0 ? undefined : part
}

/** The words before 占 name the part, or, in `在办结总数里占9.5%`, the whole. */
function ofNamed(
  around: Around,
  item: ReadItem,
  { ahead, behind }: { readonly ahead: readonly Token[]; readonly behind: readonly Token[] },
  i: number,
): ShareClaim | undefined {
  const within = partWithin(ahead)
  // `自然人在新收申请中占…` is of what was received; `商业企业在法人中占…` is of one column in others.
  if (within) {
    const isOfColumns = namesOf(featuresOf(within.whole), 'column:').length > 0
    return ofCells(around, item, isOfColumns ? within.part : ahead, i, within.whole)
  }
  if (!namesWholeAhead(ahead)) return ofCells(around, item, ahead, i, behind)
  const before = around.items.slice(0, i).findLast(({ depth }) => depth === item.depth)
  if (before && !before.figure) return withinNamed(around, item, ahead, before)
  const counts = countsBefore(around.items, i)
  const part = counts.at(-1)
  return part === before && part ? ofFigure(around, item, part, counts.slice(0, -1), ahead) : undefined
}

function listOf(claim: ShareClaim | undefined): readonly ShareClaim[] {
  return claim ? [claim] : []
}

/** `申请大多是个人递的，占80%`: the clause before names the part, and no figure. */
function namedBefore(
  around: Around,
  item: ReadItem,
  i: number,
  behind: readonly Token[],
): ShareClaim | undefined {
  const { items } = around
  const before = items[i - 1]
  // `法人的申请意愿增强，其申请量占比…` goes back to who is named.
  const most = refersBack(item.before) && before?.selection?.columns?.length ? LONGEST : 1
  if (!before || before.figure || before.isForeign || before.unknown > most || frameBefore(items, i))
    return undefined
  const { selection } = before
  if (selection?.thing !== 'applications' || !isNamedPart(before, behind)) return undefined
  const wholes = wholesNamed(around, item, behind) ?? tableWholes()
  return claimOf(item, pairsOf(selection.alternatives, wholes), 'warning')
}

/** Longer stretches of unknown words may turn to anything. */
const LONGEST = 4

/** One who asks; or what a result or reason with 的 names, where the whole has a name too: `无法提供的，占全部办结件的14%`. */
function isNamedPart({ selection, before, all }: ReadItem, behind: readonly Token[]): boolean {
  if (selection!.columns?.length === 1) return true
  const isNoun = before.at(-1)?.text === '的' && !all.has('nil') && !all.has('all')
  return isNoun && isLabelled(all) && !selection!.columns?.length && hasContent(behind)
}

/** `后者占四成`: of which of the two it is told, and in what. */
function isEither(token: Token): boolean {
  return isWord(token, 'former') || isWord(token, 'latter')
}

/** `视频占40%`: the part is named, and its figure is not told. */
function isOfUnknownPart(token: Token): boolean {
  return (
    token.text.startsWith('第') ||
    isWord(token, 'foreign') ||
    isWord(token, 'channel') ||
    isWord(token, 'soft') ||
    isEither(token)
  )
}

/** `在212件申请中占9.4%`, `占不予公开总数（40件）的20%`: the figure that is no part but the whole. */
function withinWhole(
  around: Around,
  item: ReadItem,
  i: number,
  at: number,
): { readonly claim: ShareClaim | undefined } | undefined {
  const { start } = item.before[at]!
  const counts = countsBefore(around.items, i)
  const last = counts.at(-1)
  const isWithin =
    last?.clause === item.clause &&
    (isWord(last.after.at(-1), 'of') || hasWord(item.before.slice(0, at), 'of'))
  const wholes = counts.filter(count => count.figure!.start > start || (isWithin && count === last))
  const ahead = counts.filter(count => !wholes.includes(count))
  const part = ahead.at(-1)
  if (wholes.length === 0 || !part) return undefined
  if (!wholes.every(isExact) || !isExact(part)) return { claim: undefined }
  const parts = partsMeant(around, item, part, ahead)
  const pairs = parts.flatMap(one => wholes.map(whole => ({ part: one, whole: said(whole) })))
  return { claim: claimOf(item, pairs, 'warning') }
}

/** `予以公开的在办结总量中的比重…`: part and whole, both in front of 占. */
function partWithin(
  ahead: readonly Token[],
): { readonly part: readonly Token[]; readonly whole: readonly Token[] } | undefined {
  const from = ahead.findIndex(({ text }) => WITHIN.has(text))
  const to = ahead.findLastIndex(token => isWord(token, 'of'))
  if (from <= 0 || to < from || hasContent(ahead.slice(to + 1))) return undefined
  const [part, whole] = [ahead.slice(0, from), ahead.slice(from, to)]
  return hasContent(part) && hasContent(whole) ? { part, whole } : undefined
}

const WITHIN: ReadonlySet<string> = new Set(['在', '在办结'])

/** `在不予公开件中`: these words name the whole. */
function namesWholeAhead(ahead: readonly Token[]): boolean {
  if (!ahead[0]?.text.startsWith('在')) return false
  const of = ahead.findLastIndex(token => isWord(token, 'of'))
  return of >= 0 && hasContent(ahead.slice(0, of)) && !hasContent(ahead.slice(of + 1))
}

/** `属于过程性信息的，在不予公开件（40件）中占25%`: the clause before names the part. */
function withinNamed(
  around: Around,
  item: ReadItem,
  ahead: readonly Token[],
  before: ReadItem,
): ShareClaim | undefined {
  if (before.isForeign || before.unknown > 1) return undefined
  const context = contextWith(around.context, { thing: 'applications' })
  const whole = selectionOf(around, context, featuresOf(ahead), item)
  const part = before.selection
  if (part?.thing !== 'applications' || whole?.thing !== 'applications') return undefined
  const wholes = whole.alternatives.map(each => cells(each))
  return claimOf(item, pairsOf(part.alternatives.slice(0, 1), wholes), 'warning')
}
