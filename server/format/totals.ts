// Totals set to the sums of their parts.
import { type Fact, valueOf as countsAs } from '../facts/fact.ts'
import { evaluate, totalOf, type Equation, type Evaluation } from '../equations/equation.ts'
import type { TableId } from '../forms/form.ts'
import type { Disagreement } from '../localisation/disagreement.ts'
import type { Repair } from '../localisation/rank.ts'
import type { Report } from '../report.ts'
import { ofInteger } from '../text/exact.ts'
import { overlap, type Edit } from './edit.ts'
import { writeFigure } from './figure.ts'
import { figuresWith, sameFigures } from './reread.ts'

/** A 总计 set to the sum of its parts, and what that does to the other sums it is in. */
export interface Recomputation {
  readonly total: Fact
  readonly value: number
  readonly edit: Edit
  /** Other equations with this total that hold now and would not, or would still not hold. */
  readonly wouldFail: readonly Equation[]
}

/** What it takes to make the total of a failing equation the sum of its parts. */
export function recompute(report: Report, { equation, partsSum }: Evaluation): Recomputation | undefined {
  const total = totalOf(equation)
  if (!total || total.absent === 'unreadable') return undefined
  const wouldFail = report.equations.filter(
    other =>
      other !== equation &&
      (other.whole.includes(total) || other.parts.includes(total)) &&
      !holdsWith(other, total, partsSum),
  )
  const edit = writeFigure(report.source, total, partsSum)
  return edit && { total, value: partsSum, edit, wouldFail }
}

function holdsWith(equation: Equation, changed: Fact, value: number): boolean {
  const replace = (fact: Fact) =>
    fact === changed ? { ...fact, value: ofInteger(value), absent: undefined } : fact
  const evaluation = evaluate({
    ...equation,
    whole: equation.whole.map(replace),
    parts: equation.parts.map(replace),
  })
  return evaluation === undefined || evaluation.difference === 0
}

/**
 * New values for every total among `totals` that is not the sum of its parts: first the totals along rows, then
 * those along columns, each from the figures as they are by then. Parts and balances are never touched.
 */
export function recomputeAll(report: Report, among: (total: Fact) => boolean): ReadonlyMap<Fact, number> {
  const values = new Map<Fact, number>()
  const valueOf = (fact: Fact) => values.get(fact) ?? countsAs(fact)
  for (const along of ['row', 'column', 'row'] as const) {
    for (const equation of report.equations) {
      const total = totalOf(equation)
      if (equation.form.along !== along || !total || !among(total) || !evaluate(equation)) continue
      const sum = equation.parts.reduce((all, fact) => all + valueOf(fact), 0)
      if (sum !== valueOf(total)) values.set(total, sum)
    }
  }
  for (const [fact, value] of values) if (value === countsAs(fact)) values.delete(fact)
  return values
}

/** Totals that get the sums of their parts, and those that are left since it is not they that seem wrong. */
export interface Recomputable {
  readonly values: ReadonlyMap<Fact, number>
  readonly left: readonly Fact[]
}

/**
 * As `recomputeAll`, but a total that is not its parts' sum is left as it is where another figure is known or suspected
 * to be wrong instead. `entered` are ids of figures that somebody has just put there: their totals are to follow them.
 */
export function recomputeSuspects(
  report: Report,
  among: (total: Fact) => boolean,
  entered: ReadonlySet<string>,
): Recomputable {
  const totals = new Set(report.equations.flatMap(equation => totalOf(equation) ?? []))
  const mayFollow = ({ changes }: Repair, total: Fact) =>
    changes.every(({ fact }) => entered.has(fact.id)) ||
    (changes.some(({ fact }) => fact === total) && changes.every(({ fact }) => totals.has(fact)))
  const left = new Set(
    report.disagreements.flatMap(disagreement => {
      const possible = possibleRepairs(disagreement)
      return failingTotals(disagreement).filter(
        total => among(total) && !(possible?.some(repair => mayFollow(repair, total)) ?? true),
      )
    }),
  )
  const values = recomputeAll(report, total => among(total) && !left.has(total))
  const failing = new Set(failingWith(report, values).map(totalOf))
  return { values, left: [...left].filter(total => failing.has(total)) }
}

function failingTotals({ failing }: Disagreement): readonly Fact[] {
  return failing.flatMap(({ equation }) => totalOf(equation) ?? [])
}

/** Those that may be the right one; `undefined` where so much is wrong that none is known. */
function possibleRepairs({ repairs, decided }: Disagreement): readonly Repair[] | undefined {
  if (repairs.length === 0) return undefined
  return decided ? repairs.slice(0, 1) : repairs.filter(({ verdict }) => verdict !== 'contradicts')
}

/** A new value and how it is written. */
export interface Writing {
  readonly fact: Fact
  readonly value: number
  readonly edit: Edit
}

/**
 * New values as they are written; one that cannot be written where it belongs is left out, also where the text, read
 * again, would not have it there. None where a figure beside them would be read otherwise.
 */
export function writings(report: Report, values: ReadonlyMap<Fact, number>): readonly Writing[] {
  const all = [...values].flatMap(([fact, value]) => {
    const edit = writeFigure(report.source, fact, value)
    return edit ? [{ fact, value, edit }] : []
  })
  const edits = all.map(({ edit }) => edit)
  if (edits.length === 0 || overlap(edits)) return []
  const after = figuresWith(report, edits)
  const found = new Map(after.facts.map(({ id, value }) => [id, value?.coefficient]))
  const sure = all.filter(({ fact, value }) => found.get(fact.id) === value)
  if (sure.length < all.length) return writings(report, new Map(sure.map(({ fact, value }) => [fact, value])))
  const changed = new Set(sure.map(({ fact }) => fact.id))
  return sameFigures(report, after, ({ id }) => changed.has(id)) ? sure : []
}

/** The edits of such writings. */
export function writeValues(report: Report, values: ReadonlyMap<Fact, number>): readonly Edit[] {
  return writings(report, values).map(({ edit }) => edit)
}

/** How many sums of a table, or of the whole report, would fail with these values in place. */
export function countFailing(report: Report, values: ReadonlyMap<Fact, number>, table?: TableId): number {
  return failingWith(report, values).filter(({ form }) => table === undefined || form.table === table).length
}

/** The equations of the report that would fail with these values in place. */
export function failingWith(report: Report, values: ReadonlyMap<Fact, number>): readonly Equation[] {
  const replace = (fact: Fact) => {
    const value = values.get(fact)
    return value === undefined ? fact : { ...fact, value: ofInteger(value), absent: undefined }
  }
  return report.equations.filter(equation => {
    const changed = { ...equation, whole: equation.whole.map(replace), parts: equation.parts.map(replace) }
    return Boolean(evaluate(changed)?.difference)
  })
}
