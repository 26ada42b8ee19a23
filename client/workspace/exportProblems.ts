// Writes what is left to be mended as a table that anybody can read: for Excel, or in Markdown.
import { l10n, Uri, window, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { EXPORT_TABLE, type TableParams } from '../../server/protocol/figures.ts'
import { problemsOf } from './counts.ts'
import { bytesOf } from './exportFigures.ts'
import { pathOf } from './paths.ts'
import type { CheckedFile, FileFinding } from './survey.ts'
import { severityLabel } from './wanted.ts'

/** Writes the problems of these reports into a file of the user's choice, a problem a row. */
export async function exportProblems(
  client: BaseLanguageClient,
  files: readonly CheckedFile[],
  given?: Uri,
): Promise<void> {
  const rows = files.flatMap(rowsOf)
  if (rows.length === 0) {
    void window.showInformationMessage(l10n.t('No problems found in the reports of the workspace.'))
    return
  }
  const target = given ?? (await askForTarget())
  if (!target) return
  await workspace.fs.writeFile(target, await contentOf(client, target, rows))
  if (given) return
  void window.showInformationMessage(l10n.t('{0} problems were written to {1}.', rows.length, pathOf(target)))
}

async function contentOf(client: BaseLanguageClient, target: Uri, rows: readonly Row[]): Promise<Uint8Array> {
  const header = headerRow()
  if (target.path.toLowerCase().endsWith('.md')) {
    return new TextEncoder().encode(markdownOf([header, header.map(() => '-'), ...rows]))
  }
  const params: TableParams = { sheet: l10n.t('Problems'), header, rows }
  return bytesOf(await client.sendRequest<string>(EXPORT_TABLE, params))
}

type Row = readonly (string | number)[]

function headerRow(): readonly string[] {
  return [
    l10n.t('Organ'),
    l10n.t('Year'),
    l10n.t('File'),
    l10n.t('Line'),
    l10n.t('Severity'),
    l10n.t('Problem'),
    l10n.t('Accepted as published'),
  ]
}

/** What is left to be mended, then what was accepted, with the reason. */
function rowsOf(file: CheckedFile): readonly Row[] {
  const { organ = '', year = '' } = file.check
  const rowOf = (finding: FileFinding, accepted: string): Row => [
    organ,
    year,
    pathOf(file.uri),
    finding.diagnostic.range.start.line + 1,
    severityLabel(finding),
    finding.diagnostic.message.replace(/\s+/g, ' '),
    accepted,
  ]
  return [
    ...problemsOf(file).map(finding => rowOf(finding, '')),
    ...file.accepted.map(finding => rowOf(finding, finding.acceptance.reason ?? l10n.t('without a reason'))),
  ]
}

/** What a text has of bars, brackets and marks stays what it is. */
function markdownOf(rows: readonly Row[]): string {
  const escaped = (cell: string | number) => String(cell).replace(/[\\|`*_[\]<>]/g, String.raw`\$&`)
  return rows.map(row => `| ${row.map(escaped).join(' | ')} |\n`).join('')
}

function askForTarget(): Thenable<Uri | undefined> {
  const folder = workspace.workspaceFolders?.[0]?.uri
  return window.showSaveDialog({
    ...(folder && { defaultUri: Uri.joinPath(folder, `${l10n.t('Problems of the reports')}.xlsx`) }),
    filters: { Excel: ['xlsx'], Markdown: ['md'] },
  })
}
