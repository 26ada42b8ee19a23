import type { Word } from '../../forms/wording.ts'
import type { Exact } from '../../text/exact.ts'
import type { Range } from '../../text/range.ts'

/** A piece of a sentence. What the vocabulary does not know is a `gap`. */
export type Token = Count | KnownWord | Mark | YearToken | Gap

/** A number with what it counts; its range is the number alone. */
export interface Count extends Range {
  readonly kind: 'count'
  readonly value: Exact
  readonly manner: Manner
  /** `%` for a percentage; absent for a bare number. */
  readonly counter: string | undefined
  /** Where the counter ends. */
  readonly stop: number
}

/** How a number is meant: `80余件` is 80 and some, `超过80件` at least 80, `近80件` about 80. */
export type Manner = 'exact' | 'andSome' | 'atLeast' | 'about'

export interface KnownWord extends Range {
  readonly kind: 'word'
  readonly word: Word
}

/** `，` `；` `、` `：` `（` `）` `|`, whatever its width. */
export interface Mark extends Range {
  readonly kind: 'mark'
  readonly mark: string
}

export interface YearToken extends Range {
  readonly kind: 'year'
  readonly year: number
}

export interface Gap extends Range {
  readonly kind: 'gap'
}

/** The tokens up to a full stop. */
export interface Sentence extends Range {
  readonly tokens: readonly Token[]
}
