import type { Cells } from '../cells/selection.ts'
import type {
  AllClaim,
  ChangeClaim,
  CountClaim,
  NoneClaim,
  OrderClaim,
  PartsClaim,
  Said,
  ShareClaim,
  SumClaim,
  Term,
  YearClaim,
} from '../claim.ts'
import type { Quantity } from '../quantity.ts'

/** What came of a claim that could be compared. */
export type Comparison =
  | CountCompared
  | NoneCompared
  | AllCompared
  | SumCompared
  | PartsCompared
  | ShareCompared
  | ChangeCompared
  | YearCompared
  | OrderCompared

interface Compared {
  readonly outcome: 'equal' | 'differs'
  /** Of one that differs. */
  readonly severity: 'warning' | 'info'
}

export interface CountCompared extends Compared {
  readonly kind: 'count'
  readonly claim: CountClaim
  /** The cells of the reading that agrees, else of the likeliest. */
  readonly cells: Cells
  readonly tabled: Quantity
  /** All readings have the same figure, and no words around it may mean another. */
  readonly isCertain: boolean
  /** Which of the readings agree. */
  readonly agreeing: readonly number[]
}

export interface NoneCompared extends Compared {
  readonly kind: 'none'
  readonly claim: NoneClaim
  /** Those that are not nothing, where it differs. */
  readonly cells: Cells
  readonly tabled: Quantity
}

export interface AllCompared extends Compared {
  readonly kind: 'all'
  readonly claim: AllClaim
  /** Those with the exceptions, or the whole of which some are none. */
  readonly cells: Cells
  /** Of a whole, those that are as it is said. */
  readonly as?: { readonly cells: Cells; readonly value: Quantity }
  /** How many exceptions the tables have. */
  readonly exceptions: Quantity
}

export interface SumCompared extends Compared {
  readonly kind: 'sum'
  readonly claim: SumClaim
  readonly sum: Quantity
}

export interface PartsCompared extends Compared {
  readonly kind: 'parts'
  readonly claim: PartsClaim
  readonly sum: Quantity
  /** The one part that is more than the whole by itself. */
  readonly part?: Said
}

export interface ShareCompared extends Compared {
  readonly kind: 'share'
  readonly claim: ShareClaim
  readonly part: ComparedTerm
  readonly whole: ComparedTerm
  /** Every reading of the words makes the same percentage, written as this one is. */
  readonly isCertain: boolean
}

export interface ChangeCompared extends Compared {
  readonly kind: 'change'
  readonly claim: ChangeClaim
  readonly now: ComparedTerm
  /** What is wrong: whether it rose, or by how much. */
  readonly fault: 'direction' | 'amount'
}

export interface ComparedTerm {
  readonly term: Term
  readonly value: Quantity
}

export interface OrderCompared extends Compared {
  readonly kind: 'order'
  readonly claim: OrderClaim
  /** What is told to be more, and what it is set against. */
  readonly cells: Cells
  readonly other: Cells
  readonly values: readonly [Quantity, Quantity]
}

export interface YearCompared extends Compared {
  readonly kind: 'year'
  readonly claim: YearClaim
}
