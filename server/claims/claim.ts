import type { Range } from '../text/range.ts'
import type { Cells, Selection } from './cells/selection.ts'
import type { Quantity } from './quantity.ts'
import type { FigureToken } from './tokens/token.ts'

/** A figure of the running text, where it stands in the source. */
export interface Said extends Range {
  readonly written: string
  readonly figure: FigureToken
  readonly value: Quantity
  /** With its unit and what says how near it is. */
  readonly whole: Range
  /** The clause around it. */
  readonly clause: Range
}

/** Something that can be compared: a figure of the text, or cells of the tables, less others. */
export type Term =
  | { readonly kind: 'said'; readonly said: Said }
  | { readonly kind: 'sum'; readonly parts: readonly Said[] }
  | { readonly kind: 'cells'; readonly plus: Cells; readonly minus?: Cells }
  /** What it was before it changed by so much. */
  | { readonly kind: 'before'; readonly now: Term; readonly by: Said; readonly direction: 1 | -1 }

/** What a sentence states. Ranges are those of the source. */
export type Claim =
  | CountClaim
  | NoneClaim
  | AllClaim
  | SumClaim
  | PartsClaim
  | ShareClaim
  | ChangeClaim
  | YearClaim
  | OrderClaim

/** A figure that restates cells of the tables. */
export interface CountClaim {
  readonly kind: 'count'
  readonly said: Said
  readonly selection: Selection
  /** What it can mean, the likeliest first. */
  readonly alternatives: readonly Cells[]
  /** It speaks of a part that is not known: it can only be too many, and that by these cells. */
  readonly ceiling?: Cells
  /** 增加 or 减少: the figure with its sign is that of the cells. */
  readonly sign?: 1 | -1
  /** A careful reader could take it otherwise. */
  readonly isDoubtful: boolean
  /** Told outright: without condition or comparison, and of nothing less than the whole year. */
  readonly isOutright: boolean
  /** No word of the clauses around it may mean other cells, so that their figure may be offered for it. */
  readonly isCertain: boolean
  /** What a careful reader could take it for, though the words do not say so. */
  readonly lenient?: readonly Cells[]
  /** Where its sentence begins. */
  readonly sentence?: number
  /** Figures of one list are all read in one way. */
  readonly series?: number
  /** 全省 in the report of a county: it may be about these cells, so that it is a witness between repairs, and no more. */
  readonly isOfOtherPlace?: true
  /** 按时办结: no more than the whole. */
  readonly isTimely: boolean
}

/** 无, 未, 没有: all of these are nothing. */
export interface NoneClaim {
  readonly kind: 'none'
  /** The word that says so. */
  readonly at: Range
  readonly clause: Range
  readonly selection: Selection
  /** Each must be nothing by itself. */
  readonly each: readonly Cells[]
  readonly isDoubtful: boolean
}

/** 全部, 均, 都: what would be an exception is nothing. */
export interface AllClaim {
  readonly kind: 'all'
  readonly at: Range
  readonly clause: Range
  readonly exceptions: readonly Exception[]
}

export interface Exception {
  readonly plus: Cells
  readonly minus?: Cells
  readonly severity: 'warning' | 'info'
  /** It leaves no room after all, where one of these holds. */
  readonly graver?: readonly Grave[]
  /** The figure told is the whole that was dealt with, and 全部 speaks of that. */
  readonly excused?: { readonly said: Said; readonly isBehind: boolean }
}

export type Grave =
  | { readonly kind: 'none'; readonly cells: Cells }
  | { readonly kind: 'moreThan'; readonly cells: Cells }
  | { readonly kind: 'told'; readonly said: Said; readonly cells: Cells }

/** 合计 of figures of the text. */
export interface SumClaim {
  readonly kind: 'sum'
  readonly whole: Said
  readonly parts: readonly Said[]
  /** 网络、信函、当面, or the quarters: together they are all, whatever the tables say of the whole. */
  readonly isOfAll?: true
}

/** A whole and its parts, both figures of the text. */
export interface PartsClaim {
  readonly kind: 'parts'
  readonly whole: Said
  readonly parts: readonly Said[]
  /** Other figures that they may be parts of: they must be more than each, and than all together. */
  readonly rivals: readonly Said[]
  /** The parts are all there are. */
  readonly isExhaustive: boolean
  /** The last is what is left of the whole: 其余3件. */
  readonly endsInRest: boolean
  /** What it is when they differ: a list behind a whole that nothing calls parts may be of something else. */
  readonly severity: 'warning' | 'info'
}

/** A percentage; each pair is a reading. */
export interface ShareClaim {
  readonly kind: 'share'
  readonly percent: Said
  readonly pairs: readonly { readonly part: Term; readonly whole: Term }[]
  /** No percentage but a mean: the whole by so many. */
  readonly per?: number
  readonly severity: 'warning' | 'info'
}

/** More or less than before; both must be known. */
export interface ChangeClaim {
  readonly kind: 'change'
  /** The word that says the direction. */
  readonly at: Range
  readonly direction: 1 | 0 | -1
  readonly now: Term
  readonly before: Said
  readonly amount?: Said
  /** 翻一番: what the number before is multiplied by; `isMore` where it is more. */
  readonly doubled?: { readonly by: 2 | 4; readonly isMore: boolean }
  /** 是上年的3倍. */
  readonly isMultiple?: true
  /** No change in time: two figures, and what they are apart. */
  readonly isApart?: true
}

/** Rows or columns of the tables set against each other in words. */
export interface OrderClaim {
  readonly kind: 'order'
  /** The word that says so. */
  readonly at: Range
  readonly clause: Range
  /** Each must be so; of `second` one, and no other, may be more, of `least` nothing is asked of what has none. */
  readonly pairs: readonly { readonly more: Cells; readonly less: Cells }[]
  /**
   * `times`: the amount is how many times as many. `some`: each of `more` has some; `kinds`: so many of them have. Neither
   * is set against others.
   */
  readonly relation: 'atLeast' | 'least' | 'more' | 'same' | 'second' | 'times' | 'some' | 'kinds'
  /** By how much. */
  readonly amount?: Said
  /** Of `kinds`: how many of the rows have some. */
  readonly number?: number
}

/** A year that should be another. */
export interface YearClaim {
  readonly kind: 'year'
  /** `carried`: the year beside 结转; `told`: the year of the sentence. */
  readonly of: 'carried' | 'told'
  /** Its four digits. */
  readonly at: Range
  readonly year: number
  readonly expected: number
  /** It is wrong only where all of these figures are those of this year's tables; of one that is 1 nothing is known. */
  readonly told: readonly { readonly said: Said; readonly cells: Cells }[]
  /** A figure of these cells leaves it in doubt. */
  readonly rival?: Cells
}
