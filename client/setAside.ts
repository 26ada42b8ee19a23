// Tells the user of a file that is left out because it has taken the server down.
import { commands, l10n, window, workspace, type Uri } from 'vscode'

/** Says which file is not checked any more, and lets the user have it tried again. */
export async function tellOfSetAside(uri: Uri): Promise<void> {
  const again = l10n.t('Check Again')
  const output = l10n.t('Show Output')
  const chosen = await window.showWarningMessage(
    l10n.t(
      'Gouji: {0} has made the checker break off twice, so this file is left out. All others are checked as before.',
      workspace.asRelativePath(uri),
    ),
    again,
    output,
  )
  if (chosen === again) await commands.executeCommand('gouji.restart')
  if (chosen === output) await commands.executeCommand('gouji.showOutput')
}
