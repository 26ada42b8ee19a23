// What a file is called in the workspace.
import { workspace, type Uri } from 'vscode'

/** The path within the workspace, with the name of its folder where there are several. */
export function pathOf(uri: Uri): string {
  return workspace.asRelativePath(uri)
}

export function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
