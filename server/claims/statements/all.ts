import { columnsOf, rowsOfGroup } from '../cells/applications.ts'
import { labelsIn } from '../cells/labels.ts'
import { groupsIn, outcomesIn } from '../cells/disputes.ts'
import { cellsOfApplications } from '../cells/formCells.ts'
import { cellsOfDisputes, LITIGATION } from '../cells/selection.ts'
import type { AllClaim, Exception } from '../claim.ts'
import type { Context } from '../clauses/context.ts'
import { featuresOf, namesOf } from '../clauses/features.ts'
import { isWord, unknownIn } from '../tokens/words.ts'
import { withoutExamples } from '../clauses/foreign.ts'
import type { ReadItem } from '../clauses/readItem.ts'
import { clauseOf, rangeOf } from '../clauses/said.ts'
import type { Setting } from '../clauses/setting.ts'
import { labelOf } from '../vocabulary/vocabulary.ts'
import { RESULT_GROUPS, type ResultGroup } from '../vocabulary/word.ts'
import { exceptionsOfOutcome, groupsMeant, type Said } from './allDisputes.ts'
import { wordOfAll } from './wordOfAll.ts'
import { isAllDone, unlessLeft } from './allDone.ts'
import { isOwnYear } from './count.ts'

/** 全部, 均, 都, 无一例外, 100% … and the cells that would hold an exception. */
export function allClaim(item: ReadItem, context: Context, setting: Setting): AllClaim | undefined {
  const word = wordOfAll(item, context)
  if (!word || item.isForeign || !isOwnYear(item)) return undefined
  const tokens = [...item.before, ...item.after]
  const said: Said = { item, context, setting, word, tokens, features: featuresOf(tokens) }
  const exceptions = exceptionsOf(said)
  if (!exceptions) return undefined
  return { kind: 'all', at: rangeOf(setting, word), clause: clauseOf(setting, item), exceptions }
}

function exceptionsOf(said: Said): readonly Exception[] | undefined {
  const { features, context, tokens } = said
  const outcomes = outcomesIn(features)
  const groups = groupsIn(features)
  // `除未审结的2件外，诉讼案件全部审结`
  const isOfDisputes = outcomes.length > 0 || groups.length > 0 || context.thing === 'disputes'
  if (context.excepted && isOfDisputes) return undefined
  // `复议案件和诉讼案件都有维持`: some of each.
  if (outcomes.length > 0 && SOME_OF_EACH.has(said.word.text)) return undefined
  if (outcomes.length > 0 && isOfFigure(said)) return undefined
  if (outcomes.length > 0) return unknownIn(tokens) < 3 ? exceptionsOfOutcome(said, outcomes) : undefined
  if (features.has('closed') && (groups.length > 0 || context.thing === 'disputes')) {
    const meant = groupsMeant(said)
    return meant && [{ plus: cellsOfDisputes(meant, ['pending']), severity: 'warning' }]
  }
  if (groups.length === 1 && groups[0] !== 'review' && isOfAllSuits(said))
    return [
      {
        plus: cellsOfDisputes(LITIGATION, TOTAL),
        minus: cellsOfDisputes(groups, TOTAL),
        severity: 'warning',
      },
    ]
  return groups.length === 0 && isAboutApplications(said) ? exceptionsOfApplications(said) : undefined
}

/** `3件涉及…，均获维持`, `未审结的2件全部为诉讼`: of the figure before, which is no whole of the table. */
function isOfFigure({ item: { figure }, context, word, tokens, features }: Said): boolean {
  if (!figure) return context.isBehindUntold && groupsIn(features).length === 0
  const at = tokens.findIndex(({ start }) => start >= word.start)
  const [ahead, behind] = [featuresOf(tokens.slice(0, at)), featuresOf(tokens.slice(at))]
  return figure.end <= word.start && groupsIn(ahead).length === 0 && outcomesIn(behind).length === 0
}

/** `行政诉讼6件，均为复议后起诉`, `行政诉讼案件全部为复议后起诉`. */
function isOfAllSuits({ item: { before, figure }, word, context }: Said): boolean {
  if (context.groups?.join() === LITIGATION.join()) return true
  const ahead = groupsIn(featuresOf(before.filter(({ end }) => end <= word.start)))
  return !figure && ahead.join() === LITIGATION.join()
}

const SOME_OF_EACH: ReadonlySet<string> = new Set(['均有', '都有'])

function isAboutApplications({ features, context, tokens, item }: Said): boolean {
  const { thing, topic } = context
  if (thing === 'disputes' || thing === 'other' || thing === 'documents' || thing === 'decisions')
    return false
  if (features.has('applications') || features.has('anyone') || thing === 'applications') return true
  if (thing === undefined && topic === undefined && item.selection?.thing === 'applications') return true
  return thing === undefined && topic === 'applications' && unknownIn(tokens) === 0
}

function isGroup(named: string | undefined): boolean {
  return RESULT_GROUPS.some(group => group === named)
}

const TOTAL = ['total']
const RESULTS = cellsOfApplications(['resultsTotal'], TOTAL)

