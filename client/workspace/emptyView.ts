// The view of all reports as long as there is no server that could fill it.
import { commands, window, type Disposable } from 'vscode'

export const VIEW = 'gouji.reports'

/** Gives the view no lines, so that the editor says in it what to do. */
export function showEmptyView(): Disposable {
  void commands.executeCommand('setContext', 'gouji.reports.checked', false)
  void commands.executeCommand('setContext', 'gouji.reports.isEmpty', false)
  return window.registerTreeDataProvider<never>(VIEW, { getChildren: () => [], getTreeItem: line => line })
}
