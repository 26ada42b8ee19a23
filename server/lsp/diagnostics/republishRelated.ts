// When one report changes, brings the findings of those that are compared with it up to date in the editor.
import { RAL, type Connection, type Disposable, type TextDocuments } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Client } from '../client.ts'
import type { OpenReports } from '../documents/openReports.ts'
import { refreshShown } from '../refresh.ts'
import type { Publisher, ResultIds } from './publisher.ts'

export interface RepublishContext {
  readonly connection: Connection
  readonly documents: Pick<TextDocuments<TextDocument>, 'keys'>
  readonly reports: Pick<OpenReports, 'of'>
  readonly publisher: Pick<Publisher, 'publishSoon'>
  readonly resultIds: ResultIds
  readonly client: () => Client
  /** Called when all is said to the editor of what has changed. */
  readonly done: () => void
}

/** How long changes pause before other documents are looked at: a guess, about the time between two keystrokes. */
const PAUSE_MS = 200

/** Gives a function to be called when a report has changed. */
export function makeRepublisher(context: RepublishContext): () => void {
  let waiting: Disposable | undefined
  return () => {
    waiting?.dispose()
    waiting = RAL().timer.setTimeout(() => void republishRelated(context), PAUSE_MS)
  }
}

/** The editor gets the findings anew of all documents whose findings it has as they are no more, and of no others. */
export async function republishRelated(context: RepublishContext): Promise<void> {
  const { connection, documents, reports, publisher, resultIds, client, done } = context
  let refreshes = false
  let changed = false
  for (const uri of documents.keys()) {
    // What was never asked for is not shown.
    if (!resultIds.has(uri) || (await reports.of(uri))?.id === resultIds.get(uri)) continue
    changed = true
    if (client().pullsDiagnostics) refreshes = client().refreshesDiagnostics
    else publisher.publishSoon(uri)
  }
  if (refreshes) void connection.languages.diagnostics.refresh()
  // What is counted over tables has changed with it.
  if (changed) refreshShown(connection, client())
  done()
}
