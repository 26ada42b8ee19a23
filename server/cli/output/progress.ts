// How far a run is, for a person at a terminal.
import { clearLine, cursorTo } from 'node:readline'
import type { Terminal } from './terminal.ts'

export interface Progress {
  readonly step: () => void
  readonly end: () => void
}

/** In milliseconds between two looks; more often nobody can read. */
const INTERVAL = 100

export const NO_PROGRESS: Progress = { step: () => undefined, end: () => undefined }

/** Shows a count on standard error where that is a terminal. How many are still to be found nobody knows yet. */
export function showProgress({ host }: Terminal): Progress {
  const { stderr, stdout } = host
  // What is printed on the same terminal says by itself how far it is.
  if (stderr.isTTY !== true || stdout.isTTY === true) return NO_PROGRESS
  let count = 0
  let shown = 0
  return {
    step() {
      count++
      const now = performance.now()
      if (now - shown < INTERVAL) return
      shown = now
      cursorTo(stderr, 0)
      stderr.write(String(count))
      clearLine(stderr, 1)
    },
    end() {
      cursorTo(stderr, 0)
      clearLine(stderr, 0)
    },
  }
}
