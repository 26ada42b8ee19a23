// A file that was opened in another encoding than its own cannot be read by anybody: says so, and opens it again.
import {
  commands,
  Disposable,
  l10n,
  StatusBarAlignment,
  ThemeColor,
  Uri,
  window,
  workspace,
  type TextDocument,
} from 'vscode'
import type { Reports } from './reports.ts'
import { nameOf } from './workspace/paths.ts'

/** The national encoding of China, of which GBK and GB 2312 are parts. */
const ENCODING = 'gb18030'
/** Lines that are looked at: more than the head of any report. A guess. */
const MOST_LINES = 200
const REOPEN = 'gouji.reopenInGb18030'

/**
 * Offers to open reports again that are visible and were read in the wrong encoding: once in a message, and in the
 * status bar for as long as such a text is shown.
 */
export function watchEncodings(reports: Pick<Reports, 'recognises'>): Disposable {
  const asked = new Set<string>()
  const misread = new Set<string>()
  const item = window.createStatusBarItem('gouji.encoding', StatusBarAlignment.Right, 101)
  item.name = l10n.t('Gouji: encoding')
  item.text = `$(warning) ${l10n.t('Reopen with GB18030')}`
  item.backgroundColor = new ThemeColor('statusBarItem.warningBackground')

  const show = () => {
    const document = window.activeTextEditor?.document
    if (!document || !misread.has(document.uri.toString()) || !isMisread(document)) {
      item.hide()
      return
    }
    item.tooltip = messageFor(document.uri)
    item.command = { command: REOPEN, title: '', arguments: [document.uri] }
    item.show()
  }
  const look = async (document: TextDocument) => {
    const key = document.uri.toString()
    if (document.isDirty || document.isUntitled || asked.has(key) || !isMisread(document)) return
    asked.add(key)
    if (!(await isInEncoding(document.uri, reports))) return
    misread.add(key)
    show()
    await offer(document.uri)
  }
  const lookAtAll = () => {
    for (const { document } of window.visibleTextEditors) void look(document).catch(() => undefined)
    show()
  }
  lookAtAll()
  return Disposable.from(
    item,
    commands.registerCommand(REOPEN, (uri: Uri) => workspace.openTextDocument(uri, { encoding: ENCODING })),
    window.onDidChangeVisibleTextEditors(lookAtAll),
    window.onDidChangeActiveTextEditor(show),
    workspace.onDidChangeTextDocument(show),
    workspace.onDidOpenTextDocument(show),
  )
}

/** Bytes that are no character in an encoding are shown as this one. */
function isMisread(document: TextDocument): boolean {
  for (let line = 0; line < Math.min(document.lineCount, MOST_LINES); line++) {
    if (document.lineAt(line).text.includes('\ufffd')) return true
  }
  return false
}

async function isInEncoding(uri: Uri, reports: Pick<Reports, 'recognises'>): Promise<boolean> {
  const text = await workspace.decode(await workspace.fs.readFile(uri), { encoding: ENCODING })
  return !text.includes('\ufffd') && reports.recognises(text)
}

async function offer(uri: Uri): Promise<void> {
  const reopen = l10n.t('Reopen with GB18030')
  const chosen = await window.showWarningMessage(messageFor(uri), reopen)
  if (chosen === reopen) await commands.executeCommand(REOPEN, uri)
}

function messageFor(uri: Uri): string {
  return l10n.t(
    '{0} is in GB18030 and was opened in another encoding, so its text cannot be read.',
    nameOf(uri),
  )
}
