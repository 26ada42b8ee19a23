import { describe, expect, it } from 'vitest'
import { readIdentity } from '../../server/outline/identity.ts'
import { checkReport } from '../../server/rules/check.ts'
import type { Finding } from '../../server/rules/rule.ts'
import { memberOf } from '../../server/series/member.ts'
import { isDistinct, organKey } from '../../server/series/organ.ts'
import { withoutPlacesAbove, relate } from '../../server/series/relations.ts'
import { repetition } from '../../server/series/prose.ts'
import { NO_SERIES_SETTINGS, readSeriesSettings } from '../../server/series/settings.ts'
import { makeSource } from '../../server/text/source.ts'
import { describeReports, EXAMPLE_REPORTS, PUBLISHED_NAMES, SCRAPED_REPORTS } from '../support/reports.ts'
import { readSeries, type InSeries } from '../support/series.ts'

describe('the name of an organ', () => {
  it.each([
    ['青石县人民政府办公室', '青石县政府办公室'],
    ['青石縣人民政府辦公室', '青石县政府办'],
    ['青石县 人民政府 办公室', '青石县人民政府办公室（青石县政务公开办公室）'],
    ['浙江省绍兴市人民政府', '绍兴市'],
    ['湖北省恩施土家族苗族自治州财政局', '恩施土家族苗族自治州财政局'],
    ['云岫市人民政府国有资产监督管理委员会', '云岫市国有资产监督管理委员会'],
    ['云岫市第〇一三所', '云岫市第零一三所'],
    ['Ａ市财政局', 'A市财政局'],
  ])('%s is also written %s', (one, other) => expect(organKey(one)).toBe(organKey(other)))

  it.each([
    ['青石县人民政府', '青石县人民政府办公室'],
    ['青石县', '青石县（本级）'],
    ['青石县司法局', '临溪区司法局'],
    ['绍兴市越城区财政局', '越城区财政局'],
    ['浙江省住房和城乡建设厅', '江苏省住房和城乡建设厅'],
    ['浙江省城市管理局', '江苏省城市管理局'],
  ])('%s is another organ than %s', (one, other) => expect(organKey(one)).not.toBe(organKey(other)))

  it('says which organ it is only with the name of a place', () => {
    const distinct = [
      '青石县司法局',
      '绍兴市',
      '浙江省财政厅',
      '白蘋镇',
      '枣庄市市中区教育局',
      '城关街道办事处',
    ]
    const everywhere = [
      '司法局',
      '市司法局',
      '区政府办公室',
      '人民政府',
      '城市管理局',
      '市场监督管理局',
      '本机关',
    ]
    expect(distinct.filter(name => !isDistinct(organKey(name)))).toEqual([])
    expect(everywhere.filter(name => isDistinct(organKey(name)))).toEqual([])
  })
})

describe('the places above a county', () => {
  const plain = (...names: string[]) => {
    const keys = names.map(organKey)
    return new Set(keys.map(withoutPlacesAbove(keys))).size
  }

  it('are left out by some, and are no other organ', () => {
    expect(plain('浙江省绍兴市柯桥区司法局', '绍兴市柯桥区司法局', '柯桥区司法局')).toBe(1)
    expect(plain('浙江省柯桥区人民政府', '柯桥区人民政府')).toBe(1)
    expect(plain('绍兴市诸暨市财政局', '诸暨市财政局')).toBe(1)
    expect(plain('恩施土家族苗族自治州利川市财政局', '利川市财政局')).toBe(1)
  })

  it('tell counties of one name apart', () => {
    expect(plain('北京市朝阳区司法局', '长春市朝阳区司法局')).toBe(2)
    expect(plain('北京市朝阳区司法局', '长春市朝阳区司法局', '朝阳区司法局')).toBe(3)
    expect(plain('绍兴市财政局', '绍兴市柯桥区财政局')).toBe(2)
    expect(plain('绍兴市司法局', '司法局')).toBe(2)
    expect(plain('绍兴市城市管理局', '城市管理局')).toBe(2)
    expect(plain('绍兴市市场监督管理局', '市场监督管理局')).toBe(2)
  })
})

