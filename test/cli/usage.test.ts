import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { SOUND } from './reports.ts'
import { gouji, temporaryFolder, writeFiles } from './support.ts'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
}

describe('help and version', () => {
  it.each(['--version', '-V', 'check --version'])('shows the version for %s', async words => {
    expect(await gouji(words.split(' '))).toMatchObject({ status: 0, stdout: `${version}\n` })
  })

  it('shows help on standard output when asked for', async () => {
    const { status, stdout, stderr } = await gouji(['--help'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    for (const command of ['check', 'facts', 'fix', 'explain', 'lsp'])
      expect(stdout).toContain(`\n  ${command} `)
  })

  it('shows the options of one command', async () => {
    const { stdout } = await gouji(['fix', '--help'])
    expect(stdout).toContain('--dry-run')
    expect(stdout).not.toContain('--format')
    expect((await gouji(['help', 'fix'])).stdout).toBe(stdout)
  })

  it('shows help on standard error when nothing is asked for', async () => {
    const { status, stdout, stderr } = await gouji([])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('用法')
  })
})

describe('language', () => {
  it.each([
    ['Chinese when nothing is said', {}, '用法'],
    ['Chinese for LANG=C', { LANG: 'C' }, '用法'],
    ['Chinese for C.UTF-8', { LC_ALL: 'C.UTF-8', LANG: 'en_US.UTF-8' }, '用法'],
    ['Chinese for zh_CN', { LANG: 'zh_CN.UTF-8' }, '用法'],
    ['English for en_US', { LANG: 'en_US.UTF-8' }, 'Usage'],
    ['what LC_ALL says before LANG', { LC_ALL: 'en_GB', LANG: 'zh_CN.UTF-8' }, 'Usage'],
  ])('is %s', async (_, environment, expected) => {
    expect((await gouji(['--help'], { environment })).stdout).toContain(expected)
  })

  it('is what --locale says before all', async () => {
    const environment = { LC_ALL: 'zh_CN.UTF-8' }
    expect((await gouji(['--help', '--locale', 'en'], { environment })).stdout).toContain('Usage')
    expect((await gouji(['--locale=en', 'chek'], { environment })).stderr).toContain('Did you mean “check”?')
  })

  it('changes messages, not the ids and keys', async () => {
    const words = ['check', '--format', 'json', '-']
    const [zh, en] = await Promise.all(
      ['zh-CN', 'en'].map(locale => gouji([...words, '--locale', locale], { input: '今天天气晴好。' })),
    )
    expect(zh!.stdout).toContain('文中找不到')
    expect(en!.stdout).toContain('The text has no section')
    expect(en!.stdout).toContain('"rule":"no-report"')
  })
})

describe('what cannot be understood', () => {
  it.each([
    [['chek', 'x'], '“chek”', '“check”'],
    [['check', '--fromat', 'json', 'x'], '“--fromat”', '“--format”'],
    [['check', '--format', 'jsn', 'x'], '“jsn”', '“json”'],
    [['facts', '--format', 'pretty', 'x'], '“pretty”', 'csv、json'],
    [['check', '--rule', 'blank-cel=off', 'x'], '“blank-cel”', '“blank-cell”'],
    [['check', '--rule', 'blank-cell=eror', 'x'], '“eror”', '“error”'],
    [['check', '--rule', 'blank-cell', 'x'], '“blank-cell”', '--rule blank-cell=off'],
    [['check', '--form', 'disclosure-2020', 'x'], '“disclosure-2020”', 'disclosure-2021'],
    [['check', '--locale', 'fr', 'x'], '“fr”', 'zh-CN'],
    [['facts', '--rule', 'blank-cell=off', 'x'], '--rule', 'gouji facts'],
    [['fix', '--dry-run=yes', 'x'], '--dry-run', '不能有值'],
    [['check', 'x', '--form'], '--form', 'FORM'],
    [['check'], 'gouji check', '标准输入'],
  ])('%j is refused with status 2 and a way out', async (words, named, advice) => {
    const { status, stdout, stderr } = await gouji(words)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(named)
    expect(stderr).toContain(advice)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  it('takes what stands behind -- for a path', async () => {
    const folder = temporaryFolder()
    writeFiles(folder, { '--form.txt': SOUND })
    expect((await gouji(['check', '--', '--form.txt'], { cwd: folder })).status).toBe(0)
  })
})
