import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { type Editor, EVERYTHING, positionOf, pullWith, textIn, until } from './editor.ts'
import { sampleReport } from './sample.ts'
import { startServer } from './start.ts'

const URI = 'memfs:/报告/灯塔.txt'
const WRONG = { 'applications.newlyReceived.total': '8' }
/** The wrong figure breaks the sum of its row and the balance of its column: one mistake. */
const FOUND = ['unbalanced-equation']

describe('diagnostics on request', () => {
  let server: Editor
  let document: TextDocument
  beforeAll(async () => {
    server = await startServer()
  })
  beforeEach(() => {
    document = server.open(URI, sampleReport(WRONG))
  })
  afterEach(() => {
    server.close(document)
    server.settings = () => ({})
    server.changeSettings()
  })
  afterAll(() => server.shutdown())

  it('points at the figure and at what speaks against it', async () => {
    const [diagnostic] = await server.diagnose(URI)
    expect(diagnostic).toMatchObject({ source: 'gouji', code: 'unbalanced-equation', severity: 1 })
    expect(textIn(document, diagnostic!.range)).toBe('8')
    const related = diagnostic!.relatedInformation!
    // What it adds up is told in the message: these are of its column, both sides of which ought to be the same.
    expect(related.map(({ location }) => textIn(document, location.range))).toEqual(['1', '7', '1'])
    expect(related.every(({ location }) => location.uri === URI)).toBe(true)
  })

  it('counts places in UTF-16 units behind characters that have two', async () => {
    const place = positionOf(document, '新收')
    server.change(document, { range: { start: place, end: place }, newText: '📢𠮷' })
    const [diagnostic] = (await server.diagnose(URI)).filter(({ code }) => code === 'unbalanced-equation')
    expect(textIn(document, diagnostic!.range)).toBe('8')
  })

  it('says that nothing has changed', async () => {
    const first = await server.pull(URI)
    expect(first.kind).toBe('full')
    const again = await server.pull(URI, first.resultId)
    expect(again).toEqual({ kind: 'unchanged', resultId: first.resultId })
    server.change(document, { range: at(document, '8'), newText: '7' })
    const changed = await server.pull(URI, first.resultId)
    expect(changed).toMatchObject({ kind: 'full', items: [] })
  })

  it('says so too where a change of the text changes no finding', async () => {
    const first = await server.pull(URI)
    const end = document.positionAt(document.getText().length)
    server.change(document, { range: { start: end, end }, newText: '\n' })
    expect(await server.pull(URI, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId })
  })

  it('does not take another document of the same name for the same', async () => {
    const first = await server.pull(URI)
    server.close(document)
    document = server.open(URI, sampleReport())
    expect(await server.pull(URI, first.resultId)).toMatchObject({ kind: 'full', items: [] })
  })

  it('answers with the state after all changes that came before', async () => {
    await server.diagnose(URI)
    const totals = Array.from({ length: 40 }, (_, i) => 100 + i)
    const answers = totals.map((total, i) => {
      const before = i === 0 ? 8 : totals[i - 1]!
      server.change(document, { range: at(document, `${before}`), newText: `${total}` })
      return server.diagnose(URI)
    })
    const found = (await Promise.all(answers)).map(([diagnostic]) =>
      Number(/\b1\d\d\b/.exec(JSON.stringify(diagnostic!.message))?.[0]),
    )
    // What takes long to read is read once for changes that follow each other at once: a later state is well.
    expect(found.filter((total, i) => !(total >= totals[i]!))).toEqual([])
    expect(found.at(-1)).toBe(totals.at(-1))
  })

  it('has nothing to say of other texts and of documents that are not open', async () => {
    const other = server.open('untitled:shopping', '牛奶 2 瓶\n鸡蛋 10 个\n')
    expect(await server.pull(other.uri)).toEqual({ kind: 'full', items: [] })
    expect(await server.pull('untitled:nowhere')).toEqual({ kind: 'full', items: [] })
    expect(await server.hover(other.uri, { line: 0, character: 3 })).toBeUndefined()
    expect(await server.symbols(other.uri)).toBeNull()
    server.close(other)
  })

  it('takes a document for a report when its language says so', async () => {
    const other = server.open('untitled:draft', '牛奶 2 瓶\n', 'gov-report')
    expect((await server.diagnose(other.uri)).map(({ code }) => code)).toEqual(['no-report'])
    server.close(other)
  })

  it('gives up when it is told to', async () => {
    const source = new CancellationTokenSource()
    source.cancel()
    // Settings are slow to come, so the request is still waiting when it is cancelled.
    server.settings = () => new Promise(resolve => setTimeout(() => resolve({}), 50))
    const other = server.open('untitled:cancelled', sampleReport(WRONG))
    await expect(pullWith(server, other.uri, source.token)).rejects.toMatchObject({ code: -32800 })
    expect((await server.diagnose(other.uri)).map(({ code }) => code)).toEqual(FOUND)
    server.close(other)
  })

  it('survives positions and changes that make no sense', async () => {
    expect(await server.hover(URI, { line: 10_000, character: 7 })).toBeUndefined()
    expect(await server.hover(URI, { line: 0, character: 10_000 })).toBeUndefined()
    expect(
      await server.actions(URI, { start: { line: 9999, character: 0 }, end: { line: 0, character: 0 } }),
    ).toEqual([])
    expect((await server.diagnose(URI)).map(({ code }) => code)).toEqual(FOUND)
  })
})

