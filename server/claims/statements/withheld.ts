// A figure whose words leave open what it is of, or make it one of something narrower or of another whole: it says nothing.
import { actIn } from '../cells/documents.ts'
import type { Selection } from '../cells/selection.ts'
import { isOfUntold } from '../clauses/carryOver.ts'
import type { Context } from '../clauses/context.ts'
import { featuresOf, hasContent, namesOf } from '../clauses/features.ts'
import type { ReadItem } from '../clauses/readItem.ts'
import { awaitingIn } from '../clauses/respectively.ts'
import { hasWord, isWord, unknownIn } from '../tokens/words.ts'
import type { Token } from '../tokens/token.ts'
import { SUMMED } from '../vocabulary/units.ts'
import { RESULT_GROUPS, type ResultGroup } from '../vocabulary/word.ts'

export function isWithheld(item: ReadItem, selection: Selection, context: Context): boolean {
  return isOfAnother(item, selection, context) || isOpen(item, selection, context)
}

function isOfAnother(item: ReadItem, selection: Selection, context: Context): boolean {
  return (
    (context.isOfSome &&
      (isResult(selection) || selection.thing === 'documents' || isDoneAlone(item, selection))) ||
    (isOfUntold(item, context) && !(selection.isReceived && item.all.has('applications'))) ||
    isOfNamed(item) ||
    (context.isBehindOther && item.before.some(isAsking)) ||
    isOfOutcomeAhead(item, selection, context) ||
    isRestOfApplicants(item, selection) ||
    isSeries(item) ||
    isWord(item.after[0], 'and') ||
    item.all.has('latter') ||
    item.all.has('former')
  )
}

/** `三人以上的申请人，共提出41件`: those that people who were counted asked for. */
function isAsking(token: Token): boolean {
  return isWord(token, 'received') && ASKING.test(token.text)
}

const ASKING = /[提递]/

/** `编研科承办件中予以公开38件`: words in no vocabulary name what it is of. */
function isOfNamed({ before }: ReadItem): boolean {
  const of = before.findIndex(token => isWord(token, 'of'))
  return of > 0 && unknownIn(before.slice(0, of)) > 1
}

/** `征地类申请42件，当年办结40件` */
function isDoneAlone({ all }: ReadItem, { named }: Selection): boolean {
  return named === 'done' && !all.has('applications') && !all.has('sum')
}

/** `尚未审结3件，复议和诉讼各…`, `被纠正的5件（复议3件、诉讼2件）` are of that outcome. */
function isOfOutcomeAhead(
  { all, depth, clause }: ReadItem,
  { thing, outcomes }: Selection,
  { outcomeOfWhole }: Context,
): boolean {
  if (thing !== 'disputes' || outcomes?.length || !outcomeOfWhole?.length) return false
  return depth > 0 || all.has('each') || hasWord(clause.tokens, 'respectively')
}

/** `自然人70件、商业企业20件、其他各类主体…`: all that are not told. */
function isRestOfApplicants({ before, all }: ReadItem, { columns }: Selection): boolean {
  if (!all.has('other') || !columns?.length) return false
  // `科研机构、社会公益组织与其他主体共9件`: or of those that are named, and all others.
  return before.some(({ text }) => text.startsWith(EACH)) || namesOf(featuresOf(before), 'column:').length > 0
}

const EACH = '各'

/** `六类办理结果依次为90件、31件…`: which is of what is told elsewhere. */
function isSeries(item: ReadItem): boolean {
  const isCounted = item.before.some(token => token.kind === 'word' && token.counts !== undefined)
  return isCounted && hasWord(item.before, 'respectively') && !awaitingIn(item)
}

/** What came of applications, whoever asked. */
function isResult({ thing, columns, isReceived, named }: Selection): boolean {
  return isGroup(named) || (thing === 'applications' && !columns?.length && !isReceived && named !== 'done')
}

export function isGroup(named: string | undefined): named is ResultGroup {
  return RESULT_GROUPS.some(group => group === named)
}

/** The words leave open of what the figure is. */
function isOpen(item: ReadItem, selection: Selection, context: Context): boolean {
  const { figure, heir, all, features, tail } = item
  // `内部事务3件、过程性信息2件，前者自然人2件、商业企业1件`
  if (context.isOfEither && selection.columns?.length) return true
  // `办理结果为：公开14件`: the word is none of what the clause before names.
  if (selection === heir && features.has('published')) return true
  // `两级机关各有3件尚未审结`: of each of others.
  const isOfOne = selection.each.length < 2 && (selection.outcomes?.length ?? 0) < 2
  if (isOfOne && item.before.some(({ text }) => EACH_OF.has(text))) return true
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

const EACH_OF: ReadonlySet<string> = new Set(['各', '各有', '各为', '各是'])

/** `上年结转的9件…；当年新收并办结的为104件`: those of what was done that were new. */
function isDoneOfNew({ features, all }: ReadItem, { rowsTold, isOfSome }: Context): boolean {
  if (!features.has('received') || !features.has('done') || all.has('carried')) return false
  return isOfSome || rowsTold.some(rows => rows.join() === 'carriedOver')
}
