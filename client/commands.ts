// The commands of the extension, but those of the previews and of the view of all reports.
import { commands, DiagnosticSeverity, Disposable, l10n, window, type Uri } from 'vscode'
import { registerExample } from './example.ts'
import { registerFirstSteps } from './firstSteps.ts'
import type { Reports } from './reports.ts'
import { registerRulePages } from './rulePages.ts'
import type { Server } from './server.ts'
import { registerSourceActions } from './sourceActions.ts'

export function registerCommands(extension: Uri, reports: Reports, server: Server): Disposable {
  return Disposable.from(
    commands.registerCommand('gouji.check', () => checkActive(reports, server)),
    commands.registerCommand('gouji.checkWorkspace', () => server.checkWorkspace()),
    registerExample(extension),
    registerSourceActions(reports),
    registerFirstSteps(reports, server),
    registerRulePages(extension),
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
