import { namesOf, type Features } from '../clauses/features.ts'
import type { ResultGroup } from '../vocabulary/word.ts'
import { isAbout } from './aboutApplications.ts'
import type { Asked } from './asked.ts'
import { LEGAL_PERSONS, cellsOfApplications, type FormCells } from './formCells.ts'
import { carriedIn, labelsIn, reasonsIn, type Carried } from './labels.ts'
import { nothingOf, type Cells, type Selection } from './selection.ts'

/** Cells of the table of applications: rows by what became of them, columns by who asked. */
export function selectApplications(given: Asked): Selection | undefined {
  const asked = withForms(given)
  const { features, form } = asked
  if (!isAbout(asked)) return undefined
  const columns = namesOf(features, 'column:')
  const rows = rowsMeant(asked)
  if (rows === undefined || rows === 'nothing') return rows && nothingOf('applications')
  const joined = addsCarried(asked, rows) ? { ...rows, alternatives: [BOTH] } : rows
  const cols = columnsOf(columns)
  const first = joined.alternatives[0]!
  const each = joined.each ?? [first]
  const isEach = features.has('each') && columns.length > 1
  return {
    thing: 'applications',
    alternatives: withColumnsBefore(asked, joined, columns),
    each: isEach
      ? cols.map(column => cellsOfApplications(first, [column]))
      : each.filter(row => row.every(id => form.rows.has(id))).map(row => cellsOfApplications(row, cols)),
    isSure: joined.isSure ?? true,
    rows: first,
    named: joined.named,
    columns,
    isReceived: !features.has('done') && first.join() === 'newlyReceived',
  }
}

/** `自然人申请126件中，予以公开38件`: of those of the applicants before, or of all. */
function withColumnsBefore(
  { context, features, ahead }: Asked,
  { alternatives }: Meant,
  columns: readonly string[],
): readonly Cells[] {
  const own = alternatives.map(row => cellsOfApplications(row, columnsOf(columns)))
  const isOpen = columns.length === 0 && context.columns.length > 0
  if (columns.length > 0 && features.has('etc'))
    own.push(...alternatives.map(row => cellsOfApplications(row, LEGAL_PERSONS)))
  // 公民、企业和其他组织 may be all who asked.
  if (columns.length > 1 && columns.includes('naturalPerson'))
    own.push(...alternatives.map(row => cellsOfApplications(row, ['total'])))
  if (!isOpen) return own
  const theirs = alternatives.map(row => cellsOfApplications(row, columnsOf(context.columns)))
  if (context.isOfColumns) return theirs
  return namesOf(ahead, 'column:').length > 0 ? [...theirs, ...own] : [...own, ...theirs]
}

type Rows = readonly string[]

interface Meant {
  readonly alternatives: readonly Rows[]
  readonly each?: readonly Rows[]
  readonly named?: string | undefined
  readonly isSure?: boolean
}

const RECEIVED: Rows = ['newlyReceived']
const RESULTS: Rows = ['resultsTotal']
/** What was dealt with, and what is left. */
const DEALT: Rows = ['resultsTotal', 'carriedForward']
/** What was to be dealt with: 应办. */
const BOTH: Rows = ['newlyReceived', 'carriedOver']

/** 申请表 counts applications where it is received. */
function withForms(asked: Asked): Asked {
  const { features } = asked
  if (!features.has('applicationForm') || !features.has('received')) return asked
  return { ...asked, features: new Set([...features, 'applications']) }
}

export function columnsOf(named: readonly string[]): readonly string[] {
  if (named.includes('legalPerson')) return LEGAL_PERSONS
  return named.length > 0 ? [...new Set(named)] : ['total']
}

export function rowsOfGroup(form: FormCells, group: ResultGroup): Rows {
  return form.group(group)
}

function rowsMeant(asked: Asked): Meant | 'nothing' | undefined {
  const { features, form } = asked
  const reasons = reasonsIn(features)
  const labels = labelsIn(features)
  const carried = carriedIn(asked)
  if (features.has('due')) return { alternatives: [BOTH] }
  if (carried && reasons.length === 0 && labels.length === 0)
    return { alternatives: carriedRows(asked, carried) }
  if (reasons.length > 0) return rowsOfReasons(features, reasons, labels, form)
  if (labels.length > 0) return rowsOfLabels(labels, asked)
  return rowsOfVerbs(asked)
}

function carriedRows({ features, context, times }: Asked, carried: Carried): readonly Rows[] {
  const isReceived = features.has('received')
  const joins = features.has('and') || features.has('plus') || features.has('including')
  if (carried !== 'out' && isReceived && joins && !times.next) return [BOTH]
  if (carried === 'in' && isReceived) return [BOTH, ['carriedOver']]
  // `办结、结转下年度的共161件`: a mark may join what a word would.
  if (carried === 'out' && features.has('done') && features.has('sum'))
    return features.has('and') ? [DEALT] : [DEALT, ['carriedForward']]
  if (carried === 'in') return [['carriedOver']]
  if (carried === 'out' || context.isBehindResults) return [['carriedForward']]
  return [['carriedForward'], ['carriedOver']]
}

