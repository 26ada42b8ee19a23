// The commands that open previews, and the previews that are open: one a document.
import { commands, Disposable, l10n, Uri, ViewColumn, window, workspace, type WebviewPanel } from 'vscode'
import type { Kept } from '../../server/protocol/page.ts'
import { PreviewPanel, type PreviewContext } from './panel.ts'

/** The commands that open previews, and the previews that are open: one a document. */
export function registerPreviews(context: PreviewContext): Disposable {
  const open = new Map<string, PreviewPanel>()

  function adopt(panel: WebviewPanel, uri: Uri): void {
    const key = uri.toString()
    const preview = new PreviewPanel(panel, uri, context)
    open.set(key, preview)
    preview.onDidDispose(() => {
      open.delete(key)
      preview.dispose()
    })
  }

  async function show(uri: Uri | undefined, column: ViewColumn): Promise<PreviewPanel | undefined> {
    const found = uri ? await workspace.openTextDocument(uri) : window.activeTextEditor?.document
    if (!found) {
      void window.showInformationMessage(l10n.t('Open a report to preview it.'))
      return undefined
    }
    // Whoever wants it drawn as a report says that it is one.
    const document = await context.reports.claim(found)
    const existing = open.get(document.uri.toString())
    if (existing) {
      existing.reveal(column)
      return existing
    }
    const place = { viewColumn: column, preserveFocus: column === ViewColumn.Beside }
    adopt(window.createWebviewPanel(VIEW_TYPE, '', place, { enableFindWidget: true }), document.uri)
    return open.get(document.uri.toString())
  }

  async function restore(panel: WebviewPanel, kept: Partial<Kept> | undefined): Promise<void> {
    try {
      const document = await workspace.openTextDocument(Uri.parse(kept?.uri ?? '', true))
      adopt(panel, (await context.reports.claim(document)).uri)
    } catch {
      // The text is gone.
      panel.dispose()
    }
  }

  return Disposable.from(
    commands.registerCommand('gouji.preview', (uri?: Uri) => show(uri, ViewColumn.Active)),
    commands.registerCommand('gouji.previewToSide', (uri?: Uri) => show(uri, ViewColumn.Beside)),
    commands.registerCommand('gouji.compareWithLastYear', async (uri?: Uri) =>
      (await show(uri, ViewColumn.Beside))?.compare(),
    ),
    commands.registerCommand('gouji.showSource', () =>
      [...open.values()].find(({ isActive }) => isActive)?.showSource(),
    ),
    window.registerWebviewPanelSerializer(VIEW_TYPE, { deserializeWebviewPanel: restore }),
    new Disposable(() => {
      for (const preview of open.values()) preview.dispose()
    }),
  )
}

const VIEW_TYPE = 'gouji.preview'
