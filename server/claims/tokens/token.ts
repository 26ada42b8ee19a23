import type { Softness, When, Word } from '../vocabulary/word.ts'
import type { UnitKind } from '../vocabulary/units.ts'
import type { Quantity } from '../quantity.ts'

/** A piece of normalised text; offsets count its characters, the end is not included. */
interface Piece {
  readonly start: number
  readonly end: number
  readonly text: string
}

export interface WordToken extends Piece {
  readonly kind: 'word'
  readonly word: Word
  /** `三类合计`: how many names it counts. */
  readonly counts: number | undefined
}

/** A number with its unit and what is said about how near it is. */
export interface FigureToken extends Piece {
  readonly kind: 'figure'
  /** The numeral alone, with 万 or 亿. */
  readonly numeral: { readonly start: number; readonly end: number }
  /** Absent where the figure was lost. */
  readonly value: Quantity | undefined
  readonly unit: string
  readonly unitKind: UnitKind | undefined
  readonly softness: Softness | undefined
  /** What it leaves open when it is soft. */
  readonly low: Quantity
  readonly high: Quantity
  /** Digits behind the point, as written. */
  readonly decimals: number
  /** What the last written digit is worth: of `1.2万` a thousand. */
  readonly grain: Quantity
  /** Written in ideographs. */
  readonly ideographic: boolean
}

export interface TimeToken extends Piece {
  readonly kind: 'time'
  readonly when: When
  /** The year that it names in figures. */
  readonly year: number | undefined
}

export interface MarkToken extends Piece {
  readonly kind: 'mark'
}

/** Characters that are in no vocabulary, and titles in 《》. */
export interface UnknownToken extends Piece {
  readonly kind: 'unknown'
}

/** Tokens of a kind are made field by field in one order: engines are quick with objects that are alike. */
export type Token = WordToken | FigureToken | TimeToken | MarkToken | UnknownToken
