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
  return id => {
    const figure = figures.get(id)
    if (!figure || figure.absent === 'unreadable') return undefined
    if (figure.column.kind === 'money') return amountIn(figure)
    return figure.value ?? (figure.deduced === undefined ? undefined : ofInteger(figure.deduced))
  }
}

/** In 元, where the unit is known or there is nothing. */
function amountIn({ value, unit }: Tabled): Exact | undefined {
  if (value?.coefficient === 0) return value
  return value && unit && timesTenTo(value, PLACES[unit])
}

const PLACES: Readonly<Record<Unit, number>> = { 元: 0, 万元: 4, 亿元: 8 }
