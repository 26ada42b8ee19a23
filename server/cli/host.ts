// What the command line stands on: the process, or what a test puts in its place.
import type { Readable, Writable } from 'node:stream'

/** A stream that may be a terminal. */
export interface Console extends Writable {
  readonly isTTY?: boolean
  readonly columns?: number
}

export interface Host {
  readonly stdin: Readable
  readonly stdout: Console
  readonly stderr: Console
  readonly env: Readonly<Record<string, string | undefined>>
}
