import { DISPUTES, LITIGATION, cellsOfDisputes, type Cells } from '../cells/selection.ts'
import type { ChangeClaim, Said } from '../claim.ts'
import { quantityText } from '../quantity.ts'
import { flatMap } from '../../text/flatMap.ts'
import type { LastYearTold, OpenChange } from './lastYear.ts'

/** The open changes of a report with last year's figures, where these are told once, or always alike; and those untold. */
export function closedChanges(
  open: readonly OpenChange[],
  told: readonly LastYearTold[],
): { readonly claims: readonly ChangeClaim[]; readonly open: readonly OpenChange[] } {
  const untold: OpenChange[] = []
  const claims = flatMap(open, change => {
    const { claim, cells, unit } = change
    const figures = toldOf(cells, told)
    const first = figures[0] ?? togetherOf(cells, told)
    if (!first) untold.push(change)
    if (!first || figures.some(({ value }) => value !== first.value)) return []
    if (unit !== '' && unit !== first.figure.unit) return []
    // 126800元 and 11.35万元 are not told alike.
    const { now } = claim
    if (now.kind === 'said' && now.said.figure.unit !== first.figure.unit) return []
    return [{ ...claim, before: first }]
  })
  return { claims, open: untold }
}

function toldOf(cells: Cells, told: readonly LastYearTold[]): readonly Said[] {
  const name = cells.join()
  return flatMap(told, ({ claim }) => (claim.alternatives[0]!.join() === name ? [claim.said] : []))
}

/** `行政复议187件、行政诉讼156件`: what reviews and suits were together, where each is told once and both side by side. */
function togetherOf(cells: Cells, told: readonly LastYearTold[]): Said | undefined {
  if (cells.join() !== ALL) return undefined
  const [reviews, suits] = [toldOf(REVIEWS, told), toldOf(SUITS, told)]
  const [one, other] = [reviews[0], suits[0]]
  if (!one || !other || reviews.length + suits.length > 2 || one.figure.unit !== other.figure.unit)
    return undefined
  const value = one.value + other.value
  const start = Math.min(one.start, other.start)
  const end = Math.max(one.end, other.end)
  return { ...one, start, end, value, written: quantityText(value) }
}

const REVIEWS = cellsOfDisputes(['review'], ['total'])
const SUITS = cellsOfDisputes(LITIGATION, ['total'])
const ALL = cellsOfDisputes(DISPUTES, ['total']).join()
