import { RAL } from 'vscode-languageserver'

/** Lets a document that takes long to read be read only when it is left alone for a moment. */
export interface Pace {
  readonly changed: (uri: string) => void
  readonly forget: (uri: string) => void
  /** Does the reading, and remembers how long it took. */
  readonly read: <Result>(uri: string, work: () => Result) => Result
  /**
   * Comes back when it is time to ask again, for some of these documents has been changed just now; `undefined` when
   * none has, as is common.
   */
  readonly rest: (uris: readonly string[]) => Promise<void> | undefined
}

/** What takes less is not noticed. */
const BRIEF_MS = 100
const LONGEST_REST_MS = 1500

export function makePace(): Pace {
  const costs = new Map<string, number>()
  const changes = new Map<string, number>()
  /** One for all who wait, so that they go on in the order in which they came. */
  let resting: Promise<void> | undefined

  function restFor(uri: string, now: number): number {
    const cost = costs.get(uri) ?? 0
    if (cost < BRIEF_MS) return 0
    return Math.min(2 * cost, LONGEST_REST_MS) - (now - (changes.get(uri) ?? -Infinity))
  }

  return {
    changed: uri => void changes.set(uri, performance.now()),
    forget(uri) {
      costs.delete(uri)
      changes.delete(uri)
    },
    read(uri, work) {
      const start = performance.now()
      try {
        return work()
      } finally {
        costs.set(uri, performance.now() - start)
      }
    },
    rest(uris) {
      const now = performance.now()
      const longest = Math.max(0, ...uris.map(uri => restFor(uri, now)))
      if (longest <= 0) return undefined
      resting ??= new Promise(resolve => {
        RAL().timer.setTimeout(() => {
          resting = undefined
          resolve()
        }, longest)
      })
      return resting
    },
  }
}
