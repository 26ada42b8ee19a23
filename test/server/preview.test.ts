import { describe, expect, it } from 'vitest'
import { TextDocument } from 'vscode-languageserver-textdocument'
import {
  EDIT_METHOD,
  PREVIEW_METHOD,
  type EditResult,
  type Entry,
  type FigureView,
  type Preview,
} from '../../server/protocol/preview.ts'
import { type Editor, EVERYTHING, textIn } from './editor.ts'
import { sampleReport } from './sample.ts'
import { startServer } from './start.ts'

const URI = 'untitled:report'
const WRONG = 'applications.granted.total'

function previewOf(server: Editor): Promise<Preview | null> {
  return server.connection.sendRequest(PREVIEW_METHOD, { textDocument: { uri: URI } })
}

function enter(server: Editor, id: string, text: string, version = 1): Promise<EditResult | null> {
  return server.connection.sendRequest(EDIT_METHOD, { textDocument: { uri: URI }, version, id, text })
}

async function shown(written: Readonly<Record<string, string>>, locale = 'zh-cn') {
  const server = await startServer(EVERYTHING, { locale })
  const document = server.open(URI, sampleReport(written))
  const preview = (await previewOf(server))!
  return { server, document, preview }
}

function figuresOf({ view }: Preview): ReadonlyMap<string, FigureView> {
  const cells = view.tables.flatMap(({ rows }) => rows.flat())
  return new Map(cells.flatMap(cell => (cell.kind === 'figure' ? [[cell.id, cell]] : [])))
}

