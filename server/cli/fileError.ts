// Why a file could not be read or written.
import type { Text } from '../text/locale.ts'
import { failed, type Standing } from './examine/status.ts'

/** Why something could not be read or written, in words for the user. */
export function describeFileError(error: unknown): Text {
  const { message } = error as Error
  return (
    reasonOf(error)?.message ?? { zh: `无法读写（${message}）`, en: `cannot be read or written (${message})` }
  )
}

/** The same with a code for programs. */
export function fileFailure(error: unknown): Standing {
  return failed(reasonOf(error)?.code ?? 'io-error', describeFileError(error))
}

interface Reason {
  readonly code: string
  readonly message: Text
}

function reasonOf(error: unknown): Reason | undefined {
  const { code } = error as NodeJS.ErrnoException
  return code === undefined ? undefined : REASONS[code]
}

const MISSING: Reason = {
  code: 'not-found',
  message: { zh: '没有这个文件或文件夹', en: 'no such file or folder' },
}
const TOO_LARGE: Reason = { code: 'io-error', message: { zh: '文件太大', en: 'the file is too large' } }
const FORBIDDEN: Reason = {
  code: 'permission-denied',
  message: { zh: '没有权限', en: 'permission denied' },
}

/** Codes of our own, for what this program refuses though the system would not. */
export type OwnCode = 'ERR_SPECIAL_FILE' | 'ERR_CHANGED' | 'ERR_LINK_OUTSIDE'

/** An error that `describeFileError` has words for. */
export function refusal(code: OwnCode | 'EISDIR' | 'ENOENT'): Error {
  return Object.assign(new Error(code), { code })
}

const OWN_REASONS: Readonly<Record<OwnCode, Reason>> = {
  ERR_SPECIAL_FILE: {
    code: 'special-file',
    message: {
      zh: '不是普通文件（管道、设备或套接字）',
      en: 'not a regular file (a pipe, a device or a socket)',
    },
  },
  ERR_CHANGED: {
    code: 'changed',
    message: {
      zh: '读取之后文件又有改动，未写入；请重新运行',
      en: 'changed since it was read, so nothing was written; run the command again',
    },
  },
  ERR_LINK_OUTSIDE: {
    code: 'link-outside',
    message: {
      zh: '是指向文件夹之外或无处的符号链接，未写入',
      en: 'a symbolic link that leads out of its folder or to nothing; not written',
    },
  },
}

const REASONS: Readonly<Record<string, Reason>> = {
  ...OWN_REASONS,
  ENOENT: MISSING,
  ENOTDIR: MISSING,
  EACCES: FORBIDDEN,
  EPERM: FORBIDDEN,
  EROFS: { code: 'io-error', message: { zh: '只读的文件系统', en: 'the file system is read-only' } },
  EFBIG: TOO_LARGE,
  EDQUOT: { code: 'io-error', message: { zh: '超出磁盘配额', en: 'the disk quota is exceeded' } },
  ENOSPC: { code: 'io-error', message: { zh: '磁盘已满', en: 'no space is left' } },
  EISDIR: { code: 'is-folder', message: { zh: '是文件夹', en: 'it is a folder' } },
  ELOOP: { code: 'link-loop', message: { zh: '符号链接循环', en: 'its symbolic links lead in a circle' } },
  ENAMETOOLONG: { code: 'bad-path', message: { zh: '路径太长', en: 'the path is too long' } },
  ERR_FS_FILE_TOO_LARGE: TOO_LARGE,
  ERR_STRING_TOO_LONG: TOO_LARGE,
  ERR_INVALID_ARG_VALUE: { code: 'bad-path', message: { zh: '路径无效', en: 'not a valid path' } },
}
