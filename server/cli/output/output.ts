// What output is written to: a stream, or a file that appears when it is complete.
import { createWriteStream, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { describeFileError } from '../fileError.ts'
import { UsageError } from '../usage.ts'

/** Where results are written. */
export interface Output {
  readonly write: (data: string | Uint8Array) => Promise<void>
  /** Nobody reads on (`gouji check … | head`), or nothing can be written: there is no point in going on. */
  readonly closed: () => boolean
  /** It could not be written for another reason than that its reader left. */
  readonly failed: () => boolean
}

/** A file that is written beside its place, and put there when it is complete. */
export interface FileOutput extends Output {
  readonly finish: () => Promise<void>
  readonly abandon: () => void
}

export function openStream(stream: Writable, complain: (message: string) => void): Output {
  let state: 'open' | 'closed' | 'failed' = 'open'
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (state !== 'open') return
    state = error.code === 'EPIPE' ? 'closed' : 'failed'
    if (state === 'failed') complain(error.message)
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

/** Throws a `UsageError` where the file cannot be made. */
export async function openFile(path: string, complain: (message: string) => void): Promise<FileOutput> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  const stream = createWriteStream(temporary)
  try {
    await once(stream, 'open')
  } catch (error) {
    const { zh, en } = describeFileError(error)
    throw new UsageError({ zh: `${path}：${zh}。`, en: `${path}: ${en}.` })
  }
  const output = openStream(stream, complain)
  const abandon = () => {
    stream.destroy()
    rmSync(temporary, { force: true })
  }
  return {
    ...output,
    async finish() {
      await new Promise<void>(resolve => stream.end(() => resolve()))
      if (output.failed()) abandon()
      else renameSync(temporary, path)
    },
    abandon,
  }
}
