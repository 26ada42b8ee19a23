import type { Range } from '../text/range.ts'
import type { Claim } from './claim.ts'
import type { Itself } from './itself/itself.ts'
import type { LastYearTold, OpenChange } from './statements/lastYear.ts'

/** What the running text of a report says. */
export interface RunningText {
  /** The text in simplified letters, by which it is read; offsets are those of the text itself. */
  readonly simplified: string
  readonly claims: readonly Claim[]
  /** What it says of the year before. */
  readonly lastYear: readonly LastYearTold[]
  /** Changes since then whose number of last year the text does not tell. */
  readonly open: readonly OpenChange[]
  /** Places where a figure is missing: the unit, or the 余条, that is left. */
  readonly lost: readonly Range[]
  /** The year that the sentences were read for, by vote. */
  readonly year: number | undefined
  /** Something in the text says so, besides the date of publication. */
  readonly isYearSure: boolean
  readonly itself: Itself
}
