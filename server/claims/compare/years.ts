import type { YearClaim } from '../claim.ts'
import { SCALE } from '../quantity.ts'
import { agrees } from './agrees.ts'
import type { YearCompared } from './comparison.ts'
import type { Table } from './table.ts'

/**
 * A year is wrong where every figure told of it is this year's, and no sentence of this year tells the same; `isTold`
 * says whether one does.
 */
export function compareYear(
  claim: YearClaim,
  table: Table,
  isTold: (cells: string) => boolean,
): YearCompared | undefined {
  const { told, rival, of } = claim
  const differs = (severity: 'warning' | 'info'): YearCompared => ({
    kind: 'year',
    claim,
    outcome: 'differs',
    severity,
  })
  if (told.length === 0) return differs('warning')
  let isMoreThanOne = false
  for (const { said, cells } of told) {
    const value = table.valueOf(cells)
    if (value === undefined || !agrees(said.figure, value)) return undefined
    if (of === 'told' && isTold(cells.join())) return undefined
    isMoreThanOne ||= value > SCALE
  }
  const first = told[0]!.said.value
  if (first === 0 || !isMoreThanOne) return undefined
  if (rival) return table.valueOf(rival) === first ? undefined : differs('warning')
  return differs(of === 'carried' || told.length > 1 ? 'warning' : 'info')
}
