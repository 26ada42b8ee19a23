// What few reports have, and what is said of it, so that a reader knows what to do.
import { describe, expect, it } from 'vitest'
import { hindranceTo, rewriteTable } from '../../server/format/rewrite.ts'
import { writeEntry } from '../../server/format/entry.ts'
import { applyEdits } from '../../server/format/edit.ts'
import { findingsIn, read } from '../support/reports.ts'
import { readSeries } from '../support/series.ts'
import { checkReport } from '../../server/rules/check.ts'

const TITLE = '青禾县档案馆2021年政府信息公开工作年度报告\n'

/** A report of headings and what is said below two of them. */
function saying(overview: string, problems = ''): string {
  return (
    `${TITLE}一、总体情况\n${overview}\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n` +
    `四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n${problems}\n六、其他需要报告的事项\n无。\n`
  )
}

const DOCUMENTS = '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n'
const disclosing = (rows: string) => `${TITLE}二、主动公开政府信息情况\n${rows}`
const ofFees = (amount: string) =>
  disclosing(
    `第二十条第（八）项 | |\n信息内容 | 本年收费金额（单位：万元） |\n行政事业性收费 | ${amount} |\n`,
  )

/** The Chinese words of what one rule finds, each behind the place that it points at. */
function found(text: string, rule: string): readonly string[] {
  return findingsIn(text)
    .filter(finding => finding.rule === rule)
    .map(({ range, message }) => `${text.slice(range.start, range.end)}: ${message.zh}`)
}

describe('a figure that cannot be used', () => {
  it.each([
    ['an amount below 0', ofFees('-5'), '不是金额'],
    [
      'a currency among counts',
      disclosing(`${DOCUMENTS}行政规范性文件 | ¥5 | 0 | 9 |\n`),
      '带有金额单位“元”',
    ],
    [
      'a unit of money among counts',
      disclosing(`${DOCUMENTS}行政规范性文件 | 3元 | 0 | 9 |\n`),
      '带有金额单位“元”',
    ],
  ])('%s', (_, text, reason) => {
    const all = found(text, 'malformed-number')
    expect(all).toHaveLength(1)
    expect(all[0]).toContain(reason)
  })

  it('in a cell with tags is shown as a reader sees it, and left to be mended by hand', () => {
    const text = `${TITLE}二、主动公开政府信息情况\n<table><tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr><tr><td>规章</td><td>1<b>O</b></td><td>0</td><td>1<b>3</b></td></tr></table>\n`
    const [finding] = findingsIn(text).filter(({ rule }) => rule === 'malformed-number')
    expect(finding!.message.zh).toContain('写作“1O”')
    expect(finding!.fixes).toEqual([])
    expect(found(text, 'regulations-not-empowered')[0]).toContain('现行有效件数”为 13，')
    const entry = writeEntry(read(text), read(text).factById.get('disclosure.regulations.issued')!, '')
    expect(entry).toHaveProperty('refusal')
  })
})

describe('a date that does not exist', () => {
  it.each([
    ['4月31日', '4 月只有 30 天'],
    ['5月0日', '没有 0 日'],
    ['13月1日', '没有 13 月'],
    ['2021年2月29日', '2021 年 2 月只有 28 天'],
    ['1900年2月29日', '1900 年 2 月只有 28 天'],
  ])('%s', (date, reason) => {
    expect(found(saying(`${date}开会一次。`), 'impossible-date')).toEqual([
      `${date}: 日期“${date}”不存在：${reason}。请核实后改正。`,
    ])
  })

  it.each(['2020年2月29日', '2000年2月29日', '二〇二一年十十月一日'])('%s is none', date => {
    expect(found(saying(`${date}开会一次。`), 'impossible-date')).toEqual([])
  })
})

