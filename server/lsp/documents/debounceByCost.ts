// Lets a document that takes long to read be read only when it is left alone for a moment.
import { RAL } from 'vscode-languageserver'

/** A debounce whose wait depends on what the last reading of a document has cost: none for what is read at once. */
export interface CostDebounce {
  readonly changed: (uri: string) => void
  readonly forget: (uri: string) => void
  /** Does the reading, and remembers how long it took. */
  readonly measure: <Result>(uri: string, read: () => Result) => Result
  /**
   * Resolves when it is time to ask again, for some of these documents has been changed just now; `undefined` when
   * none has, as is common.
   */
  readonly wait: (uris: readonly string[]) => Promise<void> | undefined
}

/** What the debounce is told of time. */
export interface Clock {
  readonly now: () => number
  readonly after: (ms: number, act: () => void) => void
}

/** What takes less is not noticed: the usual bound for what seems instant. */
const BRIEF_MS = 100
/** Twice the cost leaves half of the time to everything else. */
const COSTS = 2
/** A guess: who waits longer thinks that nothing happens. */
const LONGEST_WAIT_MS = 1500

export function makeCostDebounce(clock: Clock = realClock()): CostDebounce {
  const costs = new Map<string, number>()
  const changes = new Map<string, number>()
  /** One timer for all who wait. */
  let waiting: Promise<void> | undefined

  function waitFor(uri: string, now: number): number {
    const cost = costs.get(uri) ?? 0
    if (cost < BRIEF_MS) return 0
    return Math.min(COSTS * cost, LONGEST_WAIT_MS) - (now - (changes.get(uri) ?? -Infinity))
  }

  return {
    changed: uri => void changes.set(uri, clock.now()),
    forget(uri) {
      costs.delete(uri)
      changes.delete(uri)
    },
    measure(uri, read) {
      const start = clock.now()
      try {
        return read()
      } finally {
        costs.set(uri, clock.now() - start)
      }
    },
    wait(uris) {
      const now = clock.now()
      const longest = Math.max(0, ...uris.map(uri => waitFor(uri, now)))
      if (longest <= 0) return undefined
      waiting ??= new Promise(resolve => {
        clock.after(longest, () => {
          waiting = undefined
          resolve()
        })
      })
      return waiting
    },
  }
}

/** The library's own timer is there in a web worker as well. */
function realClock(): Clock {
  return {
    now: () => performance.now(),
    after: (ms, act) => void RAL().timer.setTimeout(act, ms),
  }
}
