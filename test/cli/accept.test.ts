import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { RIGHT_PART, WRONG_PART } from './reports.ts'
import { checkedFiles, gouji, temporaryFolder, writeFiles } from './support.ts'

const REPORT = '司法局.txt'
const SIDE_FILE = 'gouji-accepted.json'

describe('What was accepted', () => {
  it('is found no more, and counted apart', async () => {
    const folder = folderWith({ [REPORT]: WRONG_PART })
    expect((await check(folder)).status).toBe(1)
    const accepting = await check(folder, '--accept', '--reason', '与纸质件一致')
    expect(accepting.status).toBe(0)
    const { status, stdout, stderr } = await check(folder)
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    expect(stderr).toContain('另有 1 个已保留原文')
  })

  it('is told in JSON and SARIF with its reason', async () => {
    const folder = folderWith({ [REPORT]: WRONG_PART })
    await check(folder, '--accept', '--reason', '与纸质件一致')
    const [file] = checkedFiles(await check(folder, '--format', 'json'))
    expect(file!.findings).toEqual([])
    expect(file).toMatchObject({ accepted: [{ rule: 'unbalanced-equation', reason: '与纸质件一致' }] })
    const { stdout } = await check(folder, '--format', 'sarif')
    const suppressions = [{ kind: 'external', status: 'accepted', justification: '与纸质件一致' }]
    expect(JSON.parse(stdout)).toMatchObject({ runs: [{ results: [{ suppressions }] }] })
  })

  it('lapses when a figure of it changes, not when the text moves', async () => {
    const folder = folderWith({ [REPORT]: WRONG_PART })
    await check(folder, '--accept')
    writeFiles(folder, { [REPORT]: `校对稿\n\n${WRONG_PART}` })
    expect((await check(folder)).status).toBe(0)
    writeFiles(folder, { [REPORT]: WRONG_PART.replace('| 12 | 1 | 0 | 0 | 2 |', '| 13 | 1 | 0 | 0 | 2 |') })
    expect((await check(folder)).status).toBe(1)
    writeFiles(folder, { [REPORT]: WRONG_PART })
    expect((await check(folder)).status).toBe(0)
  })

  it('is not corrected by fix', async () => {
    const folder = folderWith({ [REPORT]: WRONG_PART })
    await check(folder, '--accept')
    expect((await gouji(['fix', folder])).status).toBe(0)
    expect(content(folder, REPORT)).toBe(WRONG_PART)
  })

  it('keeps its reason when more is accepted, and is forgotten when it is found no more', async () => {
    const folder = folderWith({ [REPORT]: WRONG_PART })
    await check(folder, '--accept', '--reason', '第一次')
    await check(folder, '--accept', '--reason', '第二次')
    expect(content(folder, SIDE_FILE)).toContain('第一次')
    expect(content(folder, SIDE_FILE)).not.toContain('第二次')
    writeFiles(folder, { [REPORT]: RIGHT_PART })
    await check(folder, '--accept')
    expect(JSON.parse(content(folder, SIDE_FILE))).toEqual({ reports: {} })
  })

  it('stands in a file that is left alone when it makes no sense', async () => {
    const folder = folderWith({ [REPORT]: WRONG_PART, [SIDE_FILE]: '{"reports": oops' })
    const { status, stderr } = await check(folder)
    expect(status).toBe(1)
    expect(stderr).toContain(SIDE_FILE)
    expect((await check(folder, '--accept')).status).toBe(2)
    expect(content(folder, SIDE_FILE)).toBe('{"reports": oops')
  })

  it('of standard input is not kept', async () => {
    const { status } = await gouji(['check', '--accept', '-'], { input: WRONG_PART })
    expect(status).toBe(1)
  })
})

const BELOW = temporaryFolder()
let folders = 0

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = join(BELOW, String(++folders))
  mkdirSync(folder)
  writeFiles(folder, files)
  return folder
}

function content(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8')
}

function check(folder: string, ...words: readonly string[]) {
  return gouji(['check', ...words, folder])
}
