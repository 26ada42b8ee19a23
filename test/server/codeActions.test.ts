import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  CodeActionResolveRequest,
  ExecuteCommandRequest,
  type Diagnostic,
} from 'vscode-languageserver-protocol/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { apply, type Editor, EVERYTHING, positionOf } from './editor.ts'
import { sampleReport } from './sample.ts'
import { startServer } from './start.ts'

const URI = 'untitled:report'
/** A total that alone is wrong; with it the sum of its row and that of its column fail. */
const ONE = { 'applications.granted.total': '4711' }

const wholeOf = (document: TextDocument) => ({
  start: { line: 0, character: 0 },
  end: { line: document.lineCount, character: 0 },
})

/** A report in which somebody has just put a 5 in place of a 4, which is a part of several sums. */
async function withEntry(editor: Editor) {
  const document = editor.open(URI, sampleReport())
  await editor.diagnose(URI)
  const { line, character } = positionOf(document, '| 4 | 2 |')
  const start = { line, character: character + 2 }
  const figure = { start, end: { line, character: start.character + 1 } }
  editor.change(document, { range: figure, newText: '5' })
  return { document, figure }
}

describe('code actions', () => {
  let server: Editor
  beforeAll(async () => {
    server = await startServer(EVERYTHING, { locale: 'zh-cn' })
  })
  afterAll(() => server.shutdown())

  async function offered(written: Readonly<Record<string, string>>, words: string, only?: string[]) {
    const document = server.open(URI, sampleReport(written))
    const start = positionOf(document, words)
    const actions = await server.actions(URI, { start, end: start }, only)
    server.close(document)
    return { document, actions }
  }

  async function findingsAfter(text: string): Promise<readonly Diagnostic[]> {
    const document = server.open('untitled:after', text)
    const found = await server.diagnose(document.uri)
    server.close(document)
    return found
  }

  const recomputing = <Action extends { title: string }>(actions: readonly Action[]) =>
    actions.filter(({ title }) => title.startsWith('重算'))
  const titles = (actions: readonly { title: string }[]) => actions.map(({ title }) => title)

  it('mend the finding that the cursor is at', async () => {
    const { document, actions } = await offered(ONE, '4711')
    const [fix] = actions
    expect(fix).toMatchObject({
      title: '“（一）予以公开 · 总计”改为 6',
      kind: 'quickfix',
      isPreferred: true,
    })
    expect(fix!.diagnostics).toMatchObject([{ code: 'unbalanced-equation', source: 'gouji' }])
    expect(fix!.edit!.documentChanges).toMatchObject([{ textDocument: { uri: URI, version: 1 } }])
    const text = apply(document, fix!)
    expect(text).toBe(sampleReport())
    expect(await findingsAfter(text)).toEqual([])
  })

  it('are not offered elsewhere', async () => {
    expect((await offered(ONE, '一、总体情况')).actions).toEqual([])
    expect(recomputing((await offered({}, '（一）予以公开')).actions)).toEqual([])
    expect((await offered({}, '（一）予以公开', ['quickfix', 'source'])).actions).toEqual([])
  })

  it('recompute a row, a table, the whole report', async () => {
    const wrong = { ...ONE, 'applications.newlyReceived.total': '4712' }
    const { document, actions } = await offered(wrong, '（一）予以公开')
    const [row, table, ...rest] = recomputing(actions)
    expect(row).toMatchObject({
      title: '重算本行总计：4711→6（之后仍有 2 条勾稽关系不成立）',
      kind: 'refactor.rewrite',
    })
    expect(table).toMatchObject({ title: '重算本表总计：4712→7、4711→6', kind: 'refactor.rewrite' })
    expect(rest).toEqual([])
    expect(apply(document, row!)).toBe(sampleReport({ 'applications.newlyReceived.total': '4712' }))
    expect(apply(document, table!)).toBe(sampleReport())

    const source = await offered(wrong, '一、总体情况', ['source'])
    expect(source.actions).toMatchObject([
      { title: '改正数据笔误（2 处）', kind: 'source.fixAll.gouji' },
      { title: '重算全文总计：4712→7、4711→6', kind: 'source.recomputeTotals.gouji' },
    ])
    for (const action of source.actions) expect(apply(document, action)).toBe(sampleReport())
  })

  it('go on to the first cell of a table that was put in', async () => {
    const without = sampleReport().replace(/\| 行政复议[^]*?(?=五、)/, '')
    const document = server.open(URI, without)
    const start = positionOf(document, '四、政府信息公开行政复议')
    const [insert] = await server.actions(URI, { start, end: start })
    expect(insert!.title).toBe('插入规定表样')
    const { command, arguments: given } = insert!.command!
    const text = apply(document, insert!)
    server.change(document, { range: wholeOf(document), newText: text })
    expect(
      await server.connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: given! }),
    ).toBe(true)
    const { selection } = server.shown.at(-1)!
    const line = text.split('\n')[selection!.start.line]!
    expect(line).toMatch(/^[| ]+$/)
    server.close(document)
  })

  it('offer to recompute the table only when that is more than the row', async () => {
    const { actions } = await offered(ONE, '（一）予以公开')
    expect(titles(recomputing(actions))).toEqual(['重算本行总计：4711→6'])
  })

  it('offer one change once, as a fix where the cursor is at what it mends', async () => {
    const { actions } = await offered(ONE, '4711')
    const edits = actions.flatMap(({ edit }) => (edit ? [JSON.stringify(edit)] : []))
    expect(new Set(edits).size).toBe(edits.length)
    expect(recomputing(actions)).toEqual([])
    // Who asks for rewritings only is shown it still.
    expect(recomputing((await offered(ONE, '4711', ['refactor'])).actions)).toHaveLength(1)
  })

  it('offer no total that would follow a wrong part, unless that part has just been entered', async () => {
    const part = 'applications.granted.naturalPerson'
    expect(recomputing((await offered({ [part]: '5' }, '（一）予以公开')).actions)).toEqual([])
    const { document, figure } = await withEntry(server)
    const actions = await server.actions(URI, figure)
    server.close(document)
    expect(titles(recomputing(actions))[0]).toMatch(/^重算本行总计：6→7/)
  })

  it('say in either language that a total was blank', async () => {
    const written = { 'applications.newlyReceived.total': '', 'applications.resultsTotal.total': '9' }
    const english = await startServer(EVERYTHING, { locale: 'en' })
    for (const [editor, title] of [
      [server, '重算全文总计：空白→7、9→7'],
      [english, 'Recompute all totals of the report: blank→7, 9→7'],
    ] as const) {
      const document = editor.open(URI, sampleReport(written))
      const actions = await editor.actions(URI, wholeOf(document), ['source.recomputeTotals'])
      expect(titles(actions)).toEqual([title])
      editor.close(document)
    }
    await english.shutdown()
  })

  it('fill on request the blanks that the sums prove', async () => {
    const { document, actions } = await offered(
      { 'applications.granted.naturalPerson': '-', 'applications.carriedOver.total': '/' },
      '一、总体情况',
      ['source.fillBlanks'],
    )
    expect(titles(actions)).toEqual(['填入可推算的 2 个空白单元格'])
    expect(apply(document, actions[0]!)).toBe(sampleReport())
  })

  it('do not undo on saving what has just been entered', async () => {
    const { document, figure } = await withEntry(server)
    const fixAll = await server.actions(URI, figure, ['source.fixAll'])
    const [fix] = await server.actions(URI, figure, ['quickfix'])
    server.close(document)
    expect(fixAll).toEqual([])
    expect(fix!.title).toBe('“（一）予以公开 · 自然人”改为 4')
  })

  it('keep to the kinds that are wanted', async () => {
    const kinds = async (...only: string[]) =>
      (await offered(ONE, '4711', only)).actions.map(({ kind }) => kind)
    expect(new Set(await kinds('quickfix'))).toEqual(new Set(['quickfix']))
    expect(new Set(await kinds('refactor'))).toEqual(new Set(['refactor.rewrite']))
    expect(await kinds('source.fixAll')).toEqual(['source.fixAll.gouji'])
    expect(await kinds('source.fixAll.gouji')).toEqual(['source.fixAll.gouji'])
    expect(await kinds('source.recomputeTotals.gouji')).toEqual(['source.recomputeTotals.gouji'])
    expect(await kinds('source.organizeImports')).toEqual([])
  })

  it('mend a finding only by the change that makes every sum hold', async () => {
    const { actions } = await offered(ONE, '4711', ['quickfix'])
    expect(actions.map(({ title, isPreferred }) => [title, isPreferred])).toEqual([
      ['“（一）予以公开 · 总计”改为 6', true],
    ])
  })

  it('mend at the end of the menu all that is as sure, where that is more than one slip', async () => {
    const wrong = { ...ONE, 'applications.newlyReceived.total': '4712' }
    const { document, actions } = await offered(wrong, '4711', ['quickfix'])
    expect(titles(actions)).toEqual(['“（一）予以公开 · 总计”改为 6', '改正数据笔误（2 处）'])
    expect(apply(document, actions.at(-1)!)).toBe(sampleReport())
  })

  it('offer what may be meant where several changes would do, and prefer none', async () => {
    const { document, actions } = await offered({ 'disputes.review.total': '4711' }, '4711', ['quickfix'])
    expect(titles(actions)).toEqual([
      '“行政复议 · 总计”改为 0',
      '“行政复议 · 结果维持”改为 4711',
      '“行政复议 · 结果纠正”改为 4711',
    ])
    for (const action of actions) {
      expect(action).not.toHaveProperty('isPreferred')
      expect(await findingsAfter(apply(document, action))).toEqual([])
    }
  })

  it('rewrite a table in the layouts that it does not have', async () => {
    const { document, actions } = await offered({}, '（一）予以公开', ['refactor'])
    expect(titles(actions)).toEqual([
      '将本表改写为 Markdown 表格',
      '将本表改写为制表符分隔的表格',
      '将本表改写为 CSV',
      '将本表改写为一个单元格一行',
      '将本表改写为 HTML 表格',
    ])
    for (const action of actions) expect(await findingsAfter(apply(document, action))).toEqual([])
    expect((await offered({}, '一、总体情况', ['refactor'])).actions).toEqual([])
  })

  it('change nothing unseen that is not certain', async () => {
    const total = { 'disputes.review.total': '4711' }
    expect((await offered(total, '4711', ['source.fixAll'])).actions).toEqual([])
    // The only change that makes every sum hold, but nobody writes 4711 for 4 by a slip.
    const part = { 'applications.granted.naturalPerson': '4711' }
    expect((await offered(part, '4711', ['source.fixAll'])).actions).toEqual([])
  })

  it('are for the version that the server has', async () => {
    const document: TextDocument = server.open(URI, sampleReport(ONE))
    const top = { line: 0, character: 0 }
    server.change(document, { range: { start: top, end: top }, newText: '📢\n' })
    const start = positionOf(document, '4711')
    const [fix] = await server.actions(URI, { start, end: start })
    expect(fix!.edit!.documentChanges).toMatchObject([{ textDocument: { version: 2 } }])
    expect(apply(document, fix!)).toBe(`📢\n${sampleReport()}`)
    server.close(document)
  })
})

