// Whether a document holds a report, by its content and by where it comes from.
import type { TextDocument } from 'vscode'
import { looksLikeReport } from '../server/outline/recognise.ts'

/** Whether the content says that it is a report. Only the beginning is looked at, however long the text. */
export function holdsReport(document: TextDocument): boolean {
  return looksLikeReport(headOf(document))
}

/**
 * Whether what is shown is a copy of some other document: an old version beside the new one, a log. It would have
 * the same findings, and nobody can mend them there.
 */
export function isCopy({ uri }: TextDocument): boolean {
  return COPIES.has(uri.scheme)
}

/** In UTF-16 code units: a guess. Before the report a web page has menus of some thousand. */
const HEAD = 64_000

const COPIES: ReadonlySet<string> = new Set([
  'git',
  'gitfs',
  'gitlens',
  'gitlens-git',
  'review',
  'pr',
  'vscode-local-history',
  'vscode-notebook-cell',
  'chat-editing-snapshot-text-model',
  'chat-editing-text-model',
  'output',
])

/** Line by line, for the whole text of a document is put together anew whenever it is asked for. */
function headOf(document: TextDocument): string {
  let head = ''
  for (let line = 0; line < document.lineCount && head.length < HEAD; line++) {
    head += `${document.lineAt(line).text}\n`
  }
  return head.slice(0, HEAD)
}
