// Faults that few reports have: what is found, where, and what is offered.
import { describe, expect, it } from 'vitest'
import { edited, findingsIn } from '../support/reports.ts'

const TITLE = '青禾县档案馆2021年政府信息公开工作年度报告\n'
const HEADINGS = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
]

/** A report of headings and what is said below two of them. */
function saying(overview: string, problems = '', title = TITLE): string {
  const [first, ...others] = HEADINGS.map(heading => `${heading}\n`)
  return `${title}${first!}${overview}\n${others.slice(0, 4).join('')}${problems}\n${others.at(-1)!}无。\n`
}

const DOCUMENTS = '第二十条第（一）项 | |\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n'

function charging(unit: string, amount: string, overview = ''): string {
  const table = `第二十条第（八）项 | |\n信息内容 | 本年收费金额${unit} |\n行政事业性收费 | ${amount} |\n`
  return `${TITLE}${HEADINGS[0]!}\n${overview}\n${HEADINGS[1]!}\n${table}${HEADINGS[5]!}\n收取信息处理费300000元。\n`
}

/** What one rule finds: the place, how grave it is, what is said, and the text once the first fix is made. */
function found(text: string, rule: string) {
  return findingsIn(text)
    .filter(finding => finding.rule === rule)
    .map(({ range, severity, message, fixes }) => ({
      at: text.slice(range.start, range.end),
      severity,
      says: message.zh,
      fixed: fixes[0] && edited(text, fixes[0].edits),
    }))
}

describe('documents that a report goes by', () => {
  it('a number that is none of the central government is not taken for that of a document of it', () => {
    const text = saying('依据《中华人民共和国政府信息公开条例》（青政发〔2020〕3号）办理。')
    expect(found(text, 'citation-differs')).toEqual([])
  })

  it('the form of an earlier year is out of date, unless the form of this one is named as well', () => {
    const both = '依据国办公开办函〔2019〕60号和国办公开办函〔2021〕30号编制。'
    expect(found(saying(both), 'citation-differs')).toEqual([])
    const [one] = found(saying(both.replace('和国办公开办函〔2021〕30号', '')), 'citation-differs')
    expect(one).toMatchObject({ at: '国办公开办函〔2019〕60号', severity: 'info' })
  })
})

describe('the information processing fee against the administrative fees of the table', () => {
  it.each([
    ['（单位：亿元）', '0.001亿元'],
    ['', '5'],
  ])('is more than all of them%s: %s', (unit, amount) => {
    expect(found(charging(unit, amount), 'fee-figures-differ')).toMatchObject([
      { at: amount, severity: 'info' },
    ])
  })

  it.each([
    ['（单位：亿元）', '0.01亿元'],
    ['（单位：元、万元）', '5'],
  ])('is within them, or their unit is not clear%s: %s', (unit, amount) => {
    expect(found(charging(unit, amount), 'fee-figures-differ')).toEqual([])
  })
})

it('fewer documents are in force than were issued where the text says that some lapsed: a thing to know', () => {
  const table = `${DOCUMENTS}规章 | 0 | 0 | 0 |\n行政规范性文件 | 5 | 1 | 2 |\n`
  const text = (said: string) => `${TITLE}${HEADINGS[0]!}\n${said}\n${HEADINGS[1]!}\n${table}`
  expect(found(text('有2件规范性文件有效期满。'), 'figure-out-of-bounds')).toMatchObject([
    { severity: 'info' },
  ])
  expect(found(text('全年公开信息12条。'), 'figure-out-of-bounds')).toMatchObject([{ severity: 'warning' }])
})

it('section one that begins with what others do is nobody’s', () => {
  const text = saying(
    '许多部门不断推进公开，群众获得感不断增强，服务水平持续提升，办事流程更加顺畅，社会各界反响良好，干部作风明显转变，营商环境不断优化，发展活力持续迸发。',
  )
  expect(found(text, 'general-text')).toMatchObject([{ at: '许多部门' }])
})

it('marks of Markdown are no remains of a tool where the text is Markdown', () => {
  const body = saying('全年**公开**信息12条。')
  expect(found(body, 'left-over')).toMatchObject([{ at: '**公开**' }])
  expect(found(`# ${body}`, 'left-over')).toEqual([])
})

describe('a list that is longer or shorter than it says', () => {
  it.each([
    ['主要存在2个问题：一是更新慢；二是解读少；三是培训少。', '2', '所列为 3 项，多 1。'],
    ['主要存在4个问题：一是更新慢；二是解读少；三是培训少。', '4', '所列为 3 项，少 1。'],
  ])('%s', (list, at, says) => {
    const [one, ...more] = found(saying('', list), 'parts-exceed-whole')
    expect(one).toMatchObject({ at })
    expect(one!.says).toContain(says)
    expect(more).toEqual([])
  })
})

it.each(['结合云溪县实际，制定工作方案。', '减少证明，让云溪县群众少跑腿。'])(
  'what is so of a place elsewhere is not so of this one: %s',
  said => {
    const text = saying(said, '', TITLE.replace('档案馆', '人民政府'))
    expect(found(text, 'place-of-elsewhere')).toMatchObject([{ at: '云溪县' }])
  },
)

