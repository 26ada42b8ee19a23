// Standard output and standard error.
import { say, type Locale, type Text } from '../../text/locale.ts'
import type { Host } from '../host.ts'
import { isStandardOutputClosed, openStream, type Output } from './output.ts'
import { visible, visibleLines } from '../../text/visible.ts'

/** 0: nothing found. 1: errors or warnings found. 2: the command could not do its work, or not all of it. */
export type ExitStatus = 0 | 1 | 2

/** Where results go, and what is said beside them. */
export interface Terminal {
  readonly host: Host
  readonly locale: Locale
  readonly out: Output
  /** Says what is no result, to standard error. */
  readonly note: (text: Text) => void
  /** The same of one file. */
  readonly noteOf: (file: string, text: Text) => void
  /** The same of a file that could not be written: the run has failed. */
  readonly noteUnwritten: (file: string, text: Text) => void
  /** Whether something could not be written, for another reason than that its reader left. */
  readonly failed: () => boolean
  /** Prints lines to standard error. */
  readonly say: (text: string) => void
}

export function makeTerminal(host: Host, locale: Locale): Terminal {
  const print = (text: string) => printTo(host, visibleLines(text))
  const note = (text: Text) => print(`gouji: ${say(text, locale)}\n`)
  const noteOf = (file: string, { zh, en }: Text) =>
    note({ zh: `${visible(file)}：${zh}。`, en: `${visible(file)}: ${en}.` })
  const isClosed = () => host.stdout === process.stdout && isStandardOutputClosed()
  const out = openStream(host.stdout, ({ zh, en }) => note({ zh: `${zh}。`, en: `${en}.` }), isClosed)
  let isUnwritten = false
  return {
    host,
    locale,
    out,
    note,
    noteOf,
    noteUnwritten(file, text) {
      isUnwritten = true
      noteOf(file, text)
    },
    failed: () => isUnwritten || out.failed(),
    say: print,
  }
}

/** The stream is first touched here: opening one costs time, and most often nothing is said. */
function printTo(host: Host, text: string): void {
  const { stderr } = host
  // When standard error fails there is nowhere to report it.
  if (stderr.listenerCount('error') === 0) stderr.on('error', () => undefined)
  stderr.write(text)
}
