// What is seldom so when reports are set beside each other: years, versions, and the whole with its parts.
import { describe, expect, it } from 'vitest'
import { checkReport } from '../../server/rules/check.ts'
import { NO_SERIES_SETTINGS, readSeriesSettings } from '../../server/series/settings.ts'
import { edited } from '../support/reports.ts'
import { readSeries } from '../support/series.ts'

const OVERVIEW = '一、总体情况'
const DISCLOSED = '二、主动公开政府信息情况'
const APPLICATIONS = '三、收到和处理政府信息公开申请情况'
const title = (organ: string, year: number) => `${organ}${year}年政府信息公开工作年度报告\n`

/** What one rule finds in the last of some reports, with the text once the first fix is made. */
function found(
  texts: readonly string[],
  rule: string,
  settings = NO_SERIES_SETTINGS,
  names: readonly string[] = [],
) {
  const files = texts.map((text, i) => ({ file: names[i] ?? `${i}.txt`, text }))
  const { report, kin } = readSeries(files, settings).at(-1)!
  return checkReport(report, {}, kin)
    .filter(finding => finding.rule === rule)
    .map(({ message, related, fixes: [fix] }) => ({
      says: message.zh,
      related: related.map(other => other.message.zh),
      preferred: fix?.preferred,
      fixed: fix && edited(report.source.text, fix.edits),
    }))
}

const HEADER = `| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n`
/** A table of applications of natural persons alone. */
function applications(
  year: number,
  rows: readonly (readonly [label: string, own: string, total: string])[],
): string {
  const lines = rows.map(([label, own, total]) => `| ${label} | ${own} | 0 | 0 | 0 | 0 | 0 | ${total} |\n`)
  return `${title('青禾县档案馆', year)}${APPLICATIONS}\n${HEADER}${lines.join('')}`
}

const BEFORE = applications(2021, [
  ['一、本年新收政府信息公开申请数量', '9', '9'],
  ['二、上年结转政府信息公开申请数量', '0', '0'],
  ['三、本年度办理结果（一）予以公开', '6', '6'],
  ['（七）总计', '6', '6'],
  ['四、结转下年度继续办理', '3', '3'],
])

/** Where three are carried over, every sum holds. */
const after = (own: string, total: string, dealtWith = '12') =>
  applications(2022, [
    ['一、本年新收政府信息公开申请数量', '9', '9'],
    ['二、上年结转政府信息公开申请数量', own, total],
    ['三、本年度办理结果（一）予以公开', dealtWith, dealtWith],
    ['（七）总计', dealtWith, dealtWith],
    ['四、结转下年度继续办理', '0', '0'],
  ])

describe('applications that are carried over', () => {
  it('are those of last year, for whose figures every sum holds', () => {
    const [one] = found([BEFORE, after('2', '2')], 'carry-over-differs')
    expect(one!.says).toContain('“自然人”为 2，2021 年度为 3，少 1')
    expect(one).toMatchObject({ preferred: true, fixed: after('3', '3') })
  })

  it('are told as blank where the sums alone say how many they are', () => {
    const [one] = found([BEFORE, after('', '2', '11')], 'carry-over-differs')
    expect(one!.says).toContain('“自然人”空白（由勾稽关系推算为 2），2021 年度为 3')
  })
})

describe('documents in force', () => {
  const documents = (year: number, inForce: string, said = '') =>
    `${title('青禾县档案馆', year)}${OVERVIEW}\n${said}\n${DISCLOSED}\n第二十条第（一）项 | |\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n规章 | 0 | 0 | 0 |\n行政规范性文件 | 1 | 0 | ${inForce} |\n`
  const differing = (said: string) =>
    found([documents(2021, '9'), documents(2022, '8', said)], 'in-force-differs').map(({ says }) => says)

  it.each(['另有2件规范性文件失效。', '规范性文件有效期满的有2件。'])(
    'lapsed, as the text says: %s',
    said => {
      expect(differing(said)).toEqual([])
    },
  )

  it.each(['全年公开信息2件。', '规范性文件有效期满的有1件。'])(
    'are too few, whatever the text says: %s',
    said => {
      expect(differing(said)).toEqual([expect.stringContaining('应为 10，少 2')])
    },
  )

  it('are in two versions of a report one figure or two, and then neither is compared with', () => {
    const same = documents(2021, '9').replace('行政规范性文件 | 1 | 0', '行政规范性文件 | 1 | ')
    expect(found([documents(2021, '9'), same], 'versions-differ')).toEqual([])
    const three = [documents(2021, '9'), documents(2021, '8'), documents(2022, '8')]
    expect(found(three, 'versions-differ')).toMatchObject([
      { says: expect.stringContaining('有 2 份年报') as string },
    ])
    expect(found(three, 'in-force-differs')).toEqual([])
  })
})

