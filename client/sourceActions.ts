// Fills in what the sums prove of the blanks of a whole report: carried out by name, and told of, for many places change
// out of sight.
import {
  commands,
  l10n,
  Range,
  window,
  workspace,
  type CodeAction,
  type Disposable,
  type TextDocument,
} from 'vscode'
import type { Reports } from './reports.ts'

const FILL_BLANKS = 'source.fillBlanks.gouji'

export function registerSourceActions(reports: Pick<Reports, 'includes'>): Disposable {
  return commands.registerCommand('gouji.fillBlanks', () => fillBlanks(reports))
}

async function fillBlanks(reports: Pick<Reports, 'includes'>): Promise<void> {
  const document = window.activeTextEditor?.document
  const say = (message: string) => void window.showInformationMessage(message)
  if (!document || !reports.includes(document)) {
    say(l10n.t('Open a report to check it.'))
    return
  }
  const edit = (await offered(document, FILL_BLANKS)).find(action => action.edit)?.edit
  if (!edit) say(l10n.t('The sums prove nothing of the blanks of this report, or it has none.'))
  else if (await workspace.applyEdit(edit)) {
    const count = edit.get(document.uri).length
    say(l10n.t('Blanks filled in as the sums prove them: {0}. Undo takes all of it back.', count))
  }
}

async function offered(document: TextDocument, kind: string): Promise<readonly CodeAction[]> {
  const all = new Range(0, 0, 0, 0)
  const given = await commands.executeCommand<readonly CodeAction[] | undefined>(
    'vscode.executeCodeActionProvider',
    document.uri,
    all,
    kind,
  )
  // Other extensions answer as well where a kind is asked for.
  return (given ?? []).filter(action => action.kind?.value === kind)
}
