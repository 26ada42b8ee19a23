// What the buttons of the first steps do: with the report that is open, else with the example.
import { commands, Disposable, TabInputText, window, workspace, type TextDocument } from 'vscode'
import type { Reports } from './reports.ts'
import type { Server } from './server.ts'

export function registerFirstSteps(
  reports: Pick<Reports, 'includes'>,
  server: Pick<Server, 'check' | 'onDidChange' | 'resultFor'>,
): Disposable {
  const onReport = (command: string, act: () => Promise<unknown>) =>
    commands.registerCommand(command, async () => {
      const document = await showReport(reports)
      if (document && (await server.check(document))) await act()
    })
  return Disposable.from(
    onReport('gouji.firstSteps.look', async () => commands.executeCommand('workbench.actions.view.problems')),
    onReport('gouji.firstSteps.mend', async () => {
      await commands.executeCommand('gouji.nextFinding')
      await commands.executeCommand('editor.action.quickFix')
    }),
    onReport('gouji.firstSteps.preview', async () => commands.executeCommand('gouji.previewToSide')),
    commands.registerCommand('gouji.firstSteps.folder', () =>
      commands.executeCommand(
        workspace.workspaceFolders ? 'gouji.checkWorkspace' : 'workbench.action.files.openFolder',
      ),
    ),
    watchMending(server),
  )
}

/** A report in sight or in a tab; without one the example. */
async function showReport(reports: Pick<Reports, 'includes'>): Promise<TextDocument | undefined> {
  const tabs = window.tabGroups.all.flatMap(group => group.tabs)
  const uris = tabs.flatMap(({ input }) => (input instanceof TabInputText ? [input.uri.toString()] : []))
  const inTabs = workspace.textDocuments.filter(({ uri }) => uris.includes(uri.toString()))
  const found = [...window.visibleTextEditors.map(({ document }) => document), ...inTabs].find(document =>
    reports.includes(document),
  )
  if (found) await window.showTextDocument(found)
  else await commands.executeCommand('gouji.openExample')
  return window.activeTextEditor?.document
}

/** Whoever has mended something by hand has done that step. */
function watchMending(server: Pick<Server, 'onDidChange' | 'resultFor'>): Disposable {
  const counts = new WeakMap<TextDocument, number>()
  let isTold = false
  return server.onDidChange(() => {
    const document = window.activeTextEditor?.document
    const count = document && server.resultFor(document)?.length
    if (isTold || !document || count === undefined) return
    if (count < (counts.get(document) ?? 0)) {
      isTold = true
      void commands.executeCommand('setContext', 'gouji.hasMended', true)
    }
    counts.set(document, count)
  })
}
