// Whether two reports of one organ and year are copies of one, or versions of it.
import type { Fact } from '../facts/fact.ts'
import type { Report } from '../report.ts'
import { equals } from '../text/exact.ts'

/** Whether the same figures stand in both, in whatever layout. */
export function haveSameFigures(one: Report, other: Report): boolean {
  if (one === other || one.source.text === other.source.text) return true
  return one.facts.length === other.facts.length && one.facts.every(fact => isSame(fact, other))
}

/** Whether one may be the other with some figures changed: more than half of those that are not 0 stand in both. */
export function mayBeVersions(one: Report, other: Report): boolean {
  const telling = one.facts.filter(({ value }) => value && value.coefficient !== 0)
  const same = telling.filter(fact => isSame(fact, other)).length
  return same * 2 > telling.length
}

function isSame(fact: Fact, { factById }: Report): boolean {
  const other = factById.get(fact.id)
  if (!other || fact.absent !== other.absent) return false
  return fact.value && other.value ? equals(fact.value, other.value) : fact.written === other.written
}
