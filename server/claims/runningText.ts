import type { Range } from '../text/range.ts'
import type { Claim } from './claim.ts'
import type { FeesTold } from './itself/fees.ts'
import type { NamedYear } from './itself/named.ts'
import type { PeriodYear } from './itself/period.ts'
import type { PartsTold } from './itself/sectionCount.ts'
import type { SentenceFound } from './sentence.ts'
import type { Paragraph } from './text/prose.ts'

/** What the running text of a report says. */
export interface RunningText {
  /** The text in simplified letters, by which it is read; offsets are those of the text itself. */
  readonly simplified: string
  /** What stands outside headings and tables. */
  readonly paragraphs: readonly Paragraph[]
  readonly sentences: readonly SentenceFound[]
  readonly claims: readonly Claim[]
  /** Places where a figure is missing: the unit, or the 余条, that is left. */
  readonly lost: readonly Range[]
  /** The year that the sentences were read for, by vote. */
  readonly year: number | undefined
  /** Something in the text says so, besides the date of publication. */
  readonly isYearSure: boolean
  readonly itself: Itself
}

/** What a report says of itself. */
export interface Itself {
  /** Years of its period that are not the report's. */
  readonly periodYears: readonly PeriodYear[]
  /** Dates of its period that are not the first or last day of a year. */
  readonly partPeriods: readonly Range[]
  /** Where it names itself by another year. */
  readonly namedYears: readonly NamedYear[]
  readonly parts: readonly PartsTold[]
  /** What it says of the 信息处理费. */
  readonly fees: readonly FeesTold[]
}
