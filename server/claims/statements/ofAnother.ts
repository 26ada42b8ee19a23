// A figure that the words before it may make one of something narrower, or of another whole: it says nothing.
import type { Selection } from '../cells/selection.ts'
import type { Context } from '../clauses/context.ts'
import type { ReadItem } from '../clauses/readItem.ts'
import { awaitingIn } from '../clauses/respectively.ts'
import { hasWord } from '../tokens/words.ts'
import { RESULT_GROUPS, type ResultGroup } from '../vocabulary/word.ts'

export function isOfAnother(item: ReadItem, selection: Selection, context: Context): boolean {
  return (
    (context.isOfSome && isResult(selection)) ||
    isOfOutcomeAhead(item, selection, context) ||
    isRestOfApplicants(item, selection) ||
    isSeries(item) ||
    item.all.has('latter') ||
    item.all.has('former')
  )
}

/** `尚未审结3件，复议和诉讼各…`, `被纠正的5件（复议3件、诉讼2件）` are of that outcome. */
function isOfOutcomeAhead(
  { all, depth }: ReadItem,
  { thing, outcomes }: Selection,
  { outcomeOfWhole }: Context,
): boolean {
  if (thing !== 'disputes' || outcomes?.length || !outcomeOfWhole?.length) return false
  return depth > 0 || all.has('each') || all.has('respectively')
}

/** `自然人70件、商业企业20件、其他各类主体…`: all that are not told. */
function isRestOfApplicants({ before, all }: ReadItem, { columns }: Selection): boolean {
  return all.has('other') && columns !== undefined && before.some(({ text }) => EACH_KIND.has(text))
}

const EACH_KIND: ReadonlySet<string> = new Set(['各类', '各种', '各'])

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
