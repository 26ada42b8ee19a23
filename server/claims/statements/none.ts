import { cellsOfApplications } from '../cells/formCells.ts'
import { cellsOfDisputes, DISPUTES, type Selection } from '../cells/selection.ts'
import type { NoneClaim } from '../claim.ts'
import type { Context } from '../clauses/context.ts'
import { featuresOf, hasContent, namesOf } from '../clauses/features.ts'
import { hasWord, isWord, unknownIn } from '../tokens/words.ts'
import type { ReadItem } from '../clauses/readItem.ts'
import { clauseOf, rangeOf } from '../clauses/said.ts'
import type { Setting } from '../clauses/setting.ts'
import { RESULT_GROUPS } from '../vocabulary/word.ts'
import { isOwnYear } from './count.ts'
import type { Token } from '../tokens/token.ts'

/** 无, 未, 没有, 零 … and the cells that must be nothing then. */
export function noneClaim(item: ReadItem, context: Context, setting: Setting): NoneClaim | undefined {
  const { figure, all } = item
  if (figure && figure.value !== 0) return undefined
  const word = wordOfNothing(item)
  if (!word || item.isForeign || unknownBesideOne(item) >= 2 || item.isChannel || !isOwnYear(item))
    return undefined
  // 未作申请登记 is what became of something that was told before.
  if (all.has('oneWay') || all.has('registered')) return undefined
  // `其他申请人未提出`: of those that were not named.
  if (all.has('other') && !item.selection?.columns?.length) return undefined
  // `规章草案1件，尚未印发` denies what was told before it, and nothing of the year.
  if (isActAlone(item, context)) return undefined
  const subject = subjectBefore(item, context)
  const referred = theseAhead(item, setting)
  const selection =
    referred ?? item.selection ?? labelBefore(item, context) ?? subject ?? denied(item, context)
  if (!selection || (selection.alternatives.length === 0 && !selection.isMoney)) return undefined
  // 未发现涉密信息 is said of what was checked.
  if (word.text.endsWith(FOUND) && selection.rows?.some(row => row.startsWith('refused.'))) return undefined
  if (mayBeExcepted(selection, context)) return undefined
  if (selection.thing === 'disputes' && hasOwnCause([...item.before, ...item.after])) return undefined
  if (!referred && selection.thing === 'applications' && isOtherwise(item, selection, context))
    return undefined
  return {
    kind: 'none',
    at: rangeOf(setting, word),
    clause: clauseOf(setting, item),
    selection,
    each: selection.each,
    isDoubtful:
      all.has('vague') ||
      (!item.selection && !subject && !referred && item.opener !== ':' && selection.thing !== 'fees'),
  }
}

/** `没有作出一宗行政强制决定`: 一宗 is no name. */
function unknownBesideOne({ unknown, before, after }: ReadItem): number {
  return unknown - unknownIn([...before, ...after].filter(({ text }) => ONE.has(text)))
}

const ONE: ReadonlySet<string> = new Set(['一宗', '一件', '一起', '一份', '一例', '一次'])

const FOUND = '发现'

/** `除结转的11件外，没有未办结的申请` denies the others; of another row it denies all. */
function mayBeExcepted({ rows, isMoney }: Selection, { excepted }: Context): boolean {
  if (!excepted || isMoney) return false
  const isApart = excepted.length > 0 && rows !== undefined && !rows.some(row => excepted.includes(row))
  return !isApart || excepted.includes('newlyReceived')
}

/** `由逾期答复引起的`, and not `由信息公开引起的`, which are all of them. */
function hasOwnCause(tokens: readonly Token[]): boolean {
  const from = tokens.findIndex(({ text }) => CAUSES.has(text))
  const to = tokens.findIndex((token, i) => i > from && (CAUSED.has(token.text) || isDispute(token)))
  if (from < 0 || to < 0) return false
  const cause = tokens.slice(from + 1, to)
  const said = featuresOf(cause)
  if (namesOf(said, 'row:').length > 0 || namesOf(said, 'column:').length > 0) return true
  return unknownIn(cause) > 0 || OWN_CAUSES.some(feature => hasWord(cause, feature))
}

function isDispute(token: Token): boolean {
  return isWord(token, 'review') || isWord(token, 'litigation')
}

