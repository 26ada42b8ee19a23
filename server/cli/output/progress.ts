// How far a run is, for a person at a terminal.
import { clearLine, cursorTo } from 'node:readline'
import { say, type Text } from '../../text/locale.ts'
import type { Terminal } from './terminal.ts'

export interface Progress {
  /** One more input is done, of so many bytes. */
  readonly step: (bytes: number) => void
  readonly end: () => void
}

/** In milliseconds between two looks; more often nobody can read. */
const INTERVAL = 100

export const NO_PROGRESS: Progress = { step: () => undefined, end: () => undefined }

/**
 * Shows on standard error, where that is a terminal, how many inputs are done, how fast, and how long the rest will
 * take. `all` is how many there are, where that is known.
 */
export function showProgress({ host, locale }: Terminal, all?: number): Progress {
  const { stderr, stdout } = host
  // What is printed on the same terminal says by itself how far it is.
  if (stderr.isTTY !== true || stdout.isTTY === true) return NO_PROGRESS
  const start = performance.now()
  const done = { inputs: 0, bytes: 0 }
  let shown = 0
  return {
    step(bytes) {
      done.inputs++
      done.bytes += bytes
      const now = performance.now()
      if (now - shown < INTERVAL) return
      shown = now
      cursorTo(stderr, 0)
      stderr.write(say(progressText(done, now - start, all), locale))
      clearLine(stderr, 1)
    },
    end() {
      cursorTo(stderr, 0)
      clearLine(stderr, 0)
    },
  }
}

/** `120/2000 个文件，0.5 MB/s，约剩 1:05`. */
export function progressText(
  { inputs, bytes }: { readonly inputs: number; readonly bytes: number },
  milliseconds: number,
  all?: number,
): Text {
  const speed = `${(bytes / 1e6 / (milliseconds / 1000)).toFixed(1)} MB/s`
  if (all === undefined || all < inputs)
    return { zh: `${inputs} 个文件，${speed}`, en: `${inputs} files, ${speed}` }
  const left = clock(((all - inputs) * milliseconds) / inputs)
  return {
    zh: `${inputs}/${all} 个文件，${speed}，约剩 ${left}`,
    en: `${inputs}/${all} files, ${speed}, about ${left} left`,
  }
}

/** Minutes and seconds, or hours before them. */
function clock(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000)
  const two = (number: number) => String(Math.floor(number) % 60).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  return hours > 0
    ? `${hours}:${two(seconds / 60)}:${two(seconds)}`
    : `${Math.floor(seconds / 60)}:${two(seconds)}`
}