describe('code actions for an editor that shows what cannot be done, and asks for edits when they are chosen', () => {
  let server: Editor
  beforeAll(async () => {
    const codeAction = {
      disabledSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    }
    const textDocument = { ...EVERYTHING.textDocument, codeAction }
    server = await startServer({ ...EVERYTHING, textDocument }, { locale: 'zh-cn' })
  })
  afterAll(() => server.shutdown())

  async function offered(text: string, words: string, only?: string[]) {
    const document = server.open(URI, text)
    const start = positionOf(document, words)
    return { document, actions: await server.actions(URI, { start, end: start }, only) }
  }

  it('have the edit of a rewriting when it is asked for, that of the text as it then is', async () => {
    const { document, actions } = await offered(sampleReport(), '（一）予以公开', ['refactor'])
    expect(actions).toHaveLength(5)
    for (const action of actions) {
      expect(action.edit).toBeUndefined()
      const chosen = await server.connection.sendRequest(CodeActionResolveRequest.type, action)
      expect(apply(document, chosen)).not.toBe(sampleReport())
    }
    const top = { line: 0, character: 0 }
    server.change(document, { range: { start: top, end: top }, newText: '📢\n' })
    const chosen = await server.connection.sendRequest(CodeActionResolveRequest.type, actions[0]!)
    expect(chosen.edit!.documentChanges).toMatchObject([{ textDocument: { version: 2 } }])
    expect(apply(document, chosen)).toContain('📢\n')
    server.close(document)
  })

  it('are what they were where nothing is left to be told', async () => {
    const text = sampleReport({ 'applications.granted.total': '4711' })
    const { document, actions } = await offered(text, '4711', ['quickfix'])
    for (const action of actions)
      expect(await server.connection.sendRequest(CodeActionResolveRequest.type, action)).toEqual(action)
    expect(actions).not.toEqual([])
    server.close(document)
  })

  it('say why a table is not rewritten', async () => {
    const reasonIn = async (text: string) => {
      const { document, actions } = await offered(text, '（一）予以公开', ['refactor.rewrite'])
      server.close(document)
      expect(actions).toMatchObject([{ title: '将本表改写为其他排版', kind: 'refactor.rewrite' }])
      expect(actions[0]).not.toHaveProperty('edit')
      return actions[0]!.disabled!.reason
    }
    const lines = sampleReport().split('\n')
    const at = lines.findIndex(line => line.includes('1.属于国家秘密'))
    const changed = (...middle: readonly string[]) =>
      [...lines.slice(0, at), ...middle, ...lines.slice(at + 1)].join('\n')
    expect(await reasonIn(changed())).toBe('缺少规定格式中的 1 行，改写会凭空多出空白行；请先补上')
    expect(await reasonIn(changed(lines[at]!, lines[at]!))).toBe(
      '有 1 行不是规定格式中的行，或是重复的，改写会丢掉它们；请先处理这些行',
    )
    expect(await reasonIn(changed(lines[at]!.replace(/\| 0 \|$/, '| 0 | 0 |')))).toBe(
      '有 1 行的数据无法确定属于哪一列，改写会丢失数据；请先处理这些行',
    )
    expect(await reasonIn(changed(lines[at]!, '| 注：以上各项由各科室汇总 |'))).toBe(
      '表中或表的首尾行上夹有别的文字，改写会丢掉它们；请先移到表外',
    )
  })

  it('say why a figure is not written', async () => {
    const columns = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
    const header = columns.map(label => `${label}  `).join('')
    const row = (...cells: readonly string[]) =>
      cells.map((cell, i) => cell.padEnd(2 * columns[i]!.length + 2)).join('')
    const zeros = row('0', '0', '0', '0', '0')
    const [before] = sampleReport().split(/(?<=\n四、.*\n)/)
    const text = `${before}${header.repeat(3)}\n`
    const figures = `${row('1000000', '0', '0', '0', '1')}${zeros}${zeros}\n`
    const { document, actions } = await offered(text + figures, '1     0', ['quickfix'])
    server.close(document)
    expect(actions.map(({ title, disabled }) => [title, disabled?.reason])).toEqual([
      ['“行政复议 · 结果维持”改为 1', undefined],
      ['“行政复议 · 总计”改为 1000000', '本表各列只靠空格对齐，这里的空位不够，写入会把别的数据挤到别的列'],
    ])
  })
})

describe('code actions for an editor without versioned edits', () => {
  it('have plain changes', async () => {
    const server = await startServer({})
    const document = server.open(URI, sampleReport(ONE))
    const start = positionOf(document, '4711')
    const [fix] = await server.actions(URI, { start, end: start })
    expect(fix!.edit!.documentChanges).toBeUndefined()
    expect(apply(document, fix!)).toBe(sampleReport())
    await server.shutdown()
  })
})
