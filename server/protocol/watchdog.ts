// How the server lets a client watch over it, so that a text on which it hangs can be named and left out.

/** Notification, `Busy`: what the server is at work on from now on, if anything. */
export const BUSY = 'gouji/busy'

export interface Busy {
  /** Absent when it is at work on nothing. */
  readonly uri?: string
}
