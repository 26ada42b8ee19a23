// How a right figure may have become the written one.
import type { Fact } from '../facts/fact.ts'
import type { Text } from '../text/locale.ts'
import { COSTS, type SlipKind, type ZeroKind } from './costs.ts'
import type { Change } from './system.ts'

/** What a person or a scraper does to a figure. */
export interface Slip {
  readonly kind: SlipKind
  /** The smaller, the likelier. */
  readonly cost: number
  /** In a few words, for the message; an arbitrary value has none. */
  readonly words?: Text
  /** The same where both numbers are told beside it. */
  readonly how?: Text
}

/** One way in which the right value may have become the written one. */
export interface SlipWay {
  readonly kind: SlipKind
  /** What it costs besides its kind. */
  readonly zeros: readonly ZeroKind[]
  /** How many values it can make of the right one: the more, the weaker a sign is it that the written one is among them. */
  readonly outcomes: number
}

/** How the right value may have become the written one: the cost of the likeliest way, the words of the most telling. */
export function slipOf(change: Change): Slip {
  const ways = waysOf(change)
  const cost = Math.min(...ways.map(costOf))
  const { kind } = ways.at(-1)!
  const words = wordsFor(kind, change)
  const how = howFor(kind, change)
  return { kind, cost, ...(words && { words }), ...(how && { how }) }
}

/** Whether a written figure may have become what it is in typing. */
export function isTyping(change: Change): boolean {
  return waysOf(change).some(({ kind }) => kind in HOW)
}

/** The ways that are possible, the most telling last. */
export function waysOf({ fact, from, to }: Change): readonly [SlipWay, ...SlipWay[]] {
  if (from === undefined) return [{ kind: 'filled', zeros: [], outcomes: 1 }]
  const [right, written] = [String(to), String(from)]
  const total = isTotal(fact)
  const zeros: readonly ZeroKind[] = total ? [] : from === 0 ? ['writtenZero'] : to === 0 ? ['rightZero'] : []
  const arbitrary = 10 ** Math.max(right.length, written.length)
  const ways: [SlipWay, ...SlipWay[]] = [{ kind: 'arbitrary', zeros, outcomes: arbitrary }]
  if (total) ways.push({ kind: 'total', zeros, outcomes: 1 })
  const typing = typingOf(right, written)
  if (typing) ways.push({ kind: typing.kind, zeros, outcomes: typing.outcomes })
  return ways
}

function typingOf(right: string, written: string): Pick<SlipWay, 'kind' | 'outcomes'> | undefined {
  const digits = right.length
  if (isSwap(right, written)) return { kind: 'swapped', outcomes: digits - 1 }
  if (isOneDigit(right, written)) return { kind: 'digit', outcomes: 9 * digits }
  if (isOneFewer(right, written)) return { kind: 'lost', outcomes: digits }
  if (isOneFewer(written, right)) return { kind: 'added', outcomes: 10 * (digits + 1) }
  return undefined
}

function costOf({ kind, zeros, outcomes }: SlipWay): number {
  return zeros.reduce((cost, zero) => cost + COSTS[zero], COSTS[kind] + Math.log(outcomes))
}

function wordsFor(kind: SlipKind, { from, to }: Change): Text | undefined {
  switch (kind) {
    case 'filled':
      return { zh: '漏填', en: 'not filled in' }
    case 'total':
      return { zh: '总计未随各项更新', en: 'a total that was not updated' }
    case 'arbitrary':
      return undefined
    case 'digit':
    case 'swapped':
    case 'lost':
    case 'added':
      return to < 10 && from! < 10
        ? { zh: `“${to}”误作“${from!}”`, en: `${from!} written for ${to}` }
        : { zh: `“${to}”误作“${from!}”，${HOW[kind].zh}`, en: `${from!} is ${to} with ${HOW[kind].en}` }
  }
}

/** Of a single digit nothing more is to be said. */
function howFor(kind: SlipKind, change: Change): Text | undefined {
  if (!(kind in HOW)) return wordsFor(kind, change)
  return change.to < 10 && change.from! < 10 ? undefined : HOW[kind as keyof typeof HOW]
}

const HOW = {
  digit: { zh: '错一位', en: 'one digit wrong' },
  swapped: { zh: '相邻两位颠倒', en: 'two digits swapped' },
  lost: { zh: '漏一位', en: 'a digit lost' },
  added: { zh: '多一位', en: 'a digit too many' },
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
