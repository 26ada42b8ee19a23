// After a fix the whole figure is selected: the editor changes only the digits that differ, and would select some of them.
import {
  CodeAction,
  commands,
  Range,
  Selection,
  window,
  workspace,
  type Command,
  type Disposable,
  type TextEdit,
  type Uri,
} from 'vscode'

const SELECT = 'gouji.selectMended'

/** Has each fix end with what it has written selected, unless it goes on elsewhere by itself. */
export function selectingMended(
  actions: readonly (Command | CodeAction)[] | null | undefined,
): (Command | CodeAction)[] | undefined {
  return actions?.map(action => {
    const changed = action instanceof CodeAction ? action.edit?.entries()[0] : undefined
    if (!changed || !(action instanceof CodeAction)) return action
    const [uri, edits] = changed
    action.command ??= { title: '', command: SELECT, arguments: [uri, first(edits)] }
    return action
  })
}

/** Nothing is written before it, so that its place is the same once all are made. */
function first(edits: readonly TextEdit[]): TextEdit {
  return edits.reduce((one, other) => (other.range.start.isBefore(one.range.start) ? other : one))
}

export function registerSelecting(): Disposable {
  return commands.registerCommand(SELECT, (uri: Uri, { range: { start }, newText }: TextEdit) => {
    const editor = window.activeTextEditor
    const document = workspace.textDocuments.find(open => open.uri.toString() === uri.toString())
    if (!document || editor?.document !== document) return
    // The spaces behind a figure hold its column.
    const end = document.positionAt(document.offsetAt(start) + newText.trimEnd().length)
    const written = new Range(start, end)
    // Who mends what is elsewhere stays where they are.
    if (editor.selection.intersection(written)) editor.selection = new Selection(start, end)
  })
}
