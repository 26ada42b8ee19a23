import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { applyPatch, parsePatch } from 'diff'
import iconv from 'iconv-lite'
import { beforeEach, describe, expect, it } from 'vitest'
import { applyEdits } from '../../server/format/edit.ts'
import {
  BLANKED,
  BLANKED_AND_WRONG,
  BLANKS,
  DOUBTFUL,
  REPAIRABLE,
  REPAIRED,
  RIGHT_PART,
  SOUND,
  WRONG_PART,
} from './reports.ts'
import { checkedFiles, gouji, temporaryFolder, writeFiles } from './support.ts'

const folder = temporaryFolder()
const fix = (...words: string[]) => gouji(['fix', ...words], { cwd: folder })
const read = (name: string) => readFileSync(join(folder, name))

beforeEach(() => {
  writeFiles(folder, { 'sound.txt': SOUND, 'repairable.txt': REPAIRABLE, 'doubtful.txt': DOUBTFUL })
})

describe('gouji fix', () => {
  it('writes what is certain and says what it changed, where', async () => {
    const { status, stdout, stderr } = await fix('repairable.txt')
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    expect(stderr).toContain('repairable.txt：改动 1 处：40:39 17 → 12。')
    expect(read('repairable.txt').toString()).toBe(REPAIRED)
  })

  it('mends a part where the totals are right', async () => {
    writeFiles(folder, { 'part.txt': WRONG_PART })
    const { status, stderr } = await fix('part.txt')
    expect(status).toBe(0)
    expect(stderr).toContain('part.txt：改动 1 处：41:28 12 → 21。')
    expect(read('part.txt').toString()).toBe(RIGHT_PART)
  })

  it('fills blanks only when asked, and says that it could', async () => {
    writeFiles(folder, { 'blanks.txt': BLANKED, 'both.txt': BLANKED_AND_WRONG })
    const kept = await fix('blanks.txt')
    expect(kept.stderr).toMatch(/blanks\.txt：另有 1 个空白单元格可由勾稽关系推算，加 --fill-blanks 填入。/)
    expect(read('blanks.txt').toString()).toBe(BLANKED)
    const filled = await fix('--fill-blanks', 'blanks.txt', 'both.txt')
    expect(filled.status).toBe(0)
    expect(filled.stderr).toContain('both.txt：改动 2 处：')
    expect(read('blanks.txt').toString()).toBe(SOUND)
    expect(read('both.txt').toString()).toBe(SOUND)
  })

  it('does what the findings call safe, and nothing else', async () => {
    for (const name of ['sound.txt', 'repairable.txt', 'doubtful.txt', 'part.txt', 'blanks.txt']) {
      writeFiles(folder, { 'part.txt': WRONG_PART, 'blanks.txt': BLANKED })
      const [file] = checkedFiles(await gouji(['check', '--format', 'json', name], { cwd: folder }))
      const safe = file!.findings.flatMap(({ fixes }) => fixes.filter(fix => fix.safe))
      const edits = new Map(safe.flatMap(fix => fix.edits).map(edit => [JSON.stringify(edit), edit]))
      const before = read(name).toString()
      await fix(name)
      const made = [...edits.values()].map(({ range: [start, end], text }) => ({
        range: { start, end },
        text,
      }))
      expect(read(name).toString(), name).toBe(applyEdits(before, made))
    }
  })

  it('leaves the doubtful alone and says so with its status', async () => {
    const { mtimeMs } = statSync(join(folder, 'doubtful.txt'))
    const { status, stderr } = await fix('doubtful.txt', 'sound.txt')
    expect(status).toBe(1)
    expect(stderr).toContain('没有可以确定的改动；尚余：1 处错误')
    expect(stderr).toMatch(/doubtful\.txt：1 条不成立的勾稽关系未自动改正：“行政复议”组（有 \d+ 种改法）。/)
    expect(read('doubtful.txt').toString()).toBe(DOUBTFUL)
    expect(statSync(join(folder, 'doubtful.txt')).mtimeMs).toBe(mtimeMs)
  })

  it('fills no blanks', async () => {
    writeFiles(folder, { 'blanks.txt': BLANKS })
    expect((await fix('blanks.txt')).status).toBe(0)
    expect(read('blanks.txt').toString()).toBe(BLANKS)
  })

  it('changes nothing the second time', async () => {
    await fix('repairable.txt')
    expect((await fix('repairable.txt')).stderr).toContain('没有可以确定的改动')
  })

  it('takes a folder', async () => {
    writeFiles(folder, {
      'year/a.txt': REPAIRABLE,
      'year/b.txt': 'nothing of the kind',
      'year/c/d.md': REPAIRABLE,
    })
    const { stderr } = await fix('year')
    expect(stderr).toContain('2 份年报：已改动 2 份中的 2 处')
    expect(read('year/a.txt').toString()).toBe(REPAIRED)
    expect(read('year/c/d.md').toString()).toBe(REPAIRED)
  })

  it('keeps the permissions and leaves nothing beside the file', async () => {
    mkdirSync(join(folder, 'alone'), { recursive: true })
    writeFileSync(join(folder, 'alone/report.txt'), REPAIRABLE)
    chmodSync(join(folder, 'alone/report.txt'), 0o640)
    await fix('alone/report.txt')
    expect(statSync(join(folder, 'alone/report.txt')).mode & 0o777).toBe(0o640)
    expect(readdirSync(join(folder, 'alone'))).toEqual(['report.txt'])
  })

  it('follows a link to the file behind it', async () => {
    symlinkSync('repairable.txt', join(folder, 'link.txt'))
    await fix('link.txt')
    expect(lstatSync(join(folder, 'link.txt')).isSymbolicLink()).toBe(true)
    expect(read('repairable.txt').toString()).toBe(REPAIRED)
  })

  it('goes on when one file cannot be read', async () => {
    const { status, stderr } = await fix('nowhere.txt', 'repairable.txt')
    expect(status).toBe(2)
    expect(stderr).toContain('nowhere.txt')
    expect(read('repairable.txt').toString()).toBe(REPAIRED)
  })

  it('is a filter between standard input and output, in the encoding of the input', async () => {
    const { bytes, status } = await gouji(['fix', '-'], { input: iconv.encode(REPAIRABLE, 'gb18030') })
    expect(bytes).toEqual(iconv.encode(REPAIRED, 'gb18030'))
    expect(status).toBe(0)
    expect((await gouji(['fix', '-'], { input: DOUBTFUL })).stdout).toBe(DOUBTFUL)
  })
})

