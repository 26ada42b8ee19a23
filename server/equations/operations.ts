import type { Fact } from '../facts/fact.ts'
import type { Text } from '../text/locale.ts'
import { totalOf, type Equation, type Evaluation } from './equation.ts'
import type { Change } from './localise.ts'
import { COSTS } from './plausible.ts'
import { valueOf } from './value.ts'

/** One thing that a person or a scraper did to several figures, undone. */
export interface Operation {
  readonly words: Text
  readonly cost: number
  readonly changes: readonly Change[]
}

/**
 * Hypotheses that each undo one operation on a failing row or on the totals, kept when every equation then holds:
 * two neighbouring figures swapped (so also a figure in the wrong column), the figures of a row moved by one, totals
 * that were not updated.
 */
export function findOperations(
  equations: readonly Equation[],
  failing: readonly Evaluation[],
): readonly Operation[] {
  const rows = equations.filter(({ form }) => form.along === 'row').map(rowOf)
  return [...rows.flatMap(swaps), ...rows.flatMap(moves), ...staleTotals(failing)].filter(
    ({ changes }) => changes.length > 0 && mends(equations, changes),
  )
}

/** The figures of a row in the order of its columns. */
function rowOf({ whole, parts }: Equation): readonly Fact[] {
  return [...parts, ...whole]
}

function swaps(row: readonly Fact[]): readonly Operation[] {
  return row.slice(1).flatMap((right, i) => {
    const left = row[i]!
    const changes = changesOf([
      [left, valueOf(right)],
      [right, valueOf(left)],
    ])
    const moved = valueOf(left) === 0 || valueOf(right) === 0
    const words = moved
      ? { zh: '数字填错了一列', en: 'a figure in the neighbouring column' }
      : { zh: '相邻两格的数字颠倒', en: 'two neighbouring figures swapped' }
    return [{ words, cost: COSTS.swappedCells, changes }]
  })
}

/** The figures of a row one column too far to the right or to the left; the one pushed out follows from the sum. */
function moves(row: readonly Fact[]): readonly Operation[] {
  const values = row.map(valueOf)
  const sum = (list: readonly number[]) => list.reduce((all, value) => all + value, 0)
  const back = [...values.slice(1), sum(values.slice(1))]
  const first = values.at(-2)! - sum(values.slice(0, -2))
  const forth = [first, ...values.slice(0, -1)]
  const words = { zh: '整行数据错位一列', en: 'the figures of the row moved by one column' }
  return [back, forth].flatMap((moved): readonly Operation[] =>
    moved.every(value => value >= 0)
      ? [{ words, cost: COSTS.movedRow, changes: changesOf(row.map((fact, i) => [fact, moved[i]!])) }]
      : [],
  )
}

/** Every failing total set to the sum of its parts. */
function staleTotals(failing: readonly Evaluation[]): readonly Operation[] {
  const totals = failing.flatMap(({ equation, partsSum }): [Fact, number][] => {
    const total = totalOf(equation)
    return total ? [[total, partsSum]] : []
  })
  if (totals.length !== failing.length || totals.length < 2) return []
  const words = { zh: '多个总计未随各项更新', en: 'totals that were not updated' }
  return [{ words, cost: COSTS.staleTotals, changes: changesOf(totals) }]
}

function changesOf(pairs: readonly (readonly [Fact, number])[]): readonly Change[] {
  return pairs.flatMap(([fact, to]) =>
    valueOf(fact) === to ? [] : [{ fact, from: fact.value?.coefficient, to }],
  )
}

function mends(equations: readonly Equation[], changes: readonly Change[]): boolean {
  const changed = new Map(changes.map(({ fact, to }) => [fact, to]))
  const side = (facts: readonly Fact[]) =>
    facts.reduce((all, fact) => all + (changed.get(fact) ?? valueOf(fact)), 0)
  return equations.every(({ whole, parts }) => side(whole) === side(parts))
}
