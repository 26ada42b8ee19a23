// The check of the whole workspace: what is found in every report, open or not, and what has changed since.
import type { Diagnostic } from 'vscode-languageserver'
import type { Acceptance } from '../acceptance/acceptance.ts'
import type { FormId } from '../forms/form.ts'
import type { Severity } from '../rules/rule.ts'
import type { PlacedAcceptance } from './commands.ts'

/** Request, `SurveyParams` → `Survey`; with a `workDoneToken` the server tells how far it is. */
export const CHECK_WORKSPACE = 'gouji/checkWorkspace'
/** Notification without parameters: the answer to that request may be another one by now. */
export const WORKSPACE_CHANGED = 'gouji/workspaceChanged'

export interface SurveyParams {
  readonly workDoneToken?: string | number
  /** The revision of the answer before: only what has changed since is given. */
  readonly since?: number
  /** `checked`: no more than what has been checked before, or is open. */
  readonly scope?: 'all' | 'checked'
}

export interface Survey {
  readonly revision: number
  /** Whether every report was looked at; not when the request was cancelled. */
  readonly complete: boolean
  /** In the order of their uris. */
  readonly reports: readonly (ReportCheck | FailedCheck)[]
  /** What was given before and is no report any more. */
  readonly removed: readonly string[]
}

/** What is found in one report, under the settings of its file. */
export interface ReportCheck {
  readonly uri: string
  readonly organ?: string
  /** The same for all reports of one organ, however its name is spelt in each. */
  readonly series?: string
  readonly year?: number
  readonly form?: FormId
  readonly counts: Readonly<Record<Severity, number>>
  /** Another one whenever one of its figures is another one. */
  readonly fingerprint: string
  readonly findings: readonly SurveyFinding[]
  /** What was accepted as published, with the reason. */
  readonly accepted: readonly SurveyFinding[]
}

/** A report that the reader failed on; the log says how. */
export interface FailedCheck {
  readonly uri: string
  readonly failed: true
}

export interface SurveyFinding {
  readonly diagnostic: Diagnostic
  /** What its rule is called in the manual. */
  readonly title: string
  /** What it is about in a few words, where that is a figure of a table. */
  readonly brief?: string
  /** What it was accepted by, or would be. */
  readonly acceptance: Acceptance
  /** What goes with that in other reports, where the same is found. */
  readonly elsewhere?: readonly PlacedAcceptance[]
}
