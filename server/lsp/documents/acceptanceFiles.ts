/** The notification with which an editor tells of the files that keep what was accepted. */
export const ACCEPTANCE_FILES = 'gouji/acceptanceFiles'

export interface AcceptanceFiles {
  readonly changed: readonly { readonly uri: string; readonly text: string }[]
  readonly removed: readonly string[]
}
