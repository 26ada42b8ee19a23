import { RAL, type Connection, type Disposable, type TextDocuments } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Client } from './client.ts'
import type { Given, Publisher } from './features/diagnostics.ts'
import type { OpenReports } from './documents/documents.ts'
import { refreshShown } from './refresh.ts'

interface Surroundings {
  readonly connection: Connection
  readonly documents: TextDocuments<TextDocument>
  readonly reports: OpenReports
  readonly publisher: Publisher
  readonly given: Given
  readonly client: () => Client
  /** Called when all is said to the editor of what has changed. */
  readonly done: () => void
}

/** How long changes pause before other documents are looked at. */
const PAUSE_MS = 200

/**
 * Gives a function to be called when a report has changed: the editor then gets the findings anew of all other
 * documents that are compared with it, and of no others.
 */
export function makeFollower(surroundings: Surroundings): () => void {
  const { connection, documents, reports, publisher, given, client, done } = surroundings
  let waiting: Disposable | undefined

  async function follow(): Promise<void> {
    let refreshes = false
    let changed = false
    for (const uri of documents.keys()) {
      // What was never asked for is not shown.
      if (!given.has(uri) || (await reports.of(uri))?.id === given.get(uri)) continue
      changed = true
      if (client().pullsDiagnostics) refreshes = client().refreshesDiagnostics
      else publisher.publishSoon(uri)
    }
    if (refreshes) void connection.languages.diagnostics.refresh()
    // What is counted over tables has changed with it.
    if (changed) refreshShown(connection, client())
    done()
  }

  return () => {
    waiting?.dispose()
    waiting = RAL().timer.setTimeout(() => void follow(), PAUSE_MS)
  }
}
