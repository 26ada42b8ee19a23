// What mends a whole report at once: carried out by name, and told of, for many places change out of sight.
import {
  commands,
  Disposable,
  l10n,
  Range,
  window,
  workspace,
  type CodeAction,
  type TextDocument,
} from 'vscode'
import type { Reports } from './reports.ts'

/** What is said of an action on a whole report. */
interface Outcome {
  readonly kind: string
  readonly done: (count: number) => string
  readonly nothing: () => string
}

const FIX_ALL: Outcome = {
  kind: 'source.fixAll.gouji',
  done: count => l10n.t('Mended: {0} places. Undo takes all of it back.', count),
  nothing: () => l10n.t('Nothing is certain enough to be mended by itself; see the problems one by one.'),
}
const FILL_BLANKS: Outcome = {
  kind: 'source.fillBlanks.gouji',
  done: count => l10n.t('Blanks filled in as the sums prove them: {0}. Undo takes all of it back.', count),
  nothing: () => l10n.t('The sums prove nothing of the blanks of this report, or it has none.'),
}

export function registerSourceActions(reports: Pick<Reports, 'includes'>): Disposable {
  const register = (command: string, outcome: Outcome) =>
    commands.registerCommand(command, () => carryOut(reports, outcome))
  return Disposable.from(register('gouji.fixAll', FIX_ALL), register('gouji.fillBlanks', FILL_BLANKS))
}

async function carryOut(reports: Pick<Reports, 'includes'>, { kind, done, nothing }: Outcome): Promise<void> {
  const document = window.activeTextEditor?.document
  const say = (message: string) => void window.showInformationMessage(message)
  if (!document || !reports.includes(document)) {
    say(l10n.t('Open a report to check it.'))
    return
  }
  const edit = (await offered(document, kind)).find(action => action.edit)?.edit
  if (!edit) say(nothing())
  else if (await workspace.applyEdit(edit)) say(done(edit.get(document.uri).length))
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
