/** The notification with which an editor tells of the files of its workspace that hold reports, open or not. */
export const REPORT_FILES = 'gouji/reportFiles'

export interface ReportFiles {
  readonly changed: readonly { readonly uri: string; readonly text: string }[]
  readonly removed: readonly string[]
}
