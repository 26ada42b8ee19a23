// What an editor is offered that has commands for what the server leaves to it, as VS Code has with the extension.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CodeActionResolveRequest, type CodeAction } from 'vscode-languageserver-protocol/node'
import { apply, type Editor, EVERYTHING, positionOf } from './editor.ts'
import { sampleReport } from './sample.ts'
import { startServer } from './start.ts'

const URI = 'untitled:report'

describe('an editor with commands of its own', () => {
  let server: Editor
  beforeAll(async () => {
    const codeAction = { dataSupport: true, resolveSupport: { properties: ['edit'] } }
    const capabilities = { ...EVERYTHING, textDocument: { ...EVERYTHING.textDocument, codeAction } }
    const initializationOptions = { locale: 'zh-cn', explains: true, choosesLayout: true, accepts: true }
    server = await startServer(capabilities, { initializationOptions })
  })
  afterAll(() => server.shutdown())

  async function offered(text: string, words: string, uri = URI) {
    const document = server.open(uri, text)
    const start = positionOf(document, words)
    const actions = await server.actions(uri, { start, end: start })
    return { document, actions, done: () => server.close(document) }
  }

  it('is offered six things at most, the right one first', async () => {
    const wrong = { 'applications.granted.total': '4711', 'applications.newlyReceived.total': '4712' }
    const { actions, done } = await offered(sampleReport(wrong), '4711', 'file:///reports/a.txt')
    expect(actions.length).toBeLessThanOrEqual(6)
    expect(actions[0]).toMatchObject({ title: '“（一）予以公开 · 总计”改为 6', isPreferred: true })
    expect(actions.filter(({ title }) => title.includes('改写'))).toHaveLength(1)
    done()
  })

  it('is offered six things where far more would do', async () => {
    const { actions, done } = await offered(
      sampleReport({ 'disputes.review.total': '4711' }),
      '4711',
      'file:///reports/b.txt',
    )
    expect(actions.length).toBeLessThanOrEqual(6)
    expect(actions.filter(({ kind, edit }) => kind === 'quickfix' && edit).length).toBeGreaterThanOrEqual(3)
    done()
  })

  it('is offered a 0 for a blank of which the sums say nothing behind all else', async () => {
    const blank = sampleReport({ 'disclosure.licensing.decisions': '' })
    const { actions, done } = await offered(blank, '行政许可', 'file:///reports/c.txt')
    expect(actions.slice(0, 2).map(({ title }) => title)).toEqual([
      '保留原文，不再提示（空白单元格）…',
      '将无法推算的 1 个空白单元格填为 0',
    ])
    expect(actions.some(({ isPreferred }) => isPreferred)).toBe(false)
    done()
  })

  it('asks in which layout a table is to be written, and is given that one', async () => {
    const { document, actions, done } = await offered(sampleReport(), '（一）予以公开')
    const asking = actions.find(({ title }) => title === '改写本表的排版…')!
    expect(asking.command!.command).toBe('gouji.rewriteTable')
    const [choices] = asking.command!.arguments as [CodeAction[]]
    expect(choices.map(({ title }) => title)).toContain('将本表改写为 HTML 表格')
    for (const choice of choices) {
      const chosen = await server.connection.sendRequest(CodeActionResolveRequest.type, choice)
      expect(apply(document, chosen)).not.toBe(sampleReport())
    }
    done()
  })

  it('shows the page about a rule where its code is clicked', async () => {
    const { done } = await offered(sampleReport({ 'applications.granted.total': '4711' }), '4711')
    const [found] = await server.diagnose(URI)
    expect(found!.codeDescription!.href).toBe('command:gouji.explain?%5B%22unbalanced-equation%22%5D')
    done()
  })

  it('is shown three related places at most', async () => {
    const { done } = await offered(sampleReport({ 'applications.resultsTotal.total': '4711' }), '4711')
    const found = await server.diagnose(URI)
    expect(found.length).toBeGreaterThan(0)
    for (const { relatedInformation = [] } of found) expect(relatedInformation.length).toBeLessThanOrEqual(3)
    done()
  })

  it.each([
    ['at both ends', (row: string) => row],
    ['behind each row', (row: string) => row.replace(/^\| /, '')],
    ['at no end', (row: string) => row.replace(/^\| /, '').replace(/ \|$/, '')],
  ])('inserts a blank table as the others of the file are, with bars %s', async (_, write) => {
    const lines = sampleReport().split('\n')
    const fourth = lines.findIndex(line => line.startsWith('四、政府信息公开行政复议'))
    const fifth = lines.findIndex(line => line.startsWith('五、'))
    const kept = [...lines.slice(0, fourth + 1), ...lines.slice(fifth)]
    const text = kept.map(line => (line.startsWith('|') ? write(line) : line)).join('\n')
    const { document, actions, done } = await offered(text, '四、政府信息公开行政复议')
    const after = apply(
      document,
      actions.find(({ title }) => title === '插入规定表样')!,
    ).split('\n')
    const at = after.findIndex(line => line.startsWith('四、政府信息公开行政复议'))
    expect(after[at + 1]!.startsWith('|')).toBe(write('| a |').startsWith('|'))
    expect(after[at + 1]!.endsWith('|')).toBe(write('| a |').endsWith('|'))
    done()
  })
})
