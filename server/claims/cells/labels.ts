// What the words of a clause name of the table of applications: results, reasons, and what was carried.
import { namesOf, type Features } from '../clauses/features.ts'
import { RESULT_GROUPS, type ResultGroup } from '../vocabulary/word.ts'
import type { Asked } from './asked.ts'

export function labelsIn(features: Features): readonly ResultGroup[] {
  let labels: ResultGroup[] | undefined
  for (const group of RESULT_GROUPS)
    if (features.has(group) || (group === 'granted' && features.has('fully'))) (labels ??= []).push(group)
  return labels ?? NO_LABELS
}

const NO_LABELS: readonly ResultGroup[] = []

export function reasonsIn(features: Features): string[] {
  return namesOf(features, 'row:')
}

export type Carried = 'in' | 'out' | 'either'

/** Whether something was carried in from last year, out to the next, or it is not said which. */
export function carriedIn({ features, times }: Pick<Asked, 'features' | 'times'>): Carried | undefined {
  const isCarried = features.has('carried')
  const isUndone = features.has('undone')
  if (times.last && (isCarried || isUndone)) return 'in'
  if (times.next && (isCarried || isUndone || features.has('dealt'))) return 'out'
  if (isUndone || (isCarried && times.end)) return 'out'
  return isCarried ? 'either' : undefined
}
