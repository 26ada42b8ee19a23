// Standard output and standard error.
import { say, type Locale, type Text } from '../../text/locale.ts'
import { visible } from './visible.ts'

/** 0: nothing found. 1: errors or warnings found. 2: the command could not do its work, or not all of it. */
export type ExitStatus = 0 | 1 | 2

/** Where results go, and what is said beside them. */
export interface Terminal {
  readonly locale: Locale
  readonly out: Output
  /** Says what is no result, to standard error. */
  readonly note: (text: Text) => void
  /** The same of one file. */
  readonly noteOf: (file: string, text: Text) => void
  /** Prints to standard error as it is. */
  readonly say: (text: string) => void
}

/** Standard output. */
export interface Output {
  readonly write: (data: string | Uint8Array) => Promise<void>
  /** Nobody reads on (`gouji check … | head`), or nothing can be written: there is no point in going on. */
  readonly closed: () => boolean
  /** It could not be written for another reason than that its reader left. */
  readonly failed: () => boolean
}

export function makeTerminal(locale: Locale): Terminal {
  const note = (text: Text) => print(`gouji: ${say(text, locale)}\n`)
  return {
    locale,
    out: openOutput(process.stdout),
    note,
    noteOf: (file, { zh, en }) => note({ zh: `${visible(file)}：${zh}。`, en: `${visible(file)}: ${en}.` }),
    say: print,
  }
}

/** The stream is first touched here: opening one costs time, and most often nothing is said. */
function print(text: string): void {
  const { stderr } = process
  // When standard error fails there is nowhere to report it.
  if (stderr.listenerCount('error') === 0) stderr.on('error', () => undefined)
  stderr.write(text)
}

function openOutput(stream: NodeJS.WriteStream): Output {
  let state: 'open' | 'closed' | 'failed' = 'open'
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (state !== 'open') return
    state = error.code === 'EPIPE' ? 'closed' : 'failed'
    if (state === 'failed') print(`gouji: ${error.message}\n`)
  })
  return {
    // The callback comes when the data is gone, or failed to go: this is what keeps a slow reader from being flooded.
    write: data =>
      new Promise(resolve => {
        if (state === 'open') stream.write(data, () => resolve())
        else resolve()
      }),
    closed: () => state !== 'open',
    failed: () => state === 'failed',
  }
}
