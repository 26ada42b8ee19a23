import type { Range } from '../text/range.ts'
import type { Amount } from './words/amount.ts'
import type { Manner, YearToken } from './words/token.ts'

/** A figure of the running text that restates figures of the tables; its range is the figure as written. */
export interface Claim extends Range {
  readonly written: string
  /** A whole number of 0 or more; of money, hundredths of a 元. */
  readonly value: number
  /** Of an amount of money. */
  readonly amount?: Amount
  /** `negated`: a sentence such as `未收到申请` says 0 without a figure. */
  readonly manner: Manner | 'negated'
  /** The clause that says so. */
  readonly clause: Range
  /** What it can mean, the likeliest first; each is a figure of the form or a sum of several. Never empty. */
  readonly meanings: readonly Meaning[]
  /** Whether it is beyond doubt whose figure it is, and that it is the whole. */
  readonly sure: boolean
  /**
   * Whether it says, without condition or comparison and of nothing less than the whole year and organ, one figure
   * outright: only such a claim can bear witness against a table.
   */
  readonly full: boolean
  /** Only what came by one way is counted: no more than a part where the whole is told elsewhere. */
  readonly partial: boolean
}

/** What a sentence says of another year, by name; were it this one's, it would be a claim. */
export interface DatedClaim extends Claim {
  readonly dated: YearToken
}

/** Ids of facts that together are meant. */
export type Meaning = readonly string[]

/** Whether it says a number, and not about how many. */
export function isOutright({ manner }: Pick<Claim, 'manner'>): boolean {
  return manner === 'exact' || manner === 'negated'
}
