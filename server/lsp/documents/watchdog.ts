// Lets a client that watches over the server know which document it is at work on.
import { BUSY, type Busy } from '../../protocol/watchdog.ts'

/** Does some work on a document, and lets be known that it does. */
export type RunWatched = <Result>(uri: string, work: () => Result) => Result

/** Hands a message over at once: what goes through the connection waits for a turn that may never come. */
export type Post = (message: unknown) => void

/** @param post gives nothing when nobody wants to know */
export function makeWatchdog(post: () => Post | undefined): RunWatched {
  let current: string | undefined

  function turnTo(uri: string | undefined): void {
    current = uri
    const params: Busy = uri === undefined ? {} : { uri }
    post()?.({ jsonrpc: '2.0', method: BUSY, params })
  }

  return (uri, work) => {
    const before = current
    if (uri === before) return work()
    turnTo(uri)
    try {
      return work()
    } finally {
      turnTo(before)
    }
  }
}
