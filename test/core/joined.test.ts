// Rows as the form finds them, beside what the layout says of them: which of the two is believed.
import { describe, expect, it } from 'vitest'
import { DISCLOSURE, DISPUTES, figures, HEADING, row } from '../support/figures.ts'
import { read } from '../support/reports.ts'

/** A table of HTML; a cell is a word, `_` an empty one, `a×3` one that spans three columns. */
function html(rows: readonly (readonly string[])[]): string {
  const cell = (word: string) => {
    const [text, span] = word.split('×') as [string, string?]
    return `<td${span ? ` colspan="${span}"` : ''}>${text.replace('_', '')}</td>`
  }
  return `<table>\n${rows.map(cells => `<tr>${cells.map(cell).join('')}</tr>`).join('\n')}\n</table>\n`
}

/** The figures of a row, each with 件 behind it. */
function counted(id: string, ...figures: readonly number[]): readonly string[] {
  return row(id, ...figures.map(figure => `${figure}件`))
}

describe('a header whose words are torn', () => {
  const bars = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`
  const table = (columns: readonly string[]) =>
    [
      bars([...Array<string>(5).fill('行政复<br>议'), ...Array<string>(10).fill('行政诉<br>讼')]),
      bars(Array<string>(15).fill('---')),
      bars([
        ...columns,
        ...['未经复议<br>直接起诉', '复议后起<br>诉'].flatMap(group => Array<string>(5).fill(group)),
      ]),
      bars([...columns, ...columns, ...columns]),
      bars(['None', '3', '3', 'None', '6', '0', '3', '5', '0', '8', '5', 'None', 'None', '3', '8']),
    ].join('')

  it('is that of the form', () => {
    const torn = ['结果维<br>持', '结果纠<br>正', '其他结<br>果', '尚未审<br>结', '总计']
    expect(figures(DISPUTES + table(torn))).toEqual([
      'review.corrected 3',
      'review.otherResult 3',
      'review.total 6',
      'litigationDirect.upheld 0',
      'litigationDirect.corrected 3',
      'litigationDirect.otherResult 5',
      'litigationDirect.pending 0',
      'litigationDirect.total 8',
      'litigationAfterReview.upheld 5',
      'litigationAfterReview.pending 3',
      'litigationAfterReview.total 8',
    ])
  })

  it('is another where two of them have changed places', () => {
    const torn = ['结果纠<br>正', '结果维<br>持', '其他结<br>果', '尚未审<br>结', '总计']
    expect(figures(DISPUTES + table(torn))).toEqual([])
  })
})

describe('an amount below a header', () => {
  it.each(['（单位：万元）', '（单位：万<br>元）', '（单<br>位：<br>万 元）', '（单位：万元元）'])(
    'is of the unit that it says: %s',
    unit => {
      const text = html([
        ['第二十条第（八）项×2'],
        ['信息内容', `本年收费金额${unit}`],
        ['行政事业性收费', '4.25'],
      ])
      expect(figures(DISCLOSURE + text)).toEqual(['fees.amount 4.25 in 万元'])
    },
  )
})

describe('a label that is torn', () => {
  it('is not the shorter one that it begins with', () => {
    const text = `${HEADING}|三、本年
度办理结果 |（三）不予
公开 |1.属于国
家秘密 |1件 |0件 |0件 |0件 |0件 |2件 |3件

|三、本年
度办理结果 |（三）不予
公开 |2.其他
法律行政法
规禁止公开 |0件 |4件 |0件 |0件 |0件 |0件 |4件

|三、本年
度办理结果 |（六）其他
处理 | |0件 |0件 |7件 |0件 |0件 |0件 |7件
`
    expect(figures(`${text}2019年`)).toEqual([
      ...counted('refused.stateSecret', 1, 0, 0, 0, 0, 2, 3),
      ...counted('refused.prohibitedByLaw', 0, 4, 0, 0, 0, 0, 4),
      ...counted('otherHandling', 0, 0, 7, 0, 0, 0, 7),
    ])
  })

  it('may have its year broken off, behind figures with units', () => {
    const text = `${HEADING}一、本年(    6件    1件    0件    0件    0件    2件    9件
2023)
新收政府信
息公开申请
数量
二、上年结    4件    0件    0件    0件    0件    1件    5件
转政府信息
公开申请数
量
`
    expect(figures(text)).toEqual([
      ...counted('newlyReceived', 6, 1, 0, 0, 0, 2, 9),
      ...counted('carriedOver', 4, 0, 0, 0, 0, 1, 5),
    ])
  })
})

describe('blanks at the end of a row', () => {
  const header = '结果维持,结果纠正,其他结果,尚未审结,总计'
  const disputes = (values: string) => `${DISPUTES}${[header, header, header].join(',')}\n${values}\n`

  it('stand where what is before them adds up', () => {
    expect(figures(disputes('1,,,2,3,4,,,1,5,,,,,'))).toEqual([
      'review.upheld 1',
      'review.pending 2',
      'review.total 3',
      'litigationDirect.upheld 4',
      'litigationDirect.pending 1',
      'litigationDirect.total 5',
    ])
  })

  it('may be what a converter has padded the row with', () => {
    expect(figures(disputes('1,2,3,4,1,5,,,,,,,,,'))).toEqual([])
    // The first five add up, and so do the next four, in which the form has five.
    expect(figures(disputes('1,2,3,4,10,5,6,7,18,,,,,,'))).toEqual([])
  })
})

describe('a mark that ends each cell', () => {
  it('is no part of the figure', () => {
    const rule = `\n\n\n${'-'.repeat(48)}\n`
    const rows = [
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）; 申请人情况;',
      '自然人; 法人或其他组织; 总计;',
      '商业企业; 科研机构; 社会公益组织; 法律服务机构; 其他;',
      '一、本年新收政府信息公开申请数量; 1，204; 5; 0; 0; 3; 1; 1，213;',
      '二、上年结转政府信息公开申请数量; 17; 0; 0; 0; 0; 0; 17;',
      '三、本年度办理结果; (一)予以公开; 806; 4; 0; 0; 2; 1; 813;',
    ]
    expect(figures(HEADING + rows.join(rule))).toEqual([
      ...row('newlyReceived', '1，204', 5, 0, 0, 3, 1, '1，213'),
      ...row('carriedOver', 17, 0, 0, 0, 0, 0, 17),
      ...row('granted', 806, 4, 0, 0, 2, 1, 813),
    ])
  })
})

describe('a header with a letter too few', () => {
  it('has as many columns as the form, where each row has as many figures', () => {
    const cells = [
      ...['第二十条第（一）项', '信息内容', '本年新制作数量', '本年新公开数量', '对外公总数量'],
      ...['规章', '6件', '0件', '9件', '规范性文件', '3件', '1件', '4件'],
      ...['第二十条第（五）项', '信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
      ...['行政许可', '2件', '+1', '17件', '其他对外管理服务事项', '0件', '-3', '5件'],
    ]
    expect(figures(`${DISCLOSURE}${cells.join('\n\n\n')}\n`)).toEqual([
      'regulations.made 6件',
      'regulations.disclosed 0件',
      'regulations.disclosedTotal 9件',
      'normativeDocuments.made 3件',
      'normativeDocuments.disclosed 1件',
      'normativeDocuments.disclosedTotal 4件',
      'licensing.previousItems 2件',
      'licensing.change +1',
      'licensing.decisions 17件',
      'otherServices.previousItems 0件',
      'otherServices.change -3',
      'otherServices.decisions 5件',
    ])
  })
})

describe('a column that is lost', () => {
  it('is no reason to take a part of the label for a figure', () => {
    const label = (i: number) =>
      [
        '（二）部分公开（区分处理的，只计\n这一情形）',
        '1.属于国家\n秘密',
        '2.其他法律行政法规\n禁止公开',
        '3.危及“三安全\n一稳定”',
        '4.保护第三方\n合法权益',
        '5.属于三类内部\n事务信息',
      ][i]!
    const rows = Array.from({ length: 6 }, (_, i) => `${label(i)}\n${i + 11}\n0\n0\n0\n${i + 31}\n2\n`)
    expect(figures(HEADING + rows.join(''))).toEqual([])
  })
})

describe('a column that is emptied', () => {
  it('shifts no other', () => {
    const text = html([
      ['一、本年新收政府信息公开申请数量×3', '_', '2', '0', '0', '0', '1', '9'],
      ['二、上年结转政府信息公开申请数量×3', '_', '1', '0', '3', '0', '1', '6'],
      ['三、本年度办理结果', '（一）予以公开×2', '_', '2', '0', '1', '0', '_', '8'],
      ['（二）部分公开×2', '_', '_', '0', '1', '0', '2', '4'],
      ['（三）不予公开', '1.属于国家秘密', '_', '3', '0', '0', '0', '0', '5'],
      ['2.其他法律行政法规禁止公开', '_', '0', '0', '2', '0', '0', '3'],
      ['3.危及“三安全一稳定”', '_', '0', '0', '0', '0', '2', '2'],
    ])
    const written = [
      ...row('newlyReceived', '', 2, 0, 0, 0, 1, 9),
      ...row('carriedOver', '', 1, 0, 3, 0, 1, 6),
      ...row('granted', '', 2, 0, 1, 0, '', 8),
      ...row('partiallyGranted', '', '', 0, 1, 0, 2, 4),
      ...row('refused.stateSecret', '', 3, 0, 0, 0, 0, 5),
      ...row('refused.prohibitedByLaw', '', 0, 0, 2, 0, 0, 3),
      ...row('refused.endangersSecurity', '', 0, 0, 0, 0, 2, 2),
    ]
    const stated = figures(HEADING + text)
    expect(stated.filter(figure => !written.includes(figure))).toEqual([])
  })
})

describe('the words of the header of a small table', () => {
  it('say which column a cell stands in, where the lines have as many bars', () => {
    const text = `${DISCLOSURE}第二十条第（一）项 │ │ │
信息内容 │ 本年制发件数 │ 本年废止件数 │ 现行有效件数
规章 │ │ 3 │
行政规范性文件 │ 5 │ │ 12
`
    expect(figures(text)).toEqual([
      'regulations.repealed 3',
      'normativeDocuments.issued 5',
      'normativeDocuments.inForce 12',
    ])
  })
})

describe('a group of rows that another form has as a row', () => {
  it('does not tell the form, where its label stands in each column and the rows are of the form of the year', () => {
    const line = (label: string, ...cells: readonly (number | string)[]) =>
      `${[...Array<string>(3).fill(label), ...cells].join(' | ')}\n`
    const group = (label: string) => line(label, ...Array<string>(7).fill(label))
    const text = [
      `某县司法局2022年政府信息公开工作年度报告\n${HEADING}`,
      line('一、本年新收府信息公开申请数<br>量', 4, 2, 0, 0, 1, 0, 7),
      line('二、上年结转政府信息公开申请<br>数量', 0, 1, 0, 0, 0, 0, 1),
      group('三、本年度办结果'),
      line('(一)予公开', 2, 1, 0, 0, 0, 0, 3),
      line('4.保护第三方合法权益', 0, 0, 0, 0, 0, 0, 0),
      line('7.属于行政执法案卷', 0, 0, 0, 0, 0, 0, 0),
      line('1.信访举报投诉类申请', 0, 0, 0, 0, 0, 0, 0),
      line('3.要求提供公开出版物', 0, 0, 0, 0, 0, 0, 0),
      line('4.无正当理由大量反复申请', 0, 0, 0, 0, 0, 0, 0),
      group('(六)其他处理'),
      line('1.申请人无正当理由逾期不补<br>正、行政机关不再处理其政府信<br>息公开申请', 1, 0, 0, 0, 0, 0, 1),
      line(
        '2.申请人逾期未按收费通知要<br>求缴纳费用、行政关不再处理其<br>政府信息公开申请',
        0,
        1,
        0,
        0,
        0,
        0,
        1,
      ),
      line('3.其他', 1, 0, 0, 0, 1, 0, 2),
      line('(七)总计', 4, 2, 0, 0, 1, 0, 7),
      line('四、结转下年度继续办理', 0, 1, 0, 0, 0, 0, 1),
    ].join('')
    expect(read(text).form?.id).toBe('disclosure-2021')
    expect(figures(text)).toEqual([
      ...row('newlyReceived', 4, 2, 0, 0, 1, 0, 7),
      ...row('carriedOver', 0, 1, 0, 0, 0, 0, 1),
      ...row('granted', 2, 1, 0, 0, 0, 0, 3),
      ...row('refused.thirdPartyRights', 0, 0, 0, 0, 0, 0, 0),
      ...row('refused.enforcementFile', 0, 0, 0, 0, 0, 0, 0),
      ...row('notProcessed.petition', 0, 0, 0, 0, 0, 0, 0),
      ...row('notProcessed.publication', 0, 0, 0, 0, 0, 0, 0),
      ...row('notProcessed.excessive', 0, 0, 0, 0, 0, 0, 0),
      ...row('otherHandling.correctionOverdue', 1, 0, 0, 0, 0, 0, 1),
      ...row('otherHandling.feeOverdue', 0, 1, 0, 0, 0, 0, 1),
      ...row('otherHandling.other', 1, 0, 0, 0, 1, 0, 2),
      ...row('resultsTotal', 4, 2, 0, 0, 1, 0, 7),
      ...row('carriedForward', 0, 1, 0, 0, 0, 0, 1),
    ])
  })
})

describe('a table with figures in its first column and its last alone', () => {
  it('does not say how far apart the cells of the row without a label stand', () => {
    const sparse = html([
      ['一、本年新收政府信息公开申请数量×3', '5', '_', '_', '_', '_', '_', '5'],
      ['二、上年结转政府信息公开申请数量×3', '2', '_', '_', '_', '_', '_', '2'],
      ['（一）予以公开×3', '1', '_', '_', '_', '_', '_', '1'],
    ])
    const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
    const disputes = html([
      ['行政复议×5', '行政诉讼×10'],
      [...results, '未经复议直接起诉×5', '复议后起诉×5'],
      [...results, ...results, ...results],
      ['0', '_', '_', '_', '_', '0', '_', '_', '_', '_', '0', '_', '_', '_', '_'],
    ])
    const stated = figures(`${DISCLOSURE}规章 | 3 | 0 | 7\n${HEADING}${sparse}${DISPUTES}${disputes}`)
    expect(stated).toContain('litigationDirect.upheld 0')
    expect(stated).toContain('litigationAfterReview.upheld 0')
  })
})

describe('a row without a label below a header that cannot be read', () => {
  it('is not blank in its last columns where it has figures in its first', () => {
    const results = ['结果维\n持', '结果纠\n正', '其他结\n果', '尚未审\n结', '总计']
    const groups = [...Array<string>(5).fill('行政复\n议'), ...Array<string>(10).fill('行政诉\n讼')]
    const directs = ['未经复议\n直接起诉', '复议后起\n诉'].flatMap(group => Array<string>(5).fill(group))
    const cells = ['4', '2', '1', '7', '5', '6', '11', '', '', '', '', '', '', '', '']
    const lines = [groups, [...results, ...directs], [...results, ...results, ...results], cells].map(
      line => `${line.join(' | ')} |\n`,
    )
    expect(figures(DISPUTES + lines.join(''))).toEqual([])
    const { facts } = read(DISPUTES + lines.join(''))
    expect(facts.filter(({ absent }) => absent === 'blank')).toEqual([])
  })
})

describe('a row without a cell', () => {
  const DISCLOSED = `${DISCLOSURE}第二十条第（六）项\n行政处罚\t3\n行政强制\t4\n第二十条第（八）项\n`
  const stated = (row: string) =>
    read(`${DISCLOSED}${row}\n${HEADING}`)
      .facts.filter(({ id }) => id.startsWith('disclosure.fees'))
      .map(({ absent, written }) => absent ?? written)

  it.each([
    ['a number tears its label apart', '行政事业性\n6\n\n收费'],
    ['a number is glued to the label of the last row', '行政事业性收费2.23\t\t'],
  ])('is not blank where %s', (_, row) => {
    expect(stated(row)).not.toContain('blank')
  })
})