describe('a statistical period that is no year', () => {
  const report = (preface: string) => `${TITLE}${preface}\n一、总体情况\n全年公开信息12条。\n`

  it('may be that of an organ that was set up within the year', () => {
    const text = report('统计期限为2021年3月12日至2021年12月31日。本馆于2021年3月12日挂牌成立。')
    const [finding] = findingsIn(text).filter(({ rule }) => rule === 'year-differs')
    expect(finding).toMatchObject({ severity: 'info' })
  })

  it('is wrong where there is no such day, whatever was set up', () => {
    const text = report('统计期限为2021年0月0日至2021年12月31日。本馆于2021年挂牌成立。')
    const [finding] = findingsIn(text).filter(({ rule }) => rule === 'year-differs')
    expect(finding).toMatchObject({ severity: 'warning' })
  })
})

describe('the running text', () => {
  it('a sentence on last year is left over, unless the next one goes on with this year', () => {
    expect(found(saying('', '2020年存在公开不及时的问题。下一步继续改进。'), 'last-year-left')).toHaveLength(
      1,
    )
    expect(found(saying('', '2020年存在公开不及时的问题。2021年已作改进。'), 'last-year-left')).toEqual([])
  })

  it('a fence of Markdown is left over', () => {
    expect(found(saying('```\n全年公开信息12条。\n```'), 'left-over')).toHaveLength(2)
  })

  it('a number of a document without an issuer is that of none', () => {
    const text = saying('依据《中华人民共和国政府信息公开条例》（〔2019〕14号）办理。')
    expect(found(text, 'citation-differs')).toEqual([])
  })

  it('a quotation that goes on in the next line is closed there', () => {
    expect(found(saying('举办“小课堂。\n”共三期。'), 'unpaired-mark')).toEqual([])
    expect(found(saying('举办“小课堂。\n“办事指南”发布。'), 'unpaired-mark')).toHaveLength(1)
  })
})

it('a text that is that of another report is so although the other names no organ', () => {
  const words =
    '全馆围绕群众关心的事项做好公开，完善目录，梳理清单，逐条校对，及时更新栏目内容，安排专人答复来信，组织学习讨论，改进查阅服务，' +
    '开放阅览场所，培训业务人员，核对历史文件，清理失效链接，公布办事流程，汇总常见问题，统一答复口径，规范登记台账，定期通报进度。'
  const text = (title: string) => `${title}2021年政府信息公开工作年度报告\n一、总体情况\n${words.repeat(2)}\n`
  const [one, other] = readSeries([
    { file: '1.txt', text: text('青禾县档案馆') },
    { file: '青禾县水利局2021.txt', text: text('') },
  ])
  const saidOf = ({ report, kin }: NonNullable<typeof one>) =>
    checkReport(report, {}, kin).find(({ rule }) => rule === 'text-of-another')?.message.zh
  expect(saidOf(one!)).toContain('正文与另一份年报重复率 100%')
  expect(saidOf(other!)).toContain('正文与另一份年报（青禾县档案馆）重复率 100%')
})

it('a text that many copied is told of in each of the copies, however many there are', () => {
  const words =
    '全馆围绕读者关心的事项做好公开，完善目录，梳理清单，逐条校对，及时更新栏目内容，安排专人答复来信，组织学习讨论，改进查阅服务，' +
    '开放阅览场所，培训业务人员，核对历史文件，清理失效链接，公布办事流程，汇总常见问题，统一答复口径，规范登记台账，定期通报进度。'
  const copy = (organ: string) => ({
    file: `${organ}2021.txt`,
    text: `青禾县${organ}2021年政府信息公开工作年度报告\n一、总体情况\n${words.repeat(2)}\n`,
  })
  const organs = [
    '档案馆',
    '水利局',
    '林业局',
    '财政局',
    '审计局',
    '统计局',
    '教育局',
    '民政局',
    '司法局',
    '商务局',
  ]
  for (const count of [2, 6, 7, 8, 10]) {
    const told = readSeries(organs.slice(0, count).map(copy)).filter(({ report, kin }) =>
      checkReport(report, {}, kin).some(({ rule }) => rule === 'text-of-another'),
    )
    expect(told, `${count} copies`).toHaveLength(count)
  }
})

