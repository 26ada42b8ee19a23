import {
  cellsOfDisputes,
  DISPUTES,
  LITIGATION,
  type DisputeGroup,
  type Selection,
} from '../cells/selection.ts'
import type { ShareClaim, Term } from '../claim.ts'
import { contextWith } from '../clauses/context.ts'
import { contentOf, featuresOf } from '../clauses/features.ts'
import type { ReadItem } from '../clauses/readItem.ts'
import type { Token } from '../tokens/token.ts'
import { isWord } from '../tokens/words.ts'
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
  const wholes =
    wholesNamed(around, item, behind) ??
    frameBefore(around.items, i) ??
    (selection.columns?.length ? tableWholes() : resultsFirst())
  const told = wholesTold(around, i)
  const likely = isWord(item.before[0], 'among') ? [...told, ...wholes] : [...wholes, ...told]
  return claimOf(item, pairsOf(selection.alternatives, likely), 'warning')
}

/** `不掌握相关信息的占无法提供的73.3%`: the words behind 占 name the whole. */
function wholesNamed(around: Around, item: ReadItem, behind: readonly Token[]): readonly Term[] | undefined {
  const isNamed = contentOf(behind).some(({ word }) => !word.features.includes('applications'))
  return isNamed ? namedWholes(around, featuresOf(behind), item) : undefined
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
