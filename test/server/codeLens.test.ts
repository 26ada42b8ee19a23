import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import {
  CodeLensRequest,
  ExecuteCommandRequest,
  ShowMessageNotification,
  type CodeLens,
  type TextDocumentEdit,
} from 'vscode-languageserver-protocol/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { apply, type Editor, EVERYTHING, positionOf, textIn, until } from './editor.ts'
import { sampleReport, withWideCharacters } from './sample.ts'
import { startServer } from './start.ts'

const URI = 'untitled:report'

let server: Editor
let open: TextDocument
beforeAll(async () => {
  server = await startServer(EVERYTHING, { locale: 'zh-cn' })
})
afterEach(() => server.close(open))
afterAll(() => server.shutdown())

async function lensesOf(text: string): Promise<CodeLens[]> {
  open = server.open(URI, text)
  return (await server.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: URI } }))!
}

/** The titles by line. */
function byLine(lenses: readonly CodeLens[]): Readonly<Record<number, readonly string[]>> {
  const lines: Record<number, string[]> = {}
  for (const { range, command } of lenses) (lines[range.start.line] ??= []).push(command!.title)
  return lines
}

function lensNamed(lenses: readonly CodeLens[], title: string, table?: string): CodeLens {
  return lenses.find(
    ({ command }) =>
      command!.title.startsWith(title) &&
      (table === undefined || (command!.arguments?.[0] as { table?: string }).table === table),
  )!
}

function run({ command }: CodeLens, position?: { line: number; character: number }) {
  const [scope] = command!.arguments as [object]
  return server.connection.sendRequest(ExecuteCommandRequest.type, {
    command: command!.command,
    arguments: [{ ...scope, ...(position && { position }) }],
  }) as Promise<boolean>
}

const WRONG = {
  'applications.granted.total': '4711',
  'disputes.review.upheld': '3',
  'disputes.review.total': '5',
}

/** Every figure of the fourth section's table left out. */
const BLANK_DISPUTES = Object.fromEntries(
  ['review', 'litigationDirect', 'litigationAfterReview'].flatMap(row =>
    ['upheld', 'corrected', 'otherResult', 'pending', 'total'].map(column => [
      `disputes.${row}.${column}`,
      '',
    ]),
  ),
)

