// Remembers which documents the user does not want to be taken for reports.
import type { Memento, TextDocument } from 'vscode'

/** The documents that the user has set back to plain text, in this workspace, also after they were closed. */
export interface Declined {
  readonly has: (file: Pick<TextDocument, 'uri'>) => boolean
  readonly add: (document: TextDocument) => void
  readonly delete: (document: TextDocument) => void
}

const KEY = 'gouji.declined'
/** A guess, so that the memory does not grow for ever. Of more than these the oldest are forgotten. */
const MOST = 200

export function rememberDeclined(memory: Memento): Declined {
  const declined = new Set(memory.get<readonly string[]>(KEY, []))

  function save(): void {
    // An untitled document has its name again in another server, but not its content.
    const lasting = [...declined].filter(uri => !uri.startsWith('untitled:'))
    void memory.update(KEY, lasting.slice(-MOST))
  }

  return {
    has: ({ uri }) => declined.has(uri.toString()),
    add({ uri }) {
      declined.add(uri.toString())
      save()
    },
    delete({ uri }) {
      if (declined.delete(uri.toString())) save()
    },
  }
}
