import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EVERYTHING, positionOf, startServer, textIn, type ServerProcess } from './editor.ts'
import { sampleReport } from './sample.ts'

const URI = 'untitled:report'

/** Opens a report with these figures and hovers over the first place where `words` stand. */
async function hoverOver(
  server: ServerProcess,
  words: string,
  written: Readonly<Record<string, string>> = {},
) {
  const document = server.open(URI, sampleReport(written))
  const hover = await server.hover(URI, positionOf(document, words))
  server.close(document)
  return hover && { ...hover, covered: hover.range && textIn(document, hover.range) }
}

describe('the hover, in Chinese and Markdown', () => {
  let server: ServerProcess
  beforeAll(async () => {
    server = await startServer(EVERYTHING, { locale: 'zh-cn' })
  })
  afterAll(() => server.shutdown())

  it('explains a total that is wrong', async () => {
    const hover = await hoverOver(server, '4711', { 'applications.granted.total': '4711' })
    expect(hover).toMatchObject({ kind: 'markdown', covered: '4711' })
    expect(hover!.text).toBe(`**三、（一）予以公开 · 总计**

数值 4711

- 本行（总计＝自然人＋法人或其他组织）：\`4711 ≠ 4 ＋ 2 ＝ 6 ✗\` 总计为 4711，六类申请人之和为 6，多 4705
- 本列（（七）总计＝（一）至（六）之和）：\`7 ≠ 4711 ＋ 1 ＝ 4712 ✗\` （七）总计为 7，（一）至（六）各项之和为 4712，少 4705

各项相加得 6。请先核对各项；各项无误，则总计应改为 6（见快速修复）。`)
  })

  it('warns when the total may not be what is wrong', async () => {
    const part = { 'applications.granted.naturalPerson': '4712' }
    const { text } = (await hoverOver(server, '8888', { ...part, 'applications.granted.total': '8888' }))!
    expect(text).toContain(
      '则总计应改为 4714（见快速修复）。但那样另有 1 项勾稽关系不平，也可能是某一项有误。',
    )
  })

  it('shows a sum that holds', async () => {
    const { text } = (await hoverOver(server, '0.5', { 'disclosure.fees.amount': '0.5' }))!
    expect(text).toBe('**第二十条第（八）项 / 行政事业性收费 · 本年收费金额（单位：万元）**\n\n数值 0.5 万元')
    const upheld = { 'disputes.review.upheld': '4711', 'disputes.review.total': '4711' }
    expect((await hoverOver(server, '4711', upheld))!.text).toContain('`4711 ＝ 4711 ✓`')
  })

  it.each([
    ['４７件', '数值 47，写作 `４７件`'],
    ['—', '空白，写作 `—`'],
    ['4l1', '写作 `4l1`，读不出数字'],
  ])('tells how a figure is written: %s', async (written, said) => {
    const hover = await hoverOver(server, written, {
      'applications.newlyReceived.otherOrganization': written,
    })
    expect(hover!.covered).toBe(written)
    expect(hover!.text).toContain(said)
  })

  it('says when a sum cannot be checked', async () => {
    const hover = await hoverOver(server, '4l1', { 'applications.newlyReceived.otherOrganization': '4l1' })
    expect(hover!.text).toContain('- 本行（总计＝自然人＋法人或其他组织）：有数字读不出，无法核对')
  })

  it('explains a blank although it has no width', async () => {
    const document = server.open(URI, sampleReport({ 'applications.newlyReceived.naturalPerson': '' }))
    const line = positionOf(document, '一、本年新收').line
    const row = textIn(document, { start: { line, character: 0 }, end: { line: line + 1, character: 0 } })
    const hover = await server.hover(URI, { line, character: row.lastIndexOf('|  | 2') + 2 })
    expect(hover).toMatchObject({ text: expect.stringContaining('自然人**\n\n空白\n') as string })
    expect(hover).not.toHaveProperty('range')
    server.close(document)
  })

  it('names a row and adds it up', async () => {
    const hover = await hoverOver(server, '4.保护第三方')
    expect(hover).toMatchObject({ covered: '4.保护第三方合法权益' })
    expect(hover!.text).toBe(`**三、（三）不予公开 / 4.保护第三方合法权益**

自然人 1，商业企业 0，科研机构 0，社会公益组织 0，法律服务机构 0，其他 0，总计 1

- 本行（总计＝自然人＋法人或其他组织）：\`1 ＝ 1 ✓\``)
  })

  it('sums a section up at its heading', async () => {
    const hover = await hoverOver(server, '三、收到和处理', { 'applications.newlyReceived.total': '8' })
    expect(hover).toMatchObject({ covered: '三、收到和处理政府信息公开申请情况' })
    expect(hover!.text).toBe(`**三、收到和处理政府信息公开申请情况**

- 表格：应有 25 行，实有 25 行，数据 175 个
- 勾稽关系：共 39 条，2 条不平
- 问题：1 个`)
  })

  it('is silent over running text', async () => {
    expect(await hoverOver(server, '𠮷庆路')).toBeUndefined()
  })
})

describe('the hover, in English and plain text', () => {
  let server: ServerProcess
  beforeAll(async () => {
    server = await startServer({}, { initializationOptions: { locale: 'en' } })
  })
  afterAll(() => server.shutdown())

  it('has no marks', async () => {
    const hover = await hoverOver(server, '4711', { 'applications.granted.total': '4711' })
    expect(hover!.kind).toBe('plaintext')
    expect(hover!.text).toBe(`三、（一）予以公开 · 总计

Value 4711

· This row (总计＝自然人＋法人或其他组织): 4711 ≠ 4 ＋ 2 ＝ 6 ✗ 总计 (total) is 4711, the sum of the six kinds of applicant is 6: 4705 too many
· This column (（七）总计＝（一）至（六）之和): 7 ≠ 4711 ＋ 1 ＝ 4712 ✗ （七）总计 (results total) is 7, the sum of （一）to（六） is 4712: 4705 too few

The parts add up to 6. Check them first; if they are right, the total should be 6 (see Quick Fix).`)
  })
})
