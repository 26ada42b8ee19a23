// Sentences and tables of a page: what stands in its tags is no text.
import { describe, expect, it } from 'vitest'
import { findingsIn, seriousIn } from '../support/reports.ts'

const TITLE = '青禾县档案馆2021年政府信息公开工作年度报告\n'
/** As a word processor writes it into every tag. */
const STYLE = ` style='width:120.5pt;border:solid windowtext 1.0pt;padding:0cm 5.4pt 0cm 5.4pt;height:20.5pt'`
const HEADER = ['项目', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']
const RECEIVED = ['一、本年新收政府信息公开申请数量', '5', '0', '0', '0', '0', '0', '5']

const row = (cells: readonly string[], br = '') =>
  `<tr${STYLE}>${cells.map(cell => `<td${STYLE}>${br}${cell}</td>`).join(br)}</tr>`

describe('the style of a table', () => {
  it.each(['', '\n'])('says no numbers, in one line or in many: %j', br => {
    const table = `<table${STYLE}>${br}${row(HEADER, br)}${br}${row(RECEIVED, br)}${br}</table>`
    const text = `${TITLE}三、收到和处理政府信息公开申请情况\n${table}\n`
    expect(seriousIn(text).filter(({ rule }) => !rule.startsWith('missing'))).toEqual([])
  })
})

describe('a sentence with tags in it', () => {
  const table = `<table>${row(HEADER)}${row(RECEIVED)}</table>`
  const report = (said: string) =>
    `${TITLE}一、总体情况\n${said}\n三、收到和处理政府信息公开申请情况\n${table}\n`
  const found = (said: string) => {
    const text = report(said)
    return findingsIn(text)
      .filter(({ rule }) => rule === 'text-differs')
      .map(({ range }) => text.slice(range.start, range.end))
  }

  it.each([
    '<p>全年收到申请<b>6</b>件。</p>',
    `<p${STYLE}>全年收到<span${STYLE}>申请</span><b>6</b>件。</p>`,
    '<p>收到信函20封。</p><p>全年收到申请6件。</p>',
  ])('is read as it is shown: %s', said => expect(found(said)).toEqual(['6']))

  it.each([
    '<p>全年收到申请<b>5</b>件。</p>',
    '<p>全年收到申请5</p><p>6件信函另行登记。</p>',
    '<ul><li>全年收到申请</li><li>60件信函</li></ul>',
  ])('is read no further than it goes: %s', said => expect(found(said)).toEqual([]))
})
