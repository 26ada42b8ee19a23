import type { Fact } from '../facts/fact.ts'

/** The whole number that a figure counts as in a sum: what is written, else what was proved of the blank, else 0. */
export function valueOf(fact: Fact): number {
  return fact.value?.coefficient ?? fact.deduced ?? 0
}
