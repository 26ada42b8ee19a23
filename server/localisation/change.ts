import type { Fact } from '../facts/fact.ts'
import type { System } from './system.ts'

/** A figure and the value that it should have. */
export interface Change {
  readonly fact: Fact
  /** Absent where a blank is filled. */
  readonly from: number | undefined
  readonly to: number
}

/** Absent where the figure cannot be changed so. */
export function changeOf({ facts, values }: System, place: number, delta: number): Change | undefined {
  const fact = facts[place]!
  const to = values[place]! + delta
  if (delta === 0 || !Number.isInteger(delta) || to < 0) return undefined
  return { fact, from: fact.value?.coefficient, to }
}
