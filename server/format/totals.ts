// Totals set to the sums of their parts.
import { type Fact, valueOf as countsAs } from '../facts/fact.ts'
import { evaluate, totalOf, type Equation, type Evaluation } from '../equations/equation.ts'
import type { TableId } from '../forms/form.ts'
import type { Report } from '../report.ts'
import { ofInteger } from '../text/exact.ts'
import type { Edit } from './edit.ts'
import { writeFigure } from './figure.ts'

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

/** The edits that write new values; a value that cannot be written where it belongs is left out. */
export function writeValues(report: Report, values: ReadonlyMap<Fact, number>): readonly Edit[] {
  return [...values].flatMap(([fact, value]) => writeFigure(report.source, fact, value) ?? [])
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
