// Sends the findings to a client that does not ask for them, and knows which findings the editor has.
import { RAL, type Connection, type Disposable } from 'vscode-languageserver'
import type { Client } from '../client.ts'
import type { OpenReports } from '../documents/openReports.ts'
import { diagnosticsOf } from './listed.ts'

export interface Publisher {
  readonly publishSoon: (uri: string) => void
  readonly clear: (uri: string) => void
}

/** The id of the reading of each document whose findings the editor has; `undefined` when that was no report. */
export type ResultIds = Map<string, string | undefined>

export function makePublisher(
  connection: Connection,
  reports: Pick<OpenReports, 'of'>,
  client: () => Client,
  resultIds: ResultIds,
): Publisher {
  // The library's own timer is there in a web worker as well.
  const { timer } = RAL()
  const waiting = new Map<string, Disposable>()

  async function publish(uri: string): Promise<void> {
    waiting.delete(uri)
    const open = await reports.of(uri)
    // Nothing was said of it before, so there is nothing to take back.
    if (!open && !resultIds.has(uri)) return
    const diagnostics = open ? diagnosticsOf(open, client()) : []
    if (open) resultIds.set(uri, open.id)
    else resultIds.delete(uri)
    await connection.sendDiagnostics({ uri, diagnostics, ...(open && { version: open.version }) })
  }

  function wait(uri: string, then: () => void): void {
    waiting.set(uri, timer.setImmediate(then))
  }

  function cancel(uri: string): void {
    waiting.get(uri)?.dispose()
    waiting.delete(uri)
  }

  return {
    publishSoon(uri) {
      cancel(uri)
      // The connection takes one message a turn of the event loop. A change that has arrived already calls here again
      // in the next turn, so whoever waits for the turn after that answers changes of one go once, and loses no time.
      wait(uri, () => wait(uri, () => void publish(uri)))
    },
    clear(uri) {
      cancel(uri)
      if (resultIds.delete(uri) && !client().pullsDiagnostics)
        void connection.sendDiagnostics({ uri, diagnostics: [] })
    },
  }
}
