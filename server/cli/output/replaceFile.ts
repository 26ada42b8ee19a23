// The one place that puts content into files: whoever looks sees the old file or the new one, never half of either.
import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { access, lstat, open, readFile, realpath, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import type { Stats } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { refusal } from '../fileError.ts'

/** Names on Unix are bytes, and need not be UTF-8. */
type Path = string | Buffer

export interface Replacing {
  /** What the file held when it was read, `undefined` where it was not there: else it is left as it is now. */
  readonly before?: { readonly bytes: Buffer | undefined }
  /** Of a symbolic link, the file behind it has to lie in the folder of the link. */
  readonly withinFolder?: boolean
}

/**
 * Puts content in the place of a file, or makes the file. Owner and permissions stay; of a symbolic link the file
 * behind it is replaced, and what has other names (hard links) is written in place, so that these names stay names of
 * it. Throws where the file must not be written, or cannot be: then it is as it was.
 */
export async function replaceFile(path: Path, content: Buffer, replacing: Replacing = {}): Promise<void> {
  const real = await behind(path, replacing)
  const found = await stat(real).catch(orMissing)
  if (found) await mustBeWritable(real, found)
  const temporary = temporaryBeside(real)
  try {
    const file = await open(temporary, 'wx', found?.mode ?? 0o666)
    const isKept = await fill(file, content, found)
    await mustBeUnchanged(real, replacing)
    if (found && (found.nlink > 1 || !isKept)) await overwrite(real, content)
    else await rename(temporary, real)
  } finally {
    await rm(temporary, { force: true })
  }
}

/** A name of its own, short enough beside any name, and hidden, so that no run takes it for a report. */
export function temporaryBeside<P extends Path>(path: P): P
export function temporaryBeside(path: Path): Path {
  const name = `.gouji-${randomBytes(6).toString('hex')}.tmp`
  if (typeof path === 'string') return join(dirname(path), name)
  return Buffer.concat([path.subarray(0, path.lastIndexOf('/') + 1), Buffer.from(name)])
}

/** The file that a path leads to. */
async function behind(path: Path, { withinFolder }: Replacing): Promise<Path> {
  const link = await lstat(path).catch(orMissing)
  if (!link?.isSymbolicLink()) return path
  const real = await realpath(path, { encoding: 'buffer' }).catch(orMissing)
  if (real === undefined) throw refusal(withinFolder ? 'ERR_LINK_OUTSIDE' : 'ENOENT')
  if (withinFolder && !(await isWithin(real.toString(), dirname(path.toString()))))
    throw refusal('ERR_LINK_OUTSIDE')
  return real
}

async function isWithin(real: string, folder: string): Promise<boolean> {
  const known = await realpath(folder)
  return real.startsWith(known.endsWith(sep) ? known : known + sep)
}

/** Renaming needs no permission on the file itself, but the user may have withdrawn it for a reason. */
async function mustBeWritable(real: Path, found: Stats): Promise<void> {
  if (found.isDirectory()) throw refusal('EISDIR')
  if (!found.isFile()) throw refusal('ERR_SPECIAL_FILE')
  await access(real, constants.W_OK)
}

/** Writes it out to the disk, and says whether owner and permissions could be made those of the old file. */
async function fill(file: FileHandle, content: Buffer, found: Stats | undefined): Promise<boolean> {
  try {
    await file.writeFile(content)
    const isKept = !found || (await keepOwner(file, found))
    await file.sync()
    return isKept
  } finally {
    await file.close()
  }
}

async function keepOwner(file: FileHandle, { mode, uid, gid }: Stats): Promise<boolean> {
  try {
    const own = await file.stat()
    if (own.uid !== uid || own.gid !== gid) await file.chown(uid, gid)
    // Changing the owner takes special permissions away, so they are set last.
    await file.chmod(mode)
    return true
  } catch {
    return false
  }
}

async function mustBeUnchanged(real: Path, { before }: Replacing): Promise<void> {
  if (!before) return
  const now = await readFile(real).catch(orMissing)
  const isSame = now && before.bytes ? now.equals(before.bytes) : now === before.bytes
  if (!isSame) throw refusal('ERR_CHANGED')
}

/**
 * Writes into the file itself, while the whole of the new content lies beside it: where writing breaks off, the old one
 * is put back, and where the machine does, there is a copy.
 */
async function overwrite(real: Path, content: Buffer): Promise<void> {
  const file = await open(real, 'r+')
  try {
    const old = await file.readFile()
    try {
      await put(file, content)
    } catch (error) {
      await put(file, old).catch(() => undefined)
      throw error
    }
  } finally {
    await file.close()
  }
}

async function put(file: FileHandle, content: Buffer): Promise<void> {
  for (let at = 0; at < content.length;) {
    const { bytesWritten } = await file.write(content, at, content.length - at, at)
    at += bytesWritten
  }
  await file.truncate(content.length)
  await file.sync()
}

function orMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
