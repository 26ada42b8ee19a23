// Writes a table anew in another layout: asks in which, and has the server work it out.
import { commands, l10n, window, workspace, type CodeAction as EditorAction, type Disposable } from 'vscode'
import { CodeActionResolveRequest, type BaseLanguageClient, type CodeAction } from 'vscode-languageclient'
import { REWRITE } from '../server/protocol/commands.ts'

/** @param client that resolves what is chosen */
export function registerRewriting(client: BaseLanguageClient): Disposable {
  return commands.registerCommand(REWRITE, async (offered?: readonly CodeAction[]) => {
    const choices = offered ?? (await offeredAtCursor())
    if (choices.length === 0) {
      void window.showInformationMessage(l10n.t('Put the cursor in a table of the report.'))
      return
    }
    const items = choices.map(action => ({ label: action.title, action }))
    const chosen = await window.showQuickPick(items, { placeHolder: l10n.t('Layout of the table') })
    if (!chosen) return
    const { edit } = await client.sendRequest(CodeActionResolveRequest.type, chosen.action)
    if (edit) await workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit))
  })
}

/** For the command palette, which gives nothing along. */
async function offeredAtCursor(): Promise<readonly CodeAction[]> {
  const editor = window.activeTextEditor
  if (!editor) return []
  const { document, selection } = editor
  const wanted = 'refactor.rewrite'
  const actions = await commands.executeCommand<readonly EditorAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    selection,
    wanted,
  )
  const asking = actions.find(({ command }) => command?.command === REWRITE)
  return (asking?.command?.arguments?.[0] as readonly CodeAction[] | undefined) ?? []
}
