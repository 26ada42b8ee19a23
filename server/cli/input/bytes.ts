// The bytes of a file, as far as they are to be read at all.
import { closeSync, createReadStream, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Stats } from 'node:fs'
import { fileFailure, refusal } from '../fileError.ts'
import { tooLarge, type Standing } from '../examine/status.ts'

export type Bytes = { readonly bytes: Buffer } | { readonly standing: Standing }

/** No UTF-16 code unit takes more bytes than that in any of the encodings: GB18030 has characters of four. */
const MOST_BYTES_A_CHARACTER = 4

/** More bytes than this are more than so many characters, whatever the encoding. */
export function mostBytes(maxChars: number): number {
  return maxChars * MOST_BYTES_A_CHARACTER
}

/**
 * Reads a whole file of at most so many characters. Blocks: who wants to read several files at once does so in several
 * threads.
 */
export function readBytes(path: string | Uint8Array, maxChars: number): Bytes {
  const where = placeOf(path)
  try {
    mustBeReadable(where, statSync(where))
    const file = openSync(where, 'r')
    try {
      return readAll(file, maxChars)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    return { standing: fileFailure(error) }
  }
}

/** A file piece by piece, for what is read as it comes and may be of any length. */
export async function* chunksOf(path: string | Uint8Array): AsyncGenerator<Buffer> {
  const where = placeOf(path)
  await refuseSpecial(where)
  yield* createReadStream(where) as AsyncIterable<Buffer>
}

/** Throws for what reading might never come to the end of. */
export async function refuseSpecial(path: string | Buffer): Promise<void> {
  mustBeReadable(path, await stat(path))
}

function placeOf(path: string | Uint8Array): string | Buffer {
  return typeof path === 'string' ? path : Buffer.from(path)
}

/**
 * Throws for what is no regular file. Pipes, devices and sockets may never end, or never begin: of them only the pipes
 * that a shell lays for a program are read (`<(…)`).
 */
function mustBeReadable(where: string | Buffer, found: Stats): void {
  if (found.isDirectory()) throw refusal('EISDIR')
  if (!found.isFile() && !(found.isFIFO() && PASSED_BY_SHELL.test(String(where))))
    throw refusal('ERR_SPECIAL_FILE')
}

const PASSED_BY_SHELL = /^(?:\/dev\/(?:fd\/\d+|stdin)|\/proc\/[^/]+\/fd\/\d+)$/

/** A file may be longer or shorter than it says, as those below `/proc` are. */
function readAll(file: number, maxChars: number): Bytes {
  const most = mostBytes(maxChars)
  const { size } = fstatSync(file)
  if (size > most) return { standing: tooLarge(maxChars) }
  const chunks: Buffer[] = []
  let length = 0
  for (;;) {
    const chunk = Buffer.allocUnsafe(chunks.length === 0 ? size + 1 : CHUNK)
    const read = readSync(file, chunk)
    if (read === 0) break
    chunks.push(chunk.subarray(0, read))
    length += read
    if (length > most) return { standing: tooLarge(maxChars) }
  }
  return { bytes: chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks) }
}

/** In bytes: what a pipe holds on Linux. */
const CHUNK = 65_536

/** Reads a stream to its end, or until it has more than so many characters. */
export async function readStream(stream: AsyncIterable<unknown>, maxChars: number): Promise<Bytes> {
  const most = mostBytes(maxChars)
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer)
    length += (chunk as Buffer).length
    if (length > most) return { standing: tooLarge(maxChars) }
  }
  return { bytes: Buffer.concat(chunks) }
}
