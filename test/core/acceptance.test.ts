import { describe, expect, it } from 'vitest'
import {
  acceptanceOf,
  sortFindings,
  touchesAccepted,
  type Acceptance,
} from '../../server/acceptance/acceptance.ts'
import { formatAcceptances, parseAcceptances } from '../../server/acceptance/acceptanceFile.ts'
import { counterpartsOf } from '../../server/acceptance/counterparts.ts'
import { checkReport } from '../../server/rules/check.ts'
import { EXAMPLE_REPORTS, read, textOf } from '../support/reports.ts'
import { readSeries } from '../support/series.ts'

const WITH_FAULTS = EXAMPLE_REPORTS.filter(({ text }) => checkReport(read(text)).length > 0)

describe.each(WITH_FAULTS.map(({ name, text }) => [name, text] as const))(
  'What is accepted in %s',
  (_, text) => {
    const accepted = acceptAll(text)

    it('is found no more', () => {
      expect(sorted(text, accepted)).toMatchObject({ open: [] })
    })

    it('is told from the rest with its reason', () => {
      const [first, ...rest] = accepted
      const { open, accepted: found } = sorted(text, [{ ...first!, reason: '与纸质件一致' }])
      expect(found[0]!.acceptance.reason).toBe('与纸质件一致')
      expect(open.length + found.length).toBe(rest.length + 1)
    })

    it('stays accepted when something else is edited', () => {
      expect(sorted(`校对稿 𠮷\n\n${text}`, accepted).open).toEqual([])
    })

    it('survives being written down and read again', () => {
      const written = formatAcceptances(new Map([['年报.txt', accepted]]))
      expect(sorted(text, parseAcceptances(written)!.get('年报.txt')!).open).toEqual([])
      expect(formatAcceptances(parseAcceptances(written)!)).toBe(written)
    })
  },
)

it('A finding is open again when one of its figures changes', () => {
  const text = textOf('yunxiu-justice-2022')
  const report = read(text)
  const finding = checkReport(report).find(({ rule }) => rule === 'unbalanced-equation')!
  const acceptances = [acceptanceOf(finding, report)]
  const about = report.facts.filter(({ id, written }) => written !== '' && id in acceptances[0]!.figures!)
  expect(about.length).toBeGreaterThan(2)
  for (const { start, end, written } of about) {
    const changed = `${text.slice(0, start)}${Number(written) + 100}${text.slice(end)}`
    expect(sorted(changed, acceptances).accepted).toEqual([])
  }
})

it.each(['', 'null', '[]', '{', '{"reports":[]}'])('%j keeps no acceptances', text => {
  expect(parseAcceptances(text)).toBeUndefined()
})

it('Entries that make no sense are left out', () => {
  const entries = [7, null, {}, { rule: 3 }, { rule: 'a', figures: ['1'] }, { rule: 'b', reason: 'c' }]
  const text = JSON.stringify({ reports: { 'x.txt': entries, 'y.txt': 'z' } })
  expect(Object.fromEntries(parseAcceptances(text)!)).toEqual({
    'x.txt': [{ rule: 'b', reason: 'c' }],
    'y.txt': [],
  })
})

function acceptAll(text: string): readonly Acceptance[] {
  const report = read(text)
  return checkReport(report).map(finding => acceptanceOf(finding, report))
}

function sorted(text: string, acceptances: readonly Acceptance[]) {
  const report = read(text)
  return sortFindings(checkReport(report), report, acceptances)
}

describe('The file of what is accepted', () => {
  const acceptance: Acceptance = { rule: 'empty-section', message: '没有内容' }

  it('has the reports in one order, whatever order they came in, and none without any', () => {
    const all: readonly (readonly [string, readonly Acceptance[]])[] = [
      ['乙.txt', [acceptance]],
      ['甲.txt', [acceptance]],
      ['丙.txt', []],
    ]
    const written = formatAcceptances(new Map(all))
    expect(formatAcceptances(new Map(all.toReversed()))).toBe(written)
    expect(Object.keys((JSON.parse(written) as { reports: object }).reports)).toEqual(['乙.txt', '甲.txt'])
  })

  it('is not read where it nests deeper than anybody writes it', () => {
    expect(parseAcceptances(`{"reports":${'['.repeat(100)}${']'.repeat(100)}}`)).toBeUndefined()
  })
})

it('An edit touches what is accepted only where figures of it are changed', () => {
  const report = read(textOf('yunxiu-justice-2022'))
  const finding = checkReport(report).find(({ rule }) => rule === 'unbalanced-equation')!
  const edit = { range: finding.range, text: '0' }
  const withFigures = { finding, acceptance: acceptanceOf(finding, report) }
  const without = { finding, acceptance: { rule: finding.rule, message: finding.message.zh } }
  expect(touchesAccepted(report, [withFigures], [edit])).toBe(true)
  expect(touchesAccepted(report, [without], [edit])).toBe(false)
})

describe('A mismatch of two reports', () => {
  const issued = (year: number, rows: string) =>
    `灯塔镇人民政府${year}年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项 | | | |
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
规章 | 0 | 0 | 0 |
${rows}`
  const applied = (year: number, own: string, next: string) =>
    `青石县渡口管理处${year}年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
二、上年结转政府信息公开申请数量 | ${own} |
四、结转下年度继续办理 | ${next} |`
  const [two, three, none] = [
    '2 | 0 | 0 | 0 | 0 | 0 | 2',
    '3 | 0 | 0 | 0 | 0 | 0 | 3',
    '0 | 0 | 0 | 0 | 0 | 0 | 0',
  ]

  it.each([
    [
      'in-force-differs',
      {
        '2021.txt': issued(2021, '行政规范性文件 | 4 | 1 | 30 |'),
        '2022.txt': issued(2022, '行政规范性文件 | 5 | 2 | 31 |'),
      },
    ],
    ['carry-over-differs', { '2021.txt': applied(2021, none, two), '2022.txt': applied(2022, three, none) }],
    [
      'versions-differ',
      {
        '2021.txt': applied(2021, none, two),
        '2021改.txt': applied(2021, none, two).replace(
          '二、上年结转政府信息公开申请数量 | 0',
          '二、上年结转政府信息公开申请数量 | 1',
        ),
      },
    ],
  ])('is known from either side: %s', (rule, files) => {
    const series = readSeries(Object.entries(files).map(([file, text]) => ({ file, text })))
    const found = series.map(({ report, kin }) =>
      checkReport(report, {}, kin).filter(finding => finding.rule === rule),
    )
    expect(found.map(({ length }) => length)).toEqual([1, 1])
    series.forEach(({ report, kin }, i) => {
      const [other] = found[1 - i]!
      const counterparts = counterpartsOf(found[i]![0]!, report, kin)
      expect(counterparts.map(({ report: { source }, finding }) => [source.uri, finding.message.zh])).toEqual(
        [[series[1 - i]!.report.source.uri, other!.message.zh]],
      )
    })
  })

  it('has no counterpart where it is of one report alone', () => {
    const [first, second] = readSeries([
      { file: '2021.txt', text: applied(2021, none, two) },
      { file: '2022.txt', text: applied(2022, two, none).replace('| 2 |\n四', '| 3 |\n四') },
    ])
    expect(first!.kin.after).toBe(second!.report)
    const alone = checkReport(second!.report, {}, second!.kin).find(({ related }) =>
      related.every(({ source }) => source === undefined),
    )!
    expect(counterpartsOf(alone, second!.report, second!.kin)).toEqual([])
  })
})
