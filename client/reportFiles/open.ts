// The files that the editor has open, with a tab or without.
import { TabInputText, TabInputTextDiff, window, workspace, type TextDocument, type Uri } from 'vscode'

/** Those of the workspace. */
export function openFiles(): readonly Uri[] {
  return workspace.textDocuments
    .map(({ uri }) => uri)
    .filter(uri => workspace.getWorkspaceFolder(uri) !== undefined)
}

/**
 * The document of a file that nobody sees and nobody has changed: the editor keeps it for some minutes after its last
 * tab was closed.
 */
export function unseenDocument(uri: string): TextDocument | undefined {
  const document = workspace.textDocuments.find(open => open.uri.toString() === uri)
  return document && !document.isDirty && !hasTab(uri) ? document : undefined
}

function hasTab(uri: string): boolean {
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(({ input }) => {
      if (input instanceof TabInputText) return input.uri.toString() === uri
      return input instanceof TabInputTextDiff && input.modified.toString() === uri
    })
}
