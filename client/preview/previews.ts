// The commands that open previews, and the previews that are open.
import {
  commands,
  Disposable,
  l10n,
  Uri,
  ViewColumn,
  window,
  workspace,
  type TextDocument,
  type WebviewPanel,
} from 'vscode'
import type { Kept } from '../../server/protocol/page.ts'
import { PreviewPanel, type PreviewContext } from './panel.ts'

/**
 * The commands that open previews, and the previews that are open: one a document. As with previews of Markdown, one
 * that is not locked follows the active document.
 */
export function registerPreviews(context: PreviewContext): Disposable {
  const open = new Set<PreviewPanel>()

  function adopt(panel: WebviewPanel, uri: Uri, locked: boolean): PreviewPanel {
    const preview = new PreviewPanel(panel, uri, locked, context)
    open.add(preview)
    preview.onDidDispose(() => {
      open.delete(preview)
      preview.dispose()
    })
    return preview
  }

  function previewOf({ uri }: TextDocument): PreviewPanel | undefined {
    return [...open].find(preview => preview.uri.toString() === uri.toString())
  }

  /** The preview that shows a document, or turns to it. */
  function previewFor(document: TextDocument): PreviewPanel | undefined {
    const shown = previewOf(document)
    if (shown) return shown
    const free = [...open].find(({ isLocked }) => !isLocked)
    free?.turnTo(document.uri)
    return free
  }

  function follow(document: TextDocument | undefined): void {
    if (document && context.reports.includes(document)) previewFor(document)
  }

  async function show(uri: Uri | undefined, column: ViewColumn): Promise<PreviewPanel | undefined> {
    const found = uri ? await workspace.openTextDocument(uri) : window.activeTextEditor?.document
    if (!found) {
      void window.showInformationMessage(l10n.t('Open a report to preview it.'))
      return undefined
    }
    // Whoever wants it drawn as a report says that it is one.
    const document = await context.reports.claim(found)
    const existing = previewFor(document)
    if (existing) {
      existing.reveal(column)
      return existing
    }
    const place = { viewColumn: column, preserveFocus: column === ViewColumn.Beside }
    const panel = window.createWebviewPanel(VIEW_TYPE, '', place, { enableFindWidget: true })
    return adopt(panel, document.uri, false)
  }

  async function restore(panel: WebviewPanel, kept: Partial<Kept> | undefined): Promise<void> {
    try {
      const document = await workspace.openTextDocument(Uri.parse(kept?.uri ?? '', true))
      adopt(panel, (await context.reports.claim(document)).uri, kept?.locked ?? false)
    } catch {
      // The text is gone.
      panel.dispose()
    }
  }

  const active = () => [...open].find(({ isActive }) => isActive)
  return Disposable.from(
    commands.registerCommand('gouji.preview', (uri?: Uri) => show(uri, ViewColumn.Active)),
    commands.registerCommand('gouji.previewToSide', (uri?: Uri) => show(uri, ViewColumn.Beside)),
    commands.registerCommand('gouji.compareWithLastYear', async (uri?: Uri) =>
      (await show(uri, ViewColumn.Beside))?.compare(),
    ),
    commands.registerCommand('gouji.showSource', () => active()?.showSource()),
    commands.registerCommand('gouji.togglePreviewLock', () => active()?.toggleLock()),
    window.onDidChangeActiveTextEditor(editor => follow(editor?.document)),
    context.reports.onDidFind(document => {
      if (document.uri.toString() === window.activeTextEditor?.document.uri.toString()) follow(document)
    }),
    window.registerWebviewPanelSerializer(VIEW_TYPE, { deserializeWebviewPanel: restore }),
    new Disposable(() => {
      for (const preview of open) preview.dispose()
    }),
  )
}

const VIEW_TYPE = 'gouji.preview'