describe('settings', () => {
  let server: Editor
  afterEach(() => server.shutdown())

  it('are asked for by document, and again when they change', async () => {
    server = await startServer()
    const registered = () =>
      server.registered.find(({ method }) => method === 'workspace/didChangeConfiguration')
    expect(await until(registered, 'the registration')).toMatchObject({
      registerOptions: { section: 'gouji' },
    })
    server.settings = uri => ({ rules: { 'unbalanced-equation': uri?.endsWith('b') ? 'off' : 'hint' } })
    server.open('untitled:a', sampleReport(WRONG))
    server.open('untitled:b', sampleReport(WRONG))
    expect((await server.diagnose('untitled:a')).map(({ severity }) => severity)).toEqual([4])
    expect(await server.diagnose('untitled:b')).toEqual([])

    const before = await server.pull('untitled:a')
    server.settings = () => ({
      rules: { 'unbalanced-equation': 'warning', nonsense: 'error' },
      form: 'nonsense',
    })
    server.changeSettings()
    await until(() => (server.refreshes > 0 ? true : undefined), 'the refresh')
    expect(await server.pull('untitled:a', before.resultId)).toMatchObject({ kind: 'full' })
    expect((await server.diagnose('untitled:b')).map(({ severity }) => severity)).toEqual([2])
  })

  it('choose the form', async () => {
    server = await startServer()
    server.settings = () => ({ form: 'disclosure-2019' })
    server.open('untitled:a', sampleReport())
    const codes = (await server.diagnose('untitled:a')).map(({ code }) => code)
    expect(codes).not.toEqual([])
    server.settings = () => ({ form: 'auto' })
    server.changeSettings()
    expect(await server.diagnose('untitled:a')).toEqual([])
  })

  it('are those from the start for an editor that cannot be asked', async () => {
    const capabilities = { ...EVERYTHING, workspace: {} }
    server = await startServer(capabilities, {
      initializationOptions: { rules: { 'unbalanced-equation': 'info' } },
    })
    server.open('untitled:a', sampleReport(WRONG))
    expect((await server.diagnose('untitled:a')).map(({ severity }) => severity)).toEqual([3])
    server.changeSettings({ gouji: { rules: { 'unbalanced-equation': 'off' } } })
    expect(await server.diagnose('untitled:a')).toEqual([])
  })

  it('are the defaults when the editor fails to tell', async () => {
    server = await startServer()
    server.settings = () => {
      throw new Error('no settings today')
    }
    server.open('untitled:a', sampleReport(WRONG))
    expect((await server.diagnose('untitled:a')).map(({ code }) => code)).toEqual(FOUND)
    expect(server.logged.join('\n')).toContain('no settings today')
  })
})

describe('diagnostics that are sent', () => {
  let server: Editor
  beforeEach(async () => {
    server = await startServer({}, { locale: 'en-GB' })
  })
  afterEach(() => server.shutdown())

  it('come with the version, in the language of the editor, and go when the document is closed', async () => {
    const document = server.open(URI, sampleReport(WRONG))
    const { diagnostics } = await server.sent(URI, 1)
    expect(diagnostics.map(({ code }) => code)).toEqual(FOUND)
    expect(diagnostics[0]!.message).toContain('too many')
    expect(diagnostics[0]!.relatedInformation).toBeUndefined()
    server.change(document, { range: at(document, '8'), newText: '7' })
    expect((await server.sent(URI, 2)).diagnostics).toEqual([])
    server.change(document, { range: at(document, '7'), newText: '8' })
    expect((await server.sent(URI, 3)).diagnostics).toHaveLength(1)
    server.close(document)
    expect((await server.sent(URI, undefined)).diagnostics).toEqual([])
  })

  it('are never those of an older state', async () => {
    const document = server.open(URI, sampleReport(WRONG))
    for (let i = 0; i < 50; i++) {
      server.change(document, {
        range: at(document, i % 2 === 0 ? '8' : '7'),
        newText: i % 2 === 0 ? '7' : '8',
      })
    }
    expect((await server.sent(URI, 51)).diagnostics).toHaveLength(1)
    const versions = server.published.map(({ version }) => version)
    expect(versions).toEqual([...versions].sort((a, b) => a! - b!))
    for (const { version, diagnostics } of server.published) {
      expect(diagnostics).toHaveLength(version! % 2 === 1 ? 1 : 0)
    }
  })

  it('are not sent for other texts', async () => {
    server.open('untitled:shopping', '牛奶 2 瓶\n')
    server.open(URI, sampleReport(WRONG))
    await server.sent(URI, 1)
    expect(server.published.map(({ uri }) => uri)).toEqual([URI])
  })

  it('are taken back when the text is no report any more', async () => {
    const document = server.open(URI, sampleReport(WRONG))
    await server.sent(URI, 1)
    const end = document.positionAt(document.getText().length)
    server.change(document, { range: { start: { line: 0, character: 0 }, end }, newText: '牛奶' })
    expect((await server.sent(URI, undefined)).diagnostics).toEqual([])
  })

  it('follow the settings', async () => {
    server.open(URI, sampleReport(WRONG))
    await server.sent(URI, 1)
    server.changeSettings({ gouji: { rules: { 'unbalanced-equation': 'off' } } })
    await until(() => server.published.find(({ diagnostics }) => diagnostics.length === 0))
  })
})

/** The total of the first row of the table of applications. */
function at(document: TextDocument, figure: string) {
  const line = document
    .getText()
    .split('\n')
    .find(one => one.includes('一、本年新收'))!
  const start = positionOf(document, line, line.lastIndexOf(figure))
  return { start, end: { line: start.line, character: start.character + figure.length } }
}
