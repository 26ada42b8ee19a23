import { describe, expect, it } from 'vitest'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { toOffset, toPosition } from '../../server/lsp/convert/positions.ts'
import { makeSource } from '../../server/text/source.ts'

const TEXTS = ['', '一', 'a\nb', 'a\r\nb\r\n', 'a\rb\r\rc', '📢\n𠮷\r\n\n末', '\n\n']

describe.each(TEXTS)('%j', text => {
  const source = makeSource('', text)
  const document = TextDocument.create('', '', 1, text)

  it('has its lines where the protocol has them', () => {
    for (let offset = 0; offset <= text.length; offset++) {
      // Between the two halves of a line break there is no position.
      if (text[offset - 1] === '\r' && text[offset] === '\n') continue
      expect(toPosition(source, offset)).toEqual(document.positionAt(offset))
      expect(toOffset(source, document.positionAt(offset))).toBe(offset)
    }
  })

  it('has an end behind which there is nothing', () => {
    expect(toOffset(source, { line: 99, character: 0 })).toBe(text.length)
    for (let line = 0; line < document.lineCount; line++) {
      const end = toOffset(source, { line, character: 99 })
      expect(text.slice(end, end + 1)).toMatch(/^[\r\n]?$/)
    }
  })
})
