import type { Meaning } from '../claim.ts'

/** A clause without a figure that says that there is nothing: `未收到申请`, `未发生行政复议`, `均已办结`. */
export interface Statement {
  readonly meanings: readonly Meaning[]
  readonly sure: boolean
}
