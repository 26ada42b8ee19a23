// What a client has sent, as far as it is what the protocol has: the rest is left out, and brings nothing down.
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { ChangedFiles } from '../protocol/files.ts'

/** Documents whose texts are texts, whatever was sent. */
export const DOCUMENTS = {
  create: (uri: unknown, languageId: unknown, version: number, content: unknown) =>
    TextDocument.create(textOf(uri), textOf(languageId), version, textOf(content)),
  update: TextDocument.update.bind(TextDocument),
}

export function changedFilesIn(sent: unknown): ChangedFiles {
  const { changed, removed } = (sent ?? {}) as Readonly<Record<string, unknown>>
  return { changed: listOf(changed).filter(isFile), removed: listOf(removed).filter(isText) }
}

export function urisIn(changes: unknown): readonly string[] {
  return listOf(changes).flatMap(change => {
    const uri = (change as { readonly uri?: unknown } | null)?.uri
    return isText(uri) ? [uri] : []
  })
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function isFile(value: unknown): value is ChangedFiles['changed'][number] {
  const { uri, text } = (value ?? {}) as Readonly<Record<string, unknown>>
  return isText(uri) && isText(text)
}

function textOf(value: unknown): string {
  return isText(value) ? value : ''
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
