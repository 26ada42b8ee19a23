import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { InlayHintRequest, type InlayHint, type MarkupContent } from 'vscode-languageserver-protocol/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { type Editor, EVERYTHING, positionOf } from './editor.ts'
import { sampleReport, withWideCharacters } from './sample.ts'
import { startServer } from './start.ts'

const URI = 'untitled:report'

/** The text with each hint behind its place. */
function shown(document: TextDocument, hints: readonly InlayHint[]): string {
  const edits = hints.map(({ position, label }) => ({
    range: { start: position, end: position },
    newText: `«${label as string}»`,
  }))
  return TextDocument.applyEdits(document, edits)
}

describe('inlay hints', () => {
  let server: Editor
  beforeAll(async () => {
    server = await startServer(EVERYTHING, { locale: 'zh-cn' })
  })
  afterAll(() => server.shutdown())

  async function hintsIn(text: string, inlayHints: Readonly<Record<string, boolean>> = {}, rules = {}) {
    server.settings = () => ({ inlayHints, rules })
    server.changeSettings()
    const document = server.open(URI, text)
    const end = document.positionAt(text.length)
    const range = { start: { line: 0, character: 0 }, end }
    const hints = (await server.connection.sendRequest(InlayHintRequest.type, {
      textDocument: { uri: URI },
      range,
    }))!
    server.close(document)
    return { document, hints, text: shown(document, hints) }
  }

  it('are none where nothing is wrong', async () => {
    expect((await hintsIn(sampleReport())).hints).toEqual([])
  })

  it('say behind a figure that is wrong what is right, and put it there', async () => {
    const { document, hints, text } = await hintsIn(
      withWideCharacters(sampleReport({ 'applications.granted.total': '4711' })),
    )
    expect(hints).toHaveLength(1)
    expect(text).toContain('4711«✗ 应为 6» |')
    expect((hints[0]!.tooltip as MarkupContent).value).toContain('**三、（一）予以公开 · 总计**')
    expect(TextDocument.applyEdits(document, hints[0]!.textEdits!)).toBe(withWideCharacters(sampleReport()))
  })

  it('accuse a part, not the totals that follow from it', async () => {
    const { text, hints } = await hintsIn(sampleReport({ 'applications.granted.naturalPerson': '5' }))
    expect(hints).toHaveLength(1)
    expect(text).toContain('| 5«✗ 应为 4» | 2 |')
  })

  it('say what the parts add up to where any of them may be wrong', async () => {
    const { text, hints } = await hintsIn(
      sampleReport({ 'disputes.review.upheld': '3', 'disputes.review.total': '5' }),
    )
    expect(hints).toHaveLength(1)
    expect(text).toContain('| 5«✗ 各项之和 3» |')
    expect(hints[0]).not.toHaveProperty('textEdits')
  })

  it('say which of its sums a total fails, and show an open balance', async () => {
    const many = {
      'applications.resultsTotal.total': '50',
      'applications.resultsTotal.naturalPerson': '61',
      'applications.granted.total': '72',
      'applications.granted.naturalPerson': '83',
      'applications.newlyReceived.total': '94',
      'applications.newlyReceived.naturalPerson': '35',
    }
    const { text } = await hintsIn(sampleReport(many))
    expect(text).toMatch(/50«✗ 本行各项之和 63；本列各项之和 73»/)
    expect(text).toMatch(/1«✗ 本列两边相差 44»/)
  })

  it('are none of what the user does not want to hear of', async () => {
    const wrong = sampleReport({ 'applications.granted.total': '4711' })
    expect((await hintsIn(wrong, {}, { 'unbalanced-equation': 'off' })).hints).toEqual([])
    expect((await hintsIn(wrong, {}, { 'unbalanced-equation': 'hint' })).hints).toHaveLength(1)
  })

  it('mark on request the totals that hold', async () => {
    const { text, hints } = await hintsIn(sampleReport(), { holding: true })
    expect(hints).toHaveLength(25 + 6 + 3)
    expect(text).toContain('| 7«✓» |')
    const broken = await hintsIn(sampleReport({ 'applications.granted.total': '9' }), { holding: true })
    expect(broken.hints).toHaveLength(25 + 6 + 3 - 1)
    expect(broken.text).toContain('| 9«✗ 应为 6» |')
  })

  it('show on request what is proved of blanks', async () => {
    const { text } = await hintsIn(sampleReport({ 'applications.granted.naturalPerson': '-' }), {
      proved: true,
    })
    expect(text).toContain('| -«＝4» | 2 |')
  })

  it('can be switched off', async () => {
    const { hints } = await hintsIn(sampleReport({ 'applications.granted.total': '9' }), { wrong: false })
    expect(hints).toEqual([])
  })

  it('are given for the part that is seen', async () => {
    const document = server.open(URI, sampleReport({ 'applications.granted.total': '4711' }))
    server.settings = () => ({})
    server.changeSettings()
    const start = positionOf(document, '四、结转下年度')
    const range = { start, end: document.positionAt(document.getText().length) }
    const textDocument = { uri: URI }
    expect(await server.connection.sendRequest(InlayHintRequest.type, { textDocument, range })).toEqual([])
    server.close(document)
  })

  it('speak English too', async () => {
    const english = await startServer(EVERYTHING, { locale: 'en' })
    const document = english.open(URI, sampleReport({ 'applications.granted.total': '4711' }))
    const range = { start: { line: 0, character: 0 }, end: document.positionAt(document.getText().length) }
    const hints = await english.connection.sendRequest(InlayHintRequest.type, {
      textDocument: { uri: URI },
      range,
    })
    expect(hints!.map(({ label }) => label)).toEqual(['✗ should be 6'])
    await english.shutdown()
  })
})
