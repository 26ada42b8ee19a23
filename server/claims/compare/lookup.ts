import { ofInteger, timesTenTo, type Exact } from '../../text/exact.ts'
import type { Unit } from '../../text/figure.ts'
import type { CellId } from '../cells/selection.ts'
import type { Lookup } from './table.ts'

/** As much as is asked of a figure of the tables. */
export interface Tabled {
  readonly value: Exact | undefined
  readonly unit: Unit | undefined
  /** What the sums prove of a blank. */
  readonly deduced: number | undefined
  readonly absent: 'blank' | 'unreadable' | undefined
  readonly column: { readonly kind: 'count' | 'change' | 'money' }
}

export function lookupIn(figures: ReadonlyMap<CellId, Tabled>): Lookup {
  const whole = new Map<string, boolean>()
  const isWhole = (column: string) => {
    let known = whole.get(column)
    if (known === undefined) whole.set(column, (known = resultsMakeTotal(figures, column)))
    return known
  }
  return id => {
    const figure = figures.get(id)
    if (figure?.absent === 'unreadable') return undefined
    if (figure?.column.kind === 'money') return amountIn(figure)
    if (figure?.value) return figure.value
    if (figure?.deduced !== undefined) return ofInteger(figure.deduced)
    const [, row, column] = CELL.exec(id) ?? []
    return row !== undefined && !NO_RESULTS.has(row) && isWhole(column!) ? ofInteger(0) : undefined
  }
}

const CELL = /^applications\.(.+)\.(\w+)$/
const TOTAL = 'resultsTotal'
const NO_RESULTS: ReadonlySet<string> = new Set(['newlyReceived', 'carriedOver', TOTAL, 'carriedForward'])

/** Where the results that were read make the total of their column, those that were left blank, or out, are 0. */
function resultsMakeTotal(figures: ReadonlyMap<CellId, Tabled>, column: string): boolean {
  const total = figures.get(`applications.${TOTAL}.${column}`)?.value?.coefficient
  if (total === undefined) return false
  const ending = `.${column}`
  let sum = 0
  for (const [id, { value, deduced, absent }] of figures) {
    if (!id.endsWith(ending)) continue
    const [, row, other] = CELL.exec(id) ?? []
    if (row === undefined || other !== column || NO_RESULTS.has(row)) continue
    if (absent === 'unreadable') return false
    sum += value?.coefficient ?? deduced ?? 0
  }
  return sum === total
}

/** In 元, where the unit is known or there is nothing. */
function amountIn({ value, unit }: Tabled): Exact | undefined {
  if (value?.coefficient === 0) return value
  return value && unit && timesTenTo(value, PLACES[unit])
}

const PLACES: Readonly<Record<Unit, number>> = { 元: 0, 万元: 4, 亿元: 8 }
