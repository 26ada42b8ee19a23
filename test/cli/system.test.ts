// Faults of the system: each is made to happen, to the built command line where that matters.
import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  linkSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { REPAIRABLE, REPAIRED, SOUND } from './reports.ts'
import { CLI, gouji, readIn, SIDE_FILE, temporaryFolders, writeFiles } from './support.ts'

const { below, folderWith } = temporaryFolders()

/** Has a shell run a line, in which `gouji` is the built command line. */
function shell(cwd: string, line: string, options: { readonly uid?: number } = {}) {
  const script = `gouji() { "${process.execPath}" "${CLI}" "$@"; }\n${line}`
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script], {
    cwd,
    encoding: 'utf8',
    timeout: 60_000,
    ...options,
  })
  return { status, stdout, stderr }
}

const isRoot = process.getuid?.() === 0

describe('what is no regular file', () => {
  it.each([
    ['gouji.json', 1],
    [SIDE_FILE, 1],
    ['.gitignore', 1],
    ['records.ndjson', 2],
  ])('is passed over where %s is looked for', async (name, status) => {
    const folder = folderWith()
    execFileSync('mkfifo', [join(folder, name)])
    const ending = await gouji(['check', folder])
    expect(ending.status).toBe(status)
    expect(ending.stdout).toContain('a.txt:')
    if (name !== '.gitignore') expect(ending.stderr).toContain(`${name}：不是普通文件`)
  })

  it.each([['--config'], ['--files-from'], ['--meta']])('is refused as %s', async option => {
    const command = option === '--meta' ? 'facts' : 'check'
    const { status, stderr } = await gouji([command, option, '/dev/zero', folderWith()])
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'gouji: /dev/zero：不是普通文件（管道、设备或套接字）。\n',
    })
  })

  it('is no panel either', async () => {
    expect((await gouji(['panel', '/dev/zero'])).stderr).toContain('/dev/zero：不是普通文件')
  })

  it('may be written to, and stays what it is', async () => {
    expect((await gouji(['check', '--output', '/dev/null', folderWith()])).status).toBe(1)
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
  })
})

describe('standard input without end', () => {
  it('is read to a limit', () => {
    const { status, stderr } = shell(below, "yes '|||' | gouji check -; exit ${PIPESTATUS[1]}")
    expect(status).toBe(2)
    expect(stderr).toContain('超过 2000000 个字符（--max-chars）')
  })
})

describe('fifty megabytes of rows', () => {
  it('are refused, in little memory', () => {
    const folder = folderWith({})
    const row = Buffer.from('（一）予以公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1\n')
    writeFileSync(join(folder, 'a.txt'), Buffer.alloc(50_000_000, row))
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--max-old-space-size=64', CLI, 'check', folder],
      {
        encoding: 'utf8',
      },
    )
    expect(status).toBe(2)
    expect(stderr).toContain('太大 1')
  })
})

describe.runIf(process.platform === 'linux')('standard output that takes nothing', () => {
  it.each([
    ['check a.txt'],
    ['facts a.txt'],
    ['explain'],
    ['--help'],
    ['--version'],
    ['fix --dry-run a.txt'],
    ['lsp'],
  ])('is told of when it is closed: gouji %s', words => {
    const { status, stderr } = shell(folderWith(), `gouji ${words} >&-`)
    expect(status).toBe(2)
    expect(stderr).toContain('标准输出已关闭')
  })

  it('is told of when it is full', () => {
    const { status, stderr } = shell(folderWith(), 'gouji check a.txt > /dev/full')
    expect(status).toBe(2)
    expect(stderr).toContain('磁盘已满')
  })

  it('is nothing to speak of where the results are not wanted', () => {
    expect(shell(folderWith(), 'gouji check a.txt > /dev/null')).toMatchObject({ status: 1 })
    const ignored = spawnSync(process.execPath, [CLI, 'check', '.'], { cwd: folderWith(), stdio: 'ignore' })
    expect(ignored.status).toBe(1)
  })
})

