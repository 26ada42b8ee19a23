import { describe, expect, it } from 'vitest'
import { DISCLOSURE, DISPUTES, figures, HEADING } from '../support/figures.ts'

const HEADER = `| | 自然人 | 法人或其他组织 | | | | | 总计 |
| | | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | |
`
const NEWLY = '一、本年新收政府信息公开申请数量'
const CARRIED = '二、上年结转政府信息公开申请数量'

describe('a row whose last figure goes on in a line below', () => {
  it.each([
    ['with a bar', '| 2 |'],
    ['with padding', '2 | |||'],
  ])('has no such figure: %s', (_, rest) => {
    const text = `${HEADING}${HEADER}| ${NEWLY} | 145 | 3 | 0 | 1 | 11 | 10 | 17
${rest}
| ${CARRIED} | 3 | 14 | 0 | 0 | 0 | 0 | 17 |
| （一）予以公开 | 3 | 14 | 0 | 0 | 0 | 0 | 17 |
| （七）总计 | 3 | 14 | 0 | 0 | 0 | 0 | 17 |
`
    expect(figures(text).filter(figure => figure.startsWith('newlyReceived.total'))).toEqual([])
    expect(figures(text).filter(figure => !figure.startsWith('newly'))).toHaveLength(21)
  })
})

it('columns of spaces that could be those of two labels are none', () => {
  const text = `${DISCLOSURE}第二十条第（一）项
信息内容  本年制发件数  本年废止件数  现行有效件数
规章                      6
行政规范性文件
第二十条第（五）项
信息内容  本年处理决定数量
行政许可  3
第二十条第（六）项
信息内容  本年处理决定数量
行政处罚  1
行政强制  1
`
  expect(figures(text)).not.toContain('regulations.repealed 6')
})

it('blanks behind a bar that opens each row are not its first cells', () => {
  const cells = (texts: readonly string[]) =>
    `|\n${texts.map(text => (text === '' ? '|\n' : `${text} |\n`)).join('')}`
  const columns = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
  const text = [
    DISPUTES,
    cells(['行政复议', '行政诉讼']),
    cells([...columns, '未经复议直接起诉', '复议后起诉']),
    cells([...columns, ...columns]),
    cells(['4', '', '', '', '4', '', '', '1', '', '1', '', '', '', '', '']),
  ]
  expect(figures(text.join(''))).toEqual([
    'review.upheld 4',
    'review.total 4',
    'litigationDirect.otherResult 1',
    'litigationDirect.total 1',
  ])
})