describe('the preview', () => {
  it('has the tables as they are officially drawn', async () => {
    const { server, preview } = await shown({})
    expect(preview.view.tables.map(({ id, heading }) => [id, heading])).toEqual([
      ['disclosure', '二、主动公开政府信息情况'],
      ['applications', '三、收到和处理政府信息公开申请情况'],
      ['disputes', '四、政府信息公开行政复议、行政诉讼情况'],
    ])
    const [disclosure, applications, disputes] = preview.view.tables
    expect(disclosure!.rows[0]).toEqual([
      { kind: 'caption', text: '第二十条第（一）项', column: 0, columns: 4, rows: 1 },
    ])
    expect(applications!.width).toBe(10)
    expect(applications!.rows).toHaveLength(3 + 25)
    expect(applications!.rows[5]!.slice(0, 2)).toMatchObject([
      { kind: 'row', text: '三、本年度办理结果', rows: 22, columns: 1 },
      { kind: 'row', text: '（一）予以公开', rows: 1, columns: 2 },
    ])
    expect(disputes!.rows.at(-1)!.every(({ kind }) => kind === 'figure')).toBe(true)
    expect(figuresOf(preview).size).toBe(10 + 175 + 15)
    await server.shutdown()
  })

  it('says of a report without mistakes that every sum holds', async () => {
    const { server, preview, document } = await shown({})
    const { summary, findings, flow, sums } = preview.view
    expect(summary).toMatchObject({
      organ: '青禾县灯塔管理处',
      year: 2023,
      form: '国办公开办函〔2021〕30号',
      sums: { due: 42, holding: 42, failing: 0, blank: 0 },
      figures: { ok: 200, wrong: 0, missing: 0 },
      missingRows: 0,
    })
    expect(sums).toHaveLength(42)
    expect(findings).toEqual([])
    expect(flow!.received.map(({ label, value }) => [label, value])).toEqual([
      ['本年新收', 7],
      ['上年结转', 1],
    ])
    expect(flow!.results.map(({ label, value }) => [label, value])).toEqual([
      ['予以公开', 6],
      ['部分公开', 0],
      ['不予公开', 1],
      ['无法提供', 0],
      ['不予处理', 0],
      ['其他处理', 0],
    ])
    expect(flow).toMatchObject({ carried: { value: 1 }, balance: { state: 'holds' } })
    expect(textIn(document, preview.places['applications.newlyReceived.total']!)).toBe('7')
    await server.shutdown()
  })

  it('marks the wrong figure and the sums that it breaks', async () => {
    const { server, preview } = await shown({ [WRONG]: '4711' })
    expect(figuresOf(preview).get(WRONG)).toMatchObject({
      name: '三、（一）予以公开 · 总计',
      written: '4711',
      state: 'wrong',
      value: '6',
    })
    const failing = preview.view.sums.filter(({ state }) => state === 'fails')
    expect(failing.map(({ text }) => text)).toContain('4711 ≠ 4 ＋ 2 ＝ 6 ✗')
    expect(failing[0]!.terms.slice(0, 3)).toEqual([
      { id: WRONG, side: 'whole' },
      { id: 'applications.granted.naturalPerson', side: 'part' },
      { id: 'applications.granted.commercialEnterprise', side: 'part' },
    ])
    expect(preview.view.findings).toMatchObject([{ severity: 'error', id: WRONG }])
    await server.shutdown()
  })

  it('tells blanks, what is proved of them, and what cannot be read', async () => {
    const { server, preview } = await shown({
      'applications.granted.researchInstitution': '',
      'disclosure.licensing.decisions': '',
      'disclosure.penalties.decisions': '1O',
    })
    const figures = figuresOf(preview)
    expect(figures.get('applications.granted.researchInstitution')).toMatchObject({
      state: 'proved',
      value: '0',
    })
    expect(figures.get('disclosure.licensing.decisions')).toMatchObject({ state: 'blank', written: '' })
    expect(figures.get('disclosure.penalties.decisions')).toMatchObject({ state: 'wrong', written: '1O' })
    await server.shutdown()
  })

  it('says where the running text has a figure, and whether both agree', async () => {
    const server = await startServer(EVERYTHING, { locale: 'zh-cn' })
    const said = '全年收到政府信息公开申请7件，予以公开5件。'
    const document = server.open(URI, sampleReport().replace('我局按季度更新', `${said}我局按季度更新`))
    const { view, statements } = (await previewOf(server))!
    expect(view.statements).toEqual([
      { text: '全年收到政府信息公开申请7件', ids: ['applications.newlyReceived.total'], agrees: true },
      { text: '予以公开5件', ids: [WRONG], agrees: false },
    ])
    expect(statements.map(place => textIn(document, place))).toEqual(['7', '5'])
    await server.shutdown()
  })

  it('says of a text that has the right figure that it agrees with that, and not with the wrong one', async () => {
    const server = await startServer(EVERYTHING, { locale: 'zh-cn' })
    const text = sampleReport({ [WRONG]: '4711' }).replace(
      '我局按季度更新',
      '全年予以公开6件。我局按季度更新',
    )
    server.open(URI, text)
    const { view } = (await previewOf(server))!
    expect(view.statements).toEqual([
      { text: '全年予以公开6件', ids: [WRONG], agrees: true, onceMended: true },
    ])
    await server.shutdown()
  })

  it('calls figures doubtful where several may be wrong', async () => {
    const { server, preview } = await shown({ 'disputes.review.total': '5' })
    const states = ['upheld', 'corrected', 'otherResult', 'pending', 'total'].map(
      column => figuresOf(preview).get(`disputes.review.${column}`)!.state,
    )
    expect(states).toEqual(Array(5).fill('doubtful'))
    await server.shutdown()
  })

  it('has the changes to choose from, with what each would write where it is offered', async () => {
    const { server, preview } = await shown({ 'disputes.review.total': '5' })
    const { note, choices } = figuresOf(preview).get('disputes.review.total')!
    expect(note).toMatch(/有 5 种改法可使其成立.*：$/)
    expect(choices!.map(({ entries }) => entries)).toEqual([
      [{ id: 'disputes.review.total', text: '0' }],
      [{ id: 'disputes.review.upheld', text: '5' }],
      [{ id: 'disputes.review.corrected', text: '5' }],
    ])
    await server.shutdown()
  })

  it('tells, and does not offer, a change that the running text contradicts', async () => {
    const server = await startServer(EVERYTHING, { locale: 'zh-cn' })
    const text = sampleReport({ [WRONG]: '8' }).replace('我局按季度更新', '全年予以公开8件。我局按季度更新')
    server.open(URI, text)
    const { choices } = figuresOf((await previewOf(server))!).get(WRONG)!
    expect(choices).toEqual([{ text: '此数改为 6（“6”误作“8”）' }])
    await server.shutdown()
  })

  it('has what there is of a report whose layout has lost cells', async () => {
    const server = await startServer(EVERYTHING, { locale: 'zh-cn' })
    const lines = sampleReport()
      .replace(/四、政府信息公开行政复议[^]*?(?=五、)/, '')
      .split('\n')
    const damaged = lines
      .filter(line => !line.includes('| 3.其他 |'))
      .map(line => (line.includes('| （一）予以公开 |') ? '| （一）予以公开 | 9 | 8 |' : line))
    server.open(URI, damaged.join('\n'))
    const preview = (await previewOf(server))!
    const figures = figuresOf(preview)
    expect(figures.get(WRONG)).toMatchObject({ state: 'missing', written: '' })
    expect(figures.get('applications.otherHandling.other.total')).toMatchObject({
      state: 'missing',
      note: '文中没有这一行。',
    })
    expect(preview.view.tables[2]).toMatchObject({ note: '文中没有这张表。', rows: [] })
    expect(preview.view.flow!.balance.state).toBe('holds')
    await server.shutdown()
  })

  it('speaks the language of the editor', async () => {
    const { server, preview } = await shown({ [WRONG]: '4711' }, 'en')
    expect(preview.view.findings[0]!.message).toContain('should probably be 6')
    expect(preview.view.flow!.received[0]!.label).toBe('Received')
    await server.shutdown()
  })

  it('is nothing for a text that is no report', async () => {
    const server = await startServer()
    server.open(URI, '今天的会议纪要。\n', 'plaintext')
    expect(await previewOf(server)).toBeNull()
    expect(await enter(server, WRONG, '1')).toBeNull()
    await server.shutdown()
  })
})