function exceptionsOfApplications(said: Said): readonly Exception[] | undefined {
  const { features, tokens } = said
  const columns = namesOf(features, 'column:')
  const isClear = unknownIn(withoutExamples(tokens)) < 2
  const ofApplicants = exceptionsOfApplicants(said, columns)
  if (ofApplicants && isClear) return ofApplicants
  const isOfAsking = columns.length === 1 || areAllBehind(said, columns)
  if (isOfAsking && isClear && (!features.has('done') || labelsIn(features).length > 0)) {
    const rows = rowsTold(said)
    return (
      rows && [
        {
          plus: cellsOfApplications(rows, TOTAL),
          minus: cellsOfApplications(rows, columnsOf(columns)),
          severity: 'warning',
        },
      ]
    )
  }
  const ofReason = exceptionsOfReason(said)
  if (ofReason && isClear) return ofReason
  const labels = labelsIn(features)
  if ((labels.length === 1 || features.has('fully')) && isClear && !isOfPart(said))
    return exceptionsOfLabel(said)
  const isPublished = features.has('published') && !features.has('done') && !features.has('dealt')
  if (isPublished && features.has('applications') && isClear)
    return [{ plus: RESULTS, minus: cellsOfApplications(['granted'], TOTAL), severity: 'info' }]
  return isAllDone(said) ? [unlessLeft(said, columns)] : undefined
}

/** `科研机构的2件申请均予以公开`: all of theirs have the result that stands behind. */
function exceptionsOfApplicants(
  { tokens, word, setting }: Said,
  columns: readonly string[],
): readonly Exception[] | undefined {
  // 全部予以公开 may be one word.
  const behind = featuresOf(tokens.filter(({ start }) => start >= word.start))
  const [label, ...others] = labelsIn(behind)
  if (columns.length === 0 || !label || others.length > 0 || namesOf(behind, 'column:').length > 0)
    return undefined
  const cols = columnsOf(columns)
  return [
    {
      plus: cellsOfApplications(['resultsTotal'], cols),
      minus: cellsOfApplications(rowsOfGroup(setting.form, label), cols),
      severity: 'warning',
    },
  ]
}

/** `全部来自商业企业和科研机构`: those that are named, and no others. */
function areAllBehind({ tokens, word, features }: Said, columns: readonly string[]): boolean {
  if (columns.length < 2 || features.has('etc')) return false
  const behind = namesOf(featuresOf(tokens.filter(({ start }) => start >= word.end)), 'column:')
  return columns.every(column => behind.includes(column))
}

/** `结转下年度的3件均由自然人提出`: of those that are told in front, else of what was received. */
function rowsTold({ item, word, context, setting }: Said): readonly string[] | undefined {
  const { figure, selection } = item
  const ahead = featuresOf(figure ? [] : item.before.filter(({ end }) => end <= word.start))
  const [label, ...labels] = labelsIn(ahead)
  const reasons = namesOf(ahead, 'row:')
  // `不予处理的申请全部由自然人提出`
  if (label && reasons.length === 0) return labels.length === 0 ? rowsOfGroup(setting.form, label) : undefined
  if (figure && figure.end <= word.start)
    return selection?.rows && selection.alternatives.length === 1 ? selection.rows : undefined
  if (selection?.rows && !selection.isReceived && selection.named === undefined && !selection.columns?.length)
    return selection.alternatives.length === 1 ? selection.rows : undefined
  const told = context.previous
  if (!figure && told?.rows && !told.isReceived && told.named === undefined && !told.columns?.length)
    return told.alternatives.length === 1 ? told.rows : undefined
  // `部分公开的31件，申请人均为自然人`
  const isOfAskers = !figure && isWord(item.before[0], 'anyone') && isGroup(told?.named)
  if (isOfAskers && !told?.columns?.length) return told?.alternatives.length === 1 ? told.rows : undefined
  // `无法提供的答复中，申请均由自然人提出`
  if (!figure && context.isOfRow) return context.row
  return context.isBehindResult ? undefined : ['newlyReceived']
}

/** `不予公开的20件均属行政查询事项`: all of a group are for one reason. */
function exceptionsOfReason({
  features,
  context,
  item,
  setting,
  tokens,
  word,
}: Said): readonly Exception[] | undefined {
  const reasons = namesOf(features, 'row:')
  const [group, ...groups] = new Set(reasons.map(reason => reason.split('.')[0]))
  if (group === undefined || groups.length > 0 || !reasons.every(reason => setting.form.rows.has(reason)))
    return undefined
  // `全部属于信访举报投诉类和重复申请两种情形`
  if (reasons.length > 1 && (features.has('etc') || item.figure)) return undefined
  const isBehind = item.figure !== undefined && item.figure.end <= word.start
  const whole = isBehind
    ? labelsIn(features)[0]
    : context.isBehindResult
      ? context.previous?.named
      : labelsIn(featuresOf(item.before.filter(({ end }) => end <= word.start)))[0]
  // `均为逾期不补正、不再处理的情形`: what the form says in the reason's own label names no other group.
  const besideReason = featuresOf(
    tokens.filter(({ text }) => !reasons.some(reason => labelOf(reason).includes(text))),
  )
  if (whole === undefined || whole !== group || labelsIn(besideReason).some(label => label !== group))
    return undefined
  const rows = rowsOfGroup(setting.form, whole as ResultGroup)
  return [
    {
      plus: cellsOfApplications(rows, TOTAL),
      minus: cellsOfApplications(reasons, TOTAL),
      severity: 'warning',
    },
  ]
}

/** `不予公开35件，全部…`: of the figure before, not of all. */
function isOfPart({ item, word, tokens }: Said): boolean {
  const { figure, selection } = item
  const isBehind = figure !== undefined && figure.end < word.start
  return isBehind && selection?.named !== undefined && selection.named !== 'done' && tokens.length > 0
}

function exceptionsOfLabel({ features, context, setting }: Said): readonly Exception[] | undefined {
  if (namesOf(features, 'row:').length > 0 || context.isBehindResult) return undefined
  const label = features.has('fully') ? 'granted' : labelsIn(features)[0]!
  const rows = rowsOfGroup(setting.form, label)
  return [{ plus: RESULTS, minus: cellsOfApplications(rows, TOTAL), severity: 'warning' }]
}
