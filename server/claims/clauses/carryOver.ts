import { actIn } from '../cells/documents.ts'
import { namesOf, hasContent } from './features.ts'
import { hasWord, isWord } from '../tokens/words.ts'
import type { Token } from '../tokens/token.ts'
import type { Context } from './context.ts'
import type { ReadItem } from './readItem.ts'

/** What an item leaves said for those behind it. From a bracket nothing comes out. */
export function carryOver(context: Context, item: ReadItem): void {
  const { figure, all, selection, isForeign } = item
  if (isExcepting(item)) {
    context.excepted = selection?.rows ?? []
    context.exceptedColumns = selection?.columns ?? namesOf(all, 'column:')
  } else if (item.opener === ';') context.excepted = undefined
  if (item.opener === ';') context.isOfSome = context.isOfUntold = false
  if (isOfSome(item)) context.isOfSome = true
  else if (isOfAll(item)) context.isOfSome = false
  context.isOfEither = isOfTwo(item) || (context.isOfEither && item.opener !== ';')
  if (isNamedPart(item)) context.isPartOfOther = true
  context.isCarriedTold ||= figure !== undefined && isOnly(selection?.rows, 'carriedForward')
  if (figure) context.isAdded = all.has('plus') || (item.isInner && context.isAdded)
  if (figure) context.isBehindOther = figure.unitKind === 'money' || figure.unitKind === 'people'
  if (!figure) context.act = actIn(all) ?? context.act
  else if (selection?.thing !== 'documents') context.act = undefined
  context.isBehindNamed = !figure && hasContent(item.before)
  const isTold = context.summed.at(-1)?.item === item
  if (figure && !isTold && isWord(item.after.at(-1), 'of')) context.isPartOfOther = true
  const isPart = all.has('among') || all.has('including') || item.depth > 0
  if (all.has('among')) context.isOfUntold = isOfUntold(item, context)
  // What is told of a whole place goes on to be of it.
  if (isWhole(item) && !isPart) context.isBehindUntold = !isTold && item.who !== 'place'
  // `未审结案件共3件，其中复议1件`: the outcome is that of the parts.
  if (!selection && figure && !isPart)
    context.outcomeOfWhole = outcomeAlone(item) ?? (item.opener === ';' ? undefined : context.outcomeOfWhole)
  if (selection && !isForeign) follow(context, item, isPart)
  else if (figure) {
    const isListed = item.opener === '、' && context.thing !== undefined
    const isElsewhere =
      isForeign || ((item.unknown >= 2 || item.isChannel) && !all.has('applications') && !isListed)
    if (figure.unitKind !== 'percent' && !isPart && !item.isChange && isElsewhere && !isOfTwo(item)) {
      context.thing = 'other'
      context.isOtherCounted = true
    }
  } else if (isForeign && !isPart && !selection) leave(context, item)
}

/** `一名申请人提交16件，其中6件…，10件结转`: what 其中 breaks up is in no table. */
export function isOfUntold({ all, opener }: ReadItem, { isBehindUntold, isOfUntold }: Context): boolean {
  return (all.has('among') && isBehindUntold) || (isOfUntold && opener !== ';')
}

function isWhole(item: ReadItem): boolean {
  const { said, figure, depth, isChange, when } = item
  if (said === undefined || figure!.unitKind !== 'cases' || outcomeAlone(item)) return false
  return depth === 0 && !isChange && when !== 'last'
}

/** `处罚超过许可，前者…，后者…` goes on with what it was about. */
function isOfTwo({ all }: ReadItem): boolean {
  return all.has('former') || all.has('latter')
}

/** `对其中省局直接立案的，已作出…`: what follows is of a part that the form has not. */
function isNamedPart({ figure, before, all, unknown, selection, depth }: ReadItem): boolean {
  if (figure || depth > 0 || unknown === 0 || before.at(-1)?.text !== '的') return false
  return all.has('among') && !selection?.columns?.length && selection?.named === undefined
}

/** What was carried, what a topic narrows, or documents of which no act is told, are a whole of their own. */
function isOfSome({ figure, after, selection, before, all, isChannel }: ReadItem): boolean {
  // `线上收到申请143件，其中已办结131件`
  if (figure && isChannel && selection?.isReceived && all.has('applications')) return true
  // `对存量的91件规范性文件逐件评估，继续有效72件`
  if (figure && selection?.thing === 'documents' && selection.alternatives.length === 0) return true
  // `征地类申请42件，其中予以公开30件`
  if (figure && isTopical(before) && all.has('applications')) return true
  if (!figure || selection?.thing !== 'applications') return false
  // `商业企业提出的20件申请，予以公开12件`
  if (selection.isReceived && selection.columns?.length === 1 && before.at(-1)?.text === '的')
    return !isWord(after.at(-1), 'of')
  const isCarried = isOnly(selection.rows, 'carriedOver') || isOnly(selection.rows, 'carriedForward')
  if (isCarried && isWord(after.at(-1), 'of')) return true
  const isNarrowed = before.some(
    ({ kind, text }, i) => kind === 'unknown' && text.length > 1 && isWord(before[i + 1], 'applications'),
  )
  return (isNarrowed || isTopical(before)) && (all.has('done') || all.has('received'))
}

