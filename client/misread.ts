// A file that was opened in another encoding than its own cannot be read by anybody: says so, and opens it again.
import {
  commands,
  Disposable,
  l10n,
  StatusBarAlignment,
  TextEditorRevealType,
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
/** Bytes that are no character in an encoding are shown as this one. */
const REPLACEMENT = '\ufffd'
const REOPEN = 'gouji.reopenInGb18030'

/**
 * Offers to open reports again that are visible and were read in the wrong encoding: once in a message, and in the
 * status bar for as long as such a text is shown.
 */
export function watchEncodings(
  reports: Pick<Reports, 'recognises'>,
  isListed: (uri: Uri) => boolean,
): Disposable {
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
    // In the list of reports it stands with what is said in it: who opens it there wants to read it.
    if (isListed(document.uri)) return reopen(document.uri)
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
    commands.registerCommand(REOPEN, reopen),
    window.onDidChangeVisibleTextEditors(lookAtAll),
    window.onDidChangeActiveTextEditor(show),
    workspace.onDidChangeTextDocument(show),
    workspace.onDidOpenTextDocument(show),
  )
}

/** Opens a report of the workspace in the encoding in which it was read there. */
export async function openAsWritten(uri: Uri): Promise<TextDocument> {
  const document = await workspace.openTextDocument(uri)
  if (document.isDirty || document.isUntitled || !isMisread(document)) return document
  return (await decoded(uri)).includes(REPLACEMENT)
    ? document
    : workspace.openTextDocument(uri, { encoding: ENCODING })
}

/** Opens it in its encoding, with what is selected as it is: in both readings lines are the same. */
async function reopen(uri: Uri): Promise<void> {
  const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString())
  const selection = editor?.selection
  await workspace.openTextDocument(uri, { encoding: ENCODING })
  if (!editor || !selection) return
  editor.selection = selection
  editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport)
}

function isMisread(document: TextDocument): boolean {
  for (let line = 0; line < Math.min(document.lineCount, MOST_LINES); line++) {
    if (document.lineAt(line).text.includes(REPLACEMENT)) return true
  }
  return false
}

async function isInEncoding(uri: Uri, reports: Pick<Reports, 'recognises'>): Promise<boolean> {
  const text = await decoded(uri)
  return !text.includes(REPLACEMENT) && reports.recognises(text)
}

async function decoded(uri: Uri): Promise<string> {
  return workspace.decode(await workspace.fs.readFile(uri), { encoding: ENCODING })
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
