import type * as PathModule from 'node:path'
import type * as UrlModule from 'node:url'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { configOf } from '../../server/cli/config.ts'
import { parseArguments } from '../../server/cli/arguments.ts'
import { ignoredIn } from '../../server/cli/input/ignored.ts'
import { filesAt } from '../../server/cli/input/paths.ts'
import { uriOf } from '../../server/cli/output/formats/uri.ts'
import { patchOf } from '../../server/cli/output/patch.ts'
import { readFileName } from '../../server/series/fileName.ts'
import { memberOf } from '../../server/series/member.ts'
import { edited, EXAMPLE_REPORTS, findingsIn, read } from '../support/reports.ts'
import { SOUND } from './reports.ts'
import { temporaryFolder, writeFiles } from './support.ts'

// What Windows has of its own, wherever the tests run: its paths, its addresses of files, its line breaks.
const isWindows = vi.hoisted(() => ({ now: false }))
vi.mock('node:path', async original => {
  const path = await original<typeof PathModule>()
  const isAbsolute = (name: string) => (isWindows.now ? path.win32 : path).isAbsolute(name)
  return { ...path, isAbsolute }
})
vi.mock('node:url', async original => {
  const url = await original<typeof UrlModule>()
  return { ...url, pathToFileURL: (path: string) => url.pathToFileURL(path, { windows: isWindows.now }) }
})

function beOnWindows(): void {
  isWindows.now = true
  vi.spyOn(process, 'platform', 'get').mockReturnValue('win32')
}

afterEach(() => {
  isWindows.now = false
  vi.restoreAllMocks()
})

describe('on Windows', () => {
  const folder = temporaryFolder()
  writeFiles(folder, {
    '年报/2021/甲局.txt': SOUND,
    '年报/2022/甲局.txt': SOUND,
    'gouji.json': JSON.stringify({ series: { reports: { '2021\\甲局.txt': { year: 2021 } } } }),
  })

  it('a glob may have backslashes', async () => {
    beOnWindows()
    const choice = { extensions: new Set(['.txt']), ignoredBelow: await ignoredIn([], false) }
    const found: string[] = []
    for await (const { file } of filesAt([`${folder}\\年报\\*\\甲*.txt`], choice)) found.push(file)
    expect(found).toEqual(['2021', '2022'].map(year => `${folder}/年报/${year}/甲局.txt`))
  })

  it('the settings may name a report with backslashes', async () => {
    beOnWindows()
    const { series: settings } = await configOf(parseArguments(['check', `${folder}/年报`]))
    const { identity } = read('甲局政府信息公开工作年度报告\n一、总体情况\n')
    for (const uri of [`${folder}/年报/2021/甲局.txt`, 'C:\\年报\\2021\\甲局.txt'])
      expect(memberOf(uri, identity, settings)?.year).toBe(2021)
    expect(memberOf('C:\\年报\\2022\\甲局.txt', identity, settings)?.year).toBeUndefined()
  })

  it('a name is told from the folders before it, with a drive or without', () => {
    for (const name of [
      'C:\\年报\\甲局2021年年报.txt',
      'C:/年报/甲局2021年年报.txt',
      '年报\\甲局2021年年报.txt',
    ])
      expect(readFileName(name).year).toBe(2021)
    expect(readFileName('C:\\2022\\甲局.txt').year).toBeUndefined()
    expect(readFileName('C:\\年报\\甲局2021.txt').stem).toBe(readFileName('C:/年报/甲局2022.txt').stem)
  })

  it('a patch and a log for code scanning have slashes', () => {
    beOnWindows()
    expect(patchOf('年报\\甲 局.txt', 'a\n', 'b\n').head).toContain('--- a/年报/甲 局.txt\t\n')
    expect(patchOf('.\\甲局.txt', 'a\n', 'b\n').head).toContain('--- a/甲局.txt\n')
    expect(uriOf('C:\\年报\\甲 局.txt')).toBe(`file:///C:/${encodeURI('年报/甲 局.txt')}`)
    expect(uriOf('年报\\甲 局.txt')).toBe(encodeURI('年报/甲 局.txt'))
  })
})

describe('line breaks of Windows', () => {
  it.each(EXAMPLE_REPORTS.map(({ name, text }) => [name, text] as const))(
    'change nothing that is found, and no fix leaves another break: %s',
    (_, text) => {
      const crlf = text.replaceAll('\n', '\r\n')
      const said = (of: string) => findingsIn(of).map(({ rule, message }) => `${rule} ${message.zh}`)
      expect(said(crlf)).toEqual(said(text))
      for (const { fixes } of findingsIn(crlf))
        for (const { edits } of fixes) expect(edited(crlf, edits)).not.toMatch(/(?<!\r)\n/)
    },
  )
})
