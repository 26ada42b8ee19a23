import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import {
  DidChangeWatchedFilesNotification,
  DidSaveTextDocumentNotification,
  FileChangeType,
} from 'vscode-languageserver-protocol/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Acceptance } from '../../server/acceptance/acceptance.ts'
import type { OfferedAcceptance, PlacedAcceptance } from '../../server/protocol/commands.ts'
import { type Editor, EVERYTHING, positionOf, until } from './editor.ts'
import { sampleReport } from './sample.ts'
import { startProcess, startServer } from './start.ts'

const WRONG = sampleReport({ 'applications.newlyReceived.total': '4711' })
const uri = 'file:///年报/%E6%B0%B4%E5%88%A9%E5%B1%80%202023.txt'
const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const NAME = '水利局 2023.txt'

let server: Editor
beforeAll(async () => {
  server = await startServer(EVERYTHING, { initializationOptions: { accepts: true } })
})
afterAll(() => server.shutdown())

it('A finding can be accepted and taken back, and lapses with its figures', async () => {
  const document = server.open(uri, WRONG)
  const before = await codes()
  expect(before).toContain('unbalanced-equation')

  const accept = await commandAt(document, 'gouji.accept')
  const [report, acceptance] = accept.arguments as [string, Acceptance]
  expect(report).toBe(uri)
  await tell({ reports: { [NAME]: [{ ...acceptance, reason: '与纸质件一致' }] } })
  await until(() => (server.refreshes > 0 ? true : undefined), 'a refresh')
  expect(await codes()).toEqual(before.filter(code => code !== 'unbalanced-equation'))

  const withdraw = await commandAt(document, 'gouji.withdraw')
  expect(withdraw.title).toContain('与纸质件一致')
  expect(withdraw.arguments).toMatchObject([uri, acceptance])

  const start = positionOf(document, '4711')
  const range = { start, end: { ...start, character: start.character + 1 } }
  server.change(document, { range, newText: '5' })
  expect(await codes()).toEqual(before)
})

it('What differs from another year is accepted in both reports', async () => {
  const at = (year: number) => `file:///渡口/${year}.txt`
  const ofFerry = (text: string) => text.replaceAll('灯塔管理处', '渡口管理处')
  server.open(at(2022), ofFerry(sampleReport().replace('2023', '2022')))
  const wrong = sampleReport({ 'applications.carriedOver.naturalPerson': '4711' })
  const document = server.open(at(2023), ofFerry(wrong))
  const start = positionOf(document, '4711', 1)
  const actions = await server.actions(at(2023), { start, end: start })
  const differing = actions.find(({ title }) => title.includes('（上年结转与上年度年报不符）'))
  const [report, acceptance, elsewhere] = differing!.command!.arguments as [
    string,
    Acceptance,
    readonly PlacedAcceptance[],
  ]
  expect([report, ...elsewhere.map(({ uri }) => uri)]).toEqual([at(2023), at(2022)])
  const codesAt = async (year: number) => (await server.diagnose(at(year))).map(({ code }) => code)
  expect(await codesAt(2022)).toContain('carry-over-differs')
  const reports = { '2023.txt': [acceptance], '2022.txt': elsewhere.map(other => other.acceptance) }
  await server.connection.sendNotification('gouji/acceptanceFiles', {
    changed: [{ uri: 'file:///渡口/gouji-accepted.json', text: JSON.stringify({ reports }) }],
    removed: [],
  })
  for (const year of [2022, 2023]) expect(await codesAt(year)).not.toContain('carry-over-differs')
})

