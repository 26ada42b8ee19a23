/** Sent to a client that watches over the server: what it is at work on from now on, if anything. */
export const BUSY = 'gouji/busy'

export interface Busy {
  readonly uri?: string
}

/** Does something with a document, and lets be known that it does. */
export type Attend = <Result>(uri: string, work: () => Result) => Result

/** Hands a message over at once: what goes through the connection waits for a turn that may never come. */
export type Post = (message: unknown) => void

/** @param post absent when nobody wants to know */
export function makeAttend(post: () => Post | undefined): Attend {
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