describe('gouji fix --dry-run', () => {
  it('writes nothing and prints what it would change', async () => {
    const { status, stdout, stderr } = await fix('--dry-run', 'repairable.txt', 'sound.txt')
    expect(status).toBe(0)
    expect(stdout.split('\n').filter(line => /^[-+@]/.test(line))).toEqual([
      '--- a/repairable.txt',
      '+++ b/repairable.txt',
      '@@ -37,7 +37,7 @@',
      '-4.保护第三方合法权益 | 9 | 2 | 0 | 0 | 1 | 0 | 17 | ||',
      '+4.保护第三方合法权益 | 9 | 2 | 0 | 0 | 1 | 0 | 12 | ||',
    ])
    expect(stderr).toContain('可改动 1 份中的 1 处')
    expect(read('repairable.txt').toString()).toBe(REPAIRABLE)
  })

  it('ends with 1 when errors would be left', async () => {
    expect(await fix('--dry-run', 'doubtful.txt')).toMatchObject({ status: 1, stdout: '' })
  })

  it.each([
    ['UTF-8', Buffer.from(REPAIRABLE), Buffer.from(REPAIRED)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${REPAIRABLE}`), Buffer.from(`\ufeff${REPAIRED}`)],
    ['GB18030', iconv.encode(REPAIRABLE, 'gb18030'), iconv.encode(REPAIRED, 'gb18030')],
    ['CRLF', Buffer.from(crlf(REPAIRABLE)), Buffer.from(crlf(REPAIRED))],
    ['UTF-8 without a line break at its end', Buffer.from(cut(REPAIRABLE)), Buffer.from(cut(REPAIRED))],
  ])('prints a patch that makes the bytes of a file in %s right', async (_, before, after) => {
    writeFiles(folder, { 'sub folder/年报.txt': before })
    const { bytes } = await fix('--dry-run', './sub folder/年报.txt')
    const patch = bytes.toString('latin1')
    const [parsed] = parsePatch(patch)
    expect(Buffer.from(parsed!.oldFileName!, 'latin1').toString()).toBe('a/sub folder/年报.txt')
    const patched = applyPatch(before.toString('latin1'), patch, { autoConvertLineEndings: false })
    expect(patched).not.toBe(false)
    expect(Buffer.from(patched as string, 'latin1')).toEqual(after)
  })

  it('patches by the path below the root when that is how a file is named', async () => {
    const { stdout } = await fix('--dry-run', join(folder, 'repairable.txt'))
    expect(stdout.split('\n')[0]).toBe(`--- a${join(folder, 'repairable.txt')}`)
  })

  function crlf(text: string): string {
    return text.replaceAll('\n', '\r\n')
  }

  /** The text up to the line that is wrong, whose line break is gone. */
  function cut(text: string): string {
    return text.trimEnd()
  }
})
