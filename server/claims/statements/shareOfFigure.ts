import { cellsOfApplications } from '../cells/formCells.ts'
import { cellsOfDisputes, DISPUTES } from '../cells/selection.ts'
import type { ShareClaim, Term } from '../claim.ts'
import { contextWith } from '../clauses/context.ts'
import { featuresOf, hasContent, namesMore, type Features } from '../clauses/features.ts'
import type { ReadItem } from '../clauses/readItem.ts'
import type { Token, WordToken } from '../tokens/token.ts'
import { hasWord, isWord } from '../tokens/words.ts'
import { RESULT_GROUPS } from '../vocabulary/word.ts'
import { isExact } from './partLists.ts'
import { cells, claimOf, said, selectionOf, tableWholes, type Around } from './terms.ts'

/** `在法人和其他组织提出的申请中，商业企业占58.1%`: what the shares behind it are of. */
export function frameBefore(items: readonly ReadItem[], i: number): readonly Term[] | undefined {
  const frame = items.slice(0, i).findLast(isFrame)
  if (!frame) return undefined
  if (isExact(frame)) return [said(frame)]
  return frame.selection?.alternatives.map(each => cells(each)) ?? []
}

/** `法人提出的申请中，…`, `无法提供的30件里，…` */
function isFrame(item: ReadItem): boolean {
  return item.figure ? isExact(item) && isWord(item.after.at(-1), 'of') : isWord(item.before.at(-1), 'of')
}

/** One figure, or, where 二者合计 stands behind it, the last two, three and so on together. */
export function partsMeant(
  around: Around,
  item: ReadItem,
  part: ReadItem,
  ahead: readonly ReadItem[],
): readonly Term[] {
  if (!isOfSum(around, item, part)) return [said(part), ...joinedWith(around, part)]
  const alike = ahead.filter(one => isExact(one) && one.figure!.unit === part.figure!.unit)
  const sums = alike.slice(0, -1).map((_, n): Term => {
    const parts = alike.slice(alike.length - 2 - n).map(({ said }) => said!)
    return { kind: 'sum', parts }
  })
  // `A 40件、B 30件，两项之和占…`: of both, and of neither alone.
  const number = item.before.find(countsNames)?.counts
  if (number !== undefined && item.before.some(isFirst)) return neighbours(alike, number)
  const both = number === undefined || part.all.has('sum') ? [] : sums.filter(isOf(number))
  return both.length > 0 ? both : [...sums, said(part)]
}

/** `前两类合计占…`: the first of a list, and where that begins no one says. */
function neighbours(alike: readonly ReadItem[], number: number): readonly Term[] {
  return alike.flatMap((_, n): Term[] => {
    const parts = alike.slice(n, n + number).map(({ said }) => said!)
    return parts.length === number ? [{ kind: 'sum', parts }] : []
  })
}

function isFirst({ text }: Token, i: number, tokens: readonly Token[]): boolean {
  const next = tokens[i + 1]
  return text.endsWith('前') && next !== undefined && countsNames(next)
}

/** `三项，合计占…` */
function isOfSum({ items }: Around, item: ReadItem, part: ReadItem): boolean {
  return (
    hasWord(item.before, 'sum') ||
    item.before.some(countsNames) ||
    items.slice(items.indexOf(part) + 1, items.indexOf(item)).some(({ before }) => hasWord(before, 'sum'))
  )
}

/** `两项占57.6%` */
export function countsNames(token: Token): token is WordToken & { readonly counts: number } {
  return token.kind === 'word' && token.counts !== undefined
}

function isOf(number: number): (term: Term) => boolean {
  return term => term.kind === 'sum' && term.parts.length === number
}

