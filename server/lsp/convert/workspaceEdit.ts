// Edits of a report as the editor takes them.
import type { WorkspaceEdit } from 'vscode-languageserver'
import type { Edit } from '../../format/edit.ts'
import type { Client } from '../client.ts'
import { toTextEdit } from './positions.ts'
import type { OpenReport } from '../documents/checkedReport.ts'

/** Edits of a report, for the very version that was read where the client takes it so. */
export function workspaceEdit(
  { uri, version, report }: OpenReport,
  edits: readonly Edit[],
  client: Client,
): WorkspaceEdit {
  const changes = edits.map(edit => toTextEdit(report.source, edit))
  return client.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: changes }] }
    : { changes: { [uri]: changes } }
}
