// What few texts have in their tables and around them, and what is read and said of it.
import { describe, expect, it } from 'vitest'
import { checkReport } from '../../server/rules/check.ts'
import { figures } from '../support/figures.ts'
import { edited, findingsIn, read } from '../support/reports.ts'
import { readSeries } from '../support/series.ts'

const title = (year: number) => `青禾县档案馆${year}年政府信息公开工作年度报告\n`
const DISCLOSED = `${title(2021)}二、主动公开政府信息情况\n`
const APPLICATIONS = '三、收到和处理政府信息公开申请情况\n'
const HEADER = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数']
const APPLICANTS = ['项目', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']
const [RECEIVED, CARRIED, GRANTED, PARTIAL, TOTAL, FORWARD] = [
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '三、本年度办理结果（一）予以公开',
  '（二）部分公开',
  '（七）总计',
  '四、结转下年度继续办理',
]

const barred = (rows: readonly (readonly string[])[]) =>
  rows.map(cells => `| ${cells.join(' | ')} |\n`).join('')
const tagged = (rows: readonly (readonly string[])[]) =>
  `<table>${rows.map(cells => `<tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>\n`

const documents = (...cells: readonly string[]) => barred([HEADER, ['规章', ...cells]])
const applications = (...rows: readonly (readonly string[])[]) => APPLICATIONS + barred([APPLICANTS, ...rows])

/** The Chinese words of what one rule finds. */
function found(text: string, rule: string): readonly string[] {
  return findingsIn(text)
    .filter(finding => finding.rule === rule)
    .map(({ message }) => message.zh)
}

describe('a cell that is no plain figure', () => {
  it.each(['无 无', '( 13 )', '（3）', '(<b>1</b>)', '&#4B;', '**1**2**', '** 0 **'])(
    '%s gives none, and the others of its row stand',
    cell => {
      const text = DISCLOSED + documents('1', cell, '5')
      expect(figures(text)).toEqual(['regulations.issued 1', 'regulations.inForce 5'])
      expect(found(text, 'malformed-number')).toHaveLength(1)
    },
  )

  it.each(['无', '无 A', '无 其他'])('%s is blank, or none', cell => {
    const text = DISCLOSED + documents('1', cell, '5')
    expect(figures(text)).toEqual(['regulations.issued 1', 'regulations.inForce 5'])
    expect(findingsIn(text).some(({ rule }) => ['blank-cell', 'malformed-number'].includes(rule))).toBe(true)
  })

  it('a reference to a sign that is no number is none in a page either', () => {
    const text = DISCLOSED + tagged([HEADER, ['规章', '1', '&#4B;', '5']])
    expect(figures(text)).toEqual(['regulations.issued 1', 'regulations.inForce 5'])
  })
})

describe('what stands around the cells of a page', () => {
  const ROW = ['规章', '1', '0', '3']
  const READ = ['regulations.issued 1', 'regulations.repealed 0', 'regulations.inForce 3']

  it.each([
    ['cells that span no column', tagged([HEADER, ROW]).replaceAll('<td>', '<td colspan="0">')],
    ['a comment that never ends', `<!-- 表二\n${tagged([HEADER, ROW])}`],
    ['a mark that is none', tagged([HEADER, ROW]).replace('</tr><tr>', '</tr><!><tr>')],
    ['half a comment', tagged([HEADER, ROW]).replace('<td>0', '<!-- 空 -><td>0')],
    ['words between two cells', tagged([HEADER, ROW]).replaceAll('</td><td>', '</td>注<td>')],
    ['a letter between two cells', tagged([HEADER, ROW]).replaceAll('</td><td>', '</td>a<td>')],
    ['a quotation within a cell', [HEADER, ['"规章"（含修订）', '1', '0', '3']].map(String).join('\n')],
    ['an empty table of a wiki', `{|\n|-\n|}\n{|\n! ${HEADER.join(' !! ')}\n|-\n| ${ROW.join(' || ')}\n|}\n`],
  ])('gives no other figures: %s', (_, table) => {
    const other = figures(DISCLOSED + table).filter(figure => !READ.includes(figure))
    expect(other).toEqual([])
  })

  it('a cell of a wiki goes on in the next line', () => {
    const text = `${DISCLOSED}{|\n! ${HEADER.join(' !! ')}\n|-\n| ${ROW.join(' || ')}\n续行\n|}\n`
    expect(figures(text)).toEqual(READ.slice(0, 2))
  })
})

describe('the year of a report whose title has none', () => {
  it.each(['本年度（2021）', '上年度（2020）', '下年度（2022）'])('is told by %s', label => {
    expect(read(`政府信息公开工作年度报告\n一、总体情况\n${label}公开4条。\n`).identity.year?.year).toBe(2021)
  })

  it('is no year of a line that says more', () => {
    const text = '政府信息公开工作年度报告\n印发2021年\n一、总体情况\n全年公开信息5条。\n'
    expect(read(text).identity.year).toBeUndefined()
  })
})

it.each([
  '青禾职业学校2021学年信息公开年度报告，现予公布。',
  '青禾职业学校2021学年工作，信息公开年度报告如下。',
])('a sentence about a school year says that the text is a school’s: %s', line => {
  expect(read(`${line}\n一、概述\n全年公开信息5条。\n`).other?.kind).toBe('school')
})

describe('many rows of one table with one fault', () => {
  const short = [CARRIED, GRANTED, PARTIAL, '1.属于国家秘密', '2.其他法律行政法规禁止公开', TOTAL]
  const text = title(2021) + applications([RECEIVED, ...'5200007'], ...short.map(label => [label, '', '']))

  it('are told of together, and get their cells at once', () => {
    const [finding, ...others] = findingsIn(text).filter(({ rule }) => rule === 'short-row')
    expect(others).toEqual([])
    expect(finding!.message.zh).toContain('本表有 6 行没有数据，且共少 30 个空白单元格')
    const [fix] = finding!.fixes
    expect(fix!.title.zh).toBe('补上 30 个空白单元格')
    const after = edited(text, fix!.edits)
    expect(found(after, 'short-row')).toEqual([])
    expect(figures(after)).toEqual(figures(text))
  })

  it('and many blanks that the sums prove are counted, not named', () => {
    const rows = [RECEIVED, CARRIED, GRANTED, PARTIAL, '1.属于国家秘密'].map((label, i) => {
      const cells = Array.from('123111', (digit, column) => (column === i ? '' : digit))
      return [label, ...cells, '20']
    })
    const [said] = found(title(2021) + applications(...rows), 'blank-cell')
    expect(said).toContain('由勾稽关系推算：5 个不为 0')
  })
})

it('a repair of many figures names three of them, and counts all', () => {
  const totals = [RECEIVED, CARRIED, GRANTED, PARTIAL, TOTAL, FORWARD]
  const own = ['5', '1', '4', '4', '1', '1']
  const all = ['30', '20', '9', '9', '40', '10']
  const rows = totals.map((label, i) => [label, own[i]!, '', '', '', '', '', all[i]!])
  const titles = findingsIn(title(2021) + applications(...rows)).flatMap(({ fixes }) =>
    fixes.map(fix => fix.title),
  )
  const many = titles.find(({ zh }) => zh.includes('等（共'))
  expect(many?.zh).toMatch(/^(?:[^，]+改为 \d+，){2}[^，]+改为 \d+ 等（共 4 处）$/)
  expect(many?.en).toMatch(/ and 1 more$/)
})

describe('marks and numbers in the text', () => {
  const saying = (sentence: string) => `${title(2021)}一、总体情况\n${sentence}\n`

  it('a mark that is closed by another is the one without its half', () => {
    const text = saying('依据《条例〔2019》办理。')
    expect(found(text, 'unpaired-mark')).toEqual([expect.stringContaining('“〔”没有配对')])
    expect(found(saying('依据《条例》〔2019〕办理。'), 'unpaired-mark')).toEqual([])
  })

  it('a document of the county that has a known name has its own number', () => {
    const text = saying(
      '依据《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（青办发〔2020〕3号）办理。',
    )
    expect(found(text, 'citation-differs')).toEqual([])
  })
})

describe('the report of the year before', () => {
  const saidOf = (before: string, now: string, rule: string) => {
    const files = [before, now].map((text, i) => ({ file: `${i}.txt`, text }))
    const { report, kin } = readSeries(files)[1]!
    return checkReport(report, {}, kin)
      .filter(finding => finding.rule === rule)
      .map(({ range, message }) => `${report.source.text.slice(range.start, range.end)}: ${message.zh}`)
  }
  const received = (year: number, count: string, said = '') =>
    `${title(year)}一、总体情况\n（二）依申请公开。${said}\n${applications([RECEIVED, count, '0', '0', '0', '0', '0', count])}`

  it('shows which way a figure went, and shows nothing that it does not have', () => {
    const now = received(2022, '7', '收到申请7件，同比有所增加。')
    expect(saidOf(received(2021, '9'), now, 'last-year-differs')).toEqual([
      expect.stringMatching(/^增加: 2021/),
    ])
    expect(saidOf(received(2021, '5'), now, 'last-year-differs')).toEqual([])
    expect(saidOf(`${title(2021)}一、总体情况\n收到申请9件。\n`, now, 'last-year-differs')).toEqual([])
  })

  it('differs from what is told of it, where no sum says which of both is right', () => {
    const licences = (year: number, count: string, said = '') =>
      `${title(year)}一、总体情况\n（一）主动公开。${said}\n二、主动公开政府信息情况\n第二十条第（五）项 | |\n信息内容 | 本年处理决定数量 |\n行政许可 | ${count} |\n`
    const now = licences(2022, '9', '作出行政许可决定9件，上年为5件。')
    expect(saidOf(licences(2021, '7'), now, 'last-year-differs')).toEqual([
      expect.stringMatching(/^5: 按正文，上年为 5 件.*为 7，相差 2。请核对。$/),
    ])
    expect(saidOf(licences(2021, '5'), now, 'last-year-differs')).toEqual([])
  })
})
