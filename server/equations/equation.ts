// The form's sums, bound to the figures of a report and added up.
import type { AlignedRow } from '../facts/align/align.ts'
import { isOpenBlank, valueOf, type Fact } from '../facts/fact.ts'
import { leftOut } from '../facts/align/unknownColumns.ts'
import type { EquationForm, Form, TableId } from '../forms/form.ts'
import { FORMS, tableOf } from '../forms/index.ts'
import { rowsOf } from '../forms/rows.ts'
import { toInteger } from '../text/exact.ts'
import { readFigure } from '../text/figure.ts'

/**
 * A 勾稽关系 bound to the figures of one report: the figures of `whole` together should equal those of `parts`
 * together. Only equations all of whose figures have a place in the text are bound.
 */
export interface Equation {
  /** The form's equation and where it is applied: `applications.rowTotal.granted`. */
  readonly id: string
  readonly form: EquationForm
  readonly whole: readonly Fact[]
  readonly parts: readonly Fact[]
}

/** An equation with its two sides added up; a blank counts as what is proved of it, else as 0. */
export interface Evaluation {
  readonly equation: Equation
  readonly wholeSum: number
  readonly partsSum: number
  /** `wholeSum` − `partsSum`; 0 when the equation holds. An exact integer. */
  readonly difference: number
}

/** The total that an equation computes; the balance has none, for any of its four figures may be wrong. */
export function totalOf(equation: Equation): Fact | undefined {
  return equation.whole.length === 1 ? equation.whole[0] : undefined
}

/** The facts of a report and the equations over them. */
export interface Bound {
  readonly facts: readonly Fact[]
  readonly factById: ReadonlyMap<string, Fact>
  readonly equations: readonly Equation[]
}

/** Binds every equation of the form whose figures are all there. */
export function bind(form: Form, facts: readonly Fact[]): Bound {
  const factById = byId(facts)
  return { facts, factById, equations: bindEquations(form, factById) }
}

function byId(facts: readonly Fact[]): ReadonlyMap<string, Fact> {
  const all = new Map<string, Fact>()
  for (const fact of facts) all.set(fact.id, fact)
  return all
}

/** The same equations over other figures in the place of some; what an equation has of these is bound anew. */
export function rebind({ facts: before, equations }: Bound, others: ReadonlyMap<Fact, Fact>): Bound {
  const now = (fact: Fact) => others.get(fact) ?? fact
  const isOther = (fact: Fact) => others.has(fact)
  const facts = before.map(now)
  return {
    facts,
    factById: byId(facts),
    equations: equations.map(equation => {
      const { whole, parts } = equation
      if (!whole.some(isOther) && !parts.some(isOther)) return equation
      return { ...equation, whole: whole.map(now), parts: parts.map(now) }
    }),
  }
}

function bindEquations(form: Form, factById: ReadonlyMap<string, Fact>): readonly Equation[] {
  const equations: Equation[] = []
  // Each row has several sums.
  const known = new Map<AlignedRow, boolean>()
  const leavesOut = ({ aligned }: Fact) => {
    if (!known.has(aligned)) known.set(aligned, leavesOutFigures(aligned))
    return known.get(aligned)!
  }
  for (const { id, form: equation, wholeIds, partIds } of applicationsOf(form)) {
    const whole = bindTerms(wholeIds, factById, equation)
    const parts = whole && bindTerms(partIds, factById, equation)
    if (!parts) continue
    const mayBePart = equation.along === 'row' && whole.some(leavesOut)
    if (!mayBePart) equations.push({ id, form: equation, whole, parts })
  }
  return equations
}

/** A figure below a label that is none of the form's may be a part of the row's total. */
function leavesOutFigures(row: AlignedRow): boolean {
  return leftOut(row).some(text => {
    const figure = readFigure(text)
    return figure.kind !== 'blank' && !(figure.kind === 'number' && toInteger(figure.value) === 0)
  })
}

