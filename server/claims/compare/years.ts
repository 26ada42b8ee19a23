import type { YearClaim } from '../claim.ts'
import { SCALE, type Quantity } from '../quantity.ts'
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
  let most = 0
  let isToldElsewhere = false
  for (const { said, cells } of told) {
    const value = table.valueOf(cells)
    if (value === undefined || !agrees(said.figure, value)) return undefined
    isToldElsewhere ||= of === 'told' && isTold(cells.join())
    most = Math.max(most, value)
  }
  const first = told[0]!.said.value
  if (first === 0 || most === 0) return undefined
  if (rival) return rivalDiffers(table.valueOf(rival), first, most) ? differs('warning') : undefined
  if (most <= SCALE) return undefined
  if (of === 'carried') return differs('warning')
  const isBeyondChance = told.length > 1 && most >= CHANCE
  if (isToldElsewhere) return isBeyondChance ? differs('warning') : undefined
  return differs(isBeyondChance ? 'warning' : 'info')
}

/** Below it two years may well have the same numbers. */
const CHANCE = 10 * SCALE

/** What was carried in is known to be another number; of one that is 1, only where nothing was. */
function rivalDiffers(rival: Quantity | undefined, told: Quantity, most: Quantity): boolean {
  return rival === undefined ? most > SCALE : rival !== told && (most > SCALE || rival === 0)
}
