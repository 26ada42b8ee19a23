import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  CompletionRequest,
  InsertTextFormat,
  type CompletionItem,
  type TextEdit,
} from 'vscode-languageserver-protocol/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { readReport } from '../../server/report.ts'
import { makeSource } from '../../server/text/source.ts'
import { type Editor, EVERYTHING } from './editor.ts'
import { sampleReport, withWideCharacters } from './sample.ts'
import { startServer } from './start.ts'

const URI = 'untitled:report'
const TITLE = '青禾县灯塔管理处2023年政府信息公开工作年度报告'

describe('completion', () => {
  let server: Editor
  let plain: Editor
  beforeAll(async () => {
    server = await startServer(EVERYTHING, { locale: 'zh-cn' })
    plain = await startServer({ textDocument: { completion: {} } }, { locale: 'en' })
  })
  afterAll(async () => {
    await server.shutdown()
    await plain.shutdown()
  })

  /** What is offered at the `‸` of a text, in the order in which an editor shows it. */
  async function offered(text: string, from = server) {
    const at = text.indexOf('‸')
    const document = from.open(URI, text.replace('‸', ''), 'gov-report')
    const items = (await from.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri: URI },
      position: document.positionAt(at),
    })) as CompletionItem[] | null
    from.close(document)
    const sorted = [...(items ?? [])].sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1))
    const accept = (label: string, fill = '') => {
      const edit = items!.find(item => item.label === label)!.textEdit as TextEdit
      const newText = edit.newText.replace(/\$\{\d+\}/g, fill).replace(/\$0/g, '')
      return TextDocument.applyEdits(document, [{ ...edit, newText }])
    }
    return { labels: sorted.map(({ label }) => label), items: sorted, accept }
  }

  it('offers the heading that comes next, alone and with its blank table', async () => {
    const { labels, items, accept } = await offered(`${TITLE}\r\n一、总体情况\r\n📢𠮷庆路。\r\n二、‸`)
    expect(labels).toEqual(['二、主动公开政府信息情况', '二、主动公开政府信息情况（带规定表样）'])
    expect(items[0]).toMatchObject({
      detail: '国办公开办函〔2021〕30号',
      filterText: '二、主动公开政府信息情况',
    })
    expect(accept(labels[0]!)).toMatch(/\r\n二、主动公开政府信息情况$/)
  })

  it('finds a heading by its words, and on an empty line offers all that lack', async () => {
    const { labels, items } = await offered(`${TITLE}\n一、总体情况\n无。\n存在‸`)
    expect(labels).toEqual(['五、存在的主要问题及改进情况'])
    expect(items[0]!.filterText).toBe('存在五、存在的主要问题及改进情况')
    const all = (await offered(`${TITLE}\n一、总体情况\n无。\n‸`)).labels
    expect(all).toHaveLength(5 + 3 + 3)
    expect(all[0]).toBe('二、主动公开政府信息情况')
    expect(all).toContain('规定表样：三、收到和处理政府信息公开申请情况')
  })

  it.each([
    [2023, 25],
    [2020, 23],
  ])('writes a blank table of the form that binds the year %i', async (year, rows) => {
    const head = `${TITLE.replace('2023', String(year))}\n三、收到和处理政府信息公开申请情况\n`
    const { labels, items, accept } = await offered(`${head}‸`)
    const label = '规定表样：三、收到和处理政府信息公开申请情况'
    expect(labels[0]).toBe(label)
    expect(items[0]!.insertTextFormat).toBe(InsertTextFormat.Snippet)
    expect((items[0]!.textEdit as TextEdit).newText).toContain(`\${${rows * 7}}`)
    const [table] = readReport(makeSource(URI, accept(label, '0'))).tables
    expect(table).toMatchObject({ id: 'applications', missing: [], extra: [] })
    expect(readReport(makeSource(URI, accept(label, '0'))).facts).toHaveLength(rows * 7)
  })

  it('writes a missing row as the rows beside it are written', async () => {
    const whole = withWideCharacters(sampleReport())
    const row = whole.split('\r\n').find(line => line.includes('5.属于三类内部事务信息'))!
    for (const typed of ['5.', '|  |  | 5.属于']) {
      const { labels, accept } = await offered(whole.replace(row, `${typed}‸`))
      expect(labels).toEqual(['5.属于三类内部事务信息'])
      expect(accept(labels[0]!, '0')).toBe(whole)
    }
  })

  it('is silent in figures, behind cells and in running text', async () => {
    const whole = sampleReport()
    const row = whole.split('\n').find(line => line.includes('1.属于国家秘密'))!
    const lost = (line: string) => whole.replace(row, line)
    expect((await offered(lost('1‸'))).labels).toEqual([])
    expect((await offered(lost('|  |  | x | 1.‸'))).labels).toEqual([])
    expect((await offered(lost('1.‸ | 0'))).labels).toEqual([])
    expect((await offered(whole.replace('𠮷庆路', '𠮷庆路‸'))).labels).toEqual([])
    expect((await offered(whole.replace('| 7 |\n二、上年', '| 7‸ |\n二、上年'))).labels).toEqual([])
  })

  it('offers nothing that is there already', async () => {
    expect((await offered(`${sampleReport()}‸`)).labels).toEqual([])
  })

  it('writes plain text for an editor without snippets', async () => {
    const { items, labels } = await offered(`${TITLE}\n四、政府信息公开行政复议、行政诉讼情况\n‸`, plain)
    expect(labels[0]).toBe('Blank table: 四、政府信息公开行政复议、行政诉讼情况')
    expect(items[0]!.insertTextFormat).toBe(InsertTextFormat.PlainText)
    expect((items[0]!.textEdit as TextEdit).newText).not.toMatch(/[${}\\]/)
  })
})
