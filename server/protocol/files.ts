// How an editor tells the server of files: the server has no file system, and the workspace may be on no disk of its own.

/** Notification, `ChangedFiles`: the files of the workspace that hold reports, whether they are open or not. */
export const REPORT_FILES = 'gouji/reportFiles'
/** Notification, `ChangedFiles`: the files that keep which findings were accepted as published. */
export const ACCEPTANCE_FILES = 'gouji/acceptanceFiles'

/** Notification, `ChangedFiles`: the settings files of the workspace. */
export const SETTINGS_FILES = 'gouji/settingsFiles'

/** The file that keeps settings for the command line and for editors, for all reports below its folder. */
export const SETTINGS_FILE = 'gouji.json'

export interface ChangedFiles {
  readonly changed: readonly { readonly uri: string; readonly text: string }[]
  readonly removed: readonly string[]
}

/** Of the example of the first steps, which is in memory only and none of the user's reports. */
export const EXAMPLE_SCHEME = 'gouji-example'
