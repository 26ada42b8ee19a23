// The commands that the server carries out: they are told where the cursor is.
import { commands, l10n, TextEditorRevealType, window } from 'vscode'
import type { ExecuteCommandSignature } from 'vscode-languageclient'
import { NEXT_FINDING } from '../server/protocol/commands.ts'

/**
 * The commands of the server, called for by a lens or from the command palette: they are told where the cursor is,
 * and what is said of the place that they show is shown with it.
 */
export async function executeOnServer(command: string, given: unknown[], next: ExecuteCommandSignature) {
  const editor = window.activeTextEditor
  const uri = editor?.document.uri.toString()
  const scope = { ...(uri !== undefined && { uri }), ...(given[0] as { readonly uri?: string } | undefined) }
  const cursor = editor && scope.uri === uri ? editor.selection.start : undefined
  const position = cursor && { line: cursor.line, character: cursor.character }
  // Who gives a place means that one.
  const found: unknown = await next(command, [{ position, ...scope }])
  if (command !== NEXT_FINDING) return found
  if (found === true) {
    const shown = window.activeTextEditor
    shown?.revealRange(shown.selection, TextEditorRevealType.InCenter)
    await commands.executeCommand('editor.action.showHover')
  } else void window.showInformationMessage(l10n.t('No problems found in this report.'))
  return found
}
