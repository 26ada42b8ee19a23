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

const ROWS = ['二、上年结转政府信息公开申请数量', '（一）予以公开', '（七）总计', '四、结转下年度继续办理']

it('a number without a bar among cells with one gives no figure', () => {
  const row = (label: string, ...cells: readonly string[]) =>
    [label, ...cells].map(text => (text === '' ? '|\n' : `${text} |\n`)).join('')
  const rows = ROWS.map(label => row(label, '3', '', '1', '', '', '', '4'))
  const text = `${HEADING}${row(NEWLY, '5', '2', '', '', '', '', '7').replace('2 |\n|', '2 |\n4\n|')}${rows.join('')}`
  expect(figures(text).filter(figure => figure.startsWith('newly'))).toEqual([])
  expect(figures(text)).toHaveLength(12)
})

it('one blank line among cells that follow each other does not show that blanks are written', () => {
  const full = ROWS.map(label => [label, '3', '2', '1', '1', '1', '1', '9'].join('\n'))
  const lines = [NEWLY, '5', '2', '', '1', '1', '1', '10', '（二）部分公开', '5', '1', '6', ...full]
  expect(figures(`${HEADING}${lines.join('\n')}\n`).filter(figure => figure.startsWith('newly'))).toEqual([])
})

it('one row with an empty cell among rows that lost theirs does not show where it stands', () => {
  const text = `${HEADING}| ${NEWLY} | 4 |  | 4 | 1 | 1 | 1 | 11 |
| ${CARRIED} | 3 | 4 | 7 |||||
| （一）予以公开 | 38 | 6 | 1 | 45 ||||
| （七）总计 | 38 | 6 | 1 | 45 ||||
`
  expect(figures(text).filter(figure => figure.startsWith('newly'))).toEqual([])
})

it('figures go by no header whose first labels are lost', () => {
  const text = `${DISCLOSURE}<table>
<tr><td>本年废止件数</td><td>现行有效件数</td></tr>
<tr><td>规章</td><td>185</td><td></td><td></td></tr>
<tr><td>行政规范性文件</td><td></td><td>224</td><td>35</td></tr>
</table>`
  expect(figures(text)).not.toContain('regulations.repealed 185')
})

it.each(['—7—\n- 7 -', '—7—\n\n- 7 -\n\n\n- 8 -', '第 3 页\n\n\n\n\n\n'])(
  'what is left of a page but its marks is read without complaint: %j',
  text => expect(figures(text)).toEqual([]),
)
