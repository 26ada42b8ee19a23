// The commands of the extension, but those of the previews and of the view of all reports.
import { commands, DiagnosticSeverity, Disposable, l10n, Uri, window, workspace } from 'vscode'
import { EXPLAIN } from '../server/protocol/commands.ts'
import { REPORT_LANGUAGE } from '../server/protocol/introduction.ts'
import type { Reports } from './reports.ts'
import type { Server } from './server.ts'
import { registerSourceActions } from './sourceActions.ts'

export function registerCommands(extension: Uri, reports: Reports, server: Server): Disposable {
  return Disposable.from(
    commands.registerCommand('gouji.check', () => checkActive(reports, server)),
    commands.registerCommand('gouji.checkWorkspace', () => server.checkWorkspace()),
    commands.registerCommand('gouji.openExample', () => openExample(extension)),
    registerSourceActions(reports),
    commands.registerCommand(EXPLAIN, (rule: unknown) => explain(extension, rule)),
    commands.registerCommand('gouji.showOutput', () => server.output.show(true)),
    commands.registerCommand('gouji.restart', () => server.restart()),
  )
}

/** Takes the active document for a report, whatever it looks like, and shows what is found in it. */
async function checkActive(reports: Reports, server: Server): Promise<void> {
  const document = window.activeTextEditor?.document
  if (!document) {
    void window.showInformationMessage(l10n.t('Open a report to check it.'))
    return
  }
  const report = await reports.claim(document)
  // An old version beside the new one is not checked.
  if (!reports.includes(report)) return
  const found = await server.check(report)
  // Why, the status bar says.
  if (!found) return
  if (found.some(({ severity }) => severity !== DiagnosticSeverity.Hint)) {
    await commands.executeCommand('workbench.actions.view.problems')
  } else {
    void window.showInformationMessage(l10n.t('No problems found in this report.'))
  }
}

/** The example of the first steps, in a file without a name, so that nothing of the extension can be changed. */
async function openExample(extension: Uri): Promise<void> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'dist', 'example.txt'))
  const content = new TextDecoder().decode(bytes)
  const document = await workspace.openTextDocument({ language: REPORT_LANGUAGE, content })
  await window.showTextDocument(document)
}

/** The page about a rule, as it comes with the extension. */
async function explain(extension: Uri, rule: unknown): Promise<void> {
  if (typeof rule !== 'string' || !/^[a-z-]+$/.test(rule)) return
  await commands.executeCommand(
    'markdown.showPreviewToSide',
    Uri.joinPath(extension, 'dist', 'rules', `${rule}.md`),
  )
}
