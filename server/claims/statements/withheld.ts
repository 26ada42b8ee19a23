import { actIn } from '../cells/documents.ts'
import type { Selection } from '../cells/selection.ts'
import { hasContent } from '../clauses/features.ts'
import type { Context } from '../clauses/context.ts'
import type { ReadItem } from '../clauses/readItem.ts'
import { isWord } from '../tokens/words.ts'
import { SUMMED } from '../vocabulary/units.ts'

/** The words leave open of what the figure is. */
export function isOpen(item: ReadItem, selection: Selection, context: Context): boolean {
  const { figure, heir, all, features, tail } = item
  // `内部事务3件、过程性信息2件，前者自然人2件、商业企业1件`
  if (context.isOfEither && selection.columns?.length) return true
  // `办理结果为：公开14件`: the word is none of what the clause before names.
  if (selection === heir && features.has('published')) return true
  // `市局请示53次，省局回复53次`
  if (figure!.unit === TIMES && selection.named === 'done' && !all.has('applications')) return true
  // `三件均由本局化解`: those that were told before.
  if (figure!.ideographic && !hasContent(item.before) && isWord(tail[0], 'all')) return true
  // `规章…14件；规范性文件…，二者现行有效合计…`: of both, where the words name neither.
  if (all.has('sum') && actIn(all) !== undefined && item.before.some(({ text }) => SUMMED.has(text)))
    return true
  // `直接起诉2件、复议后起诉4件，已审结6件（维持3件、其他1件）`
  if (features.has('other') && selection.outcomes?.length && context.mentioned.size > 1) return true
  return isDoneOfNew(item, context)
}

const TIMES = '次'

/** `上年结转的9件…；当年新收并办结的为104件`: those of what was done that were new. */
function isDoneOfNew({ features, all }: ReadItem, { rowsTold, isOfSome }: Context): boolean {
  if (!features.has('received') || !features.has('done') || all.has('carried')) return false
  return isOfSome || rowsTold.some(rows => rows.join() === 'carriedOver')
}