/** Both sides added up, or `undefined` when a figure cannot be read. */
export function evaluate(equation: Equation): Evaluation | undefined {
  const wholeSum = sum(equation.whole)
  const partsSum = sum(equation.parts)
  if (wholeSum === undefined || partsSum === undefined) return undefined
  return { equation, wholeSum, partsSum, difference: wholeSum - partsSum }
}

/** `blank`: it adds up only because nothing stands on either side of it, or too little to say. */
export type SumState = 'holds' | 'fails' | 'blank' | 'unreadable'

/** A blank is not a 0: with blanks on both sides that nothing proves, a sum does not hold for counting them as 0. */
export function stateOf(equation: Equation): SumState {
  const evaluation = evaluate(equation)
  if (!evaluation) return 'unreadable'
  if (evaluation.difference !== 0) return 'fails'
  return equation.whole.some(isOpenBlank) && equation.parts.some(isOpenBlank) ? 'blank' : 'holds'
}

/** The figures added up, a blank as what is proved of it, else as 0; `undefined` when one cannot be read. */
export function sum(facts: readonly Fact[]): number | undefined {
  let total = 0
  for (const fact of facts) {
    if (fact.absent === 'unreadable') return undefined
    total += valueOf(fact)
  }
  return total
}

/** An equation of the form applied to one row or column, by the ids of its facts. */
interface Application {
  readonly id: string
  readonly form: EquationForm
  readonly wholeIds: readonly string[]
  readonly partIds: readonly string[]
}

const APPLICATIONS = new WeakMap<Form, readonly Application[]>()

function applicationsOf(form: Form): readonly Application[] {
  let applications = APPLICATIONS.get(form)
  if (!applications) {
    applications = form.equations.flatMap(equation => applyTo(form, equation))
    APPLICATIONS.set(form, applications)
  }
  return applications
}

function applyTo(form: Form, equation: EquationForm): readonly Application[] {
  const { table, along } = equation
  const places =
    along === 'row' ? rowIdsOf(table) : tableOf(form, table).blocks[0]!.columns.map(column => column.id)
  const idsOf = (terms: readonly string[], place: string) =>
    terms.map(term => (along === 'row' ? `${table}.${place}.${term}` : `${table}.${term}.${place}`))
  return places.map(place => ({
    id: `${equation.id}.${place}`,
    form: equation,
    wholeIds: idsOf(equation.whole, place),
    partIds: idsOf(equation.parts, place),
  }))
}

/** Rows of every form: a report may have a row of another form, and along it the equation holds too. */
function rowIdsOf(table: TableId): readonly string[] {
  return [...new Set(FORMS.flatMap(form => rowsOf(form.id, table).map(({ row }) => row.id)))]
}

type Facts = ReadonlyMap<string, Fact>

function bindTerms(
  ids: readonly string[],
  factById: Facts,
  { along }: EquationForm,
): readonly Fact[] | undefined {
  const facts: Fact[] = []
  for (const id of ids) {
    const fact = factById.get(id)
    if (fact) {
      if (!facts.includes(fact)) facts.push(fact)
      continue
    }
    const found = along === 'column' ? factsOfOtherForm(id, factById) : []
    if (found.length === 0) return undefined
    for (const term of found) if (!facts.includes(term)) facts.push(term)
  }
  return facts
}

/**
 * One form has one row (`otherHandling`) where the other has it divided (`otherHandling.a`, `otherHandling.b`), and
 * a report may follow either: its facts stand in for each other.
 */
function factsOfOtherForm(id: string, factById: Facts): readonly Fact[] {
  const [table, ...rest] = id.split('.')
  const column = rest.pop()!
  const outer = `${table!}.${rest[0]!}`
  const undivided = rest.length > 1 ? factById.get(`${outer}.${column}`) : undefined
  if (undivided) return [undivided]
  if (rest.length > 1) return []
  const divided = FORMS.flatMap(form => rowsOf(form.id, table as TableId)).filter(({ row }) =>
    row.id.startsWith(`${rest[0]!}.`),
  )
  const facts = divided.flatMap(({ row }) => factById.get(`${table!}.${row.id}.${column}`) ?? [])
  return facts.length === divided.length ? facts : []
}