describe('two versions of a report', () => {
  const differing = (one: string, other: string, names: readonly string[] = []) =>
    found([one, other], 'versions-differ', NO_SERIES_SETTINGS, names)[0]!

  it('are told with the other’s name and the first figures in both; the rest are counted', () => {
    const { says, related } = differing(after('3', '3'), after('2', '2', '11'))
    expect(says).toContain('另有一份年报“0.txt”，6 个数据与本文件不同')
    expect(related).toEqual([
      '“二、上年结转政府信息公开申请数量 · 自然人”：这里为 2，另一份为 3',
      '“二、上年结转政府信息公开申请数量 · 总计”：这里为 2，另一份为 3',
      '“三、（一）予以公开 · 自然人”：这里为 11，另一份为 12；另有 3 个数据不同',
    ])
  })

  it('are told apart by their folders where their names are the same', () => {
    const names = ['%E6%97%A7/2022.txt', 'new/2022.txt']
    expect(differing(after('3', '3'), after('3', '2'), names)).toMatchObject({
      says: expect.stringContaining('另有一份年报“旧/2022.txt”，1 个数据') as string,
      related: ['“二、上年结转政府信息公开申请数量 · 总计”：这里为 2，另一份为 3'],
    })
  })
})

describe('a number of last year that the text tells', () => {
  const this2022 = `${title('青禾县档案馆', 2022)}${OVERVIEW}\n全年收到政府信息公开申请9件，上年为12件。\n`

  it('is wrong where the sums of last year’s report bear that out', () => {
    const [one] = found([BEFORE, this2022], 'last-year-differs')
    expect(one!.says).toContain('上年度年报中该数与合计相符，请核对正文')
  })
})

describe('a report that sums up others', () => {
  const settings = readSeriesSettings({ parts: { 青禾县: ['青禾县畜牧局', '青禾县水利局'] } })
  const report = (organ: string, licences: string, fees: string) =>
    `${organ === '' ? '2022年政府信息公开工作年度报告\n' : title(organ, 2022)}${DISCLOSED}\n第二十条第（五）项 | |\n信息内容 | 本年处理决定数量 |\n${licences === '' ? '' : `行政许可 | ${licences} |\n`}第二十条第（八）项 | |\n信息内容 | 本年收费金额 |\n行政事业性收费 | ${fees} |\n`
  const differing = (...texts: readonly string[]) => found(texts, 'children-differ', settings)

  it('is compared figure by figure, amounts in any unit', () => {
    const all = differing(
      report('青禾县畜牧局', '12', '0.5亿元'),
      report('青禾县水利局', '15', '2万元'),
      report('青禾县', '30', '5000万元'),
    )
    expect(all.map(({ says }) => says)).toEqual([
      expect.stringContaining('为 30，所属合计为 27，多 3'),
      expect.stringContaining('为 5000，所属合计为 5002，少 2'),
    ])
  })

  it('is not compared where one of them lacks the figure, or its unit', () => {
    const whole = report('青禾县', '30', '9万元')
    expect(differing(report('青禾县畜牧局', '', '3'), report('青禾县水利局', '15', '2万元'), whole)).toEqual(
      [],
    )
  })

  it('names a part by its file where the settings alone say whose it is', () => {
    const stated = readSeriesSettings({
      parts: { 青禾县: ['青禾县畜牧局', '青禾县水利局'] },
      reports: { 'one.txt': { organ: '青禾县畜牧局', year: 2022 } },
    })
    const texts = [
      report('', '12', '1万元'),
      report('青禾县水利局', '15', '2万元'),
      report('青禾县', '30', '3万元'),
    ]
    const [one] = found(texts, 'children-differ', stated, ['one.txt', 'b.txt', 'c.txt'])
    expect(one!.related).toEqual([expect.stringMatching(/^one\.txt/), expect.stringMatching(/^青禾县水利局/)])
  })
})
