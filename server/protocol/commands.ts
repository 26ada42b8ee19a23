// The commands that the server names to the editor: some it carries out itself, some are the editor's own.
import type { Position } from 'vscode-languageserver'
import type { Acceptance } from '../acceptance/acceptance.ts'
import type { TableId } from '../forms/form.ts'

/** Carried out by the server, each given a `CommandScope`; the answer is whether there was anything to do. */
export const NEXT_FINDING = 'gouji.nextFinding'
export const RECOMPUTE_TOTALS = 'gouji.recomputeTotals'
/** Mends all that may be mended unseen. */
export const FIX_ALL = 'gouji.fixAll'

/** What a command is about: one table of a report, or all of it. */
export interface CommandScope {
  readonly uri: string
  readonly table?: TableId
  /** Where the cursor is, for those who can say. */
  readonly position?: Position
}

/**
 * Carried out by the editor, each given the address of the report and an `Acceptance`; where the same is found in other
 * reports, also a list of `PlacedAcceptance`, which go with it.
 */
export const ACCEPT = 'gouji.accept'
export const WITHDRAW = 'gouji.withdraw'
/** Carried out by the editor, given a list of `OfferedAcceptance`, of which the user chooses one. */
export const ACCEPT_ONE = 'gouji.acceptOne'

export interface OfferedAcceptance {
  /** What the rule is called, and what was found. */
  readonly title: string
  readonly message: string
  /** With what is accepted along with it, in this report first. */
  readonly places: readonly PlacedAcceptance[]
}

/** What is accepted in which report. */
export interface PlacedAcceptance {
  readonly uri: string
  readonly acceptance: Acceptance
}

/** Carried out by the editor, given the name of a rule: shows the page about it. */
export const EXPLAIN = 'gouji.explain'
/** Carried out by the editor, given actions of which the user chooses one: they are resolved by the server then. */
export const REWRITE = 'gouji.rewriteTable'