describe.runIf(process.platform === 'linux')('a disk without room', () => {
  /** Nothing can be written to any file, as on a full disk; what goes to a pipe can. */
  const full = (folder: string, line: string) =>
    shell(folder, `trap '' XFSZ; ulimit -f 0; ${line} 2>&1 | cat; exit $PIPESTATUS`)

  it('leaves the accepted findings as they were', async () => {
    const folder = folderWith()
    await gouji(['check', '--accept', '--reason', '已核对', folder])
    const before = readIn(folder, SIDE_FILE)
    writeFiles(folder, { 'b.txt': REPAIRABLE })
    const { status, stdout } = full(folder, 'gouji check --accept --reason 再核对 .')
    expect(status).toBe(2)
    expect(stdout).toContain(`${SIDE_FILE}：文件太大`)
    expect(readIn(folder, SIDE_FILE)).toBe(before)
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'b.txt', SIDE_FILE])
  })

  it('leaves a report as it was', () => {
    const folder = folderWith()
    linkSync(join(folder, 'a.txt'), join(folder, 'b'))
    const { status, stdout } = full(folder, 'gouji fix a.txt')
    expect(status).toBe(2)
    expect(stdout).toContain('a.txt：文件太大')
    expect(readIn(folder, 'a.txt')).toBe(REPAIRABLE)
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'b'])
  })

  it('leaves no half of an output', () => {
    const folder = folderWith({ 'a.txt': REPAIRABLE, 'out.json': 'before' })
    expect(full(folder, 'gouji check --output out.json a.txt').status).toBe(2)
    expect(readIn(folder, 'out.json')).toBe('before')
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'out.json'])
  })
})

describe('accepting through a link', () => {
  it.each([
    ['to nothing', 'new.json'],
    ['out of the folder', 'there.json'],
  ])('is refused where it leads %s', async (_, target) => {
    const elsewhere = folderWith({ 'there.json': '{"reports":{}}' })
    const folder = folderWith()
    symlinkSync(join(elsewhere, target), join(folder, SIDE_FILE))
    const { status, stderr } = await gouji(['check', '--accept', folder])
    expect(status).toBe(2)
    expect(stderr).toContain(`${SIDE_FILE}：是指向文件夹之外或无处的符号链接，未写入`)
    expect(readdirSync(elsewhere)).toEqual(['there.json'])
    expect(readIn(elsewhere, 'there.json')).toBe('{"reports":{}}')
  })

  it('works within the folder', async () => {
    const folder = folderWith({ 'a.txt': REPAIRABLE, 'kept.json': '{"reports":{}}' })
    symlinkSync('kept.json', join(folder, SIDE_FILE))
    expect((await gouji(['check', '--accept', folder])).status).toBe(0)
    expect(readIn(folder, 'kept.json')).toContain('unbalanced-equation')
  })
})

/** Whether another user can get at the command line: not where a folder above it is closed to others. */
const othersRun = isRoot && spawnSync(process.execPath, [CLI, '--version'], { uid: 65_534 }).status === 0

describe('a file that fix changes', () => {
  it('keeps its other names', async () => {
    const folder = folderWith()
    linkSync(join(folder, 'a.txt'), join(folder, 'b'))
    await gouji(['fix', join(folder, 'a.txt')])
    expect(readIn(folder, 'b')).toBe(REPAIRED)
    expect(statSync(join(folder, 'b')).nlink).toBe(2)
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'b'])
  })

  it.runIf(isRoot)('keeps its owner and its permissions', async () => {
    const folder = folderWith()
    const file = join(folder, 'a.txt')
    chownSync(file, 12_345, 12_345)
    chmodSync(file, 0o4640)
    await gouji(['fix', file])
    expect(readIn(folder, 'a.txt')).toBe(REPAIRED)
    const { uid, gid, mode } = statSync(file)
    expect({ uid, gid, mode: mode & 0o7777 }).toEqual({ uid: 12_345, gid: 12_345, mode: 0o4640 })
  })

  it.runIf(othersRun)('is written in place where its owner cannot be kept otherwise', () => {
    const folder = folderWith()
    for (const name of [below, folder]) chmodSync(name, 0o777)
    chmodSync(join(folder, 'a.txt'), 0o666)
    const { ino } = statSync(join(folder, 'a.txt'))
    shell(folder, 'gouji fix a.txt', { uid: 65_534 })
    expect(readIn(folder, 'a.txt')).toBe(REPAIRED)
    expect(statSync(join(folder, 'a.txt'))).toMatchObject({ uid: 0, ino })
  })

  it.runIf(!isRoot || othersRun)('is left alone where it may not be written', () => {
    const folder = folderWith()
    for (const name of [below, folder]) chmodSync(name, 0o777)
    chmodSync(join(folder, 'a.txt'), 0o444)
    const { status, stderr } = shell(folder, 'gouji fix a.txt', isRoot ? { uid: 65_534 } : {})
    expect(status).toBe(2)
    expect(stderr).toContain('a.txt：没有权限')
    expect(readIn(folder, 'a.txt')).toBe(REPAIRABLE)
  })

  it('may have the longest of names', async () => {
    const name = `${'年'.repeat(83)}a.txt`
    const folder = folderWith({ [name]: REPAIRABLE })
    expect((await gouji(['fix', folder])).status).toBe(0)
    expect(readIn(folder, name)).toBe(REPAIRED)
  })

  it('may have a name that is no UTF-8', async () => {
    const folder = folderWith({})
    const file = Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xc4, 0xea]), Buffer.from('.txt')])
    writeFileSync(file, REPAIRABLE)
    expect((await gouji(['fix', folder])).status).toBe(0)
    expect(readFileSync(file, 'utf8')).toBe(REPAIRED)
    expect(readdirSync(folder)).toHaveLength(1)
  })
})

