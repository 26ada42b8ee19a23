import { expect, it } from 'vitest'
import { DISCLOSURE, figures as figuresIn, HEADING, row } from '../support/figures.ts'
import { findingsIn, read, textOf } from '../support/reports.ts'

const TEXT = textOf('qingshi-market-regulation-2022')
const figures = (text: string) =>
  new Map(read(text).facts.map(({ id, value }) => [id, value?.coefficient] as const))
const EXPECTED = figures(TEXT)

it.each([
  ['1.', '1、'],
  ['1.', '１．'],
  ['（一）', '(一)'],
  ['（三）', ''],
  ['其他', '其它'],
  ['已', '己'],
  ['结转', '结 转'],
  ['属于', '属干'],
  ['机构', '機搆'],
  ['总计', '縂計'],
  ['自然人', '自 然 人'],
  ['自然人', '自然入'],
  ['申请', '中请'],
  ['公开', '公幵'],
  ['未', '末'],
  ['总计', '合计'],
  ['总计', '总数'],
])('rows written with %s as %s are the same rows', (as, other) => {
  expect(figures(TEXT.replaceAll(as, other))).toEqual(EXPECTED)
})

it.each([
  ['总计', '小计'],
  ['其他', '其池'],
  ['1.', '2.'],
  ['4.', ''],
  ['3.其他', '其他'],
])('no row is taken for another where %s is written as %s', (as, other) => {
  for (const [id, value] of figures(TEXT.replaceAll(as, other)))
    if (value !== undefined) expect(value, id).toBe(EXPECTED.get(id))
})

it('letters that are misread in the label of a row are told of', () => {
  const text = TEXT.replace('一、本年新收政府信息公开申请数量', '一、本年新收政府信息公开中请数量')
  expect(findingsIn(text).filter(({ rule }) => rule === 'label-differs')).toHaveLength(1)
})

it.each(['总计', '合计'])('a row %s of another table is not that of the results', label => {
  const text = `${DISCLOSURE}信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
规章 | 1 | 2 | 30
行政规范性文件 | 4 | 5 | 60
${label} | 5 | 7 | 90
${HEADING}（六）其他处理 | 3.其他 | 2 | 0 | 0 | 0 | 0 | 0 | 2
（七）${label} | 40 | 6 | 0 | 1 | 2 | 0 | 49
`
  expect(figuresIn(text).filter(figure => figure.startsWith('resultsTotal'))).toEqual(
    row('resultsTotal', 40, 6, 0, 1, 2, 0, 49),
  )
})

it('a column 合计 beside 总计 gives no figure of 总计', () => {
  const header = '自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 合计 | 总计'
  const text = `${HEADING}项目 | ${header}
一、本年新收政府信息公开申请数量 | 145 | 3 | 0 | 1 | 11 | 10 | 25 | 170
（一）予以公开 | 38 | 6 | 0 | 1 | 2 | 0 | 9 | 47
`
  expect(figuresIn(text).filter(figure => / (?:25|9)$/.test(figure))).toEqual([])
})
