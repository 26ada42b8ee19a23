// What was done to several figures at once, where undoing it makes every sum hold.
import type { Text } from '../text/locale.ts'
import { COSTS, type OperationKind } from './costs.ts'
import {
  copies,
  countedParts,
  moves,
  rowSwaps,
  swaps,
  type Hypothesis,
  type PlacesOfRow,
  type Deltas,
} from './hypotheses.ts'
import { residualsOf, type Residuals } from './residuals.ts'
import type { Change, System, Sum } from './system.ts'

/** One thing that a person or a scraper did to several figures, undone. */
export interface Operation {
  readonly kind: OperationKind
  readonly words: Text
  readonly cost: number
  readonly changes: readonly Change[]
}

/** The operations that, undone, make every equation hold. */
export function findOperations(system: System): readonly Operation[] {
  const residuals = residualsOf(system)
  const rows = rowsOf(system)
  const within = rows.flatMap(row => [...swaps(system, row, residuals), ...moves(system, row, residuals)])
  return thoseThatHold(system, [...within, ...acrossRows(system, rows, residuals)], residuals)
}

/** Those operations that change figures of several rows. */
export function findSpanning(system: System): readonly Operation[] {
  if (!holdAlongRows(system)) return findStaleTotals(system)
  const residuals = residualsOf(system)
  return thoseThatHold(system, acrossRows(system, rowsOf(system), residuals), residuals)
}

function thoseThatHold(
  system: System,
  hypotheses: readonly Hypothesis[],
  residuals: Residuals,
): readonly Operation[] {
  const holding = hypotheses.filter(({ deltas }) => residuals.holdsWith(deltas))
  return [...holding, ...totalsOnly(system)].flatMap(hypothesis => toOperation(system, hypothesis))
}

/** The places of each row. */
function rowsOf({ equations, sums }: System): readonly PlacesOfRow[] {
  return sums.flatMap(({ places, signs }, i) =>
    equations[i]!.form.along === 'row' ? [inOrder(places, signs)] : [],
  )
}

function holdAlongRows({ equations, sums }: System): boolean {
  return sums.every(({ residual }, i) => residual === 0 || equations[i]!.form.along !== 'row')
}

/** Where rows trade or repeat their figures, or were added up with what is wrong, the sums along them hold. */
function acrossRows(
  system: System,
  rows: readonly PlacesOfRow[],
  residuals: Residuals,
): readonly Hypothesis[] {
  if (!holdAlongRows(system)) return []
  return [
    ...rowSwaps(system, rows, residuals),
    ...copies(system, rows, residuals),
    ...rows.flatMap(row => countedParts(row, residuals)),
  ]
}

/** The totals that were not updated, where setting all of them to the sums of their parts makes everything hold. */
export function findStaleTotals(system: System): readonly Operation[] {
  return totalsOnly(system).flatMap(hypothesis => toOperation(system, hypothesis))
}

function totalsOnly(system: System): readonly Hypothesis[] {
  return staleTotals(system).map(deltas => ({ kind: 'staleTotals', deltas }))
}

/**
 * The totals along rows, those along columns, or both, set to the sums of their parts: what makes every equation
 * hold. Where the parts contradict each other, as a balance can show, no totals do.
 */
function staleTotals(system: System): readonly Deltas[] {
  const rows: Sum[] = []
  const columns: Sum[] = []
  system.sums.forEach((sum, i) => {
    if (hasTotal(sum)) (system.equations[i]!.form.along === 'row' ? rows : columns).push(sum)
  })
  for (const order of [rows, columns, [...columns, ...rows]]) {
    const deltas = recomputed(system, order)
    if (deltas) return [deltas]
  }
  return []
}

function hasTotal({ signs }: Sum): boolean {
  return signs[0] === 1 && signs[1] !== 1
}

function recomputed({ values, sums }: System, order: readonly Sum[]): Deltas | undefined {
  const current = [...values]
  const deltas = new Map<number, number>()
  for (const { places, signs } of order) {
    const total = places[0]!
    const right = current[total]! - signed(places, signs, current)
    current[total] = right
    if (right === values[total]) deltas.delete(total)
    else deltas.set(total, right - values[total]!)
  }
  return sums.every(({ places, signs }) => signed(places, signs, current) === 0) ? deltas : undefined
}

function signed(places: readonly number[], signs: readonly number[], values: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < places.length; i++) sum += signs[i]! * values[places[i]!]!
  return sum
}

/** A row's places in the order of its columns: the parts, then the total. */
function inOrder(places: readonly number[], signs: readonly number[]): readonly number[] {
  return [...places.filter((_, i) => signs[i] === -1), ...places.filter((_, i) => signs[i] === 1)]
}

function toOperation({ facts, values }: System, { kind, deltas }: Hypothesis): readonly Operation[] {
  const changes = [...deltas].map(([place, delta]) => ({
    fact: facts[place]!,
    from: facts[place]!.value?.coefficient,
    to: values[place]! + delta,
  }))
  const isPossible = changes.length > 1 && changes.every(({ to }) => to >= 0)
  return isPossible ? [{ kind, words: WORDS[kind], cost: COSTS[kind], changes }] : []
}

const WORDS: Readonly<Record<OperationKind, Text>> = {
  swappedCells: { zh: '相邻两格的数字颠倒', en: 'two neighbouring figures swapped' },
  movedCell: { zh: '数字填错了一列', en: 'a figure in the neighbouring column' },
  movedRow: { zh: '整行数据错位一列', en: 'the figures of the row moved by one column' },
  swappedRows: { zh: '两行的数据颠倒', en: 'the figures of two rows swapped' },
  copiedRow: { zh: '重复填了相邻一行的数据', en: 'the figures of the neighbouring row repeated' },
  countedPart: { zh: '一项有误并已计入本行总计', en: 'a wrong part that its row was added up with' },
  staleTotals: { zh: '多个总计未随各项更新', en: 'totals that were not updated' },
}
