// Every figure that the form expects of a report, with what became of it.
import { formById } from '../forms/index.ts'
import { rowsOf, type PlacedRow } from '../forms/rows.ts'
import type { ColumnForm, Form, FormId, TableId } from '../forms/form.ts'
import type { Fact } from '../facts/fact.ts'
import type { Report } from '../report.ts'

/**
 * What became of a figure: `read`; `blank`, nothing stands there; `derived`, a blank of which the sums prove the
 * value; `unreadable`, something stands there that is no figure; `untold`, its row or its place in the row could not
 * be told; `absent`, the text does not have its row. Public names, as the letters below are.
 */
export type FigureState = 'read' | 'blank' | 'derived' | 'unreadable' | 'untold' | 'absent'

export const FIGURE_STATES: readonly FigureState[] = [
  'read',
  'blank',
  'derived',
  'unreadable',
  'untold',
  'absent',
]

/** One letter a state, for tables that have one column for all of them. */
export const STATE_LETTERS: Readonly<Record<FigureState, string>> = {
  read: 'r',
  blank: 'b',
  derived: 'd',
  unreadable: 'u',
  untold: 't',
  absent: 'a',
}

/** A figure that the form has a place for. */
export interface ExpectedFigure {
  readonly id: string
  readonly table: TableId
  readonly placed: PlacedRow
  readonly column: ColumnForm
}

/** A place of the form and what the report has in it. */
export interface FigureOfReport extends ExpectedFigure {
  readonly state: FigureState
  /** Absent where nothing in the text could be taken for it. */
  readonly fact?: Fact
  /** The rules that speak against it. */
  readonly rules: readonly string[]
}

/** What a rule found, as far as it matters here. */
export interface About {
  readonly rule: string
  readonly facts: readonly string[]
}

/** The figures that a form has places for, in its order. */
export function expectedFigures(form: FormId): readonly ExpectedFigure[] {
  const known = EXPECTED.get(form) ?? listFigures(formById(form))
  EXPECTED.set(form, known)
  return known
}

/**
 * Every figure that the report's form expects, once, in the form's order; behind them those that the text has beyond
 * it, in rows of another form. None where neither rows nor year tell a form.
 */
export function figuresOf(report: Report, found: readonly About[]): readonly FigureOfReport[] {
  const { form, tables, factById, facts } = report
  const expected = form ? expectedFigures(form.id) : []
  const rules = rulesByFact(found)
  const written = new Set(tables.flatMap(table => table.rows.map(row => rowKey(table.id, row.placed.row.id))))
  const within = expected.map(figure => {
    const fact = factById.get(figure.id)
    const isThere = written.has(rowKey(figure.table, figure.placed.row.id))
    const state: FigureState = fact ? stateOf(fact) : isThere ? 'untold' : 'absent'
    return { ...figure, state, ...(fact && { fact }), rules: [...(rules.get(figure.id) ?? [])] }
  })
  const known = new Set(expected.map(({ id }) => id))
  const beyond = facts
    .filter(({ id }) => !known.has(id))
    .map(fact => ({
      id: fact.id,
      table: fact.table,
      placed: fact.aligned.placed,
      column: fact.column,
      state: stateOf(fact),
      fact,
      rules: [...(rules.get(fact.id) ?? [])],
    }))
  return [...within, ...beyond]
}

const EXPECTED = new Map<FormId, readonly ExpectedFigure[]>()

function listFigures(form: Form): readonly ExpectedFigure[] {
  return form.tables.flatMap(({ id: table }) =>
    rowsOf(form.id, table).flatMap(placed =>
      placed.block.columns.map((column, i) => ({ id: placed.factIds[i]!, table, placed, column })),
    ),
  )
}

function stateOf({ value, deduced, absent }: Fact): FigureState {
  if (value) return 'read'
  return deduced === undefined ? absent! : 'derived'
}

function rulesByFact(found: readonly About[]): ReadonlyMap<string, ReadonlySet<string>> {
  const rules = new Map<string, Set<string>>()
  for (const { rule, facts } of found) {
    for (const id of facts) {
      rules.set(id, (rules.get(id) ?? new Set()).add(rule))
    }
  }
  return rules
}

function rowKey(table: TableId, row: string): string {
  return `${table}.${row}`
}
