import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  type SemanticTokensDelta,
} from 'vscode-languageserver-protocol/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { type Editor, positionOf } from './editor.ts'
import { sampleReport, withWideCharacters } from './sample.ts'
import { startServer } from './start.ts'

const URI = 'untitled:report'
const textDocument = { uri: URI }
const WRITTEN = { 'applications.granted.total': '4711', 'applications.granted.otherOrganization': '—' }

describe('semantic tokens', () => {
  let server: Editor
  let document: TextDocument
  beforeAll(async () => {
    server = await startServer()
    document = server.open(URI, withWideCharacters(sampleReport(WRITTEN)))
  })
  afterAll(() => server.shutdown())

  /** `text type.modifier` of each. */
  function inWords(data: readonly number[], painted = document): readonly string[] {
    const { tokenTypes, tokenModifiers } = server.initialized.capabilities.semanticTokensProvider!.legend
    const words: string[] = []
    let [line, character] = [0, 0]
    for (let i = 0; i < data.length; i += 5) {
      const [down, right, length, type, flags] = data.slice(i, i + 5) as [
        number,
        number,
        number,
        number,
        number,
      ]
      character = down > 0 ? right : character + right
      line += down
      const start = { line, character }
      const text = painted.getText({ start, end: { line, character: character + length } })
      const modifiers = tokenModifiers.filter((_, bit) => flags & (1 << bit))
      words.push(`${text} ${[tokenTypes[type], ...modifiers].join('.')}`)
    }
    return words
  }

  it('give the labels of groups the colour of labels', async () => {
    const { data } = (await server.connection.sendRequest(SemanticTokensRequest.type, { textDocument }))!
    const words = inWords(data)
    for (const group of ['三、本年度办理结果📢𠮷', '（三）不予公开', '（四）无法提供']) {
      expect(words).toContain(`${group} property`)
    }
  })

  it('tell headings, labels, figures, totals, blanks and what is wrong apart', async () => {
    const { data } = (await server.connection.sendRequest(SemanticTokensRequest.type, { textDocument }))!
    const words = inWords(data)
    expect(words[0]).toBe('一、总体情况 class')
    const row = words.indexOf('（一）予以公开 property')
    expect(words.slice(row, row + 8)).toEqual([
      '（一）予以公开 property',
      '4 number',
      '2 number',
      '0 number',
      '0 number',
      '0 number',
      '— comment',
      '4711 number.total.wrong',
    ])
    expect(words).toContain('7 number.total')
    expect(words.filter(word => word.endsWith(' class'))).toHaveLength(6)
  })

  it('colour a label that a narrow column breaks, and not what stands between its pieces', async () => {
    const box = [
      '┌──────────────┬────┐',
      '│行政强       │ 3  │',
      '│制           │    │',
      '└──────────────┴────┘',
    ]
    const report = sampleReport().replace(/^\| 行政强制 .*$/m, '')
    expect(report).not.toBe(sampleReport())
    const text = report.replace(/(?=^.*第二十条第（八）项)/m, `\n${box.join('\n')}\n\n`)
    const wrapped = server.open('untitled:wrapped', text)
    const { data } = (await server.connection.sendRequest(SemanticTokensRequest.type, {
      textDocument: { uri: wrapped.uri },
    }))!
    const words = inWords(data, wrapped)
    const at = words.indexOf('行政强 property')
    expect(words.slice(at, at + 3)).toEqual(['行政强 property', '3 number', '制 property'])
    server.close(wrapped)
  })

  it('are given for the part that is seen', async () => {
    const { line } = positionOf(document, '四、结转下年度')
    const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } }
    const { data } = (await server.connection.sendRequest(SemanticTokensRangeRequest.type, {
      textDocument,
      range,
    }))!
    expect(inWords(data)).toHaveLength(8)
    expect(inWords(data)[0]).toBe('四、结转下年度继续办理 property')
  })

  it('tell after a change only what is different', async () => {
    const before = (await server.connection.sendRequest(SemanticTokensRequest.type, { textDocument }))!
    const start = positionOf(document, '4711')
    server.change(document, { range: { start, end: positionOf(document, '4711', 4) }, newText: '6' })
    const delta = (await server.connection.sendRequest(SemanticTokensDeltaRequest.type, {
      textDocument,
      previousResultId: before.resultId!,
    })) as SemanticTokensDelta
    const data = [...before.data]
    for (const { start: from, deleteCount, data: inserted = [] } of [...delta.edits].reverse())
      data.splice(from, deleteCount, ...inserted)
    expect(inWords(data)).toContain('6 number.total')
    expect(delta.edits.flatMap(({ data: inserted = [] }) => inserted).length).toBeLessThan(20)
  })

  it('are given in full to who has lost the thread', async () => {
    const answer = await server.connection.sendRequest(SemanticTokensDeltaRequest.type, {
      textDocument,
      previousResultId: 'long ago',
    })
    expect(answer).toHaveProperty('data')
  })
})
