import type { Fact } from '../facts/fact.ts'
import type { Text } from '../text/locale.ts'
import type { Change } from './localise.ts'

/** What a person or a scraper does to a figure. */
export interface Slip {
  /** The smaller, the likelier; arbitrary values have the largest. */
  readonly cost: number
  /** In a few words, for the message; an arbitrary value has none. */
  readonly words?: Text
}

/** The costs of slips, fitted on planted errors: see docs/localisation.md. */
export const COSTS = {
  swapped: 1,
  digit: 1,
  lost: 1.1,
  added: 1.1,
  swappedCells: 1.4,
  filled: 1.6,
  movedRow: 1.8,
  total: 2,
  staleTotals: 2.2,
  emptied: 2.6,
  arbitrary: 4,
} as const

/** The likeliest way in which the right value became the written one. */
export function slipOf({ fact, from, to }: Change): Slip {
  if (from === undefined) return { cost: COSTS.filled, words: { zh: '漏填', en: 'not filled in' } }
  const written = String(from)
  const right = String(to)
  if (isSwap(right, written))
    return {
      cost: COSTS.swapped,
      words: { zh: `“${right}”误作“${written}”，相邻两位颠倒`, en: `${right} with two digits swapped` },
    }
  if (isOneDigit(right, written))
    return {
      cost: COSTS.digit,
      words: { zh: `“${right}”误作“${written}”，错一位`, en: `${right} with one digit wrong` },
    }
  if (isOneFewer(right, written))
    return {
      cost: COSTS.lost,
      words: { zh: `“${right}”误作“${written}”，漏一位`, en: `${right} with a digit lost` },
    }
  if (isOneFewer(written, right))
    return {
      cost: COSTS.added,
      words: { zh: `“${right}”误作“${written}”，多一位`, en: `${right} with a digit too many` },
    }
  if (isTotal(fact))
    return { cost: COSTS.total, words: { zh: '总计未随各项更新', en: 'a total that was not updated' } }
  return { cost: from === 0 || to === 0 ? COSTS.emptied : COSTS.arbitrary }
}

/** Whether the form makes the figure the sum of others. */
function isTotal({ table, column, aligned }: Fact): boolean {
  const { form, row } = aligned.placed
  return form.equations.some(
    ({ table: id, along, whole }) =>
      id === table && whole.length === 1 && whole[0] === (along === 'row' ? column.id : row.id),
  )
}

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const at = firstDifference(a, b)
  return (
    at < a.length - 1 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
  )
}

function isOneDigit(a: string, b: string): boolean {
  const at = firstDifference(a, b)
  return a.length === b.length && at < a.length && a.slice(at + 1) === b.slice(at + 1)
}

/** Whether `shorter` is `longer` without one of its digits. */
function isOneFewer(longer: string, shorter: string): boolean {
  const at = firstDifference(longer, shorter)
  return longer.length === shorter.length + 1 && longer.slice(at + 1) === shorter.slice(at)
}

function firstDifference(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
}
