// The way of the applications, by the sums that the form has of them.
import type { Report } from '../../../report.ts'
import { evaluate, stateOf } from '../../../equations/equation.ts'
import { explainGap } from '../../../equations/explain.ts'
import { tableOf } from '../../../forms/index.ts'
import { rowsOf } from '../../../forms/rows.ts'
import { enumeratorEnd } from '../../../text/fold.ts'
import { say, type Locale, type Text } from '../../../text/locale.ts'
import type { FigureCells } from './figures.ts'
import type { FigureState, Flow, FlowTerm } from '../../../protocol/preview.ts'

/** The way of the applications, by the sums that the form has of them: received, dealt with, carried on. */
export function flowOf(report: Report, figures: FigureCells, locale: Locale): Flow | undefined {
  const { standard, tables } = report
  if (!tables.some(({ id }) => id === TABLE)) return undefined
  const balance = standard.equations.find(({ id }) => id === `${TABLE}.balance`)
  const results = standard.equations.find(({ id }) => id === `${TABLE}.resultsTotal`)
  if (!balance || !results) return undefined
  const term = (label: string, rows: readonly string[]) => flowTerm(report, figures, label, rows)
  const [received, carriedOver] = balance.whole
  return {
    received: [term(say(RECEIVED, locale), [received!]), term(say(CARRIED_OVER, locale), [carriedOver!])],
    results: groupsOf(report, results.parts).map(({ label, rows }) => term(label, rows)),
    carried: term(say(CARRIED_FORWARD, locale), [balance.parts.at(-1)!]),
    balance: balanceOf(report, locale),
  }
}

const TABLE = 'applications'
const RECEIVED: Text = { zh: '本年新收', en: 'Received' }
const CARRIED_OVER: Text = { zh: '上年结转', en: 'Carried over' }
const CARRIED_FORWARD: Text = { zh: '结转下年度', en: 'Carried forward' }

/** The results by the groups in which the form has them: `予以公开`, `不予公开` … */
function groupsOf({ standard }: Report, results: readonly string[]) {
  const groups: { label: string; rows: string[] }[] = []
  for (const { row } of rowsOf(standard.id, TABLE)) {
    if (!results.includes(row.id)) continue
    const label = row.groups?.[1] ?? row.label
    const open = groups.at(-1)
    if (open?.label === label) open.rows.push(row.id)
    else groups.push({ label, rows: [row.id] })
  }
  return groups.map(({ label, rows }) => ({ label: shortened(label), rows }))
}

/** Without its number and what the form explains in brackets. */
function shortened(label: string): string {
  const words = label.slice(enumeratorEnd(label))
  const bracket = words.search(/[（(]/)
  return bracket > 0 ? words.slice(0, bracket) : words
}

function flowTerm(report: Report, figures: FigureCells, label: string, rows: readonly string[]): FlowTerm {
  const ids = [...new Set(rows.flatMap(row => idsOf(report, row)))]
  const facts = ids.flatMap(id => report.factById.get(id) ?? [])
  const known = facts.length === ids.length && facts.every(({ absent }) => absent !== 'unreadable')
  const blank = facts.every(({ absent, deduced }) => absent === 'blank' && deduced === undefined)
  const value = facts.reduce((all, fact) => all + (fact.value?.coefficient ?? fact.deduced ?? 0), 0)
  const states = ids.map(id => figures.get(id)?.state ?? 'missing')
  const state = GRAVEST.find(candidate => states.includes(candidate)) ?? 'ok'
  return { label, ids, state, ...(known && !blank && { value }) }
}

const GRAVEST: readonly FigureState[] = ['wrong', 'doubtful', 'missing']

/** The total of a row, or of the row that another form has instead. */
function idsOf({ factById, standard }: Report, row: string): readonly string[] {
  const column = tableOf(standard, TABLE).blocks[0]!.columns.at(-1)!.id
  const own = `${TABLE}.${row}.${column}`
  if (factById.has(own)) return [own]
  const outer = `${TABLE}.${row.split('.')[0]!}.${column}`
  if (factById.has(outer)) return [outer]
  const inner = [...factById.keys()].filter(
    id => id.startsWith(`${TABLE}.${row}.`) && id.endsWith(`.${column}`),
  )
  return inner.length > 0 ? inner : [own]
}

function balanceOf({ equations, standard }: Report, locale: Locale): Flow['balance'] {
  const column = tableOf(standard, TABLE).blocks[0]!.columns.at(-1)!.id
  const equation = equations.find(({ id }) => id === `${TABLE}.balance.${column}`)
  const evaluation = equation && evaluate(equation)
  if (!evaluation || stateOf(equation) === 'blank') return { state: 'unreadable', text: say(UNKNOWN, locale) }
  if (evaluation.difference === 0) return { state: 'holds', text: say(BALANCED, locale) }
  return { state: 'fails', text: say(explainGap(evaluation), locale), gap: Math.abs(evaluation.difference) }
}

const UNKNOWN: Text = {
  zh: '有数据缺少或无法识别，无法核对收办是否相等',
  en: 'A figure is missing, so both sides cannot be compared',
}
const BALANCED: Text = {
  zh: '新收＋上年结转＝办理结果总计＋结转下年度',
  en: 'What came in is what was dealt with and what is carried forward',
}
