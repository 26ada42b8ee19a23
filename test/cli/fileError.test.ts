import { describe, expect, it } from 'vitest'
import { describeFileError } from '../../server/cli/fileError.ts'

describe('what the system refuses', () => {
  // Tests may run as root, whom hardly anything is refused: so the refusal itself is made here.
  const refused = (code: string) => describeFileError(Object.assign(new Error('refused'), { code }))

  it('is said in words', () => {
    expect(refused('EACCES')).toEqual({ zh: '没有权限', en: 'permission denied' })
    expect(refused('EROFS').zh).toBe('只读的文件系统')
    expect(refused('ENOENT').en).toBe('no such file or folder')
  })

  it('is passed on where there are no words for it', () => {
    expect(refused('EMFILE').en).toBe('cannot be read or written (refused)')
  })
})
