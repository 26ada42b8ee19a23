// Writes the figures of reports into a file of the user's choice.
import { l10n, ProgressLocation, Uri, window, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { EXPORT_FIGURES, type ExportedFigures, type ExportParams } from '../../server/protocol/figures.ts'
import { pathOf } from './paths.ts'
import type { CheckedFile } from './survey.ts'

/** Writes the figures of reports into a file of the user's choice; its ending tells whether for Excel or as CSV. */
export async function exportFigures(
  client: BaseLanguageClient,
  files: readonly CheckedFile[],
  given?: Uri,
): Promise<void> {
  if (files.length === 0) {
    void window.showInformationMessage(l10n.t('There are no reports in the workspace.'))
    return
  }
  const target = given ?? (await askForTarget())
  if (!target) return
  const format = target.path.toLowerCase().endsWith('.csv') ? 'csv' : 'xlsx'
  const params: ExportParams = {
    format,
    reports: files.map(({ uri }) => ({ uri: uri.toString(), file: pathOf(uri) })),
  }
  const title = l10n.t('Gouji: exporting the figures of {0} reports', files.length)
  const options = { location: ProgressLocation.Notification, title, cancellable: true }
  const figures = await window.withProgress(options, async (_, token) => {
    const exported = await client.sendRequest<ExportedFigures>(EXPORT_FIGURES, params, token)
    if (token.isCancellationRequested) return undefined
    await workspace.fs.writeFile(target, bytesOf(exported.content))
    return exported
  })
  if (figures && !given) await tell(figures, target)
}

function askForTarget(): Thenable<Uri | undefined> {
  const name = `${l10n.t('Figures of the reports')}.xlsx`
  const folder = workspace.workspaceFolders?.[0]?.uri
  return window.showSaveDialog({
    ...(folder && { defaultUri: Uri.joinPath(folder, name) }),
    filters: { Excel: ['xlsx'], CSV: ['csv'] },
  })
}

async function tell({ figures, failed }: ExportedFigures, target: Uri): Promise<void> {
  const name = pathOf(target)
  await (failed.length === 0
    ? window.showInformationMessage(l10n.t('{0} figures were written to {1}.', figures, name))
    : window.showWarningMessage(
        l10n.t(
          '{0} figures were written to {1}; {2} reports could not be read.',
          figures,
          name,
          failed.length,
        ),
      ))
}

/** From Base64. */
export function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), character => character.charCodeAt(0))
}
