import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { tokenizeHtml } from '../../server/html.ts'
import { readReport, type Report } from '../../server/report.ts'
import { makeSource } from '../../server/text/source.ts'
import { EXAMPLE_REPORTS, read } from '../support/reports.ts'
import { plainTextOf } from '../../web/reading/plainText.ts'
import { asDocument, asFromBrowser, asFromExcel, asFromWord, piecesOf } from './office.ts'

describe('what is pasted', () => {
  const reports = EXAMPLE_REPORTS.map(({ name, text }) => [name, piecesOf(read(text))] as const)
  const sources = { Word: asFromWord, Excel: asFromExcel, 'a browser': asFromBrowser }

  describe.each(Object.entries(sources))('from %s', (_, write) => {
    it.each(reports)('keeps every figure and every blank of its tables: %s', (_, pieces) => {
      const kept = figuresOf(read(plainTextOf(write(pieces))))
      expect(kept).toEqual(figuresOf(readHtml(asFromBrowser(pieces))))
      expect(kept.length).toBeGreaterThan(30)
    })
  })

  it.each(reports)(
    'from a document keeps every figure and every blank of its tables: %s',
    async (_, pieces) => {
      const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(asDocument(pieces)) })
      const kept = figuresOf(read(plainTextOf(value)))
      expect(kept).toEqual(figuresOf(readHtml(asFromBrowser(pieces))))
      expect(kept.length).toBeGreaterThan(30)
    },
  )

  it('has a paragraph on each line, and no space where Chinese text was wrapped', () => {
    expect(plainTextOf('<p>一、总体\n情况</p><p>收到 12\n件。<br>另有𠮷件</p>')).toBe(
      '一、总体情况\n收到 12 件。\n另有𠮷件',
    )
  })

  it('leaves out what a reader does not see', () => {
    const html =
      '<style>p{}</style><title>题</title><p>见<span style="display:none">藏</span></p><script>1</script>'
    expect(plainTextOf(html)).toBe('见')
  })

  it('keeps a bar in a cell from beginning another one', () => {
    expect(plainTextOf('<table><tr><td>甲|乙</td><td>1</td></tr></table>')).toBe('| 甲｜乙 | 1 |')
  })

  it('writes a table within another one once', () => {
    const html = '<table><tr><td>左<table><tr><td>甲</td><td>1</td></tr></table></td><td>右</td></tr></table>'
    expect(plainTextOf(html).split('\n')).toEqual(['左', '| 甲 | 1 |', '', '右'])
  })
})

function readHtml(html: string): Report {
  return readReport(makeSource('', html, tokenizeHtml))
}

/** Every figure with its id, and every blank. */
function figuresOf({ facts }: Report): readonly string[] {
  return facts.map(({ id, value, absent }) => `${id} ${value ? JSON.stringify(value) : absent!}`).sort()
}