describe('the organ and the year of a file', () => {
  const of = (uri: string, text: string, settings = {}) =>
    memberOf(uri, readIdentity(makeSource(uri, text)), readSeriesSettings(settings))

  it.each([
    ['a.txt', '青石县司法局2021年政府信息公开工作年度报告', 2021],
    ['a.txt', '青石县司法局二〇二一年政府信息公开工作年度报告', 2021],
    ['a.txt', '发布机构：青石县司法局\n统计期限为２０２１年1月至12月'.replace('２０２１', '2021'), 2021],
    ['司法局-2021.txt', '青石县司法局政府信息公开工作年度报告', 2021],
    ['2021年度报告.txt', '青石县司法局政府信息公开工作年度报告\n发布日期：2022-01-20', 2021],
    [
      'file:///a/%E4%BA%8C%E3%80%87%E4%BA%8C%E4%B8%80%E5%B9%B4.txt',
      '青石县司法局政府信息公开工作年度报告',
      2021,
    ],
  ])('%s: %s', (uri, text, year) => expect(of(uri, text)).toMatchObject({ year, organ: '青石县司法局' }))

  it('is not told by what contradicts itself', () => {
    const title = '青石县司法局2022年政府信息公开工作年度报告\n统计期限自2021年1月1日起'
    expect(of('a.txt', title)).toBeUndefined()
    expect(of('司法局-2022.txt', title)).toMatchObject({ year: 2022 })
    expect(of('2021.txt', '年度报告\n发布日期：2022-12-31\n')).toMatchObject({ year: 2021 })
    expect(of('2022.txt', '年度报告\n发布日期：2022-12-31\n')).toBeUndefined()
    expect(of('2022-01-20.txt', '青石县司法局政府信息公开工作年度报告')).toBeUndefined()
  })

  it('is what the settings say, which the end of the path finds', () => {
    const reports = { '2021/a.txt': { year: 2019 }, 'a.txt': { organ: '青石县水利局' } }
    expect(of('/x/2021/a.txt', '青石县司法局2021年政府信息公开工作年度报告', { reports })).toMatchObject({
      year: 2019,
      organ: '青石县司法局',
    })
    expect(of('file:///x/2022/a.txt', '2021年政府信息公开工作年度报告', { reports })).toMatchObject({
      year: 2021,
      organ: '青石县水利局',
    })
    expect(of('/x/ba.txt', '2021年政府信息公开工作年度报告', { reports })?.organ).toBeUndefined()
  })

  it('is not that of the site that it was taken from', () => {
    expect(of('2021.txt', '来源：青石县政府网\n2021年政府信息公开工作年度报告')?.organ).toBeUndefined()
  })

  it('is no whole place that stands above the title, as the name of a site does', () => {
    const below = '\n2021年政府信息公开工作年度报告'
    expect(of('2021.txt', `青石县人民政府${below}`)?.organ).toBeUndefined()
    expect(of('2021.txt', `青石县司法局${below}`)?.organ).toBe('青石县司法局')
  })

  it('survives settings that make no sense', () => {
    const nonsense = { reports: 7, names: { a: 'b', c: [1, '丁县'] }, parts: null }
    expect(readSeriesSettings(nonsense)).toEqual({ reports: {}, names: { a: [], c: ['丁县'] }, parts: {} })
    expect(readSeriesSettings(undefined)).toEqual(NO_SERIES_SETTINGS)
    expect(of('100%.txt', '青石县司法局2021年政府信息公开工作年度报告', nonsense)?.year).toBe(2021)
  })
})

describe('relations', () => {
  const member = (uri: string, year: number, organ?: string, stem = uri) => ({ uri, year, organ, stem })

  it('lead from year to year over no gap, to all there are of a year', () => {
    const members = [
      member('a', 2020, '甲县'),
      member('b', 2021, '甲县'),
      member('c', 2022, '甲县'),
      member('d', 2022, '甲县'),
      member('e', 2023, '甲县'),
      member('f', 2025, '甲县'),
      member('g', 2021, '乙县'),
    ]
    expect(Object.fromEntries(relate(members, NO_SERIES_SETTINGS))).toEqual({
      a: { year: 2020, after: ['b'] },
      b: { year: 2021, before: ['a'], after: ['c', 'd'] },
      c: { year: 2022, before: ['b'], after: ['e'], versions: ['d'] },
      d: { year: 2022, before: ['b'], after: ['e'], versions: ['c'] },
      e: { year: 2023, before: ['c', 'd'] },
    })
  })

  it('are told by the names of the files where no organ is named', () => {
    const members = [
      member('a', 2020, undefined, '/甲'),
      member('b', 2021, undefined, '/甲'),
      member('c', 2022, '甲县', '/甲'),
      member('d', 2021, undefined, '/乙'),
      member('e', 2022, undefined, '/丙'),
    ]
    const relations = relate(members, NO_SERIES_SETTINGS)
    expect([...relations.keys()]).toEqual(['a', 'b', 'c'])
    expect(relations.get('b')).toEqual({ year: 2021, before: ['a'], after: ['c'] })
  })
})

