import type { Selection } from '../cells/selection.ts'
import { namesOf } from '../clauses/features.ts'
import type { ReadItem } from '../clauses/readItem.ts'
import { isWord } from '../tokens/words.ts'

/** A careful reader could take the figure otherwise. */
export function isDoubtful(item: ReadItem, selection: Selection): boolean {
  const { figure, all } = item
  const { thing } = selection
  if (!isSureOf(item, selection) || figure!.unit === PERSON_TIMES) return true
  if (all.has('vague') && !namesBothDisputes(item)) return true
  return thing === 'decisions' && figure!.unit === '项' && !all.has('decision')
}

/** `直接起诉的案件，已审结27件、未审结8件`: those that have ended and those that have not are all. */
function isSureOf({ around, all, features }: ReadItem, { isSure, groups }: Selection): boolean {
  return (
    isSure ||
    (groups !== undefined &&
      all.has('closed') &&
      around.isBesidePending &&
      namesOf(features, 'column:').length === 0)
  )
}

/** `行政争议（含复议、诉讼）` are those of the table. */
function namesBothDisputes({ before }: ReadItem): boolean {
  const names = (feature: 'review' | 'litigation') =>
    before.some(token => isWord(token, feature) && !isWord(token, 'vague'))
  return names('review') && names('litigation')
}

const PERSON_TIMES = '人次'
