// Whether a clause is about applications for information.
import { isReasonOfForm, namesOf, OWN_REASONS, type Features } from '../clauses/features.ts'
import type { ResultGroup } from '../vocabulary/word.ts'
import type { Asked } from './asked.ts'
import { carriedIn, labelsIn, reasonsIn } from './labels.ts'

/** Whether the clause, or what the sentence has been about, leaves no doubt that applications are meant. */
export function isAbout(asked: Asked): boolean {
  const { features, context, figure, times } = asked
  const isNamed = features.has('applications')
  const isLabelled = labelsIn(features).length > 0 || reasonsIn(features).length > 0
  if (
    context.thing === 'other' &&
    isNamed &&
    figure &&
    figure.unit !== '' &&
    !hasVerb(features) &&
    !isLabelled
  )
    if (namesOf(features, 'column:').length === 0) return false
  const isHere =
    isNamed || context.thing === 'applications' || (!context.thing && context.topic === 'applications')
  const carried = carriedIn({ features, times })
  if (!isHere && !isLabelled && !carried) return false
  if (context.thing && context.thing !== 'applications' && !isNamed && !isOfRowsAlone(asked)) return false
  const isAnswer = context.topic === undefined && features.has('done')
  return isHere || !isLabelled || context.topic === 'applications' || isAnswer || isOfForm(features, context)
}

/** Before any subheading 部分公开 and the like are results beyond doubt: they are words of the form alone. */
function isOfForm(features: Features, context: Asked['context']): boolean {
  const { topic, thing, section, namesResults } = context
  if (topic !== undefined || !TELLING.has(section)) return false
  if (thing !== undefined && !(isInProblem(context) && givesReason(features))) return false
  return namesResults || isReasonOfForm(features) || OF_FORM.some(feature => features.has(feature))
}

/**
 * `收费机制的作用显现，逾期未缴费、不再处理的1件`: a clause without a figure turned to something else, which has none of
 * the rows that are named.
 */
function isOfRowsAlone({ features, context }: Asked): boolean {
  const { thing, topic, isOtherCounted } = context
  if (isInProblem(context)) return givesReason(features)
  if (thing !== 'other' || isOtherCounted || topic !== 'applications') return false
  return OF_FORM.some(feature => features.has(feature)) && namesOf(features, 'row:').length > 0
}

/** `历史档案数字化不足，全年因不掌握相关信息无法提供22件`: what a problem is of has no figure of its own. */
function isInProblem({ thing, topic, section, isOtherCounted }: Asked['context']): boolean {
  return section === 'problems' && topic === undefined && thing === 'other' && !isOtherCounted
}

/** A reason of the form with the result that it is a reason of. */
function givesReason(features: Features): boolean {
  const reasons = reasonsIn(features)
  return reasons.length > 0 && reasons.every(row => features.has(row.split('.')[0] as ResultGroup))
}

/** Where what was done with applications is told without a subheading. */
export const TELLING: ReadonlySet<string | undefined> = new Set(['overview', 'problems'])

const OF_FORM = ['partiallyGranted', 'notProcessed', 'otherHandling', ...OWN_REASONS] as const

function hasVerb(features: Features): boolean {
  return features.has('received') || features.has('done') || features.has('sum') || features.has('carried')
}
