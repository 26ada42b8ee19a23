import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  DefinitionRequest,
  DocumentHighlightKind,
  DocumentHighlightRequest,
  FoldingRangeRequest,
  ReferencesRequest,
  SelectionRangeRequest,
  type Range,
  type SelectionRange,
} from 'vscode-languageserver-protocol/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { type Editor, EVERYTHING, positionOf, textIn } from './editor.ts'
import { sampleReport, withWideCharacters } from './sample.ts'
import { startServer } from './start.ts'

const URI = 'untitled:report'
const textDocument = { uri: URI }

type Written = Readonly<Record<string, string>>

const GRANTED: Written = {
  'applications.granted.naturalPerson': '4712',
  'applications.granted.total': '4714',
}

describe.each([
  ['with line feeds', sampleReport],
  ['with CRLF and wide characters', (written: Written) => withWideCharacters(sampleReport(written))],
])('a report %s', (_, reportWith) => {
  let server: Editor
  let document: TextDocument
  beforeAll(async () => {
    server = await startServer()
    document = server.open(URI, reportWith(GRANTED).replace('我局按', '全年收到政府信息公开申请7件。我局按'))
  })
  afterAll(() => server.shutdown())

  const lineOf = (words: string) => positionOf(document, words).line

  it('folds by section and by table', async () => {
    const folds = await server.connection.sendRequest(FoldingRangeRequest.type, { textDocument })
    const first = (words: string) => folds!.find(({ startLine }) => startLine === lineOf(words))
    expect(folds).toHaveLength(6 + 3)
    expect(first('一、总体情况')!.endLine).toBe(lineOf('二、主动公开') - 1)
    expect(first('三、收到和处理')!.endLine).toBe(lineOf('四、政府信息公开行政复议') - 1)
    expect(first('| （本列数据')!.endLine).toBe(lineOf('四、结转下年度'))
    expect(first('六、其他需要')!.endLine).toBe(lineOf('本年度没有收取信息处理费'))
  })

  it('grows a selection from a cell to its row, the table, the section and the text', async () => {
    const positions = [
      positionOf(document, '4712', 1),
      positionOf(document, '𠮷庆路'),
      { line: 0, character: 0 },
    ]
    const selections = await server.connection.sendRequest(SelectionRangeRequest.type, {
      textDocument,
      positions,
    })
    const [cell, prose, title] = selections!.map(selection => textsOf(document, selection))
    expect(cell).toHaveLength(5)
    expect(cell![0]).toBe('4712')
    expect(cell![1]).toMatch(/^\|.*（一）予以公开 \| {2}\| 4712 \| 2 .* 4714 \|$/)
    expect(cell![2]).toMatch(/^\| （本列数据[^]*四、结转下年度继续办理[^|]*\|[^\n]*\|$/)
    expect(cell![3]).toMatch(/^三、收到[^]*\|\r?\n$/)
    expect(cell![4]).toBe(document.getText())
    expect(prose!.map(text => text.slice(0, 2))).toEqual(['全年', '一、', '青禾'])
    expect(title).toEqual([document.getText().split(/\r?\n/)[0], document.getText()])
  })

  it('marks all terms of the sums of a figure', async () => {
    const marked = await highlights(positionOf(document, '4712', 1))
    // Six kinds of applicant with their total; 21 results with theirs; the balance of the column.
    expect(marked).toHaveLength(7 + 21)
    expect(marked[0]).toEqual(['4712', DocumentHighlightKind.Read])
    expect(marked).toContainEqual(['4714', DocumentHighlightKind.Write])
    expect(marked.filter(([, kind]) => kind === DocumentHighlightKind.Write)).toHaveLength(2)
  })

  it('marks the figures of a row at its label', async () => {
    const marked = await highlights(positionOf(document, '（一）予以公开', 3))
    expect(marked.map(([text]) => text)).toEqual(['（一）予以公开', '4712', '2', '0', '0', '0', '0', '4714'])
  })

  it('lists all terms of the sums of a figure', async () => {
    const ask = (includeDeclaration: boolean) =>
      server.connection.sendRequest(ReferencesRequest.type, {
        textDocument,
        position: positionOf(document, '4712'),
        context: { includeDeclaration },
      })
    const [others, all] = [await ask(false), await ask(true)]
    expect(others).toHaveLength(27)
    expect(all).toHaveLength(28)
    const texts = all!.map(({ range }) => textIn(document, range))
    expect(texts.slice(0, 3)).toEqual(['4712', '2', '0'])
    expect(others!.map(({ range }) => textIn(document, range))).not.toContain('4712')
  })

  it('links what the running text restates with the figures, both ways', async () => {
    const claim = { start: positionOf(document, '申请7件', 2), end: positionOf(document, '申请7件', 3) }
    const row = positionOf(document, '一、本年新收')
    const total = (await highlights(claim.start)).filter(([, kind]) => kind === DocumentHighlightKind.Write)
    expect(total).toEqual([['7', DocumentHighlightKind.Write]])
    const from = async (position: Range['start']) =>
      (await server.connection.sendRequest(ReferencesRequest.type, {
        textDocument,
        position,
        context: { includeDeclaration: false },
      }))!
    const [cell] = await from(claim.start)
    expect(cell!.range.start.line).toBe(row.line)
    expect((await from(cell!.range.start)).map(({ range }) => range)).toContainEqual(claim)
    const definition = await server.connection.sendRequest(DefinitionRequest.type, {
      textDocument,
      position: claim.start,
    })
    expect(definition).toEqual(cell)
  })

  it('has nothing to mark or to list in running text', async () => {
    const position = positionOf(document, '𠮷庆路', 3)
    expect(
      await server.connection.sendRequest(DocumentHighlightRequest.type, { textDocument, position }),
    ).toBeNull()
    const context = { includeDeclaration: true }
    expect(
      await server.connection.sendRequest(ReferencesRequest.type, { textDocument, position, context }),
    ).toBeNull()
  })

  async function highlights(position: Range['start']) {
    const found = await server.connection.sendRequest(DocumentHighlightRequest.type, {
      textDocument,
      position,
    })
    return found!.map(({ range, kind }) => [textIn(document, range), kind] as const)
  }
})

describe('an editor that does not know of these', () => {
  it('is told of none', async () => {
    const server = await startServer({ ...EVERYTHING, textDocument: {} })
    const { capabilities } = server.initialized
    expect(Object.keys(capabilities).filter(name => /fold|select|highl|refer/i.test(name))).toEqual([])
    await server.shutdown()
  })
})

function textsOf(document: TextDocument, selection: SelectionRange): readonly string[] {
  return [textIn(document, selection.range), ...(selection.parent ? textsOf(document, selection.parent) : [])]
}