describe('several reports of one organ on one year', () => {
  const on = (
    year: number,
    carriedOver: number,
    carriedForward: number,
    received = 40,
  ) => `松湖市档案局${year}年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
一、本年新收政府信息公开申请数量 | ${received} | 0 | 0 | 0 | 0 | 0 | ${received} |
二、上年结转政府信息公开申请数量 | ${carriedOver} | 0 | 0 | 0 | 0 | 0 | ${carriedOver} |
四、结转下年度继续办理 | ${carriedForward} | 0 | 0 | 0 | 0 | 0 | ${carriedForward} |
`
  const FIRST = { file: '2022.txt', text: on(2022, 1, 5) }
  const SECOND = { file: '2023.txt', text: on(2023, 7, 3) }
  const rulesOf = (files: readonly { file: string; text: string }[]) =>
    Object.fromEntries(
      readSeries(files).map(({ report, kin }) => [
        report.source.uri,
        checkReport(report, {}, kin).flatMap(({ rule }) => (OF_SERIES.has(rule) ? [rule] : [])),
      ]),
    )
  const OF_SERIES = new Set(['carry-over-differs', 'versions-differ'])

  it('count as one where their figures are the same, in whatever layout', () => {
    const bars = { file: '2023 - 副本.txt', text: SECOND.text.replaceAll(' | ', '\t') }
    for (const copy of [{ ...SECOND, file: '2023 - 副本.txt' }, bars]) {
      expect(rulesOf([FIRST, SECOND, copy])).toEqual({
        '2022.txt': ['carry-over-differs'],
        '2023.txt': ['carry-over-differs'],
        '2023 - 副本.txt': ['carry-over-differs'],
      })
    }
  })

  it('are each compared with the year before, though which one the year after follows is not clear', () => {
    const mended = { file: '2023改.txt', text: on(2023, 5, 3) }
    const last = { file: '2024.txt', text: on(2024, 3, 0) }
    expect(rulesOf([FIRST, SECOND, mended, last])).toEqual({
      '2022.txt': ['versions-differ'],
      '2023.txt': ['carry-over-differs', 'versions-differ'],
      '2023改.txt': ['versions-differ'],
      '2024.txt': ['versions-differ'],
    })
    const { kin } = readSeries([FIRST, SECOND, mended, last])[3]!
    expect(kin.undecided).toEqual([{ year: 2023, count: 2 }])
    expect(kin.choices!.map(({ source }) => source.uri)).toEqual(['2023.txt', '2023改.txt'])
  })

  it('are compared with no other year where most of their figures differ: they may be of two organs', () => {
    const other = { file: 'b.txt', text: on(2023, 2, 8, 96) }
    expect(rulesOf([FIRST, SECOND, other])['2023.txt']).toEqual(['versions-differ'])
    expect(readSeries([FIRST, SECOND, other])[1]!.kin.choices).toHaveLength(1)
  })

  it('are not read where there are more than anybody keeps', () => {
    const many = Array.from({ length: 9 }, (_, i) => ({ ...SECOND, file: `2023-${i}.txt` }))
    const [first] = readSeries([FIRST, ...many])
    expect(first!.kin.undecided).toEqual([{ year: 2023, count: 9 }])
  })
})

describe('repetition', () => {
  it('counts each character once', () => {
    const text = '一二三四五六七八九十甲乙丙丁'
    expect(repetition(text, text)).toEqual({ repeated: 14, length: 14 })
    expect(repetition(`${text}子丑`, text)).toEqual({ repeated: 14, length: 16 })
    expect(repetition(text, text.slice(0, 11))).toEqual({ repeated: 0, length: 14 })
    expect(repetition('', text)).toEqual({ repeated: 0, length: 0 })
  })

  it('takes linear time on texts that repeat themselves', () => {
    const long = '〇'.repeat(100_000)
    expect(repetition(long, long).repeated).toBe(100_000)
  })
})

describe('reports that are right', () => {
  const ours = [...EXAMPLE_REPORTS, ...SCRAPED_REPORTS].map(({ name, text }) => ({
    file: `${name}.txt`,
    text,
  }))

  it('follow each other where they are of one organ', () => {
    const all = readSeries(ours)
    expect(all.filter(({ kin }) => kin.before).map(({ report }) => report.source.uri)).toEqual(
      expect.arrayContaining([
        'linxi-housing-2021.txt',
        'qingshi-government-office-2022.txt',
        'qingshi-government-office-2023.txt',
      ]),
    )
    expect(all.flatMap(findingsOfSeries)).toEqual([])
  })

  describeReports(PUBLISHED_NAMES, (name, text) => {
    it('gives no finding because others stand beside it', () => {
      const [own] = readSeries([{ file: `${name}.txt`, text }, ...ours])
      expect(own!.report.sections).not.toEqual([])
      expect(findingsOfSeries(own!)).toEqual([])
    })
  })
})

function findingsOfSeries({ report, kin }: InSeries): readonly Finding[] {
  return checkReport(report, {}, kin).filter(({ rule }) => SERIES.has(rule))
}

const SERIES = new Set(['carry-over-differs', 'in-force-differs', 'children-differ', 'text-repeats'])
