// A file that was opened in another encoding than its own cannot be read by anybody: says so, and opens it again.
import { Disposable, l10n, window, workspace, type TextDocument } from 'vscode'
import type { Reports } from './reports.ts'

/** The national encoding of China, of which GBK and GB 2312 are parts. */
const ENCODING = 'gb18030'
/** Lines that are looked at: more than the head of any report. A guess. */
const MOST_LINES = 200

/** Offers to open reports again that are visible and were read in the wrong encoding, each once. */
export function watchEncodings(reports: Pick<Reports, 'recognises'>): Disposable {
  const asked = new Set<string>()
  const look = () => {
    for (const { document } of window.visibleTextEditors) {
      const key = document.uri.toString()
      if (document.isDirty || document.isUntitled || asked.has(key) || !isMisread(document)) continue
      asked.add(key)
      void offer(document, reports).catch(() => undefined)
    }
  }
  look()
  return window.onDidChangeVisibleTextEditors(look)
}

/** Bytes that are no character in an encoding are shown as this one. */
function isMisread(document: TextDocument): boolean {
  for (let line = 0; line < Math.min(document.lineCount, MOST_LINES); line++) {
    if (document.lineAt(line).text.includes('\ufffd')) return true
  }
  return false
}

async function offer({ uri }: TextDocument, reports: Pick<Reports, 'recognises'>): Promise<void> {
  const text = await workspace.decode(await workspace.fs.readFile(uri), { encoding: ENCODING })
  if (text.includes('\ufffd') || !reports.recognises(text)) return
  const reopen = l10n.t('Reopen with GB18030')
  const chosen = await window.showWarningMessage(
    l10n.t('This report is in GB18030 and was opened in another encoding, so its text cannot be read.'),
    reopen,
  )
  if (chosen === reopen) await workspace.openTextDocument(uri, { encoding: ENCODING })
}
