// What output is written to: a stream, or a file that appears when it is complete.
import { createWriteStream, fstatSync, readSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs'
import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type { Text } from '../../text/locale.ts'
import { describeFileError } from '../fileError.ts'
import { UsageError } from '../usage.ts'
import { temporaryBeside } from './replaceFile.ts'

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

/** `hasNoPlace`: whether the stream was closed before the program began. */
export function openStream(
  stream: Writable,
  complain: (message: Text) => void,
  hasNoPlace: () => boolean = () => false,
): Output {
  let state: 'new' | 'open' | 'closed' | 'failed' = 'new'
  const fail = (message: Text) => {
    state = 'failed'
    complain(message)
  }
  const heed = (error: NodeJS.ErrnoException) => {
    if (state === 'closed' || state === 'failed') return
    if (error.code === 'EPIPE') state = 'closed'
    else fail(describeFileError(error))
  }
  stream.on('error', heed)
  return {
    // The callback comes when the data is gone, or failed to go: this is what keeps a slow reader from being flooded.
    write: data =>
      new Promise(resolve => {
        if (state === 'new') {
          state = 'open'
          if (hasNoPlace()) fail(NO_PLACE)
        }
        if (state !== 'open') resolve()
        else {
          stream.write(data, error => {
            if (error) heed(error)
            resolve()
          })
        }
      }),
    closed: () => state === 'closed' || state === 'failed',
    failed: () => state === 'failed',
  }
}

const NO_PLACE: Text = {
  zh: '标准输出已关闭，结果无处输出；如不需要结果，请用 > /dev/null',
  en: 'standard output is closed, so the results have no place to go; use > /dev/null if they are not wanted',
}

const STANDARD_OUTPUT = 1
const STANDARD_ERROR = 2

/**
 * Whether the program was started with standard output closed (`>&-`). Node puts the null device in its place, opened
 * for reading as well, as a shell's `> /dev/null` never is. Who wants neither output nor messages may hand both over
 * like that, and means it.
 */
export function isStandardOutputClosed(): boolean {
  return isReadableNull(STANDARD_OUTPUT) && !isReadableNull(STANDARD_ERROR)
}

function isReadableNull(descriptor: number): boolean {
  if (process.platform === 'win32') return false
  try {
    if (fstatSync(descriptor).rdev !== statSync('/dev/null').rdev) return false
    return readSync(descriptor, Buffer.alloc(1)) === 0
  } catch {
    return false
  }
}

/**
 * Throws a `UsageError` where the file cannot be made. What is there and no regular file, such as `/dev/stderr`, is
 * written to as it is.
 */
export async function openFile(path: string, complain: (message: Text) => void): Promise<FileOutput> {
  const found = statSync(path, { throwIfNoEntry: false })
  if (path === '') throw unwritable(path, { code: 'ENOENT' })
  if (found?.isDirectory()) throw unwritable(path, { code: 'EISDIR' })
  const isDevice = found !== undefined && !found.isFile()
  const real = found?.isFile() ? realpathSync(path) : path
  const temporary = isDevice ? path : temporaryBeside(real)
  const stream = createWriteStream(temporary, {
    flush: !isDevice,
    ...(found?.isFile() && { mode: found.mode }),
  })
  try {
    await once(stream, 'open')
  } catch (error) {
    throw unwritable(path, error)
  }
  const output = openStream(stream, complain)
  const abandon = () => {
    stream.destroy()
    if (!isDevice) rmSync(temporary, { force: true })
  }
  const putInPlace = () => {
    try {
      renameSync(temporary, real)
    } catch (error) {
      abandon()
      complain(describeFileError(error))
    }
  }
  return {
    ...output,
    async finish() {
      stream.end()
      // What went wrong was heard of above.
      await finished(stream).catch(() => undefined)
      if (output.failed()) abandon()
      else if (!isDevice) putInPlace()
    },
    abandon,
  }
}

function unwritable(path: string, error: unknown): UsageError {
  const { zh, en } = describeFileError(error)
  return new UsageError({ zh: `${path}：${zh}。`, en: `${path}: ${en}.` })
}
