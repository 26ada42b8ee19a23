import type highsLoader from 'highs'
import type { Equation } from '../../server/equations/equation.ts'
import { valueOf } from '../../server/facts/fact.ts'
import { FORMS } from '../../server/forms/index.ts'
import { readReport } from '../../server/report.ts'
import { makeSource } from '../../server/text/source.ts'
import { applicationsText, soundApplications, type Random } from './tables.ts'

export type Solver = Awaited<ReturnType<typeof highsLoader>>

/** The equations of a sound table in which some figures were changed. */
export function plantedEquations(errors: number, random: Random): readonly Equation[] {
  const form = FORMS[random(FORMS.length)]!
  const figures = soundApplications(form, random)
  const ids = [...figures.keys()]
  for (let i = 0; i < errors; i++) {
    const id = ids[random(ids.length)]!
    const value = figures.get(id)!
    figures.set(id, Math.max(0, random(2) === 0 ? value + 1 + random(30) : value - 1 - random(5)))
  }
  return readReport(makeSource('', applicationsText(form, figures))).equations
}

/**
 * The least number of figures to change, as a mixed integer program: one switch for every figure. The figures
 * themselves may be fractions, which is solved sooner: that needs no more changes than whole numbers do, so a set of
 * whole numbers with as few is as small as can be.
 */
export function smallestBySolver(highs: Solver, equations: readonly Equation[]): number {
  const facts = [...new Set(equations.flatMap(({ whole, parts }) => [...whole, ...parts]))]
  const at = new Map(facts.map((fact, i) => [fact, i]))
  const most = 2 * Math.max(...facts.map(valueOf)) + 60
  const sums = equations.map(({ whole, parts }, i) => {
    const terms = [...whole.map(fact => ` + x${at.get(fact)!}`), ...parts.map(fact => ` - x${at.get(fact)!}`)]
    return ` e${i}:${terms.join('')} = 0`
  })
  const switches = facts.flatMap((fact, i) => {
    const value = valueOf(fact)
    return [` u${i}: x${i} - ${most} b${i} <= ${value}`, ` l${i}: x${i} + ${value} b${i} >= ${value}`]
  })
  const model = [
    'Minimize',
    ` obj: ${facts.map((_, i) => `b${i}`).join(' + ')}`,
    'Subject To',
    ...sums,
    ...switches,
    'Bounds',
    ...facts.map((_, i) => ` 0 <= x${i} <= ${most}`),
    'Binary',
    ` ${facts.map((_, i) => `b${i}`).join(' ')}`,
    'End',
  ].join('\n')
  return Math.round(highs.solve(model).ObjectiveValue)
}
