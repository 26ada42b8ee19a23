// Why a file could not be read or written, in words.
import type { Text } from '../text/locale.ts'

/** Why something could not be read or written, in words for the user. */
export function describeFileError(error: unknown): Text {
  const { code, message } = error as NodeJS.ErrnoException
  const known = code === undefined ? undefined : REASONS[code]
  return known ?? { zh: `无法读写（${message}）`, en: `cannot be read or written (${message})` }
}

const TOO_LARGE = { zh: '文件太大', en: 'the file is too large' }
const FORBIDDEN = { zh: '没有权限', en: 'permission denied' }

const REASONS: Readonly<Record<string, Text>> = {
  ENOENT: { zh: '没有这个文件或文件夹', en: 'no such file or folder' },
  ENOTDIR: { zh: '没有这个文件或文件夹', en: 'no such file or folder' },
  EACCES: FORBIDDEN,
  EPERM: FORBIDDEN,
  EROFS: { zh: '只读的文件系统', en: 'the file system is read-only' },
  ENOSPC: { zh: '磁盘已满', en: 'no space is left' },
  ELOOP: { zh: '符号链接循环', en: 'its symbolic links lead in a circle' },
  ENAMETOOLONG: { zh: '路径太长', en: 'the path is too long' },
  ERR_FS_FILE_TOO_LARGE: TOO_LARGE,
  ERR_STRING_TOO_LONG: TOO_LARGE,
  ERR_INVALID_ARG_VALUE: { zh: '路径无效', en: 'not a valid path' },
}