/** `涉及征地的`, `土地类`: unknown words that name a topic. */
export function isTopical(before: readonly Token[]): boolean {
  return before.some(
    (token, i) =>
      (token.kind === 'unknown' && token.text.length > 2 && token.text.endsWith('类')) ||
      (isWord(token, 'topic') && (before[i + 1]?.kind === 'unknown' || before[i - 1]?.kind === 'unknown')),
  )
}

/** `…，全年共收到申请212件`: what follows is of these again. */
function isOfAll({ figure, selection, unknown, isForeign, all, depth }: ReadItem): boolean {
  const isReceived = selection?.isReceived === true && !selection.columns?.length
  return (
    figure !== undefined &&
    isReceived &&
    unknown === 0 &&
    !isForeign &&
    depth === 0 &&
    all.has('applications')
  )
}

function outcomeAlone({ features }: ReadItem): readonly string[] | undefined {
  const outcomes = namesOf(features, 'outcome:')
  return outcomes.length > 0 ? outcomes : undefined
}

/** `除结转的11件外`, and not 不含 and the like in what counts. */
function isExcepting({ before, after, all }: ReadItem): boolean {
  return all.has('except') || EXCEPTING.has(before[0]?.text ?? '') || after.at(-1)?.text === '外'
}

const EXCEPTING: ReadonlySet<string> = new Set(['除', '除了', '除去', '扣除'])

function isOnly(rows: readonly string[] | undefined, row: string): boolean {
  return rows?.length === 1 && rows[0] === row
}

function follow(context: Context, item: ReadItem, isPart: boolean): void {
  const selection = item.selection!
  const isFirst = context.thing === undefined
  if (selection.thing === 'disputes') followDisputes(context, item, isPart)
  else if (!isPart || isFirst) {
    context.thing = selection.thing
    if (item.depth === 0 && selection.thing !== 'applications') context.groups = undefined
  }
  if (selection.documents) context.documents = selection.documents
  if (selection.named !== undefined) context.isBehindResults = true
  if (selection.thing !== 'applications') return
  // `自然人仍是申请的主体，提出申请25件`.
  if (!item.figure && selection.columns?.length) {
    context.columns = selection.columns
    context.isFramed = true
    // `办结的自然人申请中，…` are of these alone.
    context.isOfColumns = isWord(item.before.at(-1), 'of')
  }
  if (!item.figure) {
    // `转入下年度的申请中，自然人申请7件`
    if (item.around.isNoun && selection.rows && !selection.columns?.length) {
      context.row = selection.rows
      context.isOfRow = selection.alternatives.length === 1
    }
    return
  }
  if (
    selection.columns?.length ||
    (selection.isReceived && item.all.has('applications') && !context.isFramed)
  ) {
    context.columns = selection.columns ?? []
    context.isOfColumns = isWord(item.after.at(-1), 'of')
  }
  // `作出予以公开决定的自然人申请52件、商业企业申请20件`: the row that is named goes on.
  const isRow =
    !selection.columns?.length ||
    (!context.isOfRow && !selection.isReceived && selection.alternatives.length === 1)
  if (selection.rows && isRow && item.depth === 0) {
    context.row = selection.rows
    context.rowsTold = [...context.rowsTold, selection.rows]
    context.isOfRow = isWord(item.after.at(-1), 'of') && selection.alternatives.length === 1
  }
  const named = selection.named
  const isOfOne = selection.columns?.length && !item.all.has('applications')
  context.isBehindResult =
    (named !== undefined && named !== 'done') ||
    namesOf(item.features, 'row:').length > 0 ||
    (context.isBehindResult && Boolean(isOfOne))
}

function followDisputes(context: Context, item: ReadItem, isPart: boolean): void {
  const { groups, outcomes = [] } = item.selection!
  for (const group of groups ?? []) context.mentioned.add(group)
  if (item.all.has('among')) context.outcomeAhead = context.outcomeOfWhole
  else if (item.opener !== '、' && item.depth === 0) {
    context.outcomeAhead = isAhead(item) ? outcomes : undefined
    context.outcomeOfWhole = outcomes
  }
  const { run } = context
  if (outcomes.length === 0) {
    const isNew = !run.some(before => before.some(group => groups?.includes(group)))
    context.run = run.length > 0 && isNew && item.depth === 0 ? [...run, groups ?? []] : [groups ?? []]
  } else if (groups && run.length === 1) context.run = []
  else if (
    item.all.has('review') ||
    (item.all.has('litigation') && !(item.all.has('court') && run.length > 1))
  )
    context.run = [groups ?? []]
  if ((groups && !isPart) || !context.groups) context.groups = groups
  if (!isPart || context.thing === undefined) context.thing = 'disputes'
  if (item.said && outcomes.length === 0) context.disputesTold = item.said
}

/** `尚未审结的行政复议9件`: the outcome stands before what was brought. */
function isAhead({ before }: ReadItem): boolean {
  const outcome = before.findIndex(token => token.kind === 'word' && token.word.kind === 'outcome')
  return (
    outcome >= 0 && before.slice(outcome).some(token => token.kind === 'word' && token.word.kind === 'thing')
  )
}

/** A clause without a figure that names another thing turns the sentence to it. */
function leave(context: Context, { all, before, depth }: ReadItem): void {
  if (depth > 0 || all.has('all') || !hasWord(before, 'foreign')) return
  if (context.thing === undefined || context.thing === 'other' || hasContent(before)) context.thing = 'other'
}
