// What there is to be found in a file that may hold a report.

/** A report; the same as before; or why there is none. */
export type FileOutcome = ReportText | 'same' | NoReport

export interface ReportText {
  readonly text: string
  /** Tells one state of the file from another; absent where the file system keeps no times. */
  readonly stamp: string | undefined
}

/** `undefined` for a file that holds no report, or cannot be read. */
type NoReport = 'tooLarge' | 'gone' | undefined

export function isNoReport(outcome: FileOutcome): outcome is NoReport {
  return outcome === undefined || outcome === 'tooLarge' || outcome === 'gone'
}
