import { DefinitionRequest, type Location } from 'vscode-languageserver-protocol/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Editor, EVERYTHING, positionOf, textIn, until } from './editor.ts'
import { sampleReport } from './sample.ts'
import { startServer } from './start.ts'

/** The sample, which is on 2023, on another year; it carries 1 over and 1 forward. */
const on = (year: number, written: Readonly<Record<string, string>> = {}) =>
  sampleReport(written).replace('2023', String(year))
const at = (year: number) => `vscode-vfs://github/灯塔/${year}.txt`
/** Another part, so that the sums hold. */
const OTHER_PART = {
  'applications.carriedOver.naturalPerson': '0',
  'applications.carriedOver.commercialEnterprise': '1',
  'applications.newlyReceived.naturalPerson': '6',
  'applications.newlyReceived.commercialEnterprise': '1',
}
const DIFFERS = ['carry-over-differs']

describe('the reports of one organ', () => {
  let server: Editor
  beforeEach(async () => {
    server = await startServer({
      ...EVERYTHING,
      textDocument: { ...EVERYTHING.textDocument, definition: {} },
    })
  })
  afterEach(() => server.shutdown())

  const codes = async (uri: string) =>
    (await server.diagnose(uri)).map(({ code }) => code).filter(code => code !== 'text-repeats')
  const tell = (changed: Readonly<Record<string, string>>, removed: readonly string[] = []) =>
    server.connection.sendNotification('gouji/reportFiles', {
      changed: Object.entries(changed).map(([uri, text]) => ({ uri, text })),
      removed,
    })
  /** Asks at the first `needle` of the line that holds `row`. */
  const define = (document: TextDocument, row: string, needle: string) => {
    const lines = document.getText().split('\n')
    const line = lines.findIndex(text => text.includes(row))
    return server.connection.sendRequest(DefinitionRequest.type, {
      textDocument: { uri: document.uri },
      position: { line, character: lines[line]!.indexOf(needle, lines[line]!.indexOf(row)) },
    }) as Promise<Location | null>
  }

  it('are compared when they are open, and both show it with a link to the other', async () => {
    const before = server.open(at(2022), on(2022))
    server.open(at(2023), on(2023, OTHER_PART))
    const [first] = await server.diagnose(at(2022))
    const [second] = await server.diagnose(at(2023))
    expect([first?.code, second?.code]).toEqual(['carry-over-differs', 'carry-over-differs'])
    const places = second!.relatedInformation!.map(({ location }) => location)
    const elsewhere = places.filter(({ uri }) => uri === at(2022))
    expect(elsewhere.map(({ range }) => textIn(before, range))).toEqual(['1', '0'])
    expect(before.getText().split('\n')[elsewhere[0]!.range.start.line]).toMatch(/四、结转/)
  })

  it('follow each other as one of them is edited', async () => {
    const before = server.open(at(2022), on(2022))
    server.open(at(2023), on(2023))
    expect([await codes(at(2022)), await codes(at(2023))]).toEqual([[], []])
    const start = positionOf(before, '| 1 | 0 | 0 | 0 | 0 | 0 | 1 |', 2)
    const line = before
      .getText()
      .split('\n')
      .findIndex(text => text.includes('四、结转'))
    const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } }
    const original = before.getText(range)
    server.change(before, { range, newText: original.replaceAll('1', '2') })
    expect(start.line).toBeLessThan(line)
    await until(() => (server.refreshes > 0 ? true : undefined), 'the refresh')
    expect(await codes(at(2023))).toEqual(DIFFERS)
    const again = server.refreshes
    server.change(before, { range, newText: original })
    await until(() => (server.refreshes > again ? true : undefined), 'the second refresh')
    expect([await codes(at(2022)), await codes(at(2023))]).toEqual([[], []])
  })

  it('are compared with files that are not open, as they come, change and go', async () => {
    server.open(at(2023), on(2023, OTHER_PART))
    expect(await codes(at(2023))).toEqual([])
    await tell({ [at(2022)]: on(2022), [at(2020)]: on(2020) })
    await until(() => (server.refreshes > 0 ? true : undefined), 'the refresh')
    expect(await codes(at(2023))).toEqual(DIFFERS)
    await tell({ [at(2022)]: on(2022).replace('灯塔管理处2022', '渡口管理处2022') })
    expect(await codes(at(2023))).toEqual([])
    await tell({ [at(2022)]: on(2022) })
    expect(await codes(at(2023))).toEqual(DIFFERS)
    await tell({}, [at(2022)])
    expect(await codes(at(2023))).toEqual([])
  })

  it('count as the document has them, as long as it is open', async () => {
    await tell({ [at(2022)]: on(2022) })
    server.open(at(2023), on(2023, OTHER_PART))
    expect(await codes(at(2023))).toEqual(DIFFERS)
    const empty = server.open(at(2022), '牛奶 2 瓶\n')
    expect(await codes(at(2023))).toEqual([])
    server.close(empty)
    expect(await codes(at(2023))).toEqual(DIFFERS)
  })

  it('are told by the settings too', async () => {
    server.settings = () => ({
      series: { reports: { 'draft.txt': { organ: '青禾县灯塔管理处', year: 2022 } } },
    })
    server.open('memfs:/x/draft.txt', on(2022).replace('青禾县灯塔管理处2022年', ''))
    server.open(at(2023), on(2023, OTHER_PART))
    expect(await codes(at(2023))).toEqual(DIFFERS)
    server.settings = () => ({})
    server.changeSettings()
    await until(() => (server.refreshes > 0 ? true : undefined), 'the refresh')
    expect(await codes(at(2023))).toEqual([])
  })

  it('are added up where the settings say that one sums up others', async () => {
    const parts = { 青禾县: ['青禾县灯塔管理处', '青禾县渡口管理处'] }
    server.settings = () => ({ series: { parts } })
    const whole = server.open('memfs:/县.txt', on(2023).replace('青禾县灯塔管理处', '青禾县'))
    expect(await codes(whole.uri)).toEqual([])
    await tell({ 'memfs:/灯塔.txt': on(2023) })
    expect(await codes(whole.uri)).toEqual([])
    const none = Object.fromEntries(
      [
        'newlyReceived',
        'carriedOver',
        'granted',
        'refused.thirdPartyRights',
        'resultsTotal',
        'carriedForward',
      ].flatMap(row =>
        ['naturalPerson', 'commercialEnterprise', 'total'].map(column => [
          `applications.${row}.${column}`,
          '0',
        ]),
      ),
    )
    const other = server.open('memfs:/渡口.txt', on(2023).replace('灯塔', '渡口'))
    expect(new Set(await codes(whole.uri))).toEqual(new Set(['children-differ']))
    const [first] = await server.diagnose(whole.uri)
    expect(new Set(first!.relatedInformation!.map(({ location }) => location.uri))).toContain(
      'memfs:/灯塔.txt',
    )
    server.close(other)
    await tell({ 'memfs:/渡口.txt': sampleReport(none).replace('灯塔', '渡口') })
    expect(await codes(whole.uri)).toEqual([])
  })

  it('lead from what was carried over to where it was carried forward', async () => {
    const before = on(2022)
    await tell({ [at(2022)]: before })
    const document = server.open(at(2023), on(2023))
    const figure = await define(document, '二、上年结转', '1')
    const label = await define(document, '二、上年结转', '二')
    const [line, named] = [figure!, label!].map(({ range }) => before.split('\n')[range.start.line]!)
    expect(line).toBe(named)
    expect(line!.slice(figure!.range.start.character, figure!.range.end.character)).toBe('1')
    expect(line!.slice(label!.range.start.character, label!.range.end.character)).toBe(
      '四、结转下年度继续办理',
    )
    expect(await define(document, '四、结转下年度', '1')).toBeNull()
    const inForce = await define(document, '规范性文件', '规范性文件')
    expect(before.split('\n')[inForce!.range.start.line]).toContain('规范性文件')
  })

  it('stay quick among five hundred others', async () => {
    const files = Array.from({ length: 500 }, (_, i) => [
      `memfs:/${i}.txt`,
      on(2019 + (i % 5)).replace('灯塔', `第${Math.floor(i / 5)}灯塔`),
    ])
    await tell(Object.fromEntries(files) as Record<string, string>)
    const document = server.open('memfs:/own.txt', on(2024).replace('灯塔', '第7灯塔'))
    await server.diagnose(document.uri)
    const started = performance.now()
    for (let i = 0; i < 20; i++) {
      server.change(document, {
        range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } },
        newText: '\n',
      })
      await server.diagnose(document.uri)
    }
    expect((performance.now() - started) / 20).toBeLessThan(250)
  })
})

describe('diagnostics that are sent', () => {
  it('are sent anew for the years beside the one that is edited', async () => {
    const server = await startServer({})
    const before = server.open(at(2022), on(2022))
    server.open(at(2023), on(2023))
    await server.sent(at(2023), 1)
    const line = before
      .getText()
      .split('\n')
      .findIndex(text => text.includes('四、结转'))
    const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } }
    server.change(before, { range, newText: before.getText(range).replaceAll('1', '2') })
    await until(() =>
      server.published.find(
        ({ uri, diagnostics }) => uri === at(2023) && diagnostics.some(({ code }) => code === DIFFERS[0]),
      ),
    )
    await server.shutdown()
  })
})
