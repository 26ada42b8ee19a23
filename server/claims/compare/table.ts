import { APPLICANTS } from '../cells/formCells.ts'
import type { CellId, Cells } from '../cells/selection.ts'
import type { Exact } from '../../text/exact.ts'
import { flatMap } from '../../text/flatMap.ts'
import { quantityOfExact, type Quantity } from '../quantity.ts'

/** What a cell says, or what the sums prove of a blank one; of money in 元. Absent where neither is known. */
export type Lookup = (cell: CellId) => Exact | undefined

/** The figures of the tables, to be compared with. */
export interface Table {
  /** What cells add up to; absent where one of them is not known. */
  readonly valueOf: (cells: Cells) => Quantity | undefined
  /** The same with every total read as the sum of its parts: where a table contradicts itself, a sentence may follow either. */
  readonly valueByParts: (cells: Cells) => Quantity | undefined
}

export function tableOf(lookup: Lookup): Table {
  const cell = (id: CellId): Quantity | undefined => {
    const exact = lookup(id)
    if (exact) return quantityOfExact(exact)
    return id.endsWith(TOTAL) ? add(partsOf(id), cell) : undefined
  }
  return {
    valueOf: cells => add(cells, cell),
    valueByParts: cells =>
      cells.some(id => id.endsWith(TOTAL)) ? add(flatMap(cells, partsOf), cell) : undefined,
  }
}

function add(cells: Cells, valueOf: (id: CellId) => Quantity | undefined): Quantity | undefined {
  if (cells.length === 0) return undefined
  let sum = 0
  for (const id of cells) {
    const value = valueOf(id)
    if (value === undefined) return undefined
    sum += value
  }
  return sum
}

const TOTAL = '.total'
const OUTCOMES = ['upheld', 'corrected', 'otherResult', 'pending']

function partsOf(id: CellId): Cells {
  if (!id.endsWith(TOTAL)) return [id]
  const row = id.slice(0, -TOTAL.length)
  return (row.startsWith('disputes.') ? OUTCOMES : APPLICANTS).map(column => `${row}.${column}`)
}
