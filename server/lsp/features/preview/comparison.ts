// Last year's figures beside this year's.
import type { Fact } from '../../../facts/fact.ts'
import type { Report } from '../../../report.ts'
import { add, negate, ofInteger, toDigits, toNumber, type Exact } from '../../../text/exact.ts'
import type { Earlier, Jump } from '../../../protocol/preview.ts'

/** What last year's report has of a figure, by its id; `undefined` where it has none, or one that cannot be read. */
export type EarlierOf = (id: string) => Earlier | undefined

export function earlierOf(report: Report, before: Report): EarlierOf {
  return id => {
    const then = valueOf(before.factById.get(id))
    if (!then) return undefined
    const now = valueOf(report.factById.get(id))
    const change = now && add(now, negate(then))
    const jump = now && jumpOf(toNumber(then), toNumber(now))
    return {
      value: toDigits(then),
      ...(change && change.coefficient !== 0 && { change: signed(change) }),
      ...(jump && { jump }),
    }
  }
}

/** The number as it is written, or as the sums prove it of a blank. */
function valueOf(fact: Fact | undefined): Exact | undefined {
  return fact?.value ?? (fact?.deduced === undefined ? undefined : ofInteger(fact.deduced))
}

/** Such a change is worth a look: five times as much or as little, or to and from nothing. Less than ten may do so. */
function jumpOf(then: number, now: number): Jump | undefined {
  const [less, more] = [Math.min(then, now), Math.max(then, now)]
  if (less < 0 || more < LEAST) return undefined
  if (then === 0) return 'fromNothing'
  if (now === 0) return 'toNothing'
  if (more < less * FACTOR) return undefined
  return now > then ? 'up' : 'down'
}

/** Small offices have a few applications one year and none the next. A guess, nothing measured. */
const LEAST = 10
const FACTOR = 5

function signed(change: Exact): string {
  return change.coefficient < 0 ? `−${toDigits(negate(change))}` : `+${toDigits(change)}`
}