it('An editor that asks which finding is meant has one entry for several at one place', async () => {
  const initializationOptions = { accepts: true, choosesFinding: true }
  const asking = await startServer(EVERYTHING, { initializationOptions, locale: 'zh-cn' })
  const wrong = { 'disclosure.licensing.decisions': '', 'disclosure.punishment.decisions': '' }
  const document = asking.open(uri, sampleReport({ ...wrong, 'applications.newlyReceived.total': '4711' }))
  const whole = { start: { line: 0, character: 0 }, end: { line: document.lineCount, character: 0 } }
  const found = await asking.diagnose(uri)
  const entries = (await asking.actions(uri, whole)).filter(({ title }) => title.startsWith('保留原文'))
  expect(entries.map(({ title }) => title)).toEqual([
    `保留原文，不再提示（${found.length} 个问题，选择其一）…`,
  ])
  const [offered] = entries[0]!.command!.arguments as [readonly OfferedAcceptance[]]
  expect(offered.map(({ message }) => message).sort()).toEqual(found.map(({ message }) => message).sort())
  expect(offered.every(({ title, places }) => title !== '' && places[0]!.uri === uri)).toBe(true)
  // Of one finding there is nothing to ask.
  const start = positionOf(document, '4711')
  const [only] = (await asking.actions(uri, { start, end: start })).filter(({ title }) =>
    title.startsWith('保留'),
  )
  expect(only!.title).toBe('保留原文，不再提示（勾稽关系不成立）…')
  await asking.shutdown()
})

it('An editor that cannot keep what is accepted is not offered it', async () => {
  const plain = await startServer()
  const document = plain.open(uri, WRONG)
  const position = positionOf(document, '4711')
  const actions = await plain.actions(uri, { start: position, end: position })
  expect(actions.filter(({ command }) => command)).toEqual([])
  await plain.shutdown()
})

it('A file of accepted findings that makes no sense is named and not used', async () => {
  await server.connection.sendNotification('gouji/acceptanceFiles', {
    changed: [{ uri: 'file:///x/gouji-accepted.json', text: 'oops' }],
    removed: [],
  })
  await until(() => server.logged.find(message => message.includes('/x/gouji-accepted.json')))
})

it('The server itself reads what was accepted where the editor does not tell', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-accepted-'))
  const accepted = join(folder, 'gouji-accepted.json')
  const address = pathToFileURL(join(folder, '水利局 2023.txt')).href
  const watching = { ...EVERYTHING.workspace, didChangeWatchedFiles: { dynamicRegistration: true } }
  const plain = await startProcess({ ...EVERYTHING, workspace: watching })
  try {
    writeFileSync(join(folder, '水利局 2023.txt'), WRONG)
    execFileSync(process.execPath, [CLI, 'check', '--accept', folder], { stdio: 'pipe' })
    const document = plain.open(address, WRONG)
    expect(await plain.diagnose(address)).toEqual([])

    rmSync(accepted)
    await plain.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: pathToFileURL(accepted).href, type: FileChangeType.Deleted }],
    })
    await until(() => (plain.refreshes > 0 ? true : undefined), 'a refresh')
    const before = plain.refreshes
    expect(await plain.diagnose(address)).not.toEqual([])

    // An editor that watches nothing tells at least when a report is saved.
    execFileSync(process.execPath, [CLI, 'check', '--accept', folder], { stdio: 'pipe' })
    await plain.connection.sendNotification(DidSaveTextDocumentNotification.type, {
      textDocument: { uri: address },
    })
    await until(() => (plain.refreshes > before ? true : undefined), 'another refresh')
    expect(await plain.diagnose(address)).toEqual([])
    plain.close(document)
    await until(() => plain.registered.find(({ method }) => method === 'workspace/didChangeWatchedFiles'))
  } finally {
    await plain.shutdown()
    rmSync(folder, { recursive: true })
  }
})

async function codes(): Promise<unknown[]> {
  return (await server.diagnose(uri)).map(({ code }) => code)
}

async function commandAt(document: TextDocument, wanted: string) {
  const position = positionOf(document, '4711', 1)
  const actions = await server.actions(uri, { start: position, end: position })
  const { command } = actions.find(action => action.command?.command === wanted)!
  return command!
}

function tell(content: object): Promise<void> {
  const file = `${uri.slice(0, uri.lastIndexOf('/'))}/gouji-accepted.json`
  const changed = [{ uri: file, text: JSON.stringify(content) }]
  return server.connection.sendNotification('gouji/acceptanceFiles', { changed, removed: [] })
}
