// How a table, a section or a report stands: its sums, and what was found in it.
import { stateOf, type SumState } from '../equations/equation.ts'
import type { AlignedTable } from '../facts/align/align.ts'
import { isOpenBlank } from '../facts/fact.ts'
import type { FoundSection } from '../outline/sections.ts'
import type { TableForm, TableId } from '../forms/form.ts'
import type { SumCount } from '../protocol/preview.ts'
import type { Report } from '../report.ts'
import type { Finding } from '../rules/rule.ts'
import type { Text } from '../text/locale.ts'
import type { Range } from '../text/range.ts'
import type { OpenReport } from './documents/checkedReport.ts'
import { tableRange } from './lookUp.ts'

/** How a table, or the whole report, stands: its sums and what was found in it. */
export interface BalanceStatus {
  readonly sums: SumCount
  /** In the order of the text. What is no more than a hint is left out. */
  readonly findings: readonly Finding[]
  /** How many hints there are besides. */
  readonly hints: number
  /** Whether there are tables, and none of them has a figure. */
  readonly isBlank: boolean
}

type StatusSource = Pick<OpenReport, 'report' | 'findings'>

export function statusOfTable(open: OpenReport, table: AlignedTable): BalanceStatus {
  return statusOf(open, [table.template], tableRange(open.report, table))
}

export function statusOfSection(open: OpenReport, { id, start, contentEnd }: FoundSection): BalanceStatus {
  const tables = open.report.standard.tables.filter(({ section }) => section === id)
  return statusOf(open, tables, { start, end: contentEnd - 1 })
}

export function statusOfReport(open: StatusSource): BalanceStatus {
  const { source, standard, tables } = open.report
  // Of a text without any table no sum is due: that they are missing is a finding, where it is a report at all.
  return statusOf(open, tables.length === 0 ? [] : standard.tables, { start: 0, end: source.text.length })
}

function statusOf({ report, findings }: StatusSource, tables: readonly TableForm[], within: Range) {
  const here = findings.filter(({ range }) => within.start <= range.start && range.start <= within.end)
  const serious = here.filter(({ severity }) => severity !== 'hint')
  return {
    sums: countSums(report, tables),
    findings: serious.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end),
    hints: here.length - serious.length,
    isBlank: tables.some(({ id }) => isInText(report, id)) && tables.every(({ id }) => !isFilled(report, id)),
  }
}

function isInText({ facts }: Report, id: TableId): boolean {
  return facts.some(({ table }) => table === id)
}

/** Whether a figure stands in a table, or anything that was meant for one. */
function isFilled({ facts }: Report, id: TableId): boolean {
  return facts.some(fact => fact.table === id && !isOpenBlank(fact))
}

/** What is said of a sum in which nothing is filled in, and of such a table. */
export const NOT_FILLED_IN: Text = { zh: '未填写', en: 'Not filled in' }

/** `勾稽 39/39 ✓`, `2 条不成立`, `未填写`; absent where the form demands no sum. */
export function sumsText({ sums, isBlank }: BalanceStatus): Text | undefined {
  const { due, holding, failing } = sums
  if (isBlank) return NOT_FILLED_IN
  if (due === 0) return undefined
  if (holding === due) return { zh: `勾稽 ${holding}/${due} ✓`, en: `Sums ${holding}/${due} ✓` }
  const open = openText(sums)
  if (failing === 0) return { zh: `勾稽 ${holding}/${due}${open.zh}`, en: `Sums ${holding}/${due}${open.en}` }
  return {
    zh: `${failing} 条勾稽关系不成立${open.zh}`,
    en: `${failing} sum${failing > 1 ? 's' : ''} fail${failing > 1 ? '' : 's'}${open.en}`,
  }
}

/** What keeps the others from being added up. */
function openText({ due, holding, failing, blank }: SumCount): Text {
  const unknown = due - holding - failing - blank
  return {
    zh: `${unknown > 0 ? `，${unknown} 条无法核对` : ''}${blank > 0 ? `，${blank} 条未填写` : ''}`,
    en: `${unknown > 0 ? `, ${unknown} cannot be checked` : ''}${blank > 0 ? `, ${blank} not filled in` : ''}`,
  }
}

/** `2 个问题`; absent where there is none. */
export function problemsText({ findings }: BalanceStatus): Text | undefined {
  const count = findings.length
  return count === 0 ? undefined : { zh: `${count} 个问题`, en: `${count} problem${count > 1 ? 's' : ''}` }
}

function countSums(report: Report, tables: readonly TableForm[]): SumCount {
  const { standard, equations } = report
  const ids = new Set(tables.map(({ id }) => id))
  const states = equations.filter(({ form }) => ids.has(form.table)).map(stateOf)
  const count = (wanted: SumState) => states.filter(state => state === wanted).length
  const demanded = tables.reduce(
    (all, table) =>
      all +
      standard.equations.reduce(
        (sum, { table: id, along }) => sum + (id === table.id ? placesOf(table, along) : 0),
        0,
      ),
    0,
  )
  return {
    due: Math.max(states.length, demanded),
    holding: count('holds'),
    failing: count('fails'),
    blank: count('blank'),
  }
}

/** In how many rows or columns of a table a sum is demanded. */
function placesOf({ blocks }: TableForm, along: 'row' | 'column'): number {
  return along === 'row' ? blocks.flatMap(({ rows }) => rows).length : blocks[0]!.columns.length
}
