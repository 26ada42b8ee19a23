// Shows the place of a problem with all that mends it.
import { commands, l10n, window, type CodeAction } from 'vscode'
import { showPlace } from './navigate.ts'
import type { FindingNode } from './nodes.ts'

/** Shows the place of a problem with all that mends it, or says that nothing can be mended by itself. */
export async function mend({ report, finding }: FindingNode): Promise<void> {
  const { uri } = report.file
  const { range } = finding.diagnostic
  await showPlace({ uri, range })
  const kind = 'quickfix'
  const actions = await commands.executeCommand<readonly CodeAction[] | undefined>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    kind,
  )
  if (actions?.some(({ edit }) => edit)) await commands.executeCommand('editor.action.quickFix')
  else
    void window.showInformationMessage(l10n.t('There is no quick fix for this problem; mend it in the text.'))
}