describe('code lenses', () => {
  it('say that everything holds', async () => {
    const lenses = await lensesOf(sampleReport())
    const { line } = positionOf(open, '| （本列数据')
    expect(byLine(lenses)).toMatchObject({
      0: ['按 国办公开办函〔2021〕30号 校对', '勾稽 42/42 ✓', '没有发现问题'],
      [positionOf(open, '| 第二十条').line]: ['应有 6 行，齐全 ✓', '没有发现问题'],
      [line]: ['勾稽 39/39 ✓', '没有发现问题'],
    })
    expect(lenses.every(({ command }) => command!.command === '')).toBe(true)
  })

  it('say what is wrong and what can be done', async () => {
    const lines = byLine(await lensesOf(withWideCharacters(sampleReport(WRONG))))
    // Not all that is found is a sum, and all that is sure to be a slip is mended from here.
    expect(lines[0]!.slice(1)).toEqual([
      '3 条勾稽关系不成立',
      '2 个问题',
      '改正数据笔误（1 处）',
      '逐项核对',
      '重算总计',
    ])
    expect(lines[positionOf(open, '| （本列数据').line]).toEqual([
      '2 条勾稽关系不成立',
      '1 个问题',
      '逐项核对',
      '重算总计',
    ])
    expect(lines[positionOf(open, '| 行政复议').line]).toEqual([
      '1 条勾稽关系不成立',
      '1 个问题',
      '逐项核对',
      '重算总计',
    ])
  })

  it('do not call a table right in which nothing is filled in', async () => {
    const lines = byLine(await lensesOf(sampleReport(BLANK_DISPUTES)))
    expect(lines[positionOf(open, '| 行政复议').line]).toEqual(['未填写', '1 个问题', '逐项核对'])
    expect(lines[0]!.slice(1)).toEqual(['勾稽 39/42，3 条未填写', '1 个问题', '逐项核对'])
  })

  it('do not call a group right in which nothing is filled in', async () => {
    const review = Object.entries(BLANK_DISPUTES).filter(([id]) => id.startsWith('disputes.review.'))
    const lines = byLine(await lensesOf(sampleReport(Object.fromEntries(review))))
    expect(lines[positionOf(open, '| 行政复议').line]![0]).toBe('勾稽 2/3，1 条未填写')
  })

  it('mend all that is sure to be a slip', async () => {
    const lenses = await lensesOf(withWideCharacters(sampleReport(WRONG)))
    expect(await run(lensNamed(lenses, '改正数据笔误'))).toBe(true)
    const { edit, label } = server.edited.at(-1)!
    expect(label).toBe('改正数据笔误（1 处）')
    expect(apply(open, { edit })).toBe(
      withWideCharacters(sampleReport({ ...WRONG, 'applications.granted.total': '6' })),
    )
  })

  it('do not offer totals that would follow a part that is wrong', async () => {
    const lenses = await lensesOf(sampleReport({ 'applications.granted.naturalPerson': '5' }))
    expect(lensNamed(lenses, '重算总计')).toBeUndefined()
    expect(lensNamed(lenses, '逐项核对')).toBeDefined()
  })

  it('tell sums that cannot be checked from those that fail', async () => {
    const lenses = await lensesOf(sampleReport({ 'applications.newlyReceived.otherOrganization': '4l1' }))
    expect(lensNamed(lenses, '勾稽 37/39，2 条无法核对')).toBeDefined()
  })

  it('lead from one problem to the next, and on to the first again', async () => {
    const lenses = await lensesOf(sampleReport(WRONG))
    const all = lenses[lenses.findIndex(({ command }) => command!.title.startsWith('逐项核对'))]!
    expect(await run(all)).toBe(true)
    const last = () => server.shown.at(-1)!
    expect(last()).toMatchObject({ uri: URI, takeFocus: true })
    expect(textIn(open, last().selection!)).toBe('4711')
    await run(all, last().selection!.start)
    expect(last().selection!.start.line).toBe(positionOf(open, '| 3 | 0').line)
    await run(all, last().selection!.start)
    expect(textIn(open, last().selection!)).toBe('4711')
    await run(lensNamed(lenses, '逐项核对', 'disputes'), positionOf(open, '4711'))
    expect(last().selection!.start.line).toBe(positionOf(open, '| 3 | 0').line)
  })

  it('recompute the totals of one table, for the version that was read', async () => {
    const lenses = await lensesOf(withWideCharacters(sampleReport(WRONG)))
    const lens = lensNamed(lenses, '重算总计', 'applications')
    expect(lens.command!.tooltip).toBe('重算本表总计：4711→6')
    expect(await run(lens)).toBe(true)
    const { edit, label } = server.edited.at(-1)!
    expect(label).toBe('重算本表总计：4711→6')
    expect((edit.documentChanges![0] as TextDocumentEdit).textDocument).toEqual({ uri: URI, version: 1 })
    expect(apply(open, { edit })).toBe(
      withWideCharacters(sampleReport({ ...WRONG, 'applications.granted.total': '6' })),
    )
  })

  it('say what was recomputed, and what was left since the text or another figure speaks for it', async () => {
    const said: string[] = []
    server.connection.onNotification(ShowMessageNotification.type, ({ message }) => void said.push(message))
    const lenses = await lensesOf(sampleReport(WRONG))
    await run(lensNamed(lenses, '重算总计', 'applications'))
    await until(() => said[0], 'the message')
    expect(said.pop()).toBe('改了 1 个总计：4711→6。')
    const part = { 'applications.granted.naturalPerson': '5' }
    server.close(open)
    await lensesOf(sampleReport({ ...part, 'disputes.review.total': '7' }))
    const scope = { uri: URI, table: 'applications' }
    await server.connection.sendRequest(ExecuteCommandRequest.type, {
      command: 'gouji.recomputeTotals',
      arguments: [scope],
    })
    await until(() => said[0], 'the second message')
    expect(said.pop()).toMatch(/^没有改动总计。“（一）予以公开 · 总计”等 2 个未改：疑有误的是其他数/)
  })

  it('have nothing to do in what is no report', async () => {
    await lensesOf('会议纪要')
    const ask = (args: unknown[]) =>
      server.connection.sendRequest(ExecuteCommandRequest.type, {
        command: 'gouji.nextFinding',
        arguments: args,
      })
    expect(await ask([{ uri: URI }])).toBeNull()
    expect(await ask([])).toBe(false)
  })

  it('can be switched off, which is seen at once', async () => {
    await lensesOf(sampleReport())
    server.refreshed.length = 0
    server.settings = () => ({ codeLens: false })
    server.changeSettings()
    await until(() => server.refreshed.find(method => method.includes('codeLens')))
    expect(await server.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: URI } })).toEqual(
      [],
    )
    server.settings = () => ({})
    server.changeSettings()
  })

  it('offer only what the editor can carry out', async () => {
    const plain = await startServer({ textDocument: { codeLens: {} } }, { locale: 'en' })
    const document = plain.open(URI, sampleReport(WRONG))
    const lenses = await plain.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: URI } })
    expect(byLine(lenses!)[positionOf(document, '| （本列数据').line]).toEqual(['2 sums fail', '1 problem'])
    expect(plain.initialized.capabilities).not.toHaveProperty('executeCommandProvider')
    await plain.shutdown()
  })
})
