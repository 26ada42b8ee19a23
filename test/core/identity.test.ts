import { describe, expect, it } from 'vitest'
import { read } from '../support/reports.ts'

const BODY = `
一、总体情况
我局认真做好政府信息公开工作，现公布政府信息公开工作年度报告。
二、主动公开政府信息情况
行政许可 | 25 |
`
const WHOLE = '云溪市档案局2022年政府信息公开工作年度报告'

describe('year and organ', () => {
  it.each([
    WHOLE,
    `《${WHOLE}》`,
    `# **${WHOLE}**`,
    `<title>${WHOLE}-云溪市人民政府网</title>`,
    `标题：${WHOLE}`,
    `索引号 | 123 | 名称 | ${WHOLE} |`,
    `${WHOLE}2023-01-18 10:21 来源：云溪市档案局`,
    `${WHOLE}（2023年1月20日）`,
    '云溪市档案局二〇二二年政府信息公开工作年度报告',
    '云溪市档案局二○二二年度政府信息公开年度报告',
    '云溪市档案局二零二二年政府信息公开年报',
    '云溪市档案局２０２２年政府信息公开工作报告',
    '云 溪 市 档 案 局\n2022 年 政 府 信 息 公 开 工 作 年 度 报 告',
    '云溪市档案局\n2022年政府信息公开工作年度报告',
    '**云溪市档案局**\n\n**2022年**\n\n**政府信息公开工作年度报告**',
    '云溪市档案局\n政府信息公开工作\n2022年年度报告',
    '云溪市档案局2022年政府信息公开\n工作年度报告',
    '云溪市档案局政府信息公开工作年度报告（2022年）',
    '云溪市档案局政府信息公开工作年度报告\n（2022年度）',
    '云溪市档案局政府信息公开2022年度报告',
    '2022年云溪市档案局政府信息公开工作年度报告',
    '云溪市档案局关于2022年度政府信息公开工作情况的年度报告',
    `首页 > 政府信息公开年报 > 云溪市档案局\n${WHOLE}`,
    `首页 政务公开 政府信息公开年报\n${WHOLE}`,
    `云溪市人民政府\n政府信息公开年报\n${WHOLE}`,
    `上一篇：云溪市档案局2021年政府信息公开工作年度报告\n${WHOLE}`,
    `云溪市人民政府\n2022年政府信息公开工作年度报告\n发布机构：云溪市档案局`,
  ])('are told from %j', title => {
    const text = title + BODY
    const { year, organ } = read(text).identity
    expect([year?.year, year?.from, organ]).toEqual([2022, 'title', '云溪市档案局'])
    expect(text.slice(year!.start, year!.end)).toMatch(/^(?:2022|２０２２|二[〇○零]二二)$/)
  })

  it.each([
    ['2022年政府信息公开工作年度报告', 2022, undefined],
    ['政府信息公开工作年度报告', undefined, undefined],
    ['云溪市档案局2021-2022年政府信息公开工作年度报告', undefined, '云溪市档案局'],
    ['云溪市档案局政府信息公开工作年度报告（2023年1月）', undefined, '云溪市档案局'],
    ['首页 政务公开 政府信息公开年报', undefined, undefined],
    ['云溪市档案局2022年法治政府建设年度报告', undefined, undefined],
    ['现将2022年政府信息公开工作年度报告公布如下', undefined, undefined],
    ['雲溪市（城東）管委會2022年政府信息公開年報', 2022, '雲溪市（城東）管委會'],
  ])('are right or not told: %j', (title, year, organ) => {
    const { identity } = read(title + BODY)
    expect([identity.year?.year, identity.organ]).toEqual([year, organ])
  })
})
