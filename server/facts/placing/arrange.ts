import type { Placement } from '../columns/place.ts'
import type { Cell } from '../../parse/table.ts'
import { toInteger } from '../../text/exact.ts'
import { readFigure } from '../../text/figure.ts'
import type { RowSum } from './sums.ts'

/** What stands in each column of a written row. */
export type Arrangement = readonly Slot[]

export interface Slot {
  /** The figure written there; a blank or lost one has none. */
  readonly cell: Cell | undefined
  /** What it contributes to the sums: a blank nothing, a lost figure what the row's sum leaves for it. */
  readonly value: number
}

/** What a missing figure is: a blank that was not written, or a figure that got lost. */
export type Missing = 'blank' | 'lost'

/**
 * Every way to set the figures of a row into its columns that meets the sums of the row: figures in their order with
 * blanks between, or a string of digits cut into as many figures as there are columns. `undefined` when there are
 * more ways than `most`, or a figure cannot be read.
 */
export function arrangements(
  placement: Extract<Placement, { kind: 'short' | 'joined' }>,
  count: number,
  sums: readonly RowSum[],
  missing: Missing,
  most: number,
): readonly Arrangement[] | undefined {
  const { figures } = placement
  const values = figures.map(numberIn)
  if (placement.kind === 'joined') {
    return figures.length === 1 ? cuts(figures[0]!, count, sums, most) : undefined
  }
  const tornFrom = missing === 'lost' ? joinedPairs(figures, count, sums) : []
  if (values.some(value => value === undefined)) return missing === 'lost' ? tornFrom : undefined
  if (combinations(count, figures.length) > most) return undefined
  if (missing === 'lost' && figures.length !== count - 1) return undefined
  const found: Arrangement[] = [...tornFrom]
  const visit = (from: number, chosen: readonly number[]): void => {
    if (chosen.length === figures.length) {
      const slots = spread(figures, values as readonly number[], chosen, count)
      const complete = missing === 'lost' ? withLostFigure(slots, sums) : slots
      if (complete && sums.every(sum => meets(sum, complete))) found.push(complete)
      return
    }
    const last = count - (figures.length - chosen.length)
    for (let column = from; column <= last; column++) visit(column + 1, [...chosen, column])
  }
  visit(0, [])
  return found
}

/** A row one figure short may also have two figures run together: every cut of one that meets the sums. */
function joinedPairs(
  figures: readonly Cell[],
  count: number,
  sums: readonly RowSum[],
): readonly Arrangement[] {
  if (figures.length !== count - 1) return []
  const whole = figures.map((cell): Slot | undefined => {
    const value = numberIn(cell)
    return value === undefined ? undefined : { cell, value }
  })
  return figures.flatMap(({ text }, at) => {
    if (!/^\d{2,18}$/.test(text) || whole.some((slot, i) => i !== at && slot === undefined)) return []
    return Array.from({ length: text.length - 1 }, (_, cut): Arrangement => {
      const parts = [text.slice(0, cut + 1), text.slice(cut + 1)].map(digits => ({
        cell: undefined,
        value: Number(digits),
      }))
      return [...whole.slice(0, at), ...parts, ...whole.slice(at + 1)] as Arrangement
    }).filter(slots => sums.every(sum => meets(sum, slots)))
  })
}

/** The one empty column filled with what its sum leaves for it, which must not be negative. */
function withLostFigure(slots: Arrangement, sums: readonly RowSum[]): Arrangement | undefined {
  const at = slots.findIndex(({ cell }) => cell === undefined)
  const sum = sums.find(({ whole, parts }) => whole.includes(at) || parts.includes(at))
  if (!sum) return undefined
  const gap = sideOf(sum.whole, slots) - sideOf(sum.parts, slots)
  const value = sum.whole.includes(at) ? -gap : gap
  return value < 0 ? undefined : slots.map((slot, i) => (i === at ? { cell: undefined, value } : slot))
}

/** The whole number in a cell; a blank is nothing. */
export function numberIn({ text }: Cell): number | undefined {
  const figure = readFigure(text)
  if (figure.kind === 'blank') return 0
  return figure.kind === 'number' ? toInteger(figure.value) : undefined
}

function spread(
  figures: readonly Cell[],
  values: readonly number[],
  columns: readonly number[],
  count: number,
): Arrangement {
  return Array.from({ length: count }, (_, column) => {
    const at = columns.indexOf(column)
    return at === -1 ? { cell: undefined, value: 0 } : { cell: figures[at]!, value: values[at]! }
  })
}

function meets(sum: RowSum, slots: Arrangement): boolean {
  return sideOf(sum.whole, slots) === sideOf(sum.parts, slots)
}

function sideOf(places: readonly number[], slots: Arrangement): number {
  return places.reduce((all, place) => all + slots[place]!.value, 0)
}

/** Cuts of a string of digits into figures, none of which begins with a zero unless it is one. */
function cuts(
  cell: Cell,
  count: number,
  sums: readonly RowSum[],
  most: number,
): readonly Arrangement[] | undefined {
  const { text } = cell
  if (!/^\d{1,60}$/.test(text) || combinations(text.length - 1, count - 1) > MOST_CUTS) return undefined
  const found: Arrangement[] = []
  const slots: Slot[] = []
  const checks = Array.from({ length: count + 1 }, (_, filled) =>
    sums.filter(({ whole, parts }) => Math.max(...whole, ...parts) === filled - 1),
  )
  const visit = (from: number): void => {
    if (!checks[slots.length]!.every(sum => meets(sum, slots))) return
    const left = count - slots.length
    if (left === 0) {
      if (from === text.length) found.push([...slots])
      return
    }
    const zero = text[from] === '0'
    const longest = zero ? from + 1 : Math.min(text.length - left + 1, from + MOST_DIGITS)
    for (let end = from + 1; end <= longest; end++) {
      const digits = text.slice(from, end)
      const part = { text: digits, start: cell.start + from, end: cell.start + end }
      slots.push({ cell: part, value: Number(digits) })
      visit(end)
      slots.pop()
    }
  }
  visit(0)
  return found.length > most ? undefined : found
}

const MOST_CUTS = 2_000_000
const MOST_DIGITS = 9

function combinations(from: number, choose: number): number {
  let count = 1
  for (let i = 0; i < choose; i++) count = (count * (from - i)) / (i + 1)
  return count
}