describe('the number of parts that a report is said to have', () => {
  it('is not wrong where so many headings are missing, which is said of each', () => {
    const text = `${TITLE}本报告由总体情况等6个部分组成。\n${HEADINGS.slice(0, 4).join('\n')}\n`
    expect(found(text, 'section-count-differs')).toEqual([])
  })

  it('is another where all six are there', () => {
    const text = `${TITLE}本报告由8个部分组成。\n${HEADINGS.join('\n')}\n`
    const [one] = found(text, 'section-count-differs')
    expect(one!.says).toContain('实有 6 个栏目，多 2 个')
  })

  it('of a year before any form is measured by the headings there are', () => {
    const text = `${TITLE.replace('2021', '2007')}本报告由6个部分组成。\n${HEADINGS.slice(0, 5).join('\n')}\n`
    expect(found(text, 'section-count-differs')).toMatchObject([{ severity: 'info' }])
  })
})

it('an amount is not taken from the table that cannot be told in the unit of the text', () => {
  const text = charging('（单位：万元）', '2.12345', '全年行政事业性收费3万元。')
  const [one] = found(text, 'text-differs')
  expect(one).toMatchObject({ at: '3' })
  expect(one!.fixed).toBeUndefined()
})

describe('a title', () => {
  it('of more letters than the words names somebody', () => {
    const text = saying('', '', '关于档案工作年政府信息公开工作年度报告\n')
    expect(found(text, 'title-without-organ')).toEqual([])
    expect(found(saying('', '', '政府信息公开工作年度报告\n'), 'title-without-organ')).toHaveLength(1)
  })

  it('with one letter wrong is given the right words; another short line at the top is none', () => {
    const garbled = TITLE.replace('工作', '工件')
    const [one] = found(saying('', '', garbled), 'title-differs')
    expect(one!.fixed).toContain(TITLE)
    expect(found(saying('', '', '工作报告\n'), 'title-differs')).toEqual([])
  })
})

it('a number alone below a full row may be the rest of its last figure', () => {
  const text = `${TITLE}${HEADINGS[2]!}\n一、本年新收政府信息公开申请数量   5   2   0   0   0   0   1\n7\n二、上年结转政府信息公开申请数量   0   0   0   0   0   0   0\n`
  const [one] = found(text, 'short-row')
  expect(one!.says).toContain('本行数据已齐，第 4 行另有一个数')
})

it('a placeholder that is one in two ways is told once', () => {
  expect(found(saying('我馆公开{{待补充}}条。'), 'unfilled-place')).toMatchObject([{ at: '{{待补充}}' }])
})

it('a quotation may be closed some lines below', () => {
  expect(found(saying('举办“小课堂。\n没有引号的一行。\n”共三期。'), 'unpaired-mark')).toEqual([])
  expect(found(saying('举办“小课堂。\n没有引号的一行。'), 'unpaired-mark')).toHaveLength(1)
})

describe('a figure that cannot be used', () => {
  it('has a unit that is not clear where the header names two', () => {
    const [one] = found(charging('（单位：元、万元）', '5'), 'malformed-number')
    expect(one!.says).toContain('金额单位不明')
  })

  it('has its digits in groups as no number has them', () => {
    const text = `${TITLE}${HEADINGS[1]!}\n${DOCUMENTS}规章 | 1,23,4 | 0 | 5 |\n行政规范性文件 | 0 | 0 | 9 |\n`
    expect(found(text, 'malformed-number')).toMatchObject([{ at: '1,23,4' }])
    expect(found(text, 'malformed-number')[0]!.says).toContain('不是规范的数字')
  })
})

it('“截止至” becomes “截至”, and no second “至” is left', () => {
  const [one] = found(saying('截止至2021年12月31日，公开信息12条。'), 'until-word')
  expect(one!.fixed).toContain('\n截至2021年12月31日')
})

it('a year in ideographs is found to differ, and left to be written by hand', () => {
  const text = saying(
    '2020年公开信息12条。',
    '',
    `${TITLE.replace('2021', '二〇二一')}统计期限为2020年1月1日至2020年12月31日。\n`,
  )
  expect(found(text, 'year-differs')).toMatchObject([{ at: '二〇二一', fixed: undefined }])
})

describe('yuan in a column of 万元, as the text tells', () => {
  it.each([
    ['365000', '全年行政事业性收费36.5万元。'],
    ['3650000', '全年投入365万元。全年投入1000万元，行政事业性收费365万元。'],
  ])('%s: %s', (amount, said) => {
    const [one] = found(charging('（单位：万元）', amount, said), 'unit-mistaken')
    expect(one!.at).toBe(amount)
  })
})

it('a row with as many figures as two has lost the label of the next', () => {
  const header = '| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n'
  const rows = `| 一、本年新收政府信息公开申请数量 | 5 | 2 | 0 | 0 | 0 | 0 | 7 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n| （一）予以公开 | 5 | 2 | 0 | 0 | 0 | 0 | 7 |\n`
  const [one] = found(`${TITLE}${HEADINGS[2]!}\n${header}${rows}`, 'long-row')
  expect(one!.says).toContain('疑缺少下一行的行名“二、上年结转”')
})
