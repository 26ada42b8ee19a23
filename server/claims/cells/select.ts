import { RESULT_GROUPS } from '../vocabulary/word.ts'
import { namesOf } from '../clauses/features.ts'
import { selectApplications } from './applications.ts'
import type { Asked } from './asked.ts'
import { selectDecisions } from './decisions.ts'
import { outcomesIn, selectDisputes } from './disputes.ts'
import { selectDocuments } from './documents.ts'
import { LEGAL_PERSONS, cellsOfApplications } from './formCells.ts'
import { cellsOfDisputes, type Cells, type Selection } from './selection.ts'

/** The cells that the words of a clause name together, after what the sentence has been about. */
export function select(asked: Asked): Selection | undefined {
  const disputes = selectDisputes(asked)
  if (disputes) return disputes
  const { features } = asked
  if (outcomesIn(features).length > 0 && (!features.has('applications') || features.has('oneWay')))
    return undefined
  if (isOther(asked)) return selectOther(asked)
  return selectDocuments(asked) ?? selectDecisions(asked) ?? selectCharges(asked) ?? selectApplications(asked)
}

/** 其他N件 takes its meaning from the list that it stands in. */
function isOther({ features, figure }: Asked): boolean {
  if (!features.has('other') || !figure) return false
  const named = namesOf(features, 'row:').length + namesOf(features, 'column:').length
  return named === 0 && outcomesIn(features).length === 0 && !RESULT_GROUPS.some(group => features.has(group))
}

function selectOther({ context: { previous, isListingResults }, form }: Asked): Selection | undefined {
  if (!previous) return undefined
  // 予以公开48件，…，不予处理16件，其他6件.
  if (
    isListingResults &&
    previous.named !== undefined &&
    previous.named !== 'done' &&
    !previous.columns?.length
  ) {
    const rest = cellsOfApplications(form.group('otherHandling'), ['total'])
    return { ...previous, alternatives: [rest], each: [rest], isSure: true, named: 'otherHandling' }
  }
  const cells = otherCells(previous, form.rows)
  return cells && { ...previous, alternatives: [cells], each: [cells], isSure: true }
}

function otherCells(
  { outcomes, groups, columns, rows }: Selection,
  known: ReadonlySet<string>,
): Cells | undefined {
  if (outcomes && outcomes.length > 0) return groups && cellsOfDisputes(groups, ['otherResult'])
  if (columns?.length === 1 && LEGAL_PERSONS.includes(columns[0]!))
    return rows && cellsOfApplications(rows, ['otherOrganization'])
  const isOverdue =
    rows?.length === 1 && rows[0]!.startsWith('otherHandling.') && known.has('otherHandling.other')
  return isOverdue ? cellsOfApplications(['otherHandling.other'], ['total']) : undefined
}

function selectCharges({ features, figure, context: { charged } }: Asked): Selection | undefined {
  const isAmount = figure?.unitKind === 'money'
  const isFees = isAmount && charged === 'fees' && features.has('feeAmount')
  const isProcurement = isAmount && charged === 'procurement' && features.has('procurementAmount')
  if (features.has('fees') || isFees) return cellOf('fees', 'disclosure.fees.amount', true)
  if (!features.has('procurement') && !isProcurement) return undefined
  const column = isAmount ? 'amount' : 'projects'
  return cellOf('procurement', `disclosure.procurement.${column}`, isAmount)
}

function cellOf(thing: 'fees' | 'procurement', cell: string, isMoney: boolean): Selection {
  return { thing, alternatives: [[cell]], each: [[cell]], isSure: true, isMoney }
}
