import { DefinitionRequest, type Location } from 'vscode-languageserver-protocol/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Editor, EVERYTHING, positionOf, textIn } from './editor.ts'
import { sampleReport } from './sample.ts'
import { startServer } from './start.ts'

const URI = 'untitled:claims'
const SENTENCE = '全年共收到政府信息公开申请9件，其中予以公开6件，未发生行政复议。'
const TEXT = sampleReport().replace('我局按季度更新', `${SENTENCE}我局按季度更新`)

describe('a figure of the running text', () => {
  let server: Editor
  beforeAll(async () => {
    const client = { ...EVERYTHING, textDocument: { ...EVERYTHING.textDocument, definition: {} } }
    server = await startServer(client, { locale: 'zh-cn' })
    server.open(URI, TEXT)
  })
  afterAll(() => server.shutdown())

  const document = () => server.open('untitled:same', TEXT)
  const hover = async (words: string, within = 0) =>
    (await server.hover(URI, positionOf(document(), words, within)))?.text

  it('says which figure it restates, and whether they agree', async () => {
    expect(await hover('9件')).toBe('**一、本年新收**\n\n正文称 9件，表中为 7，不一致。')
    expect(await hover('6件')).toBe('**三、（一）予以公开**\n\n正文称 6件，表中为 6，一致。')
    expect(await hover('未发生行政复议')).toBe('**行政复议 · 总计**\n\n正文称没有，表中为 0，一致。')
  })

  it('is named over the figure of the table', async () => {
    const cell = await hover('| 7 |', 2)
    expect(cell).toContain('- 正文：`全年共收到政府信息公开申请9件`，与表中的 7 不一致')
  })

  it('leads to it', async () => {
    const found = await server.connection.sendRequest<Location>(DefinitionRequest.type.method, {
      textDocument: { uri: URI },
      position: positionOf(document(), '6件'),
    })
    expect(textIn(document(), found.range)).toBe('6')
    expect(TEXT.split('\n')[found.range.start.line]).toContain('予以公开')
  })
})

describe('a figure of the running text that was set against others of the text', () => {
  const HOVERS = [
    { over: '25', of: '受理投诉20件，占全部投诉80件的25%', says: '按 20÷80 计算，一致。' },
    { over: '20', of: '公开信息120条，上年为100条，同比增长20%', says: '按 100 到 120 计算，一致。' },
    { over: '30', of: '公开信息120条，上年为100条，同比增长30%', says: '应为 20%，相差 10 个百分点' },
    { over: '80', of: '网站发布30条、公众号发布50条，合计80条', says: '分项之和 30 ＋ 50 ＝ 80，一致。' },
    { over: '多于', of: '（二）依申请公开。自然人申请多于法人和其他组织', says: '一致。' },
    { over: '少于', of: '（二）依申请公开。自然人申请少于法人和其他组织', says: '为 5' },
  ]

  it.each(HOVERS)('says what came of it: $of', async ({ over: place, of: sentence, says: words }) => {
    const server = await startServer(EVERYTHING, { locale: 'zh-cn' })
    const document = server.open(
      'untitled:said',
      sampleReport().replace('我局按季度更新', `${sentence}。我局按季度更新`),
    )
    const at = positionOf(document, sentence, sentence.lastIndexOf(place))
    expect((await server.hover(document.uri, at))?.text).toContain(words)
    await server.shutdown()
  })
})
