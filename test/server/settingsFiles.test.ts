import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { execFileSync } from 'node:child_process'
import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
} from 'vscode-languageserver-protocol/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Survey } from '../../server/protocol/survey.ts'
import { EVERYTHING, until, type Editor } from './editor.ts'
import { sampleReport } from './sample.ts'
import { startServer } from './start.ts'

const WRONG = sampleReport({ 'applications.newlyReceived.total': '4711' })
const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const RULE = 'unbalanced-equation'

async function found(editor: Editor, uri: string): Promise<readonly string[]> {
  return (await editor.diagnose(uri)).map(({ code, severity }) => `${String(code)} ${severity}`)
}

describe('a gouji.json', () => {
  let server: Editor
  beforeAll(async () => {
    server = await startServer(EVERYTHING, { initializationOptions: { accepts: true } })
  })
  afterAll(() => server.shutdown())

  const tell = (uri: string, settings: object | undefined) =>
    server.connection.sendNotification('gouji/settingsFiles', {
      changed: settings ? [{ uri, text: JSON.stringify(settings) }] : [],
      removed: settings ? [] : [uri],
    })

  it('holds for the reports below its folder, until it is gone', async () => {
    const [inside, outside] = ['file:///年报/甲/一.txt', 'file:///别处/一.txt']
    server.open(inside, WRONG)
    server.open(outside, WRONG)
    expect(await found(server, inside)).toContain(`${RULE} 1`)
    await tell('file:///年报/gouji.json', { rules: { [RULE]: 'hint' } })
    expect(await found(server, inside)).toContain(`${RULE} 4`)
    expect(await found(server, outside)).toContain(`${RULE} 1`)
    await tell('file:///年报/甲/gouji.json', { rules: { [RULE]: 'off' } })
    expect(await found(server, inside)).not.toContain(`${RULE} 4`)
    await tell('file:///年报/甲/gouji.json', undefined)
    await tell('file:///年报/gouji.json', undefined)
    expect(await found(server, inside)).toContain(`${RULE} 1`)
  })

  it('has files passed over in the workspace, as the command line passes them over', async () => {
    const uri = 'file:///汇编/草稿/%E4%B8%80.txt'
    const files = { changed: [{ uri, text: WRONG }], removed: [] }
    const surveyed = async () => {
      const { reports } = await server.connection.sendRequest<Survey>('gouji/checkWorkspace', {})
      return reports.some(report => report.uri === uri)
    }
    await server.connection.sendNotification('gouji/reportFiles', files)
    expect(await surveyed()).toBe(true)
    await tell('file:///汇编/gouji.json', { ignores: ['草稿/'] })
    expect(await surveyed()).toBe(false)
    await server.connection.sendNotification('gouji/reportFiles', files)
    expect(await surveyed()).toBe(false)
    await tell('file:///汇编/gouji.json', { ignores: ['草稿/*', '!草稿/一.txt'] })
    expect(await surveyed()).toBe(true)
  })

  it.each(['{"rules":', 'null', '7', '["rules"]'])(
    'that holds no settings is named and not used: %s',
    async text => {
      const file = { uri: 'file:///坏/gouji.json', text }
      const report = { changed: [{ uri: 'file:///坏//一.txt', text: WRONG }], removed: [] }
      await server.connection.sendNotification('gouji/reportFiles', report)
      await server.connection.sendNotification('gouji/settingsFiles', { changed: [file], removed: [] })
      await until(() => server.logged.find(message => message.includes('/gouji.json: no settings in JSON')))
      server.open('file:///坏/一.txt', WRONG)
      expect(await found(server, 'file:///坏/一.txt')).toContain(`${RULE} 1`)
    },
  )
})

describe('a gouji.json that the server reads itself', () => {
  it.each([
    [{ rules: { [RULE]: 'warning', 'blank-cell': 'off' } }],
    [{ profile: 'submission' }],
    [{ form: 'disclosure-2019' }],
    [{ profile: 'submission', rules: { 'missing-matter': 'error' } }],
    [{ series: { reports: { '甲/一.txt': { organ: '汶阳县水利局', year: 2023 } } } }],
  ])('says the same in editors as on the command line: %j', async settings => {
    const folder = mkdtempSync(join(tmpdir(), 'gouji-settings-'))
    const file = join(folder, '甲', '一.txt')
    mkdirSync(join(folder, '甲'))
    writeFileSync(file, WRONG)
    writeFileSync(join(folder, 'gouji.json'), JSON.stringify(settings))
    const watching = { ...EVERYTHING.workspace, didChangeWatchedFiles: { dynamicRegistration: true } }
    const server = await startServer(
      { ...EVERYTHING, workspace: watching },
      {},
      { readText: uri => readFile(fileURLToPath(uri), 'utf8').catch(() => undefined) },
    )
    const uri = pathToFileURL(file).href
    try {
      server.open(uri, WRONG)
      expect(await found(server, uri)).toEqual(checked(folder))
      writeFileSync(join(folder, 'gouji.json'), JSON.stringify({ rules: { [RULE]: 'off' } }))
      const changes: FileEvent[] = [
        { uri: pathToFileURL(join(folder, 'gouji.json')).href, type: FileChangeType.Changed },
      ]
      await server.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes })
      expect(await found(server, uri)).toEqual(checked(folder))
    } finally {
      await server.shutdown()
      rmSync(folder, { recursive: true })
    }
  })
})

/** What the command line finds, told as `found` tells it. */
function checked(folder: string): readonly string[] {
  let printed: string
  try {
    printed = execFileSync(process.execPath, [CLI, 'check', '--format', 'json', folder], { encoding: 'utf8' })
  } catch (error) {
    printed = (error as { stdout: string }).stdout
  }
  const LEVELS = ['error', 'warning', 'info', 'hint']
  const [{ findings }] = JSON.parse(printed) as [{ findings: { rule: string; severity: string }[] }]
  return findings.map(({ rule, severity }) => `${rule} ${LEVELS.indexOf(severity) + 1}`)
}
