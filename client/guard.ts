// Keeps a text that takes the server down from taking down what is done for all others.

/** Watches over the servers that run one after the other. */
export interface Guard {
  /** What the server has begun to work on; `undefined` when it is done. */
  readonly busy: (uri: string | undefined) => void
  /** The server has gone by itself. Says whether it may come back. */
  readonly fell: () => boolean
  /** Whether a document is kept from the server. */
  readonly isSetAside: (uri: string) => boolean
  /** Gives every document another chance. */
  readonly forgive: () => void
  readonly dispose: () => void
}

interface Alarms {
  /** The server has not answered for so long that it never will. */
  readonly hangs: () => void
  readonly setAside: (uri: string) => void
}

/** What takes the server down as often is set aside: once may have been chance. */
const MOST_FALLS = 2
/** Of falls for which no document is to blame, so many within that time are too many: as the client library has it. */
const MOST_UNEXPLAINED = 5
const SPAN_MS = 3 * 60_000
/** A guess, well above what is needed: a report of 5 MB takes some seconds on a slow machine. */
const PATIENCE_S = 30

export function makeGuard({ hangs, setAside }: Alarms): Guard {
  const falls = new Map<string, number>()
  const aside = new Set<string>()
  let unexplained: readonly number[] = []
  let current: string | undefined
  let clock: ReturnType<typeof setInterval> | undefined

  function busy(uri: string | undefined): void {
    clearInterval(clock)
    clock = undefined
    current = uri
    if (uri === undefined) return
    let seconds = 0
    // Seconds are counted one by one: a machine that was asleep has not waited.
    clock = setInterval(() => {
      if (++seconds < PATIENCE_S) return
      blame(uri)
      busy(undefined)
      hangs()
    }, 1000)
  }

  function blame(uri: string): void {
    const count = (falls.get(uri) ?? 0) + 1
    falls.set(uri, count)
    if (count < MOST_FALLS || aside.has(uri)) return
    aside.add(uri)
    setAside(uri)
  }

  function fell(): boolean {
    const culprit = current
    busy(undefined)
    if (culprit !== undefined) {
      blame(culprit)
      return true
    }
    const now = Date.now()
    unexplained = [...unexplained.filter(time => now - time < SPAN_MS), now]
    return unexplained.length < MOST_UNEXPLAINED
  }

  return {
    busy,
    fell,
    isSetAside: uri => aside.has(uri),
    forgive() {
      falls.clear()
      aside.clear()
      unexplained = []
    },
    dispose: () => busy(undefined),
  }
}
