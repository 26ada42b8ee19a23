import { describe, expect, it } from 'vitest'
import { readReport } from '../../server/report.ts'
import { checkReport } from '../../server/rules/check.ts'
import { makeSource } from '../../server/text/source.ts'
import { DISCLOSURE, DISPUTES, figures, HEADING, row } from '../support/figures.ts'

/** The header of the table of applications, in a grid of ten columns. */
function header(separator: string): string {
  const rows = [
    ['', '', '', '申请人情况', '', '', '', '', '', ''],
    ['', '', '', '自然人', '法人或其他组织', '', '', '', '', '总计'],
    ['', '', '', '', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', ''],
  ]
  return rows.map(cells => `${cells.join(separator)}\n`).join('')
}

describe('cells divided by commas', () => {
  it('have blanks where merged cells go on', () => {
    const text = `${HEADING}${header(',')}一、本年新收政府信息公开申请数量,,,145,3,,1,11,10,170
二、上年结转政府信息公开申请数量,,,3,,,,,,3
三、本年度办理结果,（一）予以公开,,38,6,,1,2,,47
,（三）不予公开,1.属于国家秘密,,,,,,,
,,2.其他法律行政法规禁止公开,142,1,,,,,143
`
    expect(figures(text)).toEqual([
      ...row('newlyReceived', 145, 3, '', 1, 11, 10, 170),
      ...row('carriedOver', 3, '', '', '', '', '', 3),
      ...row('granted', 38, 6, '', 1, 2, '', 47),
      ...row('refused.prohibitedByLaw', 142, 1, '', '', '', '', 143),
    ])
  })

  it('repeat what stands in a merged cell, and are all in quotes', () => {
    const text = `${HEADING}"三、本年度办理结果","（一）予以公开","（一）予以公开","38","6","0","1","2","0","47"
"三、本年度办理结果","（三）不予公开","1.属于国家秘密","0","0","0","0","0","0","0"
"三、本年度办理结果","（三）不予公开","2.其他法律行政法规禁止公开","142","1","0","0","0","0","143"
`
    expect(figures(text)).toEqual([
      ...row('granted', 38, 6, 0, 1, 2, 0, 47),
      ...row('refused.stateSecret', 0, 0, 0, 0, 0, 0, 0),
      ...row('refused.prohibitedByLaw', 142, 1, 0, 0, 0, 0, 143),
    ])
  })

  it('hold line breaks between their quotes', () => {
    const text = `${DISCLOSURE}第二十条第（一）项,,,
信息内容,"本年制发
件数","本年废止
件数","现行有效
件数"
规章,1,2,30
"行政规范\r\n性文件",4,5,60
`
    expect(figures(text)).toEqual([
      'regulations.issued 1',
      'regulations.repealed 2',
      'regulations.inForce 30',
      'normativeDocuments.issued 4',
      'normativeDocuments.repealed 5',
      'normativeDocuments.inForce 60',
    ])
  })

  it('may be divided by semicolons', () => {
    const text = `${HEADING}${header(';')}三、本年度办理结果;（一）予以公开;;38;6;0;1;2;0;47
;（三）不予公开;1.属于国家秘密;0;0;0;0;0;0;0
;;2.其他法律行政法规禁止公开;142;1;;;;;143
`
    expect(figures(text)).toEqual([
      ...row('granted', 38, 6, 0, 1, 2, 0, 47),
      ...row('refused.stateSecret', 0, 0, 0, 0, 0, 0, 0),
      ...row('refused.prohibitedByLaw', 142, 1, '', '', '', '', 143),
    ])
  })

  it('are no figures run together', () => {
    const text = `${HEADING}（一）予以公开：年内有38,47
（二）部分公开：年内有6,7
1.属于国家秘密：年内有0,1
`
    expect(figures(text)).toEqual([])
  })
})

describe('cells divided by tabs', () => {
  it('hold line breaks between their quotes', () => {
    const text = `${HEADING}${header('\t')}"三、本年度
办理结果"\t（一）予以公开\t\t38\t6\t\t1\t2\t\t47
\t（三）不予公开\t"1.属于
国家秘密"\t\t\t\t\t\t\t
\t\t"2.其他法律行政
法规禁止公开"\t142\t1\t\t\t\t\t143
`
    expect(figures(text)).toEqual([
      ...row('granted', 38, 6, '', 1, 2, '', 47),
      ...row('refused.prohibitedByLaw', 142, 1, '', '', '', '', 143),
    ])
  })
})

describe('cells divided by bars', () => {
  it.each(['｜', '¦'])('may have %s for them', bar => {
    const text = `${HEADING}
|一、本年新收政府信息公开申请数量|145|3|0|1|11|10|170|
|二、上年结转政府信息公开申请数量|3|14|0|0|0|0|17|
`
    expect(figures(text.replaceAll('|', bar))).toEqual([
      ...row('newlyReceived', 145, 3, 0, 1, 11, 10, 170),
      ...row('carriedOver', 3, 14, 0, 0, 0, 0, 17),
    ])
  })

  it.each(['**', '__', '`', '*'])('are the text between the marks %s of Markdown', mark => {
    const text = `${HEADING}
| 一、本年新收政府信息公开申请数量 | #145# | 3 | #0# | 1 | 11 | 10 | #170# |
| #二、上年结转政府信息公开申请数量# | 3 | 14 | 0 | 0 | 0 | 0 | #17 |
`
    expect(figures(text.replaceAll('#', mark))).toEqual([
      ...row('newlyReceived', 145, 3, 0, 1, 11, 10, 170),
      ...row('carriedOver', 3, 14, 0, 0, 0, 0, ''),
    ])
  })

  it('frame the rows of a table where lines elsewhere do not end in one', () => {
    const others = Array.from({ length: 9 }, (_, i) => `|其他情况|第${i + 1}件\n`).join('')
    const rows = [
      '一、本年新收政府信息公开申请数量|3|0|1|11|10|170',
      '二、上年结转政府信息公开申请数量|3|14|0|0|0|0|17',
    ]
    const more = ['（一）予以公开', '（七）总计', '四、结转下年度继续办理'].map(
      label => `${label}|1|0|0|0|0|0|1`,
    )
    const text = `${others}\n${HEADING}${[...rows, ...more].map(cells => `|${cells}|\n`).join('')}`
    expect(figures(text).filter(figure => figure.startsWith('newlyReceived'))).toEqual([])
    expect(figures(text)).toHaveLength(28)
  })

  it('stay doubled when a stray one stands on its own line', () => {
    const text = `${HEADING}
|一、本年新收政府信息公开申请数量||145||3||1||11||10||2||172|
|二、上年结转政府信息公开申请数量||3||14||17|
|四、结转下年度继续办理||118||5||123
|
`
    const newly = row('newlyReceived', 145, 3, 1, 11, 10, 2, 172)
    expect(figures(text)).toEqual(newly)
  })
})

describe('boxes', () => {
  it('may be drawn with plus and minus, with labels over several lines and merged cells', () => {
    const text = `${HEADING}
+--------------------------+------------------------------------------------------+
|                          | 申请人情况                                           |
+                          +--------+----------------------------------+----------+
|                          | 自然人 | 法人或其他组织                   | 总计     |
|                          |        +------+------+------+------+------+          |
|                          |        | 商业 | 科研 | 社会 | 法律 | 其他 |          |
|                          |        | 企业 | 机构 | 公益 | 服务 |      |          |
|                          |        |      |      | 组织 | 机构 |      |          |
+==========================+========+======+======+======+======+======+==========+
| 一、本年新收政府信息公   | 145    | 3    |      | 1    | 11   | 10   | 170      |
| 开申请数量               |        |      |      |      |      |      |          |
+------------+-------------+--------+------+------+------+------+------+----------+
| 三、本年度 | （一）予以  | 38     | 6    |      | 1    | 2    |      | 47       |
| 办理结果   | 公开        |        |      |      |      |      |      |          |
|            +-------------+--------+------+------+------+------+------+----------+
|            | （七）总计  | 38     | 6    |      | 1    | 2    |      | 47       |
+------------+-------------+--------+------+------+------+------+------+----------+
`
    expect(figures(text)).toEqual([
      ...row('newlyReceived', 145, 3, '', 1, 11, 10, 170),
      ...row('granted', 38, 6, '', 1, 2, '', 47),
      ...row('resultsTotal', 38, 6, '', 1, 2, '', 47),
    ])
  })

  it('may have columns so narrow that the numbers of labels are broken', () => {
    const line = (label: string, ...cells: readonly string[]) =>
      `| ${label.padEnd(5 - [...label].filter(letter => letter > '\u2e80').length)} | ${Array.from({ length: 7 }, (_, i) => (cells[i] ?? '').padEnd(3)).join(' | ')} |\n`
    const rule = `+-------+${'-----+'.repeat(7)}\n`
    const text = [
      HEADING,
      rule,
      line('1', '38', '6', '0', '1', '2', '0', '47'),
      ...['.属于', '国家', '秘密'].map(part => line(part)),
      rule,
      line('（', '40', '6', '', '1', '2', '', '49'),
      ...['七）', '总计'].map(part => line(part)),
      rule,
    ].join('')
    expect(figures(text)).toEqual([
      ...row('refused.stateSecret', 38, 6, 0, 1, 2, 0, 47),
      ...row('resultsTotal', 40, 6, '', 1, 2, '', 49),
    ])
  })

  const ruled = [
    ['+-', '-+-', '-+', '|'],
    ['├─', '─┼─', '─┤', '│'],
  ] as const
  it.each(ruled)('may have no rules between their rows: %s', (left, middle, right, bar) => {
    const cells = (...texts: readonly string[]) => `${bar} ${texts.join(` ${bar} `)} ${bar}\n`
    const rule = `${left}${Array.from({ length: 4 }, () => '----').join(middle)}${right}\n`
    const drawn = left.startsWith('├') ? rule.replaceAll('-', '─') : rule
    const text = [
      DISCLOSURE,
      drawn,
      cells('第二十条第（一）项', '', '', ''),
      drawn,
      cells('信息内容', '本年制发件数', '本年废止件数', '现行有效件数'),
      cells('规章', '1', '0', '20'),
      cells('行政规范性文件', '', '', ''),
      cells('第二十条第（五）项', '', '', ''),
      cells('信息内容', '本年处理决定数量', '', ''),
      cells('行政许可', '587', '', ''),
      drawn,
    ].join('')
    expect(figures(text)).toEqual([
      'regulations.issued 1',
      'regulations.repealed 0',
      'regulations.inForce 20',
      'licensing.decisions 587',
    ])
  })
})

describe('numbers before the labels', () => {
  const numbered = [
    ['序号', '项目', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'],
    ['1', '一、本年新收政府信息公开申请数量', '145', '3', '', '1', '11', '10', '170'],
    ['2', '（一）予以公开', '38', '6', '', '1', '2', '', '47'],
    ['3', '属于国家秘密', '', '', '', '', '', '', ''],
    ['24', '3.其他', '2', '', '', '', '', '', '2'],
    ['25', '总计', '40', '6', '', '1', '2', '', '49'],
  ]
  const read = [
    ...row('newlyReceived', 145, 3, '', 1, 11, 10, 170),
    ...row('granted', 38, 6, '', 1, 2, '', 47),
    ...row('otherHandling.other', 2, '', '', '', '', '', 2),
    ...row('resultsTotal', 40, 6, '', 1, 2, '', 49),
  ]

  it.each([' | ', '\t', ','])('stand in a column of their own: %j', separator => {
    const text = numbered.map(cells => `${cells.join(separator)}\n`).join('')
    expect(figures(HEADING + text)).toEqual(read)
  })

  it('stand in a column of their own in HTML', () => {
    const cells = numbered.map(texts => `<tr>${texts.map(text => `<td>${text}</td>`).join('')}</tr>\n`)
    expect(figures(`${HEADING}<table>${cells.join('')}</table>`)).toEqual(read)
  })

  it.each([' | ', '\t', ','])('stand in a cell of their own: %j', separator => {
    const text = [
      ['一、', '本年新收政府信息公开申请数量', '145', '3', '0', '1', '11', '10', '170'],
      ['（一）', '予以公开', '38', '6', '0', '1', '2', '0', '47'],
      ['（三）', '不予公开', '1.', '属于国家秘密', '0', '0', '0', '0', '0', '0', '0'],
      ['2.', '其他法律行政法规禁止公开', '142', '1', '0', '0', '0', '0', '143'],
      ['（七）', '总计', '40', '6', '', '1', '2', '', '49'],
    ]
    expect(figures(HEADING + text.map(cells => `${cells.join(separator)}\n`).join(''))).toEqual([
      ...row('newlyReceived', 145, 3, 0, 1, 11, 10, 170),
      ...row('granted', 38, 6, 0, 1, 2, 0, 47),
      ...row('refused.stateSecret', 0, 0, 0, 0, 0, 0, 0),
      ...row('refused.prohibitedByLaw', 142, 1, 0, 0, 0, 0, 143),
      ...row('resultsTotal', 40, 6, '', 1, 2, '', 49),
    ])
  })
})

describe('reviews and lawsuits', () => {
  const HEADER = [
    ['行政复议', '', '', '', '', '行政诉讼', '', '', '', '', '', '', '', '', ''],
    [
      '结果维持',
      '结果纠正',
      '其他结果',
      '尚未审结',
      '总计',
      '未经复议直接起诉',
      '',
      '',
      '',
      '',
      '复议后起诉',
      '',
      '',
      '',
      '',
    ],
    [
      '',
      '',
      '',
      '',
      '',
      '结果维持',
      '结果纠正',
      '其他结果',
      '尚未审结',
      '总计',
      '结果维持',
      '结果纠正',
      '其他结果',
      '尚未审结',
      '总计',
    ],
  ]
  const written = (cells: readonly (readonly string[])[], separator: string, end = '') =>
    DISPUTES + cells.map(texts => `${end}${texts.join(separator)}${end}\n`.replace(/^ \| $/gm, '')).join('')
  const read = [
    'review.corrected 1',
    'review.otherResult 3',
    'review.total 4',
    'litigationDirect.upheld 2',
    'litigationDirect.total 2',
    'litigationAfterReview.upheld 1',
    'litigationAfterReview.pending 1',
    'litigationAfterReview.total 2',
  ]
  const values = ['', '1', '3', '', '4', '2', '', '', '', '2', '1', '', '', '1', '2']

  it.each([
    [' | ', '| '],
    ['\t', ''],
    [',', ''],
  ])('may have blanks: %j', (separator, end) => {
    expect(figures(written([...HEADER, values], separator, end))).toEqual(read)
    expect(figures(written([...HEADER, values.with(14, '')], separator, end))).toEqual(read.slice(0, -1))
  })

  it.each([
    [' | ', '| '],
    ['\t', ''],
    [',', ''],
  ])('may have a label before their figures: %j', (separator, end) => {
    const labelled = [...HEADER.map(cells => ['项目', ...cells]), ['数量', ...values]]
    expect(figures(written(labelled, separator, end))).toEqual(read)
  })

  it.each([
    [' | ', '| '],
    ['\t', ''],
    [',', ''],
  ])('may stand in rows below each other: %j', (separator, end) => {
    const rows = [
      ['类别', '', '结果维持', '结果纠正', '其他结果', '尚未审结', '总计'],
      ['行政复议', '', ...values.slice(0, 5)],
      ['行政诉讼', '未经复议直接起诉', ...values.slice(5, 10)],
      ['', '复议后起诉', ...values.slice(10)],
    ]
    expect(figures(written(rows, separator, end))).toEqual(read)
  })
})

it('two rows in one line have no figures, though there are as many words as columns', () => {
  const rows = [
    '7.属于行政执法案卷 1 1',
    '8.属于行政查询事项 3 3 （四）无法提供 1.本机关不掌握相关政府信息 6 1 7',
  ]
  const full = ['1.属于国家秘密', '2.其他法律行政法规禁止公开', '四、结转下年度继续办理'].map(
    label => `${label} 1 0 0 0 0 0 1`,
  )
  const read = figures(`${HEADING}${[...full, ...rows].map(line => `   ${line}\n`).join('')}`)
  expect(read).toHaveLength(21)
})

describe('a group label that runs down beside the rows', () => {
  const labels = ['（一）予以公开', '（二）部分公开', '（三）不予公开 1.属于国家秘密', '（七）总计']
  const values = '38 6 0 1 2 0 47'
  const read = (leads: readonly string[]) =>
    figures(HEADING + labels.map((label, i) => `${leads[i]!}${label}   ${values}\n`).join(''))
  const ids = ['granted', 'partiallyGranted', 'refused.stateSecret', 'resultsTotal']
  const all = ids.flatMap(id => row(id, 38, 6, 0, 1, 2, 0, 47))

  it('is none of their labels', () => {
    expect(read(['三', '、本', '年度', '办理结果'])).toEqual(all)
  })

  it('is none of them either where its letters are in disorder', () => {
    expect(read(['果', '结', '理', '办'])).toEqual(all)
  })
})

it('the blanks of a header are not those of the figures below it', () => {
  const columns = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
  const header = ['行政复议', '行政诉讼', ...columns, '未经复议直接起诉', '复议后起诉']
  const values = [4, 1, 2, 1, 8, 12, 0, 0, 3, 15, 2, 1, 0, 0, 3]
  const paragraph = (text: number | string) => `${text}\n\n`
  const text = [...header, ...Array<string>(7).fill(''), ...columns, ...columns, ...values].map(paragraph)
  const read = figures(DISPUTES + text.join(''))
  expect(read.map(figure => Number(figure.split(' ')[1]))).toEqual(values)
})

it.each(['4', '- 4 -'])('a page number %s among cells, one a line, gives no figure another place', mark => {
  const rows = [
    ['一、本年新收政府信息公开申请数量', '145', '3', '0', '1', '11', '10', '170'],
    ['二、上年结转政府信息公开申请数量', '3', '14', '0', '0', '0', '0', '17'],
    ['（一）予以公开', '38', '6', '0', '1', '2', '0', '47'],
  ]
  const cells = [
    ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'],
    ...rows,
  ].flat()
  const truth = [
    ...row('newlyReceived', 145, 3, 0, 1, 11, 10, 170),
    ...row('carriedOver', 3, 14, 0, 0, 0, 0, 17),
    ...row('granted', 38, 6, 0, 1, 2, 0, 47),
  ]
  for (const separator of ['\n', '\n\n']) {
    for (let at = 8; at < cells.length; at++) {
      const read = figures(HEADING + cells.toSpliced(at, 0, mark).join(separator))
      expect(truth, `before ${cells[at]!}`).toEqual(expect.arrayContaining([...read]))
      expect(read.length).toBeGreaterThanOrEqual(14)
    }
  }
})

describe('figures run together', () => {
  const header = `${DISPUTES}行政复议行政诉讼
结果维持结果纠正其他结果尚未审结总计未经复议直接起诉复议后起诉
结果维持结果纠正其他结果尚未审结总计结果维持结果纠正其他结果尚未审结总计
`

  it('are cut in table four where all its sums leave one way', () => {
    const places = ['upheld', 'corrected', 'otherResult', 'pending', 'total']
    const read = ['review', 'litigationDirect', 'litigationAfterReview'].flatMap((group, i) =>
      places.map(
        (place, at) =>
          `${group}.${place} ${
            [
              [4, 1, 2, 1, 8],
              [12, 0, 0, 3, 15],
              [2, 1, 0, 0, 3],
            ][i]![at]!
          }`,
      ),
    )
    expect(figures(`${header}41218120031521003\n`)).toEqual(read)
  })

  it('are left alone where there are several ways, or digits are lost', () => {
    expect(figures(`${header}111101110000000000\n`)).toEqual([])
    expect(figures(`${header}4121800303\n`)).toEqual([])
  })
})

it('a row with a thousand bars behind it has no figure too many', () => {
  const text = `${HEADING}| 一、本年新收政府信息公开申请数量 | 145 | 3 | 0 | 1 | 11 | 10 | 170 |${'|'.repeat(3000)}\n`
  expect(figures(text)).toEqual(row('newlyReceived', 145, 3, 0, 1, 11, 10, 170))
})

describe('a column that the form does not have', () => {
  const NEWLY = '一、本年新收政府信息公开申请数量'
  const read = [...row('newlyReceived', 145, 3, 0, 1, 11, 10, 170), ...row('granted', 38, 6, 0, 1, 2, 0, 47)]
  const table = [
    ['', '自然人', '法人或其他组织', '', '', '', '', '', '总计'],
    ['', '', '商业企业', '科研机构', '个体工商户', '社会公益组织', '法律服务机构', '其他', ''],
    [NEWLY, '145', '3', '0', '7', '1', '11', '10', '170'],
    ['（一）予以公开', '38', '6', '0', '', '1', '2', '0', '47'],
  ]

  it.each([' | ', '\t', ','])('is left out: %j', separator => {
    const text = HEADING + table.map(cells => `${cells.join(separator)}\n`).join('')
    expect(figures(text)).toEqual(read)
    const ids = checkReport(readReport(makeSource('test', text))).map(({ rule }) => rule)
    expect(ids.filter(id => id === 'columns-differ' || id === 'long-row')).toEqual(['columns-differ'])
  })

  it('is left out where blanks and merged cells are not written', () => {
    const text = `${HEADING}自然人 | 法人或其他组织 | 总计 |
商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 小计 |
${NEWLY} | 145 | 3 | 0 | 1 | 11 | 10 | 25 | 170 |
（一）予以公开 | 38 | 6 | 0 | 1 | 2 | 0 | 9 | 47 |
（二）部分公开 | 38 | 6 | 1 | 2 | 9 | 47 |
`
    expect(figures(text)).toEqual(read)
  })

  it('says nothing where nothing is below it', () => {
    const text = `${HEADING}自然人 | 法人或其他组织 | 总计 | 备注 |
商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |
${NEWLY} | 145 | 3 | 0 | 1 | 11 | 10 | 170 |
（一）予以公开 | 38 | 6 | 0 | 1 | 2 | 0 | 47 |
`
    expect(figures(text)).toEqual(read)
  })

  it.each([' | ', '\t', ','])('is left out of a small table: %j', separator => {
    const text = [
      ['第二十条第（一）项'],
      ['信息内容', '本年制发件数', '年初库存', '本年废止件数', '现行有效件数'],
      ['规章', '1', '9', '2', '30'],
      ['行政规范性文件', '4', '8', '5', '60'],
    ]
    expect(figures(DISCLOSURE + text.map(cells => `${cells.join(separator)}\n`).join(''))).toEqual([
      'regulations.issued 1',
      'regulations.repealed 2',
      'regulations.inForce 30',
      'normativeDocuments.issued 4',
      'normativeDocuments.repealed 5',
      'normativeDocuments.inForce 60',
    ])
  })
})

describe('one cell a line', () => {
  it('has a blank line between the cells of a row, and none between rows', () => {
    const rows = [
      ['第二十条第（一）项'],
      ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'],
      ['规章', '0', '0', '0'],
      ['规范性文件', '6', '4', '31'],
      ['第二十条第（九）项'],
      ['信息内容', '采购项目数量', '采购总金额'],
      ['政府集中采购', '8', '52.6万元'],
    ]
    const text = `${DISCLOSURE}${rows.map(cells => `${cells.join('\n\n')}\n`).join('')}`
    expect(figures(text)).toEqual([
      'regulations.made 0',
      'regulations.disclosed 0',
      'regulations.disclosedTotal 0',
      'normativeDocuments.made 6',
      'normativeDocuments.disclosed 4',
      'normativeDocuments.disclosedTotal 31',
      'procurement.projects 8',
      'procurement.amount 52.6万元 in 万元',
    ])
  })

  const table = [
    ['一、本年新收政府信息公开申请数量', '145', '3', '', '1', '11', '10', '170'],
    ['二、上年结转政府信息公开申请数量', '', '', '', '', '', '', ''],
    ['（一）予以公开', '38', '6', '', '1', '2', '', '47'],
    ['（七）总计', '38', '6', '', '1', '2', '', '47'],
    ['四、结转下年度继续办理', '2', '', '', '', '', '', '2'],
  ]
  const read = [
    ...row('newlyReceived', 145, 3, '', 1, 11, 10, 170),
    ...row('granted', 38, 6, '', 1, 2, '', 47),
    ...row('resultsTotal', 38, 6, '', 1, 2, '', 47),
    ...row('carriedForward', 2, '', '', '', '', '', 2),
  ]

  it('may have an empty line for an empty cell', () => {
    expect(figures(`${HEADING}${table.flat().join('\n')}\n`)).toEqual(read)
  })

  it('has no sure place for a last row that lost a line, with empty lines behind it', () => {
    const text = table
      .flat()
      .join('\n')
      .replace(/\n\n2$/, '\n2')
    expect(figures(`${HEADING}${text}\n\n\n`)).toEqual(read.slice(0, -2))
  })

  it('has no sure place for a row that lost a line', () => {
    const text = `${HEADING}${table.flat().join('\n')}\n`.replace('38\n6\n\n1', '38\n6\n1')
    expect(figures(text)).toEqual(read.filter(figure => !figure.startsWith('granted')))
  })

  it.each(['- 4 -', '第4页', '第 4 页'])('may have page marks between: %s', mark => {
    const full = table.map(cells => cells.map(text => text || '0'))
    const text = full.map(cells => cells.join('\n')).join(`\n${mark}\n`)
    expect(figures(`${HEADING}${text}\n`)).toHaveLength(35)
    const within = full.flat().join('\n').replace('\n6\n', `\n${mark}\n6\n`)
    expect(figures(`${HEADING}${within}\n`)).toHaveLength(35)
  })
})

describe('columns by spaces', () => {
  const LISTED = [
    '   申请人情况 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计',
    '   二、上年结转政府信息公开申请数量',
    '   三、本年度办理结果 （一）予以公开                     1                             1',
    '             （二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    '             （三）不予公开 1.属于国家秘密',
    '                     2.其他法律行政法规禁止公开',
    '                     3.危及“三安全一稳定”',
    '                     4.保护第三方合法权益',
    '                     5.属于三类内部事务信息',
    '                     6.属于四类过程性信息',
    '                     7.属于行政执法案卷',
    '                     8.属于行政查询事项',
    '             （六）其他处理',
    '             （七）总计                         1                             1',
    '   四、结转下年度继续办理',
  ]

  it('are a table though but two of many labels have figures', () => {
    const report = readReport(makeSource('', `${HEADING}${LISTED.join('\n')}\n`))
    expect(report.tables.map(({ id }) => id)).toEqual(['applications'])
  })

  it('are none below running text with numbers', () => {
    const prose = LISTED.map(line => line.trim().replaceAll(/ +/g, '，'))
    expect(readReport(makeSource('', `${HEADING}${prose.join('\n')}\n`)).tables).toEqual([])
  })

  it.each(['- 4 -', '第 4 页', '4/9', '4 / 9'])(
    'may have a page mark between, within a label too: %s',
    mark => {
      const indent = ' '.repeat(40)
      const text = `${HEADING}一、本年新收政府信息公开申请数量            126 18 3 2     7    1 157
二、上年结转政府信息公开申请数量            5 1 0 0        1    0 7
${indent}${mark}
      （一）予以公开               38 6 1 1       2    0 48
      （二）部分公开（区分处理的，只计这一情 14 3 1 0         1    0 19
${indent}${mark}
      形，不计其他情形）
`
      const report = readReport(makeSource('', text))
      expect(report.tables[0]?.extra).toEqual([])
      expect(figures(text)).toEqual([
        ...row('newlyReceived', 126, 18, 3, 2, 7, 1, 157),
        ...row('carriedOver', 5, 1, 0, 0, 1, 0, 7),
        ...row('granted', 38, 6, 1, 1, 2, 0, 48),
        ...row('partiallyGranted', 14, 3, 1, 0, 1, 0, 19),
      ])
    },
  )
})

it.each(['4', '注:本表数据截至年底', '- 4 -'])('a line put into a drawn table hides none of it: %s', line => {
  const drawn = [
    '┌────────────────────────────────┬───┬─┬─┬─┬─┬─┬───┐',
    '│一、本年新收政府信息公开申请数量│126│8│3│2│7│1│147│',
    '├────────────────────────────────┼───┼─┼─┼─┼─┼─┼───┤',
    '│二、上年结转政府信息公开申请数量│5  │1│0│0│1│0│7  │',
    '└────────────────────────────────┴───┴─┴─┴─┴─┴─┴───┘',
  ]
  const read = [...row('newlyReceived', 126, 8, 3, 2, 7, 1, 147), ...row('carriedOver', 5, 1, 0, 0, 1, 0, 7)]
  for (const at of [2, 3]) {
    expect(figures(`${HEADING}${drawn.toSpliced(at, 0, line).join('\n')}\n`)).toEqual(read)
  }
})