describe('characters that would do something to a terminal', () => {
  const NAME = 'a\u001b[31m\u0007\u202e.txt'

  it('are shown in messages and settings', async () => {
    const folder = folderWith({ [NAME]: REPAIRABLE, 'b\u009b.txt': '\u0000\u0001' })
    const endings = [await gouji(['check', folder]), await gouji(['fix', folder])]
    writeFiles(folder, { 'gouji.json': '{"\\u001b[31mRED":1}' })
    endings.push(await gouji(['check', folder]))
    writeFiles(folder, { 'gouji.json': '{"rules":{"\\u202eRED":1}}' })
    endings.push(await gouji(['check', folder]))
    writeFiles(folder, { 'gouji.json': '\u001b[31m' })
    endings.push(await gouji(['check', folder]), await gouji(['check', '--config', `${folder}/\u001b[1m`]))
    endings.push(
      await gouji(['check', '--fo\u001b[1m']),
      await gouji(['\u001b[1m']),
      await gouji(['explain', '\u001b']),
    )
    for (const { stdout, stderr } of endings) {
      expect(stdout + stderr).not.toMatch(LIVE)
      expect(stderr).not.toBe('')
    }
  })

  it.each([
    'concise',
    'html',
    'json',
    'ndjson',
    'sarif',
    'github',
    'gitlab',
    'junit',
    'checkstyle',
    'rdjson',
  ])('do not stand in %s', async format => {
    const folder = folderWith({ [NAME]: REPAIRABLE.replace('年', '\u202e\u0085年') })
    const { stdout } = await gouji(['check', '--format', format, folder])
    expect(stdout).not.toMatch(LIVE)
    expect(stdout).toContain('unbalanced-equation')
  })

  it('are quoted in a patch, as git and patch have it', () => {
    const folder = folderWith({ [NAME]: REPAIRABLE })
    const { stdout } = shell(folder, 'gouji fix --dry-run .')
    expect(stdout.split('\n')[0]).toBe('--- "a/a\\033[31m\\007\\342\\200\\256.txt"')
    const { status } = shell(folder, 'gouji fix --dry-run . | patch -p1')
    expect(status).toBe(0)
    expect(readIn(folder, NAME)).toBe(REPAIRED)
  })
})

/** Controls but the line feed (and the tab, which tables have), and marks that turn the direction of writing. */
// eslint-disable-next-line no-control-regex
const LIVE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/

describe('settings that are too much', () => {
  it.each([
    ['nest too deep', `{"series":${'['.repeat(100)}${']'.repeat(100)}}`, '嵌套太深'],
    ['nest as deep as they are long', '['.repeat(2_000_000), '嵌套太深'],
    ['are no settings', '{"__proto__":{"rules":{}}}', '没有这一项“__proto__”'],
    ['name no rule', '{"rules":{"__proto__":"off"}}', '没有这个值“__proto__”'],
  ])('are refused where they %s', async (_, content, message) => {
    const folder = folderWith({ 'a.txt': SOUND, 'gouji.json': content })
    const { status, stderr } = await gouji(['check', folder])
    expect(status).toBe(2)
    expect(stderr).toContain(message)
    expect({}).not.toHaveProperty('rules')
  })
})
