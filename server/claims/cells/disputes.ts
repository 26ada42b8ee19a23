import { namesOf, type Features } from '../clauses/features.ts'
import type { Asked } from './asked.ts'
import {
  cellsOfDisputes,
  DISPUTES,
  LITIGATION,
  type Cells,
  type DisputeGroup,
  type Selection,
} from './selection.ts'

/** Cells of the table of disputes: groups by what was brought, columns by how it ended. */
export function selectDisputes(asked: Asked): Selection | undefined {
  const { features, context } = asked
  const groups = groupsIn(features)
  const outcomes = outcomesIn(features)
  if (groups.length === 0 && outcomes.length === 0 && !features.has('undone') && !features.has('closed'))
    return undefined
  const isClosed =
    features.has('closed') && outcomes.length === 0 && (groups.length > 0 || context.groups !== undefined)
  const isPending =
    features.has('undone') && (context.thing === 'disputes' || groups.length > 0) && outcomes.length === 0
  if (isPending) outcomes.push('pending')
  if (isClosed) outcomes.push('upheld', 'corrected', 'otherResult')
  const isAbout = context.thing === 'disputes' || context.topic === 'disputes' || context.groups !== undefined
  if (groups.length === 0 && (outcomes.length === 0 || !isAbout)) return undefined
  // 尚在办理 is said of applications.
  if (!isPending && outcomes.join() === 'pending' && features.has('undone')) return undefined
  const columns = outcomes.length > 0 ? outcomes : ['total']
  const run = groups.length === 0 && outcomes.length > 0 && context.run.length > 1 ? context.run : undefined
  // `尚未审结的行政复议9件、行政诉讼4件`: the outcome in front may be that of all of them.
  const shared = groups.length > 0 && outcomes.length === 0 ? outcomesShared(asked) : undefined
  const meant = run ? run.flat() : groups.length > 0 ? groups : context.groups
  const kept = groupsOfCourt(features, context)
  // `直接起诉2件、复议后起诉4件，已审结6件（维持3件…）`: of the last, or of all that were told.
  const told = [...context.mentioned]
  const wider = groups.length === 0 && told.length > 1 ? [cellsOfDisputes(told, columns)] : []
  return {
    thing: 'disputes',
    groups: kept ?? (run ? context.groups : meant),
    outcomes,
    alternatives: [
      ...(kept ? [cellsOfDisputes(kept, columns)] : []),
      ...(shared && context.outcomeBehind ? alternativesOf(meant, run, shared) : []),
      ...alternativesOf(meant, run, columns),
      ...(shared && !context.outcomeBehind ? alternativesOf(meant, run, shared) : []),
      ...wider,
    ],
    each: eachOf(meant, columns, features.has('direct') && features.has('afterReview')),
    // The form does not say who brought them.
    isSure:
      meant !== undefined &&
      (!isClosed || context.disputesTold !== undefined) &&
      namesOf(features, 'column:').length === 0,
  }
}

/** `未审结的3件，其中复议2件`, `被纠正的3件（复议2件）`: the outcome of the whole is that of its parts. */
function outcomesShared({ features, context, isInBracket }: Asked): readonly string[] | undefined {
  const { outcomeAhead, outcomeOfWhole, outcomeBehind } = context
  const isPart = features.has('among') || isInBracket
  const shared = outcomeBehind?.length ? outcomeBehind : isPart ? outcomeOfWhole : outcomeAhead
  return shared?.length ? shared : undefined
}

/** `复议后起诉的案件中，1件获法院维持`: the court that is named is that of the suits before. */
export function groupsOfCourt(
  features: Features,
  { groups }: Pick<Asked['context'], 'groups'>,
): readonly DisputeGroup[] | undefined {
  const isOne = groups?.length === 1 && groups[0] !== 'review'
  return isOne && features.has('court') ? groups : undefined
}

/** What was brought, as the words say it. */
export function groupsIn(features: Features): readonly DisputeGroup[] {
  if (features.has('afterReview') && features.has('direct')) return LITIGATION
  if (features.has('afterReview')) return ['litigationAfterReview']
  if (features.has('direct')) return ['litigationDirect']
  if (!features.has('litigation')) return features.has('review') ? REVIEW : NO_GROUPS
  return features.has('review') ? DISPUTES : LITIGATION
}

const REVIEW: readonly DisputeGroup[] = ['review']
const NO_GROUPS: readonly DisputeGroup[] = []

/** `撤回起诉、驳回等其他结果` is the column that it names; ways to end alone are a part of one. */
export function outcomesIn(features: Features): string[] {
  return namesOf(features, 'outcome:')
}

/** `复议8件、诉讼5件，被纠正2件` counts both together, or either. */
function alternativesOf(
  meant: readonly DisputeGroup[] | undefined,
  run: readonly (readonly DisputeGroup[])[] | undefined,
  columns: readonly string[],
): readonly Cells[] {
  const groups = run ? [meant!, ...run] : meant ? [meant] : [DISPUTES, ['review'] as const, LITIGATION]
  return groups.map(each => cellsOfDisputes(each, columns))
}

function eachOf(
  meant: readonly DisputeGroup[] | undefined,
  columns: readonly string[],
  isByWay: boolean,
): readonly Cells[] {
  if (!meant) return [cellsOfDisputes(DISPUTES, columns)]
  // `直接起诉的和复议后起诉的各5件`
  if (isByWay) return meant.map(group => cellsOfDisputes([group], columns))
  const rest = meant.filter(group => group !== 'review')
  if (rest.length === 0 || rest.length === meant.length) return [cellsOfDisputes(meant, columns)]
  return [cellsOfDisputes(['review'], columns), cellsOfDisputes(rest, columns)]
}
