import { timesTenTo, toInteger, type Exact } from '../../text/exact.ts'
import type { Unit } from '../../text/figure.ts'
import type { Count } from './token.ts'

/** An amount of money in hundredths of a 元, and the least that its last digit stands for. */
export interface Amount {
  readonly hundredths: number
  readonly step: number
  readonly unit: Unit
}

/** Decimal places from a unit to hundredths of a 元. */
const PLACES: Readonly<Record<Unit, number>> = { 元: 2, 万元: 6, 亿元: 10 }

export function amountOf(value: Exact, unit: Unit): Amount | undefined {
  const hundredths = timesTenTo(value, PLACES[unit])
  const whole = hundredths && toInteger(hundredths)
  return whole === undefined
    ? undefined
    : { hundredths: whole, step: 10 ** (PLACES[unit] - value.decimals), unit }
}

/** Hundredths of a 元 as a number of this unit. */
export function inUnit(hundredths: number, unit: Unit): Exact {
  return timesTenTo({ coefficient: hundredths, decimals: 0 }, -PLACES[unit])!
}

/** The amount of a figure that counts money. */
export function moneyIn({ counter, value }: Count): Amount | undefined {
  return counter !== undefined && counter in PLACES ? amountOf(value, counter as Unit) : undefined
}
