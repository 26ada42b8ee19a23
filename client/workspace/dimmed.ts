// Dims what was accepted in the view of the reports.
import { FileDecoration, ThemeColor, window, type Disposable } from 'vscode'

/** The scheme of addresses that lead nowhere and stand for what was accepted. */
export const ACCEPTED_SCHEME = 'gouji-accepted'

/** A line of a view cannot be struck through, but dimmed. */
export function dimAccepted(): Disposable {
  const dimmed = new FileDecoration(undefined, undefined, new ThemeColor('descriptionForeground'))
  return window.registerFileDecorationProvider({
    provideFileDecoration: ({ scheme }) => (scheme === ACCEPTED_SCHEME ? dimmed : undefined),
  })
}