describe('a table that cannot be rewritten', () => {
  const hindrances = (text: string) =>
    read(text).tables.flatMap(table => hindranceTo(read(text).source, table)?.en ?? [])

  it('says how many rows it lacks', () => {
    const all =
      `第二十条第（一）项 | |\n${DOCUMENTS}规章 | 0 | 0 | 0 |\n行政规范性文件 | 1 | 0 | 3 |\n` +
      '第二十条第（五）项 | |\n信息内容 | 本年处理决定数量 |\n行政许可 | 4 |\n' +
      '第二十条第（六）项 | |\n信息内容 | 本年处理决定数量 |\n行政处罚 | 5 |\n行政强制 | 6 |\n'
    expect(hindrances(disclosing(all))).toEqual([
      '1 row of the form is missing, and would be there, blank; add them first',
    ])
    expect(hindrances(disclosing(all.replace('行政强制 | 6 |\n', '')))).toEqual([
      '2 rows of the form are missing, and would be there, blank; add them first',
    ])
  })

  it('says that a row is there twice, and so does the finding, in both languages', () => {
    const disputes =
      '行政复议 | 行政诉讼 |\n结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉 |\n' +
      '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n'
    const row = '3 | 2 | 1 | 0 | 6 | 2 | 0 | 0 | 0 | 2 | 1 | 1 | 0 | 2 | 4 |\n'
    const text = `${TITLE}四、政府信息公开行政复议、行政诉讼情况\n${disputes}${row}${row}`
    expect(hindrances(text)).toEqual([
      '1 row is not in the form or there twice, and would be lost; mend these rows first',
    ])
    const [finding] = findingsIn(text).filter(({ rule }) => rule === 'extra-row')
    expect(finding!.message.zh).toMatch(/^本表的数据行重复出现/)
    expect(finding!.message.en).toMatch(/^The row of figures stands here a second time/)
  })
})

it('a figure with a comma is one cell of comma-separated values', () => {
  const report = read(
    disclosing(
      `第二十条第（一）项 | |\n${DOCUMENTS}规章 | 0 | 0 | 0 |\n行政规范性文件 | 1 | 0 | 1,234 |\n` +
        '第二十条第（五）项 | |\n信息内容 | 本年处理决定数量 |\n行政许可 | 4 |\n' +
        '第二十条第（六）项 | |\n信息内容 | 本年处理决定数量 |\n行政处罚 | 5 |\n行政强制 | 6 |\n' +
        '第二十条第（八）项 | |\n信息内容 | 本年收费金额（单位：万元） |\n行政事业性收费 | 1,034.5 |\n',
    ),
  )
  const edit = rewriteTable(report, report.tables[0]!, 'csv')
  const after = read(applyEdits(report.source.text, [edit!]))
  expect(after.source.text).toContain('行政规范性文件,1,0,"1,234"')
  expect(after.facts.map(({ id, shown }) => [id, shown])).toEqual(
    report.facts.map(({ id, shown }) => [id, shown]),
  )
})

describe('what is entered into figures that run together', () => {
  const report = read(
    `${TITLE}四、政府信息公开行政复议、行政诉讼情况\n结果维持结果纠正其他结果尚未审结总计\n000003000300000\n`,
  )
  const refusal = (id: string, typed: string) => {
    const entry = writeEntry(report, report.factById.get(id)!, typed)
    return 'refusal' in entry ? entry.refusal.zh : undefined
  }

  it('is refused, with the reason', () => {
    expect(refusal('disputes.review.upheld', '3')).toContain('靠勾稽关系才能确定属于哪一列')
    expect(refusal('disputes.review.total', '')).toContain('写不出空白')
  })
})

it('a row of HTML without cells takes no column from the rows below', () => {
  const report = read(
    `${TITLE}二、主动公开政府信息情况\n<table><tr><td rowspan=3>第二十条第（一）项</td><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr><tr></tr><tr><td>行政规范性文件</td><td>1</td><td></td><td>3</td></tr></table>`,
  )
  expect(report.facts.map(({ id, shown }) => [id.split('.').slice(1).join('.'), shown])).toEqual([
    ['normativeDocuments.issued', '1'],
    ['normativeDocuments.repealed', ''],
    ['normativeDocuments.inForce', '3'],
  ])
})
