import type { Fact } from '../facts/fact.ts'
import type { Text } from '../text/locale.ts'
import { COSTS, type SlipKind } from './costs.ts'
import type { Change } from './localise.ts'

/** What a person or a scraper does to a figure. */
export interface Slip {
  readonly kind: SlipKind
  /** The smaller, the likelier; arbitrary values have the largest. */
  readonly cost: number
  /** In a few words, for the message; an arbitrary value has none. */
  readonly words?: Text
}

/** The likeliest way in which the right value became the written one. */
export function slipOf(change: Change): Slip {
  const kind = kindOf(change)
  const cost = COSTS[kind]
  switch (kind) {
    case 'filled':
      return { kind, cost, words: { zh: '漏填', en: 'not filled in' } }
    case 'total':
      return { kind, cost, words: { zh: '总计未随各项更新', en: 'a total that was not updated' } }
    case 'emptied':
    case 'arbitrary':
      return { kind, cost }
    default: {
      const { zh, en } = HOW[kind]
      const { from, to } = change
      return { kind, cost, words: { zh: `“${to}”误作“${from!}”，${zh}`, en: `${to} with ${en}` } }
    }
  }
}

/** Whether it happens in typing, figure by figure. */
export function isTyping({ kind }: Slip): boolean {
  return kind in HOW || kind === 'filled'
}

const HOW = {
  digit: { zh: '错一位', en: 'one digit wrong' },
  swapped: { zh: '相邻两位颠倒', en: 'two digits swapped' },
  lost: { zh: '漏一位', en: 'a digit lost' },
  added: { zh: '多一位', en: 'a digit too many' },
}

function kindOf({ fact, from, to }: Change): SlipKind {
  if (from === undefined) return 'filled'
  const written = String(from)
  const right = String(to)
  if (isSwap(right, written)) return 'swapped'
  if (isOneDigit(right, written)) return 'digit'
  if (isOneFewer(right, written)) return 'lost'
  if (isOneFewer(written, right)) return 'added'
  if (isTotal(fact)) return 'total'
  return from === 0 || to === 0 ? 'emptied' : 'arbitrary'
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
