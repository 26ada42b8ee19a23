import { describe, expect, it } from 'vitest'
import { writeDocument } from '../../server/format/documentHtml.ts'
import { tokenizeHtml } from '../../server/html.ts'
import { readReport, type Report } from '../../server/report.ts'
import { makeSource } from '../../server/text/source.ts'
import { sampleReport } from '../server/sample.ts'

const read = (text: string): Report => readReport(makeSource('test', text, tokenizeHtml))
const figures = ({ facts }: Report) => facts.map(({ id, shown }) => [id, shown])

describe('a report as HTML for a document', () => {
  it('has the same figures, in tables as the form draws them', () => {
    const report = read(sampleReport({ 'applications.granted.total': '4711' }))
    const html = writeDocument(report)
    expect(figures(read(html))).toEqual(figures(report))
    expect(html.match(/<table /g)).toHaveLength(report.tables.length)
    expect(html).toContain('<p>一、总体情况</p>')
  })

  it('loses nothing of a table in which something is amiss', () => {
    const text = sampleReport().replace(/\n[^\n]*（二）部分公开[^\n]*/, '\n| 另行统计 | 4<711 |')
    const html = writeDocument(read(text))
    expect(html).toContain('<td>另行统计</td><td>4&lt;711</td>')
    expect(html.match(/<table /g)).toHaveLength(read(text).tables.length)
  })

  it('has of a page what is to be read, and none of its tags', () => {
    const report = read(sampleReport())
    const page = `<html><body><h1>甲&amp;乙</h1>\n<p class="a">公开<b>平台</b>运行正常。</p>${writeDocument(report)}</body></html>`
    const html = writeDocument(read(page))
    expect(html).toContain('<p>甲&amp;乙</p>')
    expect(html).toContain('<p>公开平台运行正常。</p>')
    expect(html).not.toMatch(/&lt;|class="a"/)
    expect(figures(read(html))).toEqual(figures(report))
  })
})
