// Where the extension begins and ends.
import type { ExtensionContext } from 'vscode'
import { registerCommands } from './commands.ts'
import { watchEncodings } from './misread.ts'
import { registerPreviews } from './preview/previews.ts'
import { Reports } from './reports.ts'
import { Server } from './server.ts'
import { showStatus } from './statusBar.ts'

let server: Server | undefined

/** Runs whenever some plain text or Markdown is opened, so it does little until a report is among them. */
export function activate(context: ExtensionContext): void {
  const reports = new Reports(context.workspaceState)
  const started = new Server(context, reports)
  server = started
  context.subscriptions.push(
    reports,
    started,
    showStatus(reports, started),
    registerCommands(context.extensionUri, reports, started),
    watchEncodings(reports, uri => started.lists(uri)),
    registerPreviews({ extension: context.extensionUri, reports, server: started }),
  )
  reports.considerVisible()
}

export async function deactivate(): Promise<void> {
  await server?.stop()
}
