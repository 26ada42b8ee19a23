import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Editor, EVERYTHING, positionOf, textIn } from './editor.ts'
import { sampleReport } from './sample.ts'
import { startServer } from './start.ts'

const URI = 'untitled:report'

/** Opens a report with these figures and hovers over the first place where `words` stand. */
async function hoverOver(server: Editor, words: string, written: Readonly<Record<string, string>> = {}) {
  const document = server.open(URI, sampleReport(written))
  const hover = await server.hover(URI, positionOf(document, words))
  server.close(document)
  return hover && { ...hover, covered: hover.range && textIn(document, hover.range) }
}

describe('the hover, in Chinese and Markdown', () => {
  let server: Editor
  beforeAll(async () => {
    server = await startServer(EVERYTHING, { locale: 'zh-cn' })
  })
  afterAll(() => server.shutdown())

  it('explains a total that is wrong', async () => {
    const hover = await hoverOver(server, '4711', { 'applications.granted.total': '4711' })
    expect(hover).toMatchObject({ kind: 'markdown', covered: '4711' })
    expect(hover!.text).toBe(`**三、（一）予以公开 · 总计**

数值 4711。疑应为 6：总计未随各项更新。改为 6 后勾稽关系均成立。

- 本行（总计＝自然人＋法人或其他组织）：\`4711 ≠ 4 ＋ 2 ＝ 6 ✗\` 总计 4711，各项之和 6，多 4705
- 本列（（七）总计＝（一）至（六）之和）：\`7 ≠ 4711 ＋ 1 ＝ 4712 ✗\` （七）总计 7，各项之和 4712，少 4705`)
  })

  it('leads to the page about the rule where the editor has one to show', async () => {
    const explaining = await startServer(EVERYTHING, {
      locale: 'zh-cn',
      initializationOptions: { explains: true, showsFindings: true },
    })
    const wrong = { 'applications.granted.total': '4711' }
    const why = '[为什么：勾稽关系不成立](command:gouji.explain?%5B%22unbalanced-equation%22%5D)'
    const { text } = (await hoverOver(explaining, '4711', wrong))!
    expect(text.split('\n').at(-1)).toBe(why)
    // Its findings stand above: what they say is not said again, the sums are spelled out.
    expect(text).not.toContain('疑应为')
    expect(text).toContain('`4711 ≠ 4 ＋ 2 ＝ 6 ✗`')
    expect((await hoverOver(server, '4711', wrong))!.text).not.toContain('为什么')
    await explaining.shutdown()
  })

  it('says of a part too what it would have to be, and why', async () => {
    const swapped = { 'applications.granted.naturalPerson': '53', 'applications.granted.total': '37' }
    const totals = {
      'applications.resultsTotal.naturalPerson': '36',
      'applications.resultsTotal.total': '38',
    }
    const more = {
      'applications.newlyReceived.naturalPerson': '36',
      'applications.newlyReceived.total': '38',
    }
    const { text } = (await hoverOver(server, '53', { ...swapped, ...totals, ...more }))!
    expect(text).toContain('\n\n数值 53。疑应为 35：“35”误作“53”，相邻两位颠倒。改为 35 后勾稽关系均成立')
  })

  it('does not hide that a value has no explanation', async () => {
    const { text } = (await hoverOver(server, '4712', { 'applications.granted.naturalPerson': '4712' }))!
    expect(text).toContain('疑应为 4：改动最少的改法只有这一种，但不像常见笔误（现为 4712），请核实。')
  })

  it('says of every figure of several that are wrong what the others would have to be', async () => {
    const part = { 'applications.granted.naturalPerson': '4712' }
    const wrong = { ...part, 'applications.granted.total': '8888' }
    expect((await hoverOver(server, '8888', wrong))!.text).toContain(
      '疑应为 6：总计未随各项更新。同时将“自然人”改为 4，勾稽关系均成立。',
    )
    expect((await hoverOver(server, '4712', wrong))!.text).toContain('同时将“总计”改为 6，勾稽关系均成立')
  })

  it('recognises one slip in two figures', async () => {
    const wrong = {
      'applications.granted.naturalPerson': '2',
      'applications.granted.commercialEnterprise': '4',
    }
    const row = '2 | 4 | 0'
    expect((await hoverOver(server, row, wrong))!.text).toContain(
      '疑为相邻两格的数字颠倒：此数应为 4。同时将“法人或其他组织 / 商业企业”改为 2，勾稽关系均成立',
    )
  })

  it('points from the other figures of a failing sum to the likely culprit', async () => {
    const { text } = (await hoverOver(server, '2 | 0 | 0 | 0 | 0 | 4711', {
      'applications.granted.total': '4711',
    }))!
    expect(text).toContain(`
数值 2。含此数的勾稽关系不成立，但疑有误的不是此数：“总计”为 4711，疑应为 6（总计未随各项更新）。

- 本行`)
    expect(text).toContain(`✗\` 总计 4711，各项之和 6，多 4705
- 本列`)
  })

  it('lists what may be meant where several changes would do', async () => {
    const wrong = { 'disputes.review.upheld': '3', 'disputes.review.total': '4711' }
    const { text } = (await hoverOver(server, '4711', wrong))!
    expect(text).toContain(`
数值 4711。含此数的勾稽关系不成立。有 5 种改法可使其成立，较可能的是（请核实）：

- 此数改为 3（总计未随各项更新）
- `)
    // Of another figure its own change is among them, however unlikely.
    const last = (await hoverOver(server, '0 | 4711', wrong))!.text
    expect(last).toContain('**行政复议 · 尚未审结**')
    expect(last).toContain('\n- “总计”改为 3（总计未随各项更新）\n')
    expect(last).toContain('\n- 此数改为 4708\n')
  })

  it('goes by the sums alone where no few changes would mend them', async () => {
    const totals = [
      'newlyReceived',
      'refused.thirdPartyRights',
      'carriedForward',
      'unavailable.notHeld',
      'granted',
      'unprocessed.repeated',
    ]
    const wrong = {
      ...Object.fromEntries(totals.map((row, i) => [`applications.${row}.total`, `471${i}`])),
      'applications.carriedOver.naturalPerson': '9',
    }
    expect((await hoverOver(server, '4711', wrong))!.text).toContain(
      '各项相加得 1。请先核对各项；各项无误，则总计应改为 1。但那样另有 1 条勾稽关系不成立，也可能是某一项有误。',
    )
    expect((await hoverOver(server, '1 | 0 | 0 | 0 | 0 | 0 | 4711', wrong))!.text).toContain(
      '含此数的勾稽关系不成立，改动少数几处不能使其成立，请逐项核对。',
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
    ['4l1', '写作 `4l1`，无法识别'],
  ])('tells how a figure is written: %s', async (written, said) => {
    const hover = await hoverOver(server, written, {
      'applications.newlyReceived.otherOrganization': written,
    })
    expect(hover!.covered).toBe(written)
    expect(hover!.text).toContain(said)
  })

  it('says of the sums of a table without any figure that it is not filled in, and not that they hold', async () => {
    const blank = Object.fromEntries(
      ['review', 'litigationDirect', 'litigationAfterReview'].flatMap(group =>
        ['upheld', 'corrected', 'otherResult', 'pending', 'total'].map(column => [
          `disputes.${group}.${column}`,
          '',
        ]),
      ),
    )
    const document = server.open(URI, sampleReport(blank))
    const rows = document.getText().split('\n')
    const line = rows.findLastIndex(row => row.startsWith('|'))
    const text = (await server.hover(URI, { line, character: 2 }))?.text
    server.close(document)
    expect(text).toContain('未填写')
    expect(text).not.toContain('✓')
  })

  it('says when a sum cannot be checked', async () => {
    const hover = await hoverOver(server, '4l1', { 'applications.newlyReceived.otherOrganization': '4l1' })
    expect(hover!.text).toContain('- 本行（总计＝自然人＋法人或其他组织）：有数据无法识别，无法核对')
  })

  it('explains a blank although it has no width', async () => {
    const document = server.open(URI, sampleReport({ 'applications.newlyReceived.naturalPerson': '' }))
    const line = positionOf(document, '一、本年新收').line
    const row = textIn(document, { start: { line, character: 0 }, end: { line: line + 1, character: 0 } })
    const hover = await server.hover(URI, { line, character: row.lastIndexOf('|  | 2') + 2 })
    expect(hover).toMatchObject({ text: expect.stringContaining('自然人**\n\n空白') as string })
    expect(hover).not.toHaveProperty('range')
    server.close(document)
  })

  it('says what the sums prove of a blank, and counts it so', async () => {
    const { text } = (await hoverOver(server, '- |', { 'applications.granted.naturalPerson': '-' }))!
    expect(text).toBe(`**三、（一）予以公开 · 自然人**

空白，写作 \`-\`；由勾稽关系推算为 4

- 本行（总计＝自然人＋法人或其他组织）：\`6 ＝ 空白（4） ＋ 2 ✓\`
- 本列（（七）总计＝（一）至（六）之和）：\`5 ＝ 空白（4） ＋ 1 ✓\``)
    const zero = (await hoverOver(server, '- |', { 'applications.granted.otherOrganization': '-' }))!
    expect(zero.text).toContain('由勾稽关系推算为 0')
    // Nothing is proved of two blanks that stand for one figure, nor of one in a sum that fails.
    const open = {
      'disputes.review.upheld': '-',
      'disputes.review.corrected': '',
      'disputes.review.total': '9',
    }
    expect((await hoverOver(server, '- |', open))!.text).not.toContain('可知')
    const filled = { 'applications.granted.naturalPerson': '-', 'applications.granted.total': '9' }
    const advice = (await hoverOver(server, '- |', filled))!.text
    expect(advice).toContain('疑应为 4：漏填。同时将“总计”改为 6，勾稽关系均成立')
    expect(advice).not.toContain('可知')
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
- 勾稽关系：共 39 条，2 条不成立
- 问题：1 个`)
  })

  it('is silent over running text', async () => {
    expect(await hoverOver(server, '𠮷庆路')).toBeUndefined()
  })
})

describe('the hover, in English and plain text', () => {
  let server: Editor
  beforeAll(async () => {
    server = await startServer({}, { initializationOptions: { locale: 'en' } })
  })
  afterAll(() => server.shutdown())

  it('has no marks', async () => {
    const hover = await hoverOver(server, '4711', { 'applications.granted.total': '4711' })
    expect(hover!.kind).toBe('plaintext')
    expect(hover!.text).toBe(`三、（一）予以公开 · 总计

Value 4711. Should probably be 6: a total that was not updated. With 6 these sums hold.

· This row (总计＝自然人＋法人或其他组织): 4711 ≠ 4 ＋ 2 ＝ 6 ✗ 总计 (total) is 4711, the sum of the six kinds of applicant is 6: 4705 too many
· This column (（七）总计＝（一）至（六）之和): 7 ≠ 4711 ＋ 1 ＝ 4712 ✗ （七）总计 (results total) is 7, the sum of （一） to （六） is 4712: 4705 too few`)
  })

  it('says who is the likely culprit, what may be meant, and what is proved', async () => {
    const total = { 'applications.granted.total': '4711' }
    expect((await hoverOver(server, '2 | 0 | 0 | 0 | 0 | 4711', total))!.text).toContain(
      'it is probably not this figure that is wrong: “总计” is 4711 and should probably be 6 (a total that was not updated).',
    )
    const open = await hoverOver(server, '4711', { 'disputes.review.total': '4711' })
    expect(open!.text).toContain(`
Value 4711. A sum with this figure fails. 5 changes would make the sums hold, the likeliest (compare with the original):

· this figure set to 0 (a total that was not updated)
· “结果维持” set to 4711
· “结果纠正” set to 4711`)
    const blank = await hoverOver(server, '- |', { 'applications.granted.naturalPerson': '-' })
    expect(blank!.text).toContain('Blank, written -; the sums prove it to be 4')
  })
})
