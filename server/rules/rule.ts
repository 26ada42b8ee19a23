// The types of rules, findings and fixes.
import type { Edit } from '../format/edit.ts'
import type { Report } from '../report.ts'
import type { Kin } from '../series/kin.ts'
import type { Text } from '../text/locale.ts'
import type { Range } from '../text/range.ts'
import type { Source } from '../text/source.ts'

/** How grave a finding is. The first two are what must not stay in a report. */
export type Severity = 'error' | 'warning' | 'info' | 'hint'

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint']

/** A kind of mistake. Rules only read the report; none depends on another or on their order. */
export interface Rule {
  /** Also its file, its fixture, its setting, its diagnostic code and its manual page. */
  readonly id: string
  readonly title: Text
  readonly severity: Severity
  /** Only for a report that is still to be sent or published: a published text cannot be helped, or need not. */
  readonly profile?: 'submission'
  /** Asked of every text; the others only of what is not known to be something else than a report. */
  readonly ofAnyText?: true
  /** What it says is about `report` alone, and stands in it; its kin are there to be compared with. */
  readonly check: (report: Report, kin: Kin) => readonly Violation[]
}

/** One mistake as its rule sees it. */
export interface Violation {
  /** The figure itself, not its line. */
  readonly range: Range
  readonly message: Text
  /** The severity of this one, where it is less grave than its rule; what the user chose for the rule goes first. */
  readonly severity?: Severity
  /** Ids of the figures that it is about. */
  readonly facts?: readonly string[]
  /** What the report of another year makes of some of these figures. */
  readonly expected?: readonly Expected[]
  /** The other places that a reader should look at. */
  readonly related?: readonly Related[]
  /** Worked out when they are asked for: most findings are shown and never mended. */
  readonly fixes?: () => readonly Offer[]
}

export interface Expected {
  /** Of the figure. */
  readonly id: string
  /** In plain digits. */
  readonly value: string
}

export interface Related {
  readonly range: Range
  /** The text that the range is in, where that is another report's. */
  readonly source?: Source
  readonly message: Text
  /** Contributes nothing, such as a zero; where there is little room it may be left out. */
  readonly minor?: true
}

/** A violation together with its rule and the severity that holds for this user. */
export interface Finding extends Required<Omit<Violation, 'fixes' | 'expected'>> {
  readonly expected?: readonly Expected[]
  readonly fixes: readonly Fix[]
  readonly withheld: readonly Withheld[]
  readonly rule: string
  readonly severity: Severity
}

/** A change that takes a finding away. */
export interface Fix {
  readonly title: Text
  /** The one to apply when the user asks for no choice. */
  readonly preferred: boolean
  /** Whether fixing everything makes it unseen: it is certain, and its sums were seen to hold afterwards. */
  readonly safe: boolean
  /** Nothing in the text speaks for it: it is offered behind everything else. */
  readonly guess?: true
  /** As small as can be, disjoint, in the order of the text. */
  readonly edits: readonly Edit[]
}

/** A change that would take a finding away, but cannot be made. */
export interface Withheld {
  readonly title: Text
  /** One sentence without its full stop. */
  readonly reason: Text
}

export type Offer = Fix | Withheld

export function isFix(offer: Offer): offer is Fix {
  return 'edits' in offer
}

export function isWithheld(offer: Offer): offer is Withheld {
  return 'reason' in offer
}
