import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
} from 'vscode-languageserver-protocol/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { type Editor, EVERYTHING, positionOf, until } from './editor.ts'
import { sampleReport, withWideCharacters } from './sample.ts'
import { startServer } from './start.ts'

const URI = 'untitled:report'
const textDocument = { uri: URI }
const options = { tabSize: 4, insertSpaces: true, trimTrailingWhitespace: true, insertFinalNewline: true }

const TIDY = withWideCharacters(sampleReport({ 'applications.granted.otherOrganization': '' }))
const UNTIDY = TIDY.replace('| 4 | 2 |', '|4|  2 |').replace('我局按', '我局  按')

describe('formatting', () => {
  let server: Editor
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(() => server.shutdown())

  it('is offered for reports and for no other language', async () => {
    const methods = ['textDocument/formatting', 'textDocument/rangeFormatting']
    const offered = await until(() => {
      const found = server.registered.filter(({ method }) => methods.includes(method))
      return found.length === 2 ? found : undefined
    })
    for (const { registerOptions } of offered)
      expect(registerOptions).toEqual({ documentSelector: [{ language: 'gov-report' }] })
    expect(server.initialized.capabilities).not.toHaveProperty('documentFormattingProvider')
  })

  it('tidies tables and leaves everything else, whatever the editor wishes', async () => {
    const document = server.open(URI, UNTIDY)
    const edits = await server.connection.sendRequest(DocumentFormattingRequest.type, {
      textDocument,
      options,
    })
    expect(TextDocument.applyEdits(document, edits!)).toBe(TIDY.replace('我局按', '我局  按'))
    server.close(document)
  })

  it('tidies a part', async () => {
    const document = server.open(URI, UNTIDY)
    const start = positionOf(document, '四、结转下年度')
    const range = { start, end: document.positionAt(UNTIDY.length) }
    const ask = { textDocument, options, range }
    expect(await server.connection.sendRequest(DocumentRangeFormattingRequest.type, ask)).toEqual([])
    const row = { start: positionOf(document, '|4|'), end: start }
    const edits = await server.connection.sendRequest(DocumentRangeFormattingRequest.type, {
      ...ask,
      range: row,
    })
    expect(TextDocument.applyEdits(document, edits!)).toContain('| 4 | 2 |')
    server.close(document)
  })

  it('pads columns where the user wants it', async () => {
    server.settings = () => ({ formatting: { padding: 'columns' } })
    server.changeSettings()
    const document = server.open(URI, TIDY)
    const edits = await server.connection.sendRequest(DocumentFormattingRequest.type, {
      textDocument,
      options,
    })
    expect(TextDocument.applyEdits(document, edits!)).toMatch(/\| {10}4 \| {14}2 \|/)
    server.close(document)
  })

  it('is announced to an editor that cannot be asked to register it', async () => {
    const plain = await startServer({ ...EVERYTHING, textDocument: { formatting: {} } })
    expect(plain.initialized.capabilities).toMatchObject({
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
    })
    await plain.shutdown()
  })
})
