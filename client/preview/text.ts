// The text that a preview shows: where it is open.
import {
  Selection,
  TextEditorRevealType,
  ViewColumn,
  window,
  workspace,
  type Range,
  type TextDocument,
  type TextEditor,
  type Uri,
} from 'vscode'

export function documentOf(uri: Uri): TextDocument | undefined {
  return workspace.textDocuments.find(document => document.uri.toString() === uri.toString())
}

export function editorOf(uri: Uri): TextEditor | undefined {
  return window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString())
}

/** Where the text is open, or, when it is nowhere, beside the page. */
export function columnOf(uri: Uri): ViewColumn {
  const column = editorOf(uri)?.viewColumn
  if (column !== undefined) return column
  const group = window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => (input as { uri?: Uri } | undefined)?.uri?.toString() === uri.toString()),
  )
  return group?.viewColumn ?? ViewColumn.Beside
}

/** In the middle: above it headings stay in sight, and what is behind them counts as shown. */
export function showIn(editor: TextEditor, range: Range): void {
  editor.selection = new Selection(range.start, range.end)
  editor.revealRange(range, TextEditorRevealType.InCenter)
}
