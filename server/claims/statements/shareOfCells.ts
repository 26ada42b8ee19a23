import { cellsOfApplications } from '../cells/formCells.ts'
import {
  cellsOfDisputes,
  DISPUTES,
  LITIGATION,
  type DisputeGroup,
  type Selection,
} from '../cells/selection.ts'
import type { ShareClaim, Term } from '../claim.ts'
import { contextWith } from '../clauses/context.ts'
import { contentOf, featuresOf, namesMore, namesOf } from '../clauses/features.ts'
import type { ReadItem } from '../clauses/readItem.ts'
import type { Token } from '../tokens/token.ts'
import { isWord, unknownIn } from '../tokens/words.ts'
import { RESULT_GROUPS } from '../vocabulary/word.ts'
import { isCountable, isExact } from './partLists.ts'
import { frameBefore, namedWholes } from './shareOfFigure.ts'
import {
  cells,
  claimOf,
  pairsOf,
  resultsFirst,
  said,
  selectionOf,
  tableWholes,
  type Around,
} from './terms.ts'

/** `不予公开占22%`: the words before 占 name cells. */
export function ofCells(
  around: Around,
  item: ReadItem,
  ahead: readonly Token[],
  i: number,
  behind: readonly Token[] = [],
): ShareClaim | undefined {
  const { context } = around
  const features = featuresOf(ahead)
  // `科研机构与其他主体并计占5.6%`
  if (features.has('other') && namesOf(features, 'column:').length > 0) return undefined
  const isHere =
    features.has('applications') || (context.topic === 'applications' && context.thing === undefined)
  const selection = selectionOf(
    around,
    isHere ? contextWith(context, { thing: 'applications' }) : context,
    features,
    item,
  )
  if (!selection || selection.alternatives.length === 0) return undefined
  if (selection.thing === 'disputes') {
    const groups = selection.groups ?? context.groups ?? []
    return claimOf(item, pairsOf(selection.alternatives, wholesOfDisputes(groups, selection)), 'warning')
  }
  if (selection.thing !== 'applications' || (selection.isReceived && !selection.columns?.length))
    return undefined
  const named = wholesNamed(around, item, behind)
  if (named?.length === 0) return undefined
  const wholes =
    named ?? frameBefore(around.items, i) ?? (selection.columns?.length ? tableWholes() : resultsFirst())
  const told = [
    ...wholesTold(around, i),
    ...wholeOfShareBefore(around, i),
    ...wholeOfReason(around, selection),
  ]
  const isAmong = isWord(item.before[0], 'among')
  const group = isAmong ? groupTold(around, selection, i) : undefined
  if (group) return claimOf(item, pairsOf(selection.alternatives, [said(group)]), 'warning')
  const likely = isAmong ? [...told, ...wholes] : [...wholes, ...told]
  return claimOf(item, pairsOf(selection.alternatives, likely), 'warning')
}

/** `自然人仍是主体，其新收申请占比…`: whose, the clause before has said. */
export function withoutReference(ahead: readonly Token[]): readonly Token[] {
  const isBare = contentOf(ahead).every(token => isWord(token, 'applications') || isWord(token, 'received'))
  return refersBack(ahead) && isBare ? [] : ahead
}

export function refersBack(tokens: readonly Token[]): boolean {
  return REFERENCES.has(tokens[0]?.text ?? '')
}

const REFERENCES: ReadonlySet<string> = new Set(['其', '其所'])

/** `不掌握相关信息的占无法提供的73.3%`: the words behind 占 name the whole; none where they are not understood. */
export function wholesNamed(
  around: Around,
  item: ReadItem,
  behind: readonly Token[],
): readonly Term[] | undefined {
  if (unknownIn(behind) > 1 || behind.some(isAct)) return []
  return namesMore(behind) ? namedWholes(around, featuresOf(behind), item) : undefined
}

/** `占公开的四分之一` */
function isAct(token: Token): boolean {
  return token.kind === 'word' && token.word.kind === 'act' && !isWord(token, 'decided')
}

/** `商业企业占法人和其他组织的62.5%，科研机构占6.25%`: the whole goes on. */
function wholeOfShareBefore(around: Around, i: number): readonly Term[] {
  const before = around.items[i - 1]
  if (before?.figure?.unitKind !== 'percent') return []
  const at = before.before.findIndex(token => isWord(token, 'share'))
  return at < 0 ? [] : (wholesNamed(around, before, before.before.slice(at + 1)) ?? [])
}

/** `不掌握的占三分之二以上`: of its group, though no one says so. */
function wholeOfReason({ setting }: Around, { rows = [], columns }: Selection): readonly Term[] {
  const [row, ...more] = rows
  const group = RESULT_GROUPS.find(label => more.length === 0 && row?.startsWith(`${label}.`))
  if (group === undefined || columns?.length) return []
  return [cells(cellsOfApplications(setting.form.group(group), ['total']))]
}

/** `不掌握是无法提供的首要原因，共27件，占该类答复的87.1%`: of the group of the reason told before, and not of all 答复. */
export function ofGroupMeant(around: Around, item: ReadItem, i: number): ShareClaim | undefined {
  const at = around.items.slice(0, i).findLastIndex(({ selection }) => selection)
  const part = around.items[at]?.selection
  // `…16件，两类共34件，占该类的45.9%` is the share of another figure.
  const isOfOther = at < i - 1 && around.items[at]?.figure !== undefined
  if (!part?.isSure || isOfOther) return undefined
  return claimOf(item, pairsOf(part.alternatives, wholeOfReason(around, part)), 'warning')
}

/** `无法提供30件，其中不掌握的不足七成`: the figure of the group, right before it, is the whole of its reasons. */
function groupTold({ items }: Around, { rows = [], columns }: Selection, i: number): ReadItem | undefined {
  const before = items[i - 1]
  const group = RESULT_GROUPS.find(label => rows.length > 0 && rows.every(row => row.startsWith(`${label}.`)))
  if (group === undefined || columns?.length || before?.selection?.columns?.length) return undefined
  return isExact(before) && !before.isForeign && before.selection?.named === group ? before : undefined
}

/** `法人和其他组织32件，其中商业企业占62.5%`: a figure before it may be the whole too. */
function wholesTold({ items }: Around, i: number): readonly Term[] {
  return countsBefore(items, i)
    .filter(item => isExact(item) && !item.isForeign)
    .map(said)
}

/** Of those with one outcome their groups, all or what has ended; of a group what it is one of. */
function wholesOfDisputes(groups: readonly DisputeGroup[], { outcomes }: Selection): readonly Term[] {
  const total = (of: readonly DisputeGroup[]) => cellsOfDisputes(of, ['total'])
  if (outcomes?.includes('pending')) return [cells(total(groups))]
  if (outcomes?.length)
    return [cells(total(groups)), cells(total(groups), cellsOfDisputes(groups, ['pending']))]
  return [DISPUTES, ...(groups.length === 1 && groups[0] !== 'review' ? [LITIGATION] : [])].map(of =>
    cells(total(of)),
  )
}

/** The figures before it that it may be a share of, or that may be its part. */
export function countsBefore(items: readonly ReadItem[], i: number): readonly ReadItem[] {
  return items
    .slice(0, i)
    .filter(({ figure, said, when, isChange }) => said && isCountable(figure) && when !== 'last' && !isChange)
}