describe('what is entered in the preview', () => {
  it('is written into the text', async () => {
    const { server, document } = await shown({ [WRONG]: '4711' })
    const result = await enter(server, WRONG, '6')
    const { edits } = result as Extract<EditResult, { edits: unknown }>
    expect(TextDocument.applyEdits(document, [...edits])).toBe(sampleReport())
    await server.shutdown()
  })

  it('is written in several cells at once, or in none', async () => {
    const { server, document } = await shown({ [WRONG]: '4711', 'disputes.review.total': '5' })
    const ask = (also: readonly Entry[]): Promise<EditResult> =>
      server.connection.sendRequest(EDIT_METHOD, {
        textDocument: { uri: URI },
        version: 1,
        id: WRONG,
        text: '6',
        also,
      })
    const result = await ask([{ id: 'disputes.review.total', text: '0' }])
    const { edits } = result as Extract<EditResult, { edits: unknown }>
    expect(TextDocument.applyEdits(document, [...edits])).toBe(sampleReport())
    expect(await ask([{ id: 'disputes.review.total', text: '零' }])).toHaveProperty('refusal')
    await server.shutdown()
  })

  it('is refused with the reason', async () => {
    const { server } = await shown({})
    expect(await enter(server, WRONG, '六')).toEqual({ refusal: '这不是数字。可以填数字，或清空。' })
    expect(await enter(server, 'disclosure.nothing.issued', '6')).toMatchObject({
      refusal: expect.stringContaining('文中没有这个单元格') as string,
    })
    expect(await enter(server, WRONG, '6', 0)).toMatchObject({
      refusal: expect.stringContaining('刚刚改动过') as string,
    })
    await server.shutdown()
  })
})