const OWN_CAUSES = ['nil', 'overdue', 'timely', ...RESULT_GROUPS] as const
const CAUSES: ReadonlySet<string> = new Set(['因', '因为', '由于', '由'])
const CAUSED: ReadonlySet<string> = new Set(['引发', '引起', '导致', '产生'])

function isActAlone({ all, selection }: ReadItem, { isBehindNamed, previous }: Context): boolean {
  const isNamed = all.has('normativeDocuments') || all.has('regulations')
  return selection?.thing === 'documents' && !isNamed && !isBehindNamed && !isOtherAct(selection, previous)
}

/** `新制定规章2部，没有废止` */
function isOtherAct({ alternatives: [own] }: Selection, previous: Selection | undefined): boolean {
  const [told] = previous?.thing === 'documents' ? previous.alternatives : []
  return own !== undefined && told !== undefined && own.join() !== told.join()
}

function wordOfNothing({ before, after, figure, selection, all, tail }: ReadItem): Token | undefined {
  const isSaid = all.has('nil') || all.has('noneOf') || tail.length > 0
  if (!isSaid && figure?.value !== 0) return undefined
  const denies = (token: Token) => isWord(token, 'nil') || isWord(token, 'noneOf')
  const word = before.find(denies) ?? after.find(denies)
  const isRate = figure?.value === 0 && selection?.outcomes?.length && hasWord(before, 'rate')
  return word ?? (isRate ? figure : undefined)
}

/** `上年结转：无`. */
function labelBefore(
  { opener, before, after, figure }: ReadItem,
  { previous, isBehindNamed }: Context,
): Selection | undefined {
  const isBare = !figure && !hasContent([...before, ...after])
  return opener === ':' && isBare && isBehindNamed ? previous : undefined
}

/** `要求提供公开出版物的申请，本年度没有出现`. */
function subjectBefore(
  { opener, before, after, figure, unknown }: ReadItem,
  { previous, isBehindNamed }: Context,
): Selection | undefined {
  const words = [...before, ...after]
  if (opener !== ',' || figure || unknown > 0 || hasContent(words) || !isBehindNamed) return undefined
  const isSaid = words.some(({ text }) => HAPPENED.has(text)) && words.every(({ kind }) => kind !== 'mark')
  const isRow = previous?.rows?.length === 1 && previous.rows[0] !== 'newlyReceived'
  return isSaid && isRow && previous.thing === 'applications' ? previous : undefined
}

const HAPPENED: ReadonlySet<string> = new Set([
  '出现',
  '发生',
  '产生',
  '一件也没有',
  '一件都没有',
  '一起也没有',
  '一起都没有',
])

/** `没有现成信息的，告知申请人，该类答复全年为零`: the row that the clauses before name. */
function theseAhead({ before, figure, unknown, around }: ReadItem, { form }: Setting): Selection | undefined {
  if (figure || unknown > 0 || !hasWord(before, 'these') || namesOf(featuresOf(before), 'row:').length > 0)
    return undefined
  const [row, ...others] = namesOf(around.ahead, 'row:')
  if (row === undefined || others.length > 0 || !form.rows.has(row)) return undefined
  return { ...selectionOf('applications', cellsOfApplications([row], ['total'])), rows: [row] }
}

/** In the sections of the tables 无上述情形 denies what they are about. */
function denied(item: ReadItem, { section }: Context): Selection | undefined {
  const { before, after, figure, unknown } = item
  const words = [...before, ...after]
  if (figure || unknown > 0 || hasContent(words) || hasWord(words, 'other')) return undefined
  if (!hasWord(words, 'these') || !hasWord(words, 'case')) return undefined
  if (section === 'disputes') return selectionOf('disputes', cellsOfDisputes(DISPUTES, ['total']))
  return section === 'applications'
    ? selectionOf('applications', ['applications.newlyReceived.total'])
    : undefined
}

function selectionOf(thing: 'disputes' | 'applications', cells: readonly string[]): Selection {
  return { thing, alternatives: [cells], each: [cells], isSure: true }
}

/** 无未答复, 没有按时: what is denied is no number of applications. */
function isOtherwise({ all }: ReadItem, { rows, isSure }: Selection, { topic, thing }: Context): boolean {
  if (all.has('due') || all.has('timely')) return true
  const isDone = all.has('done') || (all.has('dealt') && !all.has('applications'))
  if (isDone && rows?.[0] === 'resultsTotal') return true
  return !isSure && !all.has('applications') && topic !== 'applications' && thing !== 'applications'
}