/** The reason of one row beside the label of another group means that row only where the label is a common slip. */
function rowsOfReasons(
  features: Features,
  reasons: readonly string[],
  labels: readonly ResultGroup[],
  form: FormCells,
): Meant | 'nothing' {
  const rows = reasons.filter(row => form.rows.has(row))
  if (rows.length < reasons.length || rows.length === 0) return 'nothing'
  const groups = new Set(rows.map(row => row.split('.')[0]!))
  const foreign = labels.filter(label => !groups.has(label))
  if (foreign.length > 0 && (rows.length > 1 || !foreign.every(label => CONFUSED.has(label))))
    return 'nothing'
  // `手里没有或者没法提供的`: the reason, or all of its group.
  const group = features.has('and') ? labels.find(label => groups.has(label)) : undefined
  const apart = rows.length > 1 && groups.size === 1 && !features.has('and') && !features.has('sum')
  return {
    alternatives: [
      rows,
      ...(apart ? rows.map(row => [row]) : []),
      ...(group ? [rowsOfGroup(form, group)] : []),
    ],
    ...(rows.length > 1 && { each: rows.map(row => [row]) }),
  }
}

const CONFUSED: ReadonlySet<ResultGroup> = new Set(['refused', 'notProcessed', 'unavailable'])

function rowsOfLabels(labels: readonly ResultGroup[], { features, ahead, form }: Asked): Meant {
  const groups = labels.map(label => rowsOfGroup(form, label))
  const [label, ...others] = labels
  const named = others.length === 0 ? label : undefined
  // `为保护第三方合法权益，对5件作出不予公开的答复`.
  // `逾期未补正，据此不再处理2件`: the form says 不再处理 of other rows too.
  const isOf = (row: string) =>
    row.startsWith(`${named}.`) || (named === 'notProcessed' && row.startsWith('otherHandling.'))
  const reasons = named ? reasonsIn(ahead).filter(row => isOf(row) && form.rows.has(row)) : []
  // `公开的加上部分公开的合计121件`: 公开 alone may be a label, too.
  const isAdded = features.has('and') || features.has('plus') || features.has('sum')
  const isGranted = isAdded && features.has('published') && !labels.includes('granted')
  const alternatives = [
    ...(reasons.length > 0 ? [reasons] : []),
    groups.flat(),
    ...(isGranted ? [[...rowsOfGroup(form, 'granted'), ...groups.flat()]] : []),
  ]
  return { alternatives, each: groups, named }
}

function rowsOfVerbs({ features, context, form }: Asked): Meant | undefined {
  const isNamed = features.has('applications')
  const isHere =
    isNamed || context.thing === 'applications' || (!context.thing && context.topic === 'applications')
  const isReceived = features.has('received')
  if (features.has('published') && context.isListingResults && isHere && !isNamed)
    return { alternatives: [['granted']], named: 'granted' }
  if (features.has('done')) {
    return isReceived ? { alternatives: [RECEIVED, RESULTS] } : { alternatives: [RESULTS], named: 'done' }
  }
  if (features.has('dealt') && isReceived) return { alternatives: [RECEIVED, RESULTS, BOTH] }
  if (features.has('dealt') && (isNamed || (isHere && context.thing === 'applications')))
    return { alternatives: [RESULTS, RECEIVED, BOTH], named: 'done' }
  // `上年结转的9件申请中，自然人提出8件`.
  const isOfRow = context.row !== undefined && namesOf(features, 'column:').length > 0 && !isNamed
  // `结转下年的3件申请中，2件由自然人提出`: of these, and of no others.
  if (isReceived && isOfRow && context.isOfRow) return { alternatives: [context.row!] }
  if (isReceived && isHere) return { alternatives: [RECEIVED, ...(isOfRow ? [context.row!] : [])] }
  if (namesOf(features, 'column:').length > 0 && isHere) {
    const before = context.row?.every(row => form.rows.has(row)) ? [context.row] : []
    if (before.length > 0 && context.isOfRow) return { alternatives: before }
    return { alternatives: [...before, ...context.rowsTold, RECEIVED, RESULTS, BOTH] }
  }
  if (isNamed) return { alternatives: [RECEIVED, BOTH, RESULTS], isSure: !features.has('published') }
  return undefined
}

/** 加上上年结转 makes of what was received what was to be dealt with. */
function addsCarried({ features, times }: Asked, { alternatives }: Meant): boolean {
  if (carriedIn({ features, times }) !== 'in' || alternatives[0]?.[0] === 'carriedOver') return false
  if (!features.has('plus') && !features.has('and')) return false
  return labelsIn(features).length === 0 && reasonsIn(features).length === 0
}