/** The part is a figure of the text; wholes stand in the text, or are those of the tables. */
export function ofFigure(
  around: Around,
  item: ReadItem,
  part: ReadItem,
  others: readonly ReadItem[],
  behind: readonly Token[],
  list: readonly ReadItem[] = [],
): ShareClaim | undefined {
  if (!isExact(part)) return undefined
  const name = namesOfWhole(behind)
  // A whole of the sentence before is one for 其中, and for a bare 占 of what is in no table.
  const goesOn =
    (behind.length === 0 && !hasContent(part.before) && !part.all.has('rest')) ||
    hasWord(around.items[0]!.before, 'among')
  const whole = goesOn ? around.wholeBefore() : undefined
  const isSummed = isOfSum(around, item, part)
  // `下半年20件，其中四季度11件，占全年的…`
  const isOfYear = behind.some(token => token.kind === 'time' && token.when === 'this')
  const told = [...others, ...(whole ? [whole] : [])].filter(
    other =>
      isExact(other) &&
      !(isSummed && other.depth > 0 && other.depth === part.depth) &&
      other.figure!.unit === part.figure!.unit &&
      other.said.value >= part.said.value &&
      !(isOfYear && other.when === 'part') &&
      !isShared(around, other) &&
      isNamedBy(around, other, name) &&
      behind.filter(isAct).every(({ word }) => word.features.some(act => other.all.has(act))),
  )
  const features = featuresOf(behind, item.after)
  const named = namesMore(behind)
  // `占已归档数的64.7%`: nowhere told by that name.
  const isNamed = name.length > 0 || behind.some(isAct)
  if (isNamed && told.length === 0) return undefined
  // `二者合计占办结数的…` in a sentence that is of something else: the whole that is named is told nowhere.
  if (named && !isOfTable(around) && (features.has('done') || features.has('received'))) return undefined
  const frame = frameBefore(around.items, around.items.indexOf(item))
  const wholes = frame
    ? [...frame, ...told.map(said)]
    : named
      ? [...namedWholes(around, features, part), ...told.map(said)]
      : [...told.toReversed().map(said), ...wholesOf(around, part, features)]
  const isTold =
    features.has('applications') || features.has('all') || features.has('sum') || features.has('total')
  const isClear = told.length > 0 || isTold || (part.selection ?? part.heir) !== undefined
  // `20件，自然人17件，商业企业、科研机构和其他组织各1件，占…`: of the whole of the list.
  const wholeOfList = part.all.has('each') ? others.filter(isExact).map(said) : []
  const parts = [
    ...partsMeant(around, item, part, list.length > 0 ? [part] : [...others, part]),
    ...wholeOfList,
  ]
  // What is listed may be the whole, though no one says so.
  const together: readonly Term[] =
    list.length > 0 && list.every(isExact) ? [{ kind: 'sum', parts: list.map(each => each.said) }] : []
  const pairs = parts.flatMap(one => [...wholes, ...together].map(whole => ({ part: one, whole })))
  return claimOf(item, pairs, isClear ? 'warning' : 'info')
}

/** `占网站公开总量的54.2%`: the whole has a name of its own. */
function namesOfWhole(behind: readonly Token[]): readonly Token[] {
  return behind.filter(
    token => token.kind === 'unknown' || isWord(token, 'foreign') || isWord(token, 'channel'),
  )
}

/** `占全年制发量的…`: a whole of what was done is one that is told with the same act. */
function isAct(token: Token): token is WordToken {
  return token.kind === 'word' && token.word.kind === 'act'
}

/** A whole that has a name is one that is told by this name. */
function isNamedBy({ setting }: Around, { start, figure }: ReadItem, name: readonly Token[]): boolean {
  const told = setting.normal.text.slice(start, figure!.end)
  return name.every(({ text }) => told.includes(text))
}

/** `A 7件、B 6件，占…`: the share may be that of both. */
function joinedWith({ items }: Around, part: ReadItem): readonly Term[] {
  const run: ReadItem[] = [part]
  for (let i = items.indexOf(part); i > 0 && items[i]!.opener === '、'; i--) {
    const before = items[i - 1]!
    if (!isExact(before) || before.figure!.unit !== part.figure!.unit) break
    run.unshift(before)
  }
  return run.slice(1).map((_, i) => ({ kind: 'sum', parts: run.slice(i).map(({ said }) => said!) }))
}

/** Of what its own share is told, `202件（占86.3%）`, is no whole but a part like this one. */
function isShared({ items }: Around, item: ReadItem): boolean {
  const next = items[items.indexOf(item) + 1]
  return next?.figure?.unitKind === 'percent' && hasWord(next.before, 'share') && !next.isChange
}

/** The cells that the words behind 占 name. */
export function namedWholes(around: Around, features: Features, part: ReadItem): readonly Term[] {
  const { context } = around
  if (!isOfTable(around)) return []
  // `自然人申请占新收申请的…`: the whole is not of those who were told as the part.
  const columns = context.isOfColumns ? context.columns : []
  const applications = contextWith(context, { thing: 'applications', topic: 'applications', columns })
  return (selectionOf(around, applications, features, part)?.alternatives ?? []).map(each => cells(each))
}

function isOfTable({ context: { thing, topic } }: Around): boolean {
  return thing === 'applications' || thing === 'disputes' || topic === 'applications'
}

function wholesOf({ context, setting }: Around, part: ReadItem, features: Features): readonly Term[] {
  const [row, ...more] = (part.selection ?? part.heir)?.rows ?? []
  const group = RESULT_GROUPS.find(label => more.length === 0 && row?.startsWith(`${label}.`))
  const ofGroup = group ? [cells(cellsOfApplications(setting.form.group(group), ['total']))] : []
  if (part.selection?.thing === 'disputes') {
    const groups = part.selection.groups ?? []
    return [
      // `复议6件，占申请的2.8%`
      ...(features.has('applications') || features.has('done') ? tableWholes() : []),
      cells(cellsOfDisputes(DISPUTES, ['total'])),
      ...(groups.length > 0 ? [cells(cellsOfDisputes(groups, ['total']))] : []),
    ]
  }
  const kind = part.figure!.unitKind
  const isCase = kind === 'cases' || kind === 'counts'
  const isAbout =
    (part.selection ?? part.heir)?.thing === 'applications' ||
    part.all.has('applications') ||
    features.has('applications') ||
    context.thing === 'applications' ||
    (context.topic === 'applications' && context.thing !== 'other' && isCase)
  return isAbout && !part.isForeign ? [...tableWholes(), ...ofGroup] : []
}
