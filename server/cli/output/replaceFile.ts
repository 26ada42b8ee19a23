// Replaces a file at one stroke.
import { access, constants, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * Puts new content in the place of a file at one stroke: whoever looks sees the old file or the new one. The
 * permissions stay; of a symbolic link the file behind it is replaced.
 */
export async function replaceFile(path: string, content: Buffer): Promise<void> {
  const real = await realpath(path)
  // Renaming needs no permission on the file itself, but the user may have withdrawn it for a reason.
  await access(real, constants.W_OK)
  const { mode } = await stat(real)
  const temporary = join(dirname(real), `.${basename(real)}.${process.pid}.tmp`)
  const file = await open(temporary, 'wx', mode)
  try {
    try {
      await file.writeFile(content)
      await file.chmod(mode)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, real)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
